// The matrix of a whole country and of a province, turn by turn: a page of it over HTTP, a question settled, and in a browser the first
// paint, scrolling and the panel of a cell.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PlanStore } from '../../ports/store.ts';
import type { Gazetteer } from '../../round/units.ts';
import type { Row } from '../measures/row.ts';
import { benchSettling } from './bench-settling.ts';
import { fillRound, sendingOf } from './filled-round.ts';
import { launchBrowser } from './launch-browser.ts';
import { longestTask } from './longest-task.ts';
import { untilServing } from './until-serving.ts';

const CLI = resolve(import.meta.dirname, '../../cli/main.ts');
const SIZES = { country: 3321, province: 130 } as const;
type Size = keyof typeof SIZES;
const CRITERIA = 60;
const BARS = { request: 1.5, paintMs: 1500, frameMs: 50, panelMs: 200, listMs: 100 };
const ASSIGNEES = [
  ['xã', 'Lan'],
  ['phường', 'Minh'],
] as const;
const TIMES = 5;
/** Of each request: the short ones take a few milliseconds. */
const ASKS = 31;
const ROWS = 50;
const QUESTIONS = 30;
/** Cells read across at once. */
const ACROSS = 30;
/** In the middle of the template; nearly three in four meet it. */
const CRITERION = 'I.30';
/** Wheel turns, and pixels of each: a page of rows every other turn. */
const SCROLLS = 40;
const STEP = 400;
/** Between two turns or keys, milliseconds. */
const PAUSE_MS = 30;
const PANELS = 9;

interface Served {
  readonly url: string;
  readonly round: string;
  readonly process: ChildProcess;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

/** What is outside: names of communes, and a store in a file, closed by whoever opened it. */
export interface Outside {
  readonly gazetteer: Gazetteer;
  readonly openStore: (file: string) => { readonly store: PlanStore; close(): Promise<void> };
}

async function serve(folder: string, size: Size, { gazetteer, openStore }: Outside): Promise<Served> {
  const data = join(folder, size);
  await mkdir(data);
  const opened = openStore(join(data, 'store.sqlite'));
  const wanted = { units: SIZES[size], criteria: CRITERIA, gazetteer };
  const round = await fillRound(opened.store, wanted);
  for (const [kind, person] of ASSIGNEES) await opened.store.campaigns.assign(round, { kind }, person);
  await opened.close();
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DOICHIEU_DATA: data };
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await untilServing(child);
  return { url, round, process: child };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What the page asks of a round. A full page of rows stands at each size, so that as much is told. */
const ASKED: Readonly<Record<string, (units: number, time: number) => string>> = {
  [`${ROWS} rows`]: (units, time) => rowsOf({ offset: Math.floor((units * time) / (ASKS * 2)) }),
  [`${ROWS} rows in the middle of those by what they lack`]: (units) =>
    rowsOf({ sort: '-missing', offset: Math.floor(units / 2) }),
  [`${ROWS} rows that meet one criterion, by what they lack`]: () =>
    rowsOf({ criterion: CRITERION, status: 'met', sort: '-missing' }),
  [`${ROWS} rows with what is unsure, most of it first`]: () => rowsOf({ unsure: true, sort: '-unclear' }),
  'who looks after how many units': () => '/assignees',
  'the first questions': () => `/questions?limit=${QUESTIONS}`,
  // Names are looked through: 3,321 short ones in an index take under a millisecond.
  [`${ROWS} rows found by one letter`]: () => rowsOf({ q: 'n' }),
  'rows found by a name that no unit has': () => rowsOf({ q: 'không có' }),
  [`${ACROSS} cells of one criterion read across`]: () => `/criteria/${CRITERION}?limit=${ACROSS}`,
  [`${ACROSS} cells of one criterion read across, the second page of those that meet it`]: () =>
    `/criteria/${CRITERION}?limit=${ACROSS}&status=met&offset=${ACROSS}`,
  'what was answered lately': () => '/settlements?limit=5',
  'wordings proposed': () => '/wordings',
};

function rowsOf(query: Readonly<Record<string, string | number | boolean>>): string {
  const asked = Object.entries({ limit: ROWS, rowsOnly: true, ...query });
  return `/matrix?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Milliseconds of one request. */
async function ask({ url, round }: Served, path: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${url}/api/campaigns/${round}${path}`);
  await answer.json();
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return performance.now() - start;
}

async function* requestRows(country: Served, province: Served): AsyncIterable<Row> {
  for (const [what, path] of Object.entries(ASKED)) {
    const [large, small]: [number[], number[]] = [[], []];
    for (let time = 0; time < ASKS; time++) {
      large.push(await ask(country, path(SIZES.country, time)));
      small.push(await ask(province, path(SIZES.province, time)));
    }
    const ratio = rounded(median(large) / median(small));
    yield {
      area: 'round',
      measure: `${what} of ${SIZES.country} × ${CRITERIA} over HTTP, against ${SIZES.province} × ${CRITERIA}`,
      value: `${ratio} (${median(large).toFixed(0)} ms, ${median(small).toFixed(0)} ms)`,
      bar: `≤ ${BARS.request}`,
      met: ratio <= BARS.request,
    };
  }
}

