// What a clerk waits for: the first paint of the list and of a document, the next doubtful word, the next page. Each beside what the
// same browser takes for next to nothing, turn by turn: an empty answer painted, a key that nobody hears.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Row } from '../measures/row.ts';
import { launchBrowser } from './launch-browser.ts';
import { untilServing } from './until-serving.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** A damaged text layer: every page has doubtful words. */
const GARBLED = join(ROOT, 'corpus/samples/xa-le-thuy.txt');
const PAGES = 6;
const BARS = { paintMs: 1000, wordMs: 100, turnMs: 200 } as const;
const TIMES = 5;
const WORDS = 8;
const LOOK_MS = 200;
const VIEW = { viewport: { width: 1366, height: 768 } };

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

const timed = (measure: string, times: readonly number[], beside: readonly number[], bar: number): Row => {
  const [ms, least] = [median(times), median(beside)];
  return {
    area: 'page',
    measure,
    value: `${ms.toFixed(0)} ms, ${(ms / least).toFixed(1)} × (beside it ${least.toFixed(0)} ms)`,
    bar: `≤ ${bar} ms`,
    met: ms <= bar,
  };
};

async function readDocument(url: string): Promise<string> {
  const text = await readFile(GARBLED, 'utf8');
  const form = new FormData();
  form.append('file', new File([Array.from({ length: PAGES }, () => text).join('\f')], 'bench.txt'));
  const sent = await fetch(`${url}/api/documents`, { method: 'POST', body: form });
  const { documents } = (await sent.json()) as { readonly documents: readonly { readonly id: string }[] };
  const id = documents[0]?.id ?? '';
  for (;;) {
    const { status } = (await (await fetch(`${url}/api/documents/${id}`)).json()) as {
      readonly status: string;
    };
    if (status === 'ready') return id;
    if (status === 'failed') throw new Error('the text to measure with could not be read');
    await pause(LOOK_MS);
  }
}

/** Milliseconds from asking for the address until `shown` is painted. */
async function painted(browser: Browser, address: string, shown: string): Promise<number> {
  const page = await browser.newPage(VIEW);
  await page.goto(address);
  await page.locator(shown).first().waitFor();
  const ms = await page.evaluate<number>(
    `new Promise((go) => requestAnimationFrame(() => setTimeout(() => go(performance.now()))))`,
  );
  await page.close();
  return ms;
}

/** Milliseconds until what `act` does has changed the text that `said` reads, painted. */
async function changed(page: Page, said: string, act: () => Promise<void>): Promise<number> {
  const before = await page.evaluate<string>(`(${said})()`);
  const start = performance.now();
  await act();
  await page.waitForFunction(`(before) => (${said})() !== before`, before, { polling: 'raf' });
  return performance.now() - start;
}

/** Text, as the types here know nothing of a browser's. */
const inDocument = (inner: string): string =>
  `() => { const shown = document.querySelector('dc-app')?.renderRoot.querySelector('dc-document')?.renderRoot; return ${inner}; }`;
const WORD = inDocument(
  `(() => { const check = shown?.querySelector('dc-word-check'); return check?.marked + (check?.renderRoot.querySelector('b')?.textContent ?? ''); })()`,
);
const FIRST_LINE = inDocument(
  `shown?.querySelector('dc-page-text')?.renderRoot.querySelector('li')?.dataset.line ?? ''`,
);
/** Counts keys that reach the page. */
const COUNTER = `() => { window.benchKeys ??= (addEventListener('keydown', () => window.benchKeys++), 0); return String(window.benchKeys); }`;

async function* rows(browser: Browser, url: string, id: string): AsyncIterable<Row> {
  const [list, document, nothing]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < TIMES; time++) {
    list.push(await painted(browser, `${url}/tiep-nhan`, 'dc-documents tbody tr'));
    nothing.push(await painted(browser, `${url}/healthz`, 'body'));
    document.push(await painted(browser, `${url}/van-ban/${id}`, 'dc-word-check b'));
  }
  yield timed('list of plans received, first painted', list, nothing, BARS.paintMs);
  yield timed('a document with the word to check, first painted', document, nothing, BARS.paintMs);
  const page = await browser.newPage(VIEW);
  await page.goto(`${url}/van-ban/${id}`);
  await page.locator('dc-word-check b').waitFor();
  const [words, keys]: [number[], number[]] = [[], []];
  for (let word = 0; word < WORDS; word++) {
    keys.push(await changed(page, COUNTER, () => page.keyboard.press('F8')));
    words.push(await changed(page, WORD, () => page.keyboard.press('1')));
  }
  yield timed('the next word after a correction', words, keys, BARS.wordMs);
  const [turns, others]: [number[], number[]] = [[], []];
  for (let turn = 1; turn < PAGES; turn++) {
    others.push(await changed(page, COUNTER, () => page.keyboard.press('F8')));
    turns.push(
      await changed(page, FIRST_LINE, () =>
        page.getByRole('button', { name: 'Trang sau', exact: true }).click(),
      ),
    );
  }
  yield timed('the next page', turns, others, BARS.turnMs);
  await page.close();
}

export async function* benchWords(): AsyncIterable<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DOICHIEU_DATA: folder };
  const cli = join(ROOT, 'server/cli/main.ts');
  const child = spawn(process.execPath, [cli, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let browser: Browser | undefined;
  try {
    const url = await untilServing(child);
    const id = await readDocument(url);
    browser = await launchBrowser();
    yield* rows(browser, url, id);
  } finally {
    await browser?.close();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}
