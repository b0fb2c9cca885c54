// Words with boxes → lines in the order a person reads them: rows from the top, but a letterhead's and a signature
// block's columns one after the other.
import type { Line } from '../../model/page.ts';
import { lineOf } from './boxes.ts';
import { columnsFrom, followed, LEAST_GUTTER, measured } from './columns.ts';
import { cut, median, rowsOf, type Row, type Segment } from './rows.ts';

/** In heights of a line. Justified text stretches its spaces to about 1; columns stand further apart. */
const WIDE_GAP = 1.6;
/** Page numbers stand within this share of the page's height from its edge. */
const PAGE_EDGE = 0.12;

const PAGE_NUMBER = /^\W{0,2}\d{1,3}\W{0,2}$/;
/** A number by itself at the edge of the page heads or ends no column. */
function isPageNumber(row: Row, height: number): boolean {
  const [segment, ...others] = row;
  if (segment === undefined || others.length > 0) return false;
  const { top, bottom } = segment.box;
  const isAtEdge = bottom < PAGE_EDGE * height || top > (1 - PAGE_EDGE) * height;
  return isAtEdge && PAGE_NUMBER.test(lineOf(segment.words).text);
}

function readColumn(segments: readonly Segment[]): Line[] {
  return rowsOf(segments).map((row) => lineOf(row.flatMap((segment) => segment.words)));
}

/** Lines cut into the pieces that stand apart: what one column says has no bearing on another. */
export function pieces(lines: readonly Line[]): readonly Line[] {
  const height = median(lines.flatMap((line) => line.words).map((word) => word.box.bottom - word.box.top));
  return lines.flatMap((line) => cut(line.words, height * WIDE_GAP)).map((segment) => lineOf(segment.words));
}

/** Lines that run across the page, whatever columns an engine saw, from the top. */
export function acrossPage(lines: readonly Line[]): readonly Line[] {
  const height = median(lines.flatMap((line) => line.words).map((word) => word.box.bottom - word.box.top));
  const rows = rowsOf(lines.flatMap((line) => cut(line.words, height * WIDE_GAP)));
  return rows.map((row) => lineOf(row.flatMap((segment) => segment.words)));
}

/** `lines` as the engine or the layer grouped them; their order does not matter. */
export function arrange(
  lines: readonly Line[],
  page: { readonly width: number; readonly height: number },
): readonly Line[] {
  const words = lines.flatMap((line) => line.words);
  const height = median(words.map((word) => word.box.bottom - word.box.top));
  const rows = rowsOf(lines.flatMap((line) => cut(line.words, height * WIDE_GAP)));
  const pitch = median(rows.flat().map((segment) => segment.box.bottom - segment.box.top));
  const least = pitch * LEAST_GUTTER;
  const measures = measured(rows, page.width, least);
  const ordered: Line[] = [];
  for (let at = 0; at < rows.length;) {
    const columns = isPageNumber(rows[at] ?? [], page.height)
      ? undefined
      : columnsFrom(measures, at, page, least);
    if (columns === undefined) {
      ordered.push(lineOf((rows[at] ?? []).flatMap((segment) => segment.words)));
      at++;
      continue;
    }
    const { left, right, end } = followed(rows, columns, height);
    ordered.push(...readColumn(left), ...readColumn(right));
    at = end;
  }
  return ordered;
}
