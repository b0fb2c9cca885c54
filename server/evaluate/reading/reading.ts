// How well pages are read: rendered scans against their true text, real scans by what can be checked without one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fold } from '../../language/fold.ts';
import { judge } from '../../language/quality.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import type { Transcript } from '../../model/transcript.ts';
import { readFilePages } from '../../pipeline.ts';
import type { PageReader } from '../../ports/reading.ts';
import { parse } from '../../structure/parse.ts';
import { assemble } from '../../text/assemble.ts';
import { restoreTranscript } from '../../text/restore-transcript.ts';
import { alignedWords } from '../measures/aligned-words.ts';
import type { Row } from '../measures/row.ts';
import { editDistance, tokensOf } from '../measures/syllable-accuracy.ts';

export interface ReadingTools {
  readonly reader: PageReader;
  readonly model: RestorationModel;
  /** Pages read at once. */
  readonly parallel: number;
  /** A typed PDF as a typical scanner gives it back. */
  readonly scan: (pdf: Uint8Array) => Promise<Uint8Array>;
  /** One plan of our own under each kind of damage. */
  readonly damaged: () => AsyncIterable<{
    readonly name: string;
    readonly pdf: Uint8Array;
    readonly truth: string;
  }>;
  /** A page with a ruled table; widths in points. */
  readonly ruledTable: (
    rows: readonly (readonly string[])[],
    widths: readonly number[],
  ) => Promise<Uint8Array>;
}

/** What the first and last pages of a real scan say, as seen on them. */
interface Facts {
  readonly signer: string;
  readonly number: string;
  readonly date: string;
}

/** Number and day are written with a pen on all ten, on the first the month, too. */
const SIGNED: Readonly<Record<string, Facts>> = {
  '01CT': facts('Đặng Văn Minh', '01/CT-UBND', '2021-01-04'),
  '04_': facts('Nguyễn Hoàng Giang', '04/QĐ-BCĐ138', '2025-02-05'),
  '11CT': facts('Đặng Văn Minh', '11/CT-UBND', '2021-05-11'),
  '16CT': facts('Đặng Văn Minh', '16/CT-UBND', '2021-12-27'),
  '2352': facts('Phạm Trường Thọ', '07/CT-UBND', '2018-03-20'),
  '23BC': facts('Trần Hoàng Tuấn', '23/BC-UBND', '2025-01-23'),
  '2770': facts('Trần Ngọc Căng', '08/CT-UBND', '2018-04-03'),
  '299_': facts('Nguyễn Quốc Việt', '299/UBND-TTHC', '2025-01-15'),
  '47_': facts('Nguyễn Hoàng Giang', '47/QĐ-UBND', '2025-01-17'),
  '574_': facts('Nguyễn Hoàng Giang', '574/UBND-KTTH', '2025-02-04'),
};

function facts(signer: string, number: string, date: string): Facts {
  return { signer, number, date };
}

const BARS = { typical: 0.995, bad: 0.97, typed: 0.99, wellFormed: 0.97, found: 8, cells: 50, damaged: 0.97 };

async function read(bytes: Uint8Array, name: string, tools: ReadingTools): Promise<Transcript> {
  const { signal } = new AbortController();
  const file = await tools.reader.open(bytes, name, signal);
  try {
    return assemble(await readFilePages(file, { parallel: tools.parallel, signal }));
  } finally {
    await file.close();
  }
}

/** Whole texts as one stream of syllables: line breaks are the typesetter's. */
function streamAccuracy(truth: string, text: string): number {
  const gold = tokensOf(truth.replace(/\n/g, ' '));
  return 1 - editDistance(gold, tokensOf(text.replace(/\n/g, ' '))) / Math.max(1, gold.length);
}

/**
 * Lines of the stamp that the archive's digital signature printed over the page, small and after the fact; sought in
 * folded text, so that a misread stamp (`TÂM CỘNG BÁO`) is left out like a right one.
 */
const STAMP =
  /@|\d\d:\d\d:\d\d|\+07:00|trung tam cong|bao va tin hoc|^va tin hoc|ky boi|thoi gian ky|co quan:/;

/**
 * Syllables right, whatever their order: the truth of these files is their layer printed row by row, across the
 * columns of letterhead and signature.
 */