async function open(page: Page, { url, round }: Served): Promise<void> {
  await page.goto(`${url}/dot/${round}`);
  await page.locator('dc-matrix .row .cell.met').first().waitFor();
}

/** Milliseconds until the matrix with its first cells is painted, the page opened anew. */
async function firstPaint(browser: Browser, served: Served): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await open(page, served);
  const painted = await page.evaluate<number>(
    `new Promise((go) => requestAnimationFrame(() => setTimeout(() => go(performance.now()))))`,
  );
  await page.close();
  return painted;
}

/** Milliseconds of processor in the longest piece of work while scrolling down and aslant. */
async function scrollWork(browser: Browser, served: Served): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await open(page, served);
  await page.mouse.move(900, 600);
  const longest = await longestTask(browser, page, async () => {
    for (let turn = 0; turn < SCROLLS; turn++) {
      await page.mouse.wheel(turn % 4 === 3 ? STEP / 2 : 0, STEP);
      await page.waitForTimeout(PAUSE_MS);
    }
  });
  await page.close();
  return longest;
}

/** The same in the list of the plans received, all of them there: sorted twice, narrowed, and scrolled. */
async function listWork(browser: Browser, { url }: Served, plans: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/tiep-nhan`);
  await page.locator(`dc-documents table[aria-rowcount="${plans + 1}"]`).waitFor();
  const longest = await longestTask(browser, page, async () => {
    for (const column of [0, 1]) await page.locator('dc-documents th button').nth(column).click();
    await page.locator('dc-documents input[type=search]').pressSequentially('cam', { delay: PAUSE_MS });
    await page.locator('dc-documents input[type=search]').fill('');
    for (let turn = 0; turn < SCROLLS; turn++) {
      await page.mouse.wheel(0, STEP);
      await page.waitForTimeout(PAUSE_MS);
    }
  });
  await page.close();
  return longest;
}

/** Milliseconds from a key to the panel of the next cell. */
async function panelTimes(browser: Browser, served: Served): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await open(page, served);
  await page.locator('dc-matrix .row .cell.met').first().click();
  await page.locator('dc-cell-panel [data-reason]').waitFor();
  const times: number[] = [];
  for (let at = 0; at < PANELS; at++) {
    const before = await page.locator('dc-cell-panel h2').first().textContent();
    const start = performance.now();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(NEXT_SHOWN, before, { polling: 'raf' });
    times.push(performance.now() - start);
  }
  await page.close();
  return times;
}

/** Text, as the types here know nothing of a browser's. Shadow roots are gone through by hand. */
const NEXT_SHOWN = `(before) => {
  const find = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.localName === 'dc-criterion') return one.renderRoot;
      const inner = one.shadowRoot && find(one.shadowRoot);
      if (inner) return inner;
    }
  };
  const shown = find(document);
  return shown?.querySelector('h2')?.textContent !== before && shown?.querySelector('[data-reason]') !== null;
}`;

const timed = (measure: string, ms: number, bar: number, beside: string): Row => ({
  area: 'round',
  measure: `${SIZES.country} × ${CRITERIA} in the browser: ${measure}`,
  value: `${ms.toFixed(0)} (${beside})`,
  bar: `≤ ${bar}`,
  met: ms <= bar,
});

async function* browserRows(browser: Browser, country: Served, province: Served): AsyncIterable<Row> {
  const [large, small]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time++) {
    large.push(await firstPaint(browser, country));
    small.push(await firstPaint(browser, province));
  }
  const beside = (ms: number): string => `${SIZES.province}: ${ms.toFixed(0)}`;
  yield timed('first cells painted, ms', median(large), BARS.paintMs, beside(median(small)));
  const [long, short] = [await scrollWork(browser, country), await scrollWork(browser, province)];
  yield timed('longest piece of work in scrolling, ms of processor', long, BARS.frameMs, beside(short));
  const [far, near] = [
    median(await panelTimes(browser, country)),
    median(await panelTimes(browser, province)),
  ];
  yield timed('a cell’s panel, ms', far, BARS.panelMs, beside(near));
  const plans = { country: sendingOf(SIZES.country), province: sendingOf(SIZES.province) };
  const [all, some] = [
    await listWork(browser, country, plans.country),
    await listWork(browser, province, plans.province),
  ];
  yield {
    area: 'round',
    measure: `list of ${plans.country} plans, sorted, narrowed and scrolled: longest piece of work, ms of processor`,
    value: `${all.toFixed(0)} (${plans.province}: ${some.toFixed(0)})`,
    bar: `≤ ${BARS.listMs}`,
    met: all <= BARS.listMs,
  };
}

export async function* benchMatrix(outside: Outside): AsyncIterable<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
  const served: Served[] = [];
  let browser: Browser | undefined;
  try {
    const country = await serve(folder, 'country', outside);
    served.push(country);
    const province = await serve(folder, 'province', outside);
    served.push(province);
    yield* requestRows(country, province);
    yield* benchSettling(country, province);
    browser = await launchBrowser();
    yield* browserRows(browser, country, province);
  } finally {
    await browser?.close();
    for (const { process: child } of served) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}
