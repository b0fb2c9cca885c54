// How fast and in how much memory files are read: the whole command against OCRmyPDF on the same scans, turn by turn.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { parseSampleSource } from '../../test/support/sample-source.ts';
import { typeset } from '../../test/support/typeset.ts';
import { jpegsIn, scanBook, type Sheet } from './scan-book.ts';
import type { Row } from './row.ts';

export interface BenchSizes {
  /** Times that each of two commands has its turn. */
  readonly rounds: number;
  /** Pages of the shorter and of the longer scan whose memory is compared. */
  readonly short: number;
  readonly long: number;
}

const SIZES: BenchSizes = { rounds: 2, short: 50, long: 200 };
const BARS = { colour: 0.5, grey: 1.2, layerSeconds: 3, megabytes: 700, growth: 1.15 };
const LAYER_PAGES = 100;
const CLI = resolve(import.meta.dirname, '../cli.ts');
const SAMPLE = resolve(import.meta.dirname, '../../corpus/samples/source');
/** Milliseconds between two looks at a process's memory; the kernel keeps the peak. */
const LOOK_MS = 250;

interface Spent {
  readonly seconds: number;
  /** Largest resident size, in megabytes; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Runs a command to its end, its output thrown away. Rejects where it cannot be started or fails. */
async function spend(command: string, args: readonly string[]): Promise<Spent> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  let megabytes: number | undefined;
  const look = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), LOOK_MS);
  try {
    const code = await new Promise((settle, fail) => child.once('error', fail).once('close', settle));
    if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
    return { seconds: (performance.now() - start) / 1000, megabytes };
  } finally {
    clearInterval(look);
  }
}

const ours = (file: string): Promise<Spent> => spend(process.execPath, [CLI, 'text', file]);

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
  const { seconds } = await ours(file);
  return {
    area: 'speed',
    measure: `text layer of ${LAYER_PAGES} pages, whole command, seconds`,
    value: Math.round(seconds * 10) / 10,
    bar: `≤ ${BARS.layerSeconds}`,
    met: seconds <= BARS.layerSeconds,
  };
}

async function memoryRows(
  sheets: readonly Sheet[],
  folder: string,
  sizes: BenchSizes,
): Promise<readonly Row[]> {
  const peakOfPages = async (pages: number): Promise<number | undefined> => {
    const file = join(folder, `colour-${pages}.pdf`);
    await writeFile(
      file,
      scanBook(Array.from({ length: pages }, (_, at) => sheets[at % sheets.length] as Sheet)),
    );
    return (await ours(file)).megabytes;
  };
  const short = await peakOfPages(sizes.short);
  const long = await peakOfPages(sizes.long);
  const row = {
    area: 'memory',
    measure: `resident for a colour scan of ${sizes.long} pages, MB`,
    bar: `≤ ${BARS.megabytes}`,
  };
  if (short === undefined || long === undefined) {
    return [{ ...row, value: 'this system does not tell a process’s peak', met: false }];
  }
  const growth = Math.round((long / short) * 100) / 100;
  return [
    { ...row, value: Math.round(long), met: long <= BARS.megabytes },
    {
      area: 'memory',
      measure: `${sizes.long} pages against ${sizes.short}`,
      value: growth,
      bar: `≤ ${BARS.growth}`,
      met: growth <= BARS.growth,
    },
  ];
}

export async function benchReading(shared: string, sizes: BenchSizes = SIZES): Promise<readonly Row[]> {
  const scan = join(shared, 'scans/rendered/doc_typ200.pdf');
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
  try {
    const rows = [await layerRow(folder)];
    if (!existsSync(scan)) return rows;
    const sheets = await jpegsIn(readFileSync(scan));
    const grey = await Promise.all(
      sheets.map(async (sheet) => ({
        ...sheet,
        space: 'DeviceGray' as const,
        jpeg: await sharp(sheet.jpeg).toColourspace('b-w').jpeg({ quality: 75 }).toBuffer(),
      })),
    );
    for (const [name, pages, bar] of [
      ['colour scan', sheets, BARS.colour],
      ['grey scan', grey, BARS.grey],
    ] as const) {
      const file = join(folder, 'scan.pdf');
      await writeFile(file, scanBook(pages));
      rows.push(await againstOcrmypdf(name, file, bar, { folder, rounds: sizes.rounds }));
    }
    return [...rows, ...(await memoryRows(sheets, folder, sizes))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
