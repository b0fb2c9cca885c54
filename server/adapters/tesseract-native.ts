// OCR by the tesseract program on the PATH: one process a bitmap, the model of the package, as many at once as workers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../failure.ts';
import type { Line, Word } from '../model/page.ts';
import type { GreyBitmap, Layout, OcrEngine } from '../ports.ts';

export interface NativeTesseractOptions {
  /** Processes at once. */
  readonly workers: number;
  /** Milliseconds for one bitmap. */
  readonly pageMs: number;
  /** Name or path; found on the PATH unless given. */
  readonly program?: string;
}

/** The same model as in threads, so that both engines read alike; the system's own is another training. */
const MODEL = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int/vie.traineddata.gz',
);
const MODES: Readonly<Record<Layout, string>> = { page: '3', block: '6', line: '7' };
/** The engine refuses resolutions outside and guesses instead. */
const DPI = { least: 70, most: 2400 };
/** The fifth level of the engine's tree: page, block, paragraph, line, word. */
const WORD_LEVEL = '5';

/** Rows of the engine's TSV → lines of words in its order. */
export function linesOfTsv(tsv: string): readonly Line[] {
  const lines = new Map<string, Word[]>();
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , ...rest] = row.split('\t');
    if (level !== WORD_LEVEL) continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.slice(0, 5).map(Number);
    const text = (rest[5] ?? '').trim().normalize('NFC');
    if (text === '') continue;
    const key = [page, block, paragraph, line].join();
    const words = lines.get(key) ?? [];
    words.push({
      text,
      box: { left, top, right: left + width, bottom: top + height },
      confidence: Math.min(1, Math.max(0, confidence / 100)),
    });
    lines.set(key, words);
  }
  return [...lines.values()].map((words) => ({ text: words.map((word) => word.text).join(' '), words }));
}

interface Run {
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: Uint8Array;
  readonly signal?: AbortSignal;
}

/** Standard output of a program that ended well. */
async function run({ program, args, input, signal }: Run): Promise<string> {
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Its own threads cost more than they save, and the cores are taken by further processes.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    ...(signal && { signal, killSignal: 'SIGKILL' }),
  });
  // The program may end before it has read all: its exit code tells why.
  child.stdin.on('error', () => undefined).end(input ?? '');
  const [output, [code]] = await Promise.all([readAll(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`);
  return output;
}

async function checkProgram(program: string): Promise<void> {
  try {
    await run({ program, args: ['--version'] });
  } catch (cause) {
    throw new Failure('bad-config', {
      detail: `DOICHIEU_OCR=native cần chương trình ${program} trên PATH (gói tesseract-ocr của hệ điều hành); cài vào, hoặc bỏ DOICHIEU_OCR.`,
      cause,
    });
  }
}

/** Gives at most `count` holders their turn at once, in the order in which they asked. */
function turns(count: number): { readonly take: () => Promise<void>; readonly give: () => void } {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    take() {
      if (free === 0) return new Promise((resolve) => waiting.push(resolve));
      free--;
      return Promise.resolve();
    },
    give() {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

/** From standard input to TSV on standard output. */
function argumentsFor(models: string, layout: Layout, dpi: number): readonly string[] {
  const resolution = String(Math.min(DPI.most, Math.max(DPI.least, dpi)));
  const engine = ['--tessdata-dir', models, '-l', 'vie', '--oem', '1'];
  return ['-', '-', ...engine, '--psm', MODES[layout], '--dpi', resolution, '-c', 'tessedit_create_tsv=1'];
}

/** Rejects with Failure `bad-config` where there is no such program. */
export async function createNativeTesseract(options: NativeTesseractOptions): Promise<OcrEngine> {
  const { program = 'tesseract', workers, pageMs } = options;
  await checkProgram(program);
  const models = await mkdtemp(join(tmpdir(), 'doichieu-model-'));
  await writeFile(join(models, 'vie.traineddata'), gunzipSync(await readFile(MODEL)));
  const { take, give } = turns(Math.max(1, workers));
  const closing = new AbortController();

  const recognizeNow = async (
    { width, height, dpi, data }: GreyBitmap,
    signal: AbortSignal,
    layout: Layout,
  ): Promise<readonly Line[]> => {
    const limit = AbortSignal.timeout(pageMs);
    try {
      const tsv = await run({
        program,
        args: argumentsFor(models, layout, dpi),
        input: Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]),
        signal: AbortSignal.any([signal, limit, closing.signal]),
      });
      return linesOfTsv(tsv);
    } catch (cause) {
      signal.throwIfAborted();
      throw new Failure(limit.aborted ? 'too-slow' : 'page-unreadable', { cause });
    }
  };

  return {
    async recognize(bitmap, signal, layout = 'page') {
      signal.throwIfAborted();
      await take();
      try {
        signal.throwIfAborted();
        if (closing.signal.aborted) throw new Error('the engine is closed');
        return await recognizeNow(bitmap, signal, layout);
      } finally {
        give();
      }
    },
    async close() {
      closing.abort();
      await rm(models, { recursive: true, force: true });
    },
  };
}
