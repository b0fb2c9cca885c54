// Where the lines of a transcript stand on their pages, and the margins between which a page's text is set.
import { around } from '../../model/around.ts';
import type { Box } from '../../model/page.ts';
import { lineStarts, type Transcript } from '../../model/transcript.ts';

export interface PlacedLine {
  readonly page: number;
  readonly box: Box;
  readonly first: Box;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Of the widest line, from which a line counts as one that fills the page. */
const WIDE = 0.7;

/** By the line's number, 1-based; lines without geometry are left out. */
export function lineBoxes(transcript: Transcript): ReadonlyMap<number, PlacedLine> {
  const starts = lineStarts(transcript.text);
  const places = new Map<number, PlacedLine>();
  let line = 0;
  for (const { span, page, box } of transcript.origins) {
    while (line + 1 < starts.length && span.start >= (starts[line + 1] ?? Infinity)) line++;
    const known = places.get(line + 1);
    places.set(line + 1, known ? { ...known, box: around(known.box, box) } : { page, box, first: box });
  }
  return places;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Of the lines of a sheet, so many stand wholly on either side of its middle where two pages lie on it. */
const FEWEST_LINES = 10;

/** The lines of one sheet, those of two pages that lie on it apart. */
function pagesOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const left = Math.min(...lines.map(({ box }) => box.left));
  const right = Math.max(...lines.map(({ box }) => box.right));
  const middle = (left + right) / 2;
  const sides = [
    lines.filter(({ box }) => box.right <= middle),
    lines.filter(({ box }) => box.left >= middle),
  ];
  const isWhole = sides.reduce((sum, side) => sum + side.length, 0) === lines.length;
  return isWhole && sides.every((side) => side.length >= FEWEST_LINES) ? sides : [lines];
}

/** By line. The margins of a page are told by the lines that fill it. */
export function marginsOf(places: Iterable<PlacedLine>): ReadonlyMap<PlacedLine, Margins> {
  const byPage = Map.groupBy(places, ({ page }) => page);
  return new Map(
    [...byPage.values()].flatMap(pagesOf).flatMap((lines) => {
      const widest = Math.max(...lines.map(({ box }) => box.right - box.left));
      const wide = lines.filter(({ box }) => box.right - box.left >= WIDE * widest);
      const left = quantile(
        wide.map(({ box }) => box.left),
        0.25,
      );
      const right = quantile(
        wide.map(({ box }) => box.right),
        0.75,
      );
      return lines.map((line) => [line, { left, right }] as const);
    }),
  );
}
