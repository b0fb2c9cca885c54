// Lines as an engine grouped them → the segments that stand apart, and the rows these make across the page.
import type { Box, Word } from '../../model/page.ts';
import { boxAround } from './boxes.ts';

/** A stretch of words of one row without a wide gap. */
export interface Segment {
  readonly words: readonly Word[];
  readonly box: Box;
}

export type Row = readonly Segment[];

/** Two pieces are on one row when they share this much of the lower one's height. */
const SAME_ROW = 0.5;
export function segmentOf(words: readonly Word[]): Segment {
  return { words, box: boxAround(words.map((word) => word.box)) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Cuts a line where its words stand far apart. */
export function cut(words: readonly Word[], gap: number): Segment[] {
  const pieces: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.box.left - b.box.left)) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && word.box.left - last.box.right < gap) piece.push(word);
    else pieces.push([word]);
  }
  return pieces.map(segmentOf);
}

function sharesRow(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > SAME_ROW * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Rows from the top; a segment joins the row of the first segment it stands beside. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = [];
  const middle = (box: Box): number => box.top + box.bottom;
  for (const segment of segments.toSorted((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.findLast(
      (candidate) =>
        candidate.some((other) => sharesRow(other.box, segment.box)) &&
        candidate.every(
          (other) => other.box.right <= segment.box.left + 2 || segment.box.right <= other.box.left + 2,
        ),
    );
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows
    .map((row) => ({
      row: row.toSorted((a, b) => a.box.left - b.box.left),
      at: middle(boxAround(row.map(({ box }) => box))),
    }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
