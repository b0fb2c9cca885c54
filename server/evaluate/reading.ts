// How well pages are read: rendered scans against their true text, real scans by what can be checked without one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fold } from '../language/fold.ts';
import { judge } from '../language/quality.ts';
import type { RestorationModel } from '../language/restore/model.ts';
import type { Transcript } from '../model/transcript.ts';
import { readPages } from '../pipeline.ts';
import type { PageReader } from '../ports.ts';
import { parse } from '../structure/parse.ts';
import { assemble } from '../text/assemble.ts';
import { restoreTranscript } from '../text/restore-transcript.ts';
import type { Row } from './row.ts';
import { editDistance, tokensOf } from './syllable-accuracy.ts';

export interface ReadingTools {
  readonly reader: PageReader;
  readonly model: RestorationModel;
  /** Pages read at once. */
  readonly parallel: number;
  /** A typed PDF as a typical scanner gives it back. */
  readonly scan: (pdf: Uint8Array) => Promise<Uint8Array>;
  /** A page with a ruled table; widths in points. */
  readonly ruledTable: (
    rows: readonly (readonly string[])[],
    widths: readonly number[],
  ) => Promise<Uint8Array>;
}

/** Who signed the real scans, and what is printed (not written by hand) of their number and date. */
const SIGNED: Readonly<
  Record<string, { readonly signer: string; readonly symbol: string; readonly month: string }>
> = {
  '01CT': { signer: 'Đặng Văn Minh', symbol: '/CT-UBND', month: '2021' },
  '04_': { signer: 'Nguyễn Hoàng Giang', symbol: '/QĐ-BCĐ138', month: '2025-02' },
  '11CT': { signer: 'Đặng Văn Minh', symbol: '/CT-UBND', month: '2021-05' },
  '16CT': { signer: 'Đặng Văn Minh', symbol: '/CT-UBND', month: '2021-12' },
  '2352': { signer: 'Phạm Trường Thọ', symbol: '/CT-UBND', month: '2018-03' },
  '23BC': { signer: 'Trần Hoàng Tuấn', symbol: '/BC-UBND', month: '2025-01' },
  '2770': { signer: 'Trần Ngọc Căng', symbol: '/CT-UBND', month: '2018-04' },
  '299_': { signer: 'Nguyễn Quốc Việt', symbol: '/UBND-TTHC', month: '2025-01' },
  '47_': { signer: 'Nguyễn Hoàng Giang', symbol: '/QĐ-UBND', month: '2025-01' },
  '574_': { signer: 'Nguyễn Hoàng Giang', symbol: '/UBND-KTTH', month: '2025-02' },
};

const BARS = { typical: 0.995, bad: 0.97, typed: 0.99, wellFormed: 0.97, found: 8, cells: 50 };

async function read(bytes: Uint8Array, name: string, tools: ReadingTools): Promise<Transcript> {
  const { signal } = new AbortController();
  const file = await tools.reader.open(bytes, name, signal);
  try {
    return assemble(await readPages(file, { parallel: tools.parallel, signal }));
  } finally {
    await file.close();
  }
}

/** Whole texts as one stream of syllables: line breaks are the typesetter's. */
function streamAccuracy(truth: string, text: string): number {
  const gold = tokensOf(truth.replace(/\n/g, ' '));
  return 1 - editDistance(gold, tokensOf(text.replace(/\n/g, ' '))) / Math.max(1, gold.length);
}

/** Lines of the stamp that the archive's digital signature printed over the page, small and after the fact. */
const STAMP = /@|\d\d:\d\d:\d\d|\+07:00|TRUNG TÂM CÔNG|VÀ TIN HỌC|Ký bởi|Thời gian ký|Cơ quan:/;

/**
 * Syllables right, whatever their order: the truth of these files is their layer printed row by row, across the
 * columns of letterhead and signature.
 */
function bagAccuracy(truth: string, text: string): number {
  const tokens = (of: string): readonly string[] =>
    of
      .split('\n')
      .filter((line) => !STAMP.test(line))
      .flatMap((line) => tokensOf(line));
  const gold = tokens(truth);
  const counts = new Map<string, number>();
  for (const token of gold) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const token of tokens(text)) counts.set(token, (counts.get(token) ?? 0) - 1);
  const differences = [...counts.values()];
  const missing = differences.reduce((sum, count) => sum + Math.max(0, count), 0);
  const extra = differences.reduce((sum, count) => sum + Math.max(0, -count), 0);
  return 1 - Math.max(missing, extra) / Math.max(1, gold.length);
}

