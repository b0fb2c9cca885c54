// A scan as it was read against a transcript made by looking at the page, one paragraph a line: syllables in reading order,
// bounds of paragraphs, and right words that restoration spoilt.
import { alignedWords } from '../measures/aligned-words.ts';
import { editDistance, tokensOf } from '../measures/syllable-accuracy.ts';

/** What a digital signature's stamp prints over the page; no reader misses it. */
const STAMP = /^(?:SAO Y|Ký bởi|Cơ quan:|Thời gian ký|Ngày ký)|@|\+07:00/iu;
const PAGE_NUMBER = /^\d{1,3}$/;

export interface PrintedScan {
  readonly accuracy: number;
  /** Bounds of paragraphs that the truth has, and that both have; and false ones. */
  readonly bounds: number;
  readonly boundsRight: number;
  readonly boundsFalse: number;
  /** Right words as read, and those of them that are wrong once restored. */
  readonly rightAsRead: number;
  readonly spoilt: number;
}

function rowsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/(?<=[\p{L}\p{N}]) ?\/ ?(?=[\p{L}\p{N}])/gu, '/'))
    .filter((line) => line !== '' && !PAGE_NUMBER.test(line) && !STAMP.test(line));
}

/** The truth, and with its two closing blocks in the other order: recipients stand left of the signature. */
function orders(rows: readonly string[]): readonly (readonly string[])[] {
  const at = rows.indexOf('Nơi nhận:');
  if (at < 0) return [rows];
  let before = at;
  while (before > 0 && (rows[before - 1] ?? '').split(' ').length <= 6 && !rows[before - 1]?.endsWith('.'))
    before--;
  let after = at + 1;
  while (rows[after]?.startsWith('-')) after++;
  return [
    rows,
    [...rows.slice(0, before), ...rows.slice(at, after), ...rows.slice(before, at), ...rows.slice(after)],
  ];
}

const wordsOf = (rows: readonly string[]): readonly string[] => rows.flatMap((row) => tokensOf(row));

/** Places in the stream of words after which a paragraph ends. */
function endsOf(rows: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let count = 0;
  for (const row of rows) {
    count += tokensOf(row).length;
    ends.add(count - 1);
  }
  return ends;
}

/** `paragraphs`: as people read it; `asRead` and `restored`: line by line. */
export function printedScan(
  truth: string,
  read: { readonly paragraphs: string; readonly asRead: string; readonly restored: string },
): PrintedScan {
  const rows = rowsOf(read.paragraphs);
  const words = wordsOf(rows);
  const [gold] = orders(rowsOf(truth))
    .map((order) => ({ order, edits: editDistance(wordsOf(order), words) }))
    .toSorted((a, b) => a.edits - b.edits);
  if (gold === undefined) throw new Error('a transcript has an order');
  const printed = wordsOf(gold.order);
  const places = alignedWords(printed, words);
  const ends = endsOf(rows);
  const wanted = endsOf(gold.order);
  const known = [...printed.keys()].filter((at) => places[at] !== undefined);
  const isEnd = (at: number): boolean => ends.has(places[at] ?? -1);
  const before = alignedWords(printed, wordsOf(rowsOf(read.asRead)));
  const after = alignedWords(printed, wordsOf(rowsOf(read.restored)));
  const right = [...printed.keys()].filter((at) => before[at] !== undefined);
  return {
    accuracy: 1 - gold.edits / printed.length,
    bounds: known.filter((at) => wanted.has(at)).length,
    boundsRight: known.filter((at) => wanted.has(at) && isEnd(at)).length,
    boundsFalse: known.filter((at) => !wanted.has(at) && isEnd(at)).length,
    rightAsRead: right.length,
    spoilt: right.filter((at) => after[at] === undefined).length,
  };
}
