// Lines and the white gutters between columns → the words of each line by column.
import type { Line, Word } from '../../model/page.ts';
import { median } from '../order/rows.ts';

export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** A line of a table: its words by column, and how far down the middle of its letters stands. */
export interface CellLine {
  readonly middle: number;
  readonly cells: readonly (readonly Word[])[];
}

/** As most of its words stand: letters without a stem are lower than others. */
export function middleOf(words: readonly Word[]): number {
  return median(words.map(({ box }) => (box.top + box.bottom) / 2));
}

export function inColumns({ words }: Line, gutters: readonly Gutter[]): CellLine {
  const edges = gutters.map(({ from, to }) => (from + to) / 2);
  const cells: Word[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const word of words.toSorted((a, b) => a.box.left - b.box.left)) {
    const middle = (word.box.left + word.box.right) / 2;
    cells[edges.filter((edge) => edge < middle).length]?.push(word);
  }
  return { middle: middleOf(words), cells };
}

/** The lines of one row → its cells, each with the words of its lines in order. */
export function parted(lines: readonly CellLine[]): readonly (readonly Word[])[] {
  return (lines[0]?.cells ?? []).map((_, column) => lines.flatMap(({ cells }) => cells[column] ?? []));
}
