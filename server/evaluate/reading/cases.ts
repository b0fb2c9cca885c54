// Files of kinds that once failed without a word → for each, whether its text is right or a notice says what is not read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import type { Document, Section } from '../../model/document.ts';
import type { LanguageTools } from '../../pipeline.ts';
import { readPages, understand } from '../../pipeline.ts';
import type { PageReader } from '../../ports/reading.ts';
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
  /** Words that may be missing where a notice with one of these codes is given. */
  readonly told?: readonly string[];
  readonly judge?: (read: Read) => boolean;
}

const words = (text: string): readonly string[] =>
  unifyTonePlacement(normalize(text))
    .split(/\s+/)
    .map((word) => word.replace(/[.,;:]+$/, ''))
    .filter((word) => word !== '');

function labels(sections: readonly Section[]): string {
  return sections.map(({ label, children }) => `${label}(${labels(children)})`).join(' ');
}

const has =
  (code: string) =>
  (read: Read): boolean =>
    read.document.notices.some((notice) => notice.code === code);
const numbered = ({ document }: Read): boolean => document.metadata.number === '27/KH-UBND';

const WANTED: Readonly<Record<string, Wanted>> = {
  acroform: { told: ['content-not-read'] },
  attachment: { judge: (read) => has('content-not-read')(read) || read.text.includes('KẾ HOẠCH') },
  'bad-dates': { judge: has('impossible-date') },
  fax: { judge: numbered },
  footnotes: {
    judge: ({ text }) => ['150 triệu', '18/NQ-HĐND', '04 buổi'].every((part) => text.includes(part)),
  },
  'hidden-layer': { told: ['hidden-text'] },
  labels: {
    judge: ({ document }) =>
      /^(?:Phần I\(I\.\(\) II\.\(\)\) Phần II\(|Chương I\(Điều 1\(1\.\(\) 2\.\(\)\) Điều 1a\(\) Điều 2\()/.test(
        labels(document.sections),
      ),
  },
  'multipage-table': {
    judge: ({ text }) =>
      Array.from({ length: 30 }, (_, at) => new RegExp(`^${at + 1}\\s.+/2026$`, 'm')).every((row) =>
        row.test(text),
      ),
  },
  'number-hyphens': {
    judge: (read) =>
      numbered(read) &&
      read.document.references.some(({ number, date }) => number === '45/KH-UBND' && date === '2026-02-05'),
  },
  sideways: {
    judge: (read) =>
      has('content-not-read')(read) ||
      ['Số TT', 'Văn phòng', 'Công an xã'].every((part) => read.text.includes(part)),
  },
  'tracked-numbering': { judge: ({ text }) => text.includes('1. Lắp đặt') && text.includes('2. Tổ chức') },
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

function isRight(folder: string, expected: string, read: Read): boolean {
  const { told = [], judge } = WANTED[folder] ?? {};
  if (judge) return judge(read);
  const text = expected.replace(/^\(.*\)$/gm, '');
  return holds(read.text, text) || told.some((code) => has(code)(read));
}

async function read(path: string, name: string, tools: CaseTools): Promise<Read> {
  const signal = new AbortController().signal;
  const file = await tools.reader.open(new Uint8Array(readFileSync(path)), name, signal);
  try {
    const pages = await readPages(file, { parallel: tools.parallel, signal });
    const { transcript, document } = understand(pages, tools.language);
    return { text: transcript.text, document };
  } finally {
    await file.close();
  }
}

async function outcome(
  folder: string,
  path: string,
  expected: string,
  name: string,
  tools: CaseTools,
): Promise<string> {
  try {
    const found = await read(path, name, tools);
    const codes = [...new Set(found.document.notices.map(({ code }) => code))];
    if (!isRight(folder, expected, found)) return 'wrong, and nothing said';
    return codes.length === 0 ? 'right' : `right; ${codes.join(', ')}`;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return `refused: ${cause.message}`;
  }
}

export async function* evaluateCases(shared: string, tools: CaseTools): AsyncIterable<Row> {
  const root = join(shared, 'cases');
  if (!existsSync(root)) return;
  for (const folder of readdirSync(root).toSorted()) {
    const told = join(root, folder, 'expected.txt');
    if (!existsSync(told)) continue;
    const expected = readFileSync(told, 'utf8');
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      if (name === 'expected.txt') continue;
      const value = await outcome(folder, join(root, folder, name), expected, name, tools);
      const met = !value.startsWith('wrong');
      yield { area: 'cases', measure: `${folder}/${name}`, value, bar: 'right or told', met };
    }
  }
}
