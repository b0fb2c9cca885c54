// Files of kinds that once failed without a word → for each, whether its text is right or a notice says what is not read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import type { Document, Section } from '../../model/document.ts';
import type { LanguageTools } from '../../pipeline.ts';
import { readFilePages, understand } from '../../pipeline.ts';
import type { PageReader } from '../../ports/reading.ts';
import { paragraphs } from '../../structure/paragraphs.ts';
import type { Row } from '../measures/row.ts';

export interface CaseTools {
  readonly reader: PageReader;
  readonly language: LanguageTools;
  readonly parallel: number;
}

interface Read {
  readonly text: string;
  readonly document: Document;
}

/** What a folder asks of its files beyond the words of its expected text. */
interface Wanted {
  /** Where words are missing: the one notice that tells of this loss. */
  readonly told?: { readonly code: string; readonly says: RegExp };
  /** Whether a refusal that says what to do is right. */
  readonly mayRefuse?: true;
  readonly judge?: (read: Read, name: string, expected: string) => boolean;
}

const words = (text: string): readonly string[] =>
  unifyTonePlacement(normalize(text))
    .split(/\s+/)
    .map((word) => word.replace(/[.,;:]+$/, ''))
    .filter((word) => word !== '');

function labels(sections: readonly Section[]): string {
  return sections.map(({ label, children }) => `${label}(${labels(children)})`).join(' ');
}

const tells = ({ document }: Read, code: string, says: RegExp): boolean =>
  document.notices.some((notice) => notice.code === code && says.test(notice.message));
/** A hundred words that stand in this order, some of them elsewhere, are no text; each has to stand as often as expected. */
const holdsAll = (read: Read, parts: readonly string[]): boolean =>
  parts.every((part) => read.text.includes(part));
const OUTLINES: Readonly<Record<string, string>> = {
  'dieu.txt': 'Chương I(Điều 1(1.() 2.()) Điều 1a() Điều 2(a)() b)())) Chương II(Điều 3() Điều 4())',
  'phan-mot-dong.txt': 'Phần I(I.() II.()) Phần II(I.() II.()) Phần III(I.() II.())',
};
const IMPOSSIBLE = ['31 tháng 02 năm 2026', '30/02/2026', '31/6/2026'];
const ROWS = Array.from(
  { length: 30 },
  (_, at) => new RegExp(`^${at + 1}\\t[^\\t]+\\t[^\\t]+\\t[\\d/]+/2026$`),
);
const numbered = ({ document }: Read): boolean => document.metadata.number === '27/KH-UBND';

/** In order, each row a line with its four cells; what follows the table stands after it. */
function holdsTable({ text, document }: Read): boolean {
  const lines = text.split('\n');
  const places = ROWS.map((row) => lines.findIndex((line) => row.test(line)));
  const ordered = places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)));
  const after = lines.findIndex((line) => line.startsWith('III. TỔ CHỨC'));
  return ordered && after > (places.at(-1) ?? 0) && document.metadata.signer?.name === 'Nguyễn Văn Bình';
}

const WANTED: Readonly<Record<string, Wanted>> = {
  acroform: { told: { code: 'content-not-read', says: /điền|biểu mẫu/ } },
  attachment: {
    judge: (read) => holdsAll(read, ['KẾ HOẠCH']) || tells(read, 'content-not-read', /ke-hoach\.pdf/),
  },
  'bad-dates': {
    judge: (read) => IMPOSSIBLE.every((date) => tells(read, 'impossible-date', new RegExp(`“${date}”`))),
  },
  fax: {
    judge: (read, _, base) => numbered(read) && holds(read.text, base.slice(0, base.indexOf('III. '))),
  },
  footnotes: { judge: (read) => holdsAll(read, ['150 triệu', '18/NQ-HĐND', '04 buổi']) },
  'hidden-layer': {
    judge: (read, _, expected) =>
      holds(read.text, expected.replace(/^\(.*\)$/gmu, '')) &&
      (!read.text.includes('04 buổi') || tells(read, 'hidden-text', /04 buổi/)),
  },
  labels: {
    judge: ({ document }, name) =>
      labels(document.sections) === OUTLINES[name] && document.notices.length === 0,
  },
  'multipage-table': { judge: holdsTable },
  'number-hyphens': {
    judge: (read) =>
      numbered(read) &&
      read.document.references.some(({ number, date }) => number === '45/KH-UBND' && date === '2026-02-05'),
  },
  sideways: {
    judge: (read) =>
      tells(read, 'content-not-read', /ngang/) ||
      holdsAll(read, ['Số TT', 'Nhiệm vụ', 'Văn phòng', 'Công an xã', 'Khảo sát', 'Lắp camera']),
  },
  smartart: { told: { code: 'content-not-read', says: /sơ đồ|SmartArt/ } },
  'tracked-numbering': { judge: (read) => holdsAll(read, ['1. Lắp đặt', '2. Tổ chức']) },
  'word-header': {
    judge: (read, _, expected) =>
      numbered(read) &&
      read.document.metadata.date === '2026-03-12' &&
      read.document.metadata.issuer === 'UBND xã Tân Sơn' &&
      holds(read.text, expected.replace(/^\(.*\)$/gmu, '')),
  },
  'wrong-kind': { mayRefuse: true },
};

/** Words of the expected text in their order; a few that stand elsewhere do not count against it. */
function holds(text: string, expected: string): boolean {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words(expected).every((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
}

function isRight(folder: string, name: string, expected: string, base: string, read: Read): boolean {
  const { told, judge } = WANTED[folder] ?? {};
  if (judge) return judge(read, name, folder === 'fax' ? base : expected);
  const text = expected.replace(/^\(.*\)$/gmu, '');
  return holds(read.text, text) || (told !== undefined && tells(read, told.code, told.says));
}

async function read(path: string, name: string, tools: CaseTools): Promise<Read> {
  const signal = new AbortController().signal;
  const file = await tools.reader.open(new Uint8Array(readFileSync(path)), name, signal);
  try {
    const pages = await readFilePages(file, { parallel: tools.parallel, signal });
    const { transcript, document } = understand(pages, tools.language);
    return { text: paragraphs(transcript).join('\n'), document };
  } finally {
    await file.close();
  }
}

interface Case {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly expected: string;
  /** The text of the document that all hold. */
  readonly base: string;
}

async function outcome({ folder, name, path, expected, base }: Case, tools: CaseTools): Promise<string> {
  try {
    const found = await read(path, name, tools);
    const codes = [...new Set(found.document.notices.map(({ code }) => code))];
    if (!isRight(folder, name, expected, base, found)) return 'wrong, and not told';
    return codes.length === 0 ? 'right' : `right; ${codes.join(', ')}`;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const isWayOut = WANTED[folder]?.mayRefuse === true && cause.code === 'unsupported-type';
    return `${isWayOut ? '' : 'wrong: '}refused: ${cause.message}`;
  }
}

export async function* evaluateCases(shared: string, tools: CaseTools): AsyncIterable<Row> {
  const root = join(shared, 'cases');
  if (!existsSync(root)) return;
  const base = readFileSync(join(root, 'base', 'expected.txt'), 'utf8');
  for (const folder of readdirSync(root).toSorted()) {
    const told = join(root, folder, 'expected.txt');
    if (!existsSync(told)) continue;
    const expected = readFileSync(told, 'utf8');
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      if (name === 'expected.txt') continue;
      const value = await outcome({ folder, name, path: join(root, folder, name), expected, base }, tools);
      const met = !value.startsWith('wrong');
      yield { area: 'cases', measure: `${folder}/${name}`, value, bar: 'right or told', met };
    }
  }
}
