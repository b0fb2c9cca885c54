// How fast and in how much memory files are read: the whole command against OCRmyPDF on the same scans, turn by turn.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { parseSampleSource } from '../samples/sample-source.ts';
import { typeset } from '../samples/typeset.ts';
import { jpegsIn, scanBook, type Sheet } from './scan-book.ts';
import type { Row } from '../measures/row.ts';
import { spend, type Spent } from '../measures/spend.ts';

export interface BenchSizes {
  /** Times that each of two commands has its turn. */
  readonly rounds: number;
  /** Pages of the shorter and of the longer scan whose memory is compared. */
  readonly short: number;
  readonly long: number;
  /** Pages of a grey scan compared with as short a one; minutes of work, so only on demand. */
  readonly longest?: number;
}

export const BENCH_SIZES: BenchSizes = { rounds: 2, short: 50, long: 200 };
export const LONG_BENCH_SIZES: BenchSizes = { ...BENCH_SIZES, longest: 500 };
const BARS = { colour: 0.5, grey: 1.2, layerSeconds: 3, megabytes: 700, growth: 1.15 };
const LAYER_PAGES = 100;
const LAYER_TIMES = 5;
const CLI = resolve(import.meta.dirname, '../../cli/main.ts');
const SAMPLE = resolve(import.meta.dirname, '../../../corpus/samples/source');
const ours = (file: string, settings?: Readonly<Record<string, string>>): Promise<Spent> =>
  spend(process.execPath, [CLI, 'text', file], settings);

const theirs = (file: string, folder: string): Promise<Spent> =>
  spend('ocrmypdf', ['-l', 'vie', '--deskew', '--jobs', '2', '-q', file, join(folder, 'out.pdf')]);

async function isInstalled(command: string): Promise<boolean> {
  return spend(command, ['--version']).then(
    () => true,
    () => false,
  );
}

async function againstOcrmypdf(
  measure: string,
  file: string,
  bar: number,
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): Promise<Row> {
  const row = {
    area: 'speed',
    measure: `${measure}: time against ocrmypdf --deskew --jobs 2`,
    bar: `≤ ${bar}`,
  };
  if (!(await isInstalled('ocrmypdf'))) return { ...row, value: 'ocrmypdf is not installed', met: false };
  let we = 0;
  let they = 0;
  for (let round = 0; round < rounds; round++) {
    we += (await ours(file)).seconds;
    they += (await theirs(file, folder)).seconds;
  }
  const ratio = Math.round((we / they) * 100) / 100;
  const value = `${ratio} (${(we / rounds).toFixed(1)} s, ${(they / rounds).toFixed(1)} s)`;
  return { ...row, value, met: ratio <= bar };
}

/** A typed plan of at least this many pages: the samples' sections over and over. */
async function typedBook(pages: number): Promise<Uint8Array> {
  const [name = ''] = readdirSync(SAMPLE);
  const source = parseSampleSource(readFileSync(join(SAMPLE, name), 'utf8'));
  const lastPage = ({ lines }: Awaited<ReturnType<typeof typeset>>): number => lines.at(-1)?.page ?? 1;
  const once = lastPage(await typeset(source, { seal: false }));
  // Letterhead and signature are printed once only, so that each further copy takes less.
  for (let copies = Math.ceil(pages / once); ; copies++) {
    const paragraphs = Array.from({ length: copies }, () => source.paragraphs).flat();
    const book = await typeset({ ...source, paragraphs }, { seal: false });
    if (lastPage(book) >= pages) return book.pdf;
  }
}

async function layerRow(folder: string): Promise<Row> {
  const file = join(folder, 'typed.pdf');
  await writeFile(file, await typedBook(LAYER_PAGES));
  // Node keeps what it compiled: the first command after an installation is measured apart, with nothing kept.
  const settings = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const times: number[] = [];
  for (let time = 0; time <= LAYER_TIMES; time++) times.push((await ours(file, settings)).seconds);
  const [first = Infinity, ...later] = times;
  const seconds = later.toSorted((a, b) => a - b)[LAYER_TIMES >> 1] ?? Infinity;
  return {
    area: 'speed',
    measure: `text layer of ${LAYER_PAGES} pages, whole command, seconds: median of ${LAYER_TIMES} (first after installing)`,
    value: `${seconds.toFixed(1)} (${first.toFixed(1)})`,
    bar: `≤ ${BARS.layerSeconds}`,
    met: seconds <= BARS.layerSeconds,
  };
}

/** A shorter and a longer scan of the same pages: how much memory each takes, and how much more the longer one. */
async function* memoryRows(
  kind: string,
  sheets: readonly Sheet[],
  folder: string,
  lengths: readonly [short: number, long: number],
): AsyncIterable<Row> {
  const peaks: number[] = [];
  for (const pages of lengths) {
    const file = join(folder, 'long.pdf');
    await writeFile(
      file,
      scanBook(Array.from({ length: pages }, (_, at) => sheets[at % sheets.length] as Sheet)),
    );
    const { megabytes } = await ours(file);
    yield {
      area: 'memory',
      measure: `resident for a ${kind} scan of ${pages} pages, MB`,
      value: megabytes === undefined ? 'this system does not tell' : Math.round(megabytes),
      bar: `≤ ${BARS.megabytes}`,
      met: megabytes !== undefined && megabytes <= BARS.megabytes,
    };
    if (megabytes !== undefined) peaks.push(megabytes);
  }
  const [short, long] = peaks;
  if (short === undefined || long === undefined) return;
  const growth = Math.round((long / short) * 100) / 100;
  const measure = `${kind} scan, ${lengths[1]} pages against ${lengths[0]}`;
  yield { area: 'memory', measure, value: growth, bar: `≤ ${BARS.growth}`, met: growth <= BARS.growth };
}

async function greySheets(
  sheets: readonly Sheet[],
  { scale, quality } = { scale: 1, quality: 75 },
): Promise<readonly Sheet[]> {
  return Promise.all(
    sheets.map(async (sheet) => {
      const size = { width: Math.round(sheet.width * scale), height: Math.round(sheet.height * scale) };
      const jpeg = await sharp(sheet.jpeg)
        .resize({ ...size, fit: 'fill' })
        .toColourspace('b-w')
        .jpeg({ quality })
        .toBuffer();
      return { ...size, space: 'DeviceGray' as const, jpeg };
    }),
  );
}

/** Gives each row as soon as it is measured: the longest scan alone takes as long as a lunch. */
export async function* benchReading(shared: string, sizes: BenchSizes): AsyncIterable<Row> {
  const scan = join(shared, 'scans/rendered/doc_typ200.pdf');
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
  try {
    yield await layerRow(folder);
    if (!existsSync(scan)) return;
    const sheets = await jpegsIn(readFileSync(scan));
    for (const [name, pages, bar] of [
      ['colour scan', sheets, BARS.colour],
      ['grey scan', await greySheets(sheets), BARS.grey],
    ] as const) {
      const file = join(folder, 'scan.pdf');
      await writeFile(file, scanBook(pages));
      yield await againstOcrmypdf(name, file, bar, { folder, rounds: sizes.rounds });
    }
    yield* memoryRows('colour', sheets, folder, [sizes.short, sizes.long]);
    if (sizes.longest !== undefined) {
      // Coarse, so that the file stays within the limit on its bytes.
      const coarse = await greySheets(sheets, { scale: 0.75, quality: 50 });
      yield* memoryRows('grey', coarse, folder, [sizes.short, sizes.longest]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
