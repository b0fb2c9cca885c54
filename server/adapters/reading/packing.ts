// What a page gave → a form that passes between threads cheaply, and back. Objects are cloned one by one: the words of
// a typed page took 2 ms on either side, and a scan's bitmap was copied twice where it can be handed over.
import { isMarkedAsUntransferable } from 'node:worker_threads';
import type { Line, Word } from '../../model/page.ts';
import type { CleanPage, Prepared } from '../../pages/recognition/prepared.ts';
import type { Request } from './protocol.ts';

/** Lines of words without their objects; neither hold a line break, which joins them here. */
interface PackedLines {
  readonly texts: string;
  /** Words of each line. */
  readonly counts: readonly number[];
  readonly words: string;
  /** Of each word left, top, right, bottom and confidence. */
  readonly numbers: Float64Array;
}

const NUMBERS_PER_WORD = 5;

export interface Packed {
  readonly prepared: Prepared;
  /** Of `prepared.layer`, which is without them. */
  readonly lines: PackedLines | undefined;
}

function packLines(lines: readonly Line[]): PackedLines {
  const words = lines.flatMap((line) => line.words);
  const numbers = new Float64Array(words.length * NUMBERS_PER_WORD);
  words.forEach(({ box, confidence }, at) => {
    const { left, top, right, bottom } = box;
    const from = at * NUMBERS_PER_WORD;
    numbers[from] = left;
    numbers[from + 1] = top;
    numbers[from + 2] = right;
    numbers[from + 3] = bottom;
    numbers[from + 4] = confidence;
  });
  return {
    texts: lines.map((line) => line.text).join('\n'),
    counts: lines.map((line) => line.words.length),
    words: words.map((word) => word.text).join('\n'),
    numbers,
  };
}

function unpackLines({ texts, counts, words, numbers }: PackedLines): readonly Line[] {
  const lineTexts = texts.split('\n');
  const wordTexts = words.split('\n');
  let next = 0;
  const word = (): Word => {
    const at = next * NUMBERS_PER_WORD;
    const number = (offset: number): number => numbers[at + offset] ?? 0;
    const box = { left: number(0), top: number(1), right: number(2), bottom: number(3) };
    return { text: wordTexts[next++] ?? '', box, confidence: number(4) };
  };
  return counts.map((length, at) => ({
    text: lineTexts[at] ?? '',
    words: Array.from({ length }, word),
  }));
}

export function pack(prepared: Prepared): Packed {
  const { layer } = prepared;
  // Without words there is nothing to gain, and a Word file's paragraph may hold line breaks.
  if (layer === undefined || layer.lines.some(({ words }) => words.length === 0)) {
    return { prepared, lines: undefined };
  }
  return { prepared: { ...prepared, layer: { ...layer, lines: [] } }, lines: packLines(layer.lines) };
}

export function unpack({ prepared, lines }: Packed): Prepared {
  const { layer } = prepared;
  if (layer === undefined || lines === undefined) return prepared;
  return { ...prepared, layer: { ...layer, lines: unpackLines(lines) } };
}

/** Whether what is asked for is a page, which comes packed. */
export function asksForPage(what: Request['ask']): boolean {
  return what === 'prepare' || what === 'prepare-every-reading';
}

function pixelsOf({ bitmap, tables, written, unenlarged, otherwise = [] }: CleanPage): readonly Uint8Array[] {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return [
    bitmap.data,
    ...(written ? [written.data] : []),
    ...(unenlarged ? [unenlarged.data] : []),
    ...cells.flatMap((cell) => (cell === undefined ? [] : [cell.bitmap.data])),
    ...otherwise.flatMap(pixelsOf),
  ];
}

/** What the thread gives away instead of copying it. */
export function transferOf({ prepared: { clean, insets = [] }, lines }: Packed): ArrayBuffer[] {
  const pictures = clean ? [clean, ...insets] : insets;
  const whole = [...pictures.flatMap(pixelsOf), ...(lines ? [lines.numbers] : [])].filter(
    ({ buffer, byteLength }) => byteLength === buffer.byteLength && !isMarkedAsUntransferable(buffer),
  );
  return [...new Set(whole.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