function bagAccuracy(truth: string, text: string): number {
  const tokens = (of: string): readonly string[] =>
    of
      .split('\n')
      .filter((line) => !STAMP.test(fold(line).trim()))
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

/** Cells whose words all stand in the text, next to each other, in their place among the words of the whole table. */
function wholeCells(rows: readonly (readonly string[])[], text: string): number {
  const cells = rows.flat().map((cell) => tokensOf(cell));
  const places = alignedWords(cells.flat(), tokensOf(text.replace(/\s+/g, ' ')));
  let from = 0;
  let whole = 0;
  for (const { length } of cells) {
    const [first, ...rest] = places.slice(from, from + length);
    from += length;
    if (first !== undefined && rest.every((place, at) => place === first + at + 1)) whole++;
  }
  return whole;
}

function share(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function atLeast(measure: string, value: number, bar: number): Row {
  return {
    area: 'reading',
    measure,
    value: share(value),
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

/** What is told rightly of a document, and how much of it is told wrongly: `…/CT-UBND` and `2021-05` are neither. */
const TOLD = ['signer', 'number', 'date', 'wrong'] as const;
type Told = Record<(typeof TOLD)[number], number>;

function told(transcript: Transcript, file: string): Told {
  const key = Object.keys(SIGNED).find((start) => basename(file).startsWith(start)) ?? '';
  const truth = SIGNED[key];
  if (truth === undefined) return { signer: 0, number: 0, date: 0, wrong: 0 };
  const { signer, number, date } = parse(transcript).metadata;
  const right = {
    signer: fold(signer?.name ?? '') === fold(truth.signer),
    number: number === truth.number,
    date: date === truth.date,
  };
  const wrong = [
    signer !== null && !right.signer,
    number !== null && !right.number && number !== truth.number.replace(/^\d+/, '…'),
    date !== null && !truth.date.startsWith(date),
  ];
  return {
    signer: Number(right.signer),
    number: Number(right.number),
    date: Number(right.date),
    wrong: wrong.filter(Boolean).length,
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
    yield reported(`${name}, as recognised`, share(streamAccuracy(truth, transcript.text)));
    const restored = restoreTranscript(transcript, tools.model);
    yield atLeast(`${name}, restored`, streamAccuracy(truth, restored.text), bar);
  }
  for (const path of pdfsIn(join(scans, 'born-digital'))) {
    const text = readFileSync(path.replace(/pdf$/, 'txt'), 'utf8');
    const scan = await tools.scan(new Uint8Array(readFileSync(path)));
    const restored = restoreTranscript(await read(scan, 'scan.pdf', tools), tools.model);
    yield atLeast(`${basename(path)} scanned at 200 dpi`, bagAccuracy(text, restored.text), BARS.typed);
  }
  for await (const { name, pdf, truth: printed } of tools.damaged()) {
    const transcript = await read(pdf, 'damaged.pdf', tools);
    yield reported(`own plan, ${name}: as recognised`, share(streamAccuracy(printed, transcript.text)));
    const restored = restoreTranscript(transcript, tools.model);
    yield atLeast(`own plan, ${name}: restored`, streamAccuracy(printed, restored.text), BARS.damaged);
  }
  const rows = tableRows();
  const table = await tools.scan(await tools.ruledTable(rows, TABLE_WIDTHS));
  const cells = wholeCells(rows, restoreTranscript(await read(table, 'table.pdf', tools), tools.model).text);
  yield atLeast('cells of a ruled table, of 54', cells, BARS.cells);
  yield* realScans(pdfsIn(join(scans, 'image-only')), tools);
}

async function* realScans(paths: readonly string[], tools: ReadingTools): AsyncIterable<Row> {
  const counts: Told = { signer: 0, number: 0, date: 0, wrong: 0 };
  for (const path of paths) {
    const restored = restoreTranscript(await read(readFileSync(path), basename(path), tools), tools.model);
    const here = told(restored, path);
    for (const what of TOLD) counts[what] += here[what];
    yield atLeast(`${basename(path)}: well-formed`, judge(restored.text).wellFormed, BARS.wellFormed);
  }
  yield atLeast('real scans whose signer is found', counts.signer, BARS.found);
  yield atLeast('real scans whose number is found, its figures written by hand', counts.number, BARS.found);
  yield atLeast('real scans whose date is found, its day written by hand', counts.date, BARS.found);
  yield reported('their numbers, dates and signers told wrongly', counts.wrong);
}

function reported(measure: string, value: number): Row {
  return { area: 'reading', measure, value, bar: 'reported', met: true };
}
