// Lines of a page with boxes → the cells of a table, by the columns that its heads open and the white between them.
import { lineStarts, type Transcript } from '../../model/transcript.ts';
import type { SourceLine } from '../lines/source-line.ts';

export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words of a line in reading order; empty where the source has no geometry. */
export type WordsOf = (line: SourceLine) => readonly PlacedWord[];

export function placedWords(transcript: Transcript): WordsOf {
  const starts = lineStarts(transcript.text);
  const { origins, text } = transcript;
  return ({ number }) => {
    const from = starts[number - 1] ?? 0;
    const to = (starts[number] ?? 1) - 1;
    let low = 0;
    for (let high = origins.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((origins[middle]?.span.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const words: PlacedWord[] = [];
    for (let at = low; at < origins.length; at++) {
      const origin = origins[at];
      if (!origin || origin.span.start >= to) break;
      const { left, right, top, bottom } = origin.box;
      words.push({ text: text.slice(origin.span.start, origin.span.end), left, right, top, bottom });
    }
    return words;
  };
}

/** A gap wider than this share of the letters' height parts two heads; a space is half as wide. */
const HEAD_GAP = 0.7;

function heightOf(words: readonly PlacedWord[]): number {
  const heights = words.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** Heads stand over their columns, some of them on two or three lines; their words keep the order they were read in. */
export function headsOf(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const gap = heightOf(words) * HEAD_GAP;
  const heads: PlacedWord[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    if (word.left - right > gap) heads.push([word]);
    else heads.at(-1)?.push(word);
    right = Math.max(right, word.right);
  }
  return heads.map((head) => words.filter((word) => head.includes(word)));
}

/** In the order they were read: on a crooked page their boxes would give another. */
export function cellText(words: readonly PlacedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Steps in which the white between two heads is looked through. */
const STEPS = 40;

/** x at which each column after the first begins: where the fewest words of the body stand between two heads. */
export function edgesOf(
  heads: readonly (readonly PlacedWord[])[],
  body: readonly PlacedWord[],
): readonly number[] {
  return heads.slice(1).map((head, at) => {
    const from = Math.max(...(heads[at] ?? []).map(({ right }) => right));
    const to = Math.min(...head.map(({ left }) => left));
    const crossings = Array.from({ length: STEPS + 1 }, (_, step) => {
      const x = from + ((to - from) * step) / STEPS;
      return { x, count: body.filter(({ left, right }) => left < x && right > x).length };
    });
    const fewest = Math.min(...crossings.map(({ count }) => count));
    const white = crossings.filter(({ count }) => count === fewest);
    return white[white.length >> 1]?.x ?? (from + to) / 2;
  });
}

/** Distance of a word's middle from a column. */
function distance({ left, right }: PlacedWord, column: number, edges: readonly number[]): number {
  const middle = (left + right) / 2;
  const from = edges[column - 1] ?? Number.NEGATIVE_INFINITY;
  const to = edges[column] ?? Number.POSITIVE_INFINITY;
  return middle < from ? from - middle : middle > to ? middle - to : 0;
}

/**
 * Words of one line by column. They were read cell after cell, so a word that a crooked page pushes over an edge stays
 * with those that follow it in its own column: the cheapest way of giving columns that never go back.
 */
export function byColumn(
  words: readonly PlacedWord[],
  edges: readonly number[],
): readonly (readonly PlacedWord[])[] {
  const columns = edges.length + 1;
  let costs = Array.from({ length: columns }, () => 0);
  const steps = words.map((word) => {
    const from: number[] = [];
    let best = 0;
    costs = costs.map((cost, column) => {
      if (cost < (costs[best] ?? 0)) best = column;
      from.push(best);
      return (costs[best] ?? 0) + distance(word, column, edges);
    });
    return from;
  });
  const cells: PlacedWord[][] = Array.from({ length: columns }, () => []);
  let column = costs.indexOf(Math.min(...costs));
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (word) cells[column]?.unshift(word);
    column = steps[at]?.[column] ?? column;
  }
  return cells;
}

/** Of two edges at least, or of the only one, running text leaves none open. */
const CLOSED_EDGES = 2;

/** Running text lies across the edges or leaves no more than a space at them; of a row some cells stand apart. */
export function runsAcross(words: readonly PlacedWord[], edges: readonly number[]): boolean {
  const height = heightOf(words);
  const slack = height / 4;
  let closed = 0;
  for (const edge of edges) {
    if (words.some(({ left, right }) => left < edge - slack && right > edge + slack)) {
      closed++;
      continue;
    }
    const before = words.filter(({ left, right }) => (left + right) / 2 < edge);
    const after = words.filter(({ left, right }) => (left + right) / 2 >= edge);
    if (before.length === 0 || after.length === 0) continue;
    const gap = Math.min(...after.map(({ left }) => left)) - Math.max(...before.map(({ right }) => right));
    if (gap > height * HEAD_GAP) return false;
    closed++;
  }
  return closed >= Math.min(CLOSED_EDGES, edges.length);
}