/** Nine rows of six cells, two lines in some. */
function tableRows(): readonly (readonly string[])[] {
  const tasks = [
    'Mở lớp tập huấn kỹ năng số',
    'Thi tìm hiểu',
    'Lắp mạng không dây nhà văn hóa',
    'Cấp chữ ký số',
  ];
  const offices = ['Phòng Văn hóa', 'Đoàn Thanh niên', 'Văn phòng', 'Công an xã', 'Trung tâm Phục vụ'];
  return Array.from({ length: 9 }, (_, row) =>
    row === 0
      ? ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Kinh phí']
      : [
          String(row),
          tasks[row % tasks.length] ?? '',
          offices[row % offices.length] ?? '',
          offices[(row + 2) % offices.length] ?? '',
          `Tháng ${row + 3}/2025`,
          `${row * 15}.000.000`,
        ],
  );
}
const TABLE_WIDTHS = [32, 140, 90, 90, 75, 70];

/** Characters within which the next cell must begin: further on, the same text is another cell's. */
const NEXT_CELL = 60;

/** Cells found whole, each after the one before it. */
function cellsInOrder(rows: readonly (readonly string[])[], text: string): number {
  const stream = text.replace(/\s+/g, ' ');
  let from = 0;
  let found = 0;
  for (const cell of rows.flat()) {
    const at = stream.indexOf(cell, from);
    if (at < 0 || at - from > NEXT_CELL) continue;
    found++;
    from = at + cell.length;
  }
  return found;
}

function atLeast(measure: string, value: number, bar: number): Row {
  return {
    area: 'reading',
    measure,
    value: Math.round(value * 10_000) / 10_000,
    bar: `≥ ${bar}`,
    met: value >= bar,
  };
}

function pdfsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name));
}

function found(
  transcript: Transcript,
  file: string,
): { readonly signer: boolean; readonly number: boolean; readonly date: boolean } {
  const key = Object.keys(SIGNED).find((start) => basename(file).startsWith(start)) ?? '';
  const truth = SIGNED[key];
  const { signer, number, date } = parse(transcript).metadata;
  return {
    signer: truth !== undefined && fold(signer?.name ?? '') === fold(truth.signer),
    number: truth !== undefined && (number ?? '').endsWith(truth.symbol),
    date: truth !== undefined && (date ?? '').startsWith(truth.month),
  };
}

export async function* evaluateReading(shared: string, tools: ReadingTools): AsyncIterable<Row> {
  const scans = join(shared, 'scans');
  const truth = readdirSync(join(scans, 'rendered'))
    .filter((name) => /^doc-\d+\.txt$/.test(name))
    .toSorted()
    .map((name) => readFileSync(join(scans, 'rendered', name), 'utf8'))
    .join('\n');
  for (const [name, bar] of [
    ['doc_typ200.pdf', BARS.typical],
    ['doc_bad150.pdf', BARS.bad],
  ] as const) {
    const transcript = await read(readFileSync(join(scans, 'rendered', name)), name, tools);
    yield atLeast(`${name}, as recognised`, streamAccuracy(truth, transcript.text), bar);
    const restored = restoreTranscript(transcript, tools.model);
    yield atLeast(`${name}, restored`, streamAccuracy(truth, restored.text), bar);
  }
  for (const path of pdfsIn(join(scans, 'born-digital'))) {
    const text = readFileSync(path.replace(/pdf$/, 'txt'), 'utf8');
    const scan = await tools.scan(new Uint8Array(readFileSync(path)));
    const restored = restoreTranscript(await read(scan, 'scan.pdf', tools), tools.model);
    yield atLeast(`${basename(path)} scanned at 200 dpi`, bagAccuracy(text, restored.text), BARS.typed);
  }
  const rows = tableRows();
  const table = await tools.scan(await tools.ruledTable(rows, TABLE_WIDTHS));
  const cells = cellsInOrder(
    rows,
    restoreTranscript(await read(table, 'table.pdf', tools), tools.model).text,
  );
  yield atLeast('cells of a ruled table, of 54', cells, BARS.cells);
  yield* realScans(pdfsIn(join(scans, 'image-only')), tools);
}

async function* realScans(paths: readonly string[], tools: ReadingTools): AsyncIterable<Row> {
  const counts = { signer: 0, number: 0, date: 0 };
  for (const path of paths) {
    const restored = restoreTranscript(await read(readFileSync(path), basename(path), tools), tools.model);
    const facts = found(restored, path);
    for (const fact of ['signer', 'number', 'date'] as const) counts[fact] += facts[fact] ? 1 : 0;
    yield atLeast(`${basename(path)}: well-formed`, judge(restored.text).wellFormed, BARS.wellFormed);
  }
  for (const fact of ['signer', 'number', 'date'] as const) {
    yield atLeast(`real scans whose ${fact} is found`, counts[fact], BARS.found);
  }
}
