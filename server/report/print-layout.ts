// How a sheet that is wider than paper is printed: over several pages side by side, in letters that can be read.

/** A column of width 1, a digit of Times New Roman 12, in millimetres. */
const WIDTH_MM = 2.117;
/** Between the margins of sheets.ts. */
const A3_MM = 400;
const A4_MM = 277;
/** Programs round widths of columns differently; a column that no longer fits would stand on a page alone. */
const CAREFUL = 0.97;
/** Per cent: the smallest letters of a sheet, 10 points, are 7 on paper. */
const SMALLEST_SCALE = 70;
const WHOLE = 100;

export interface PagesAcross {
  /** Per cent. */
  readonly scale: number;
  /** Columns that begin a page after the first, counted from 0. */
  readonly breaks: readonly number[];
}

/** `repeated`: how many of the first columns stand on every page. */
function breaksAt(widths: readonly number[], repeated: number, scale: number): readonly number[] {
  const room = (A3_MM / WIDTH_MM) * CAREFUL * (WHOLE / scale);
  const heads = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  const breaks: number[] = [];
  let used = 0;
  for (const [at, width] of widths.entries()) {
    if (used + width > room && used > heads) {
      breaks.push(at);
      used = heads;
    }
    used += width;
  }
  return breaks;
}

/** On A3 laid across: as few pages side by side as readable letters allow, and on these as large as they may be. */
export function pagesAcross(widths: readonly number[], repeated: number): PagesAcross {
  const fewest = breaksAt(widths, repeated, SMALLEST_SCALE).length;
  let scale = WHOLE;
  while (breaksAt(widths, repeated, scale).length > fewest) scale--;
  return { scale, breaks: breaksAt(widths, repeated, scale) };
}

/** The smaller paper on which a table, shrunk to one page's width, can be read. */
export function paperFor(widths: readonly number[]): 'A3' | 'A4' {
  const total = widths.reduce((sum, width) => sum + width, 0) * WIDTH_MM;
  return (A4_MM / total) * WHOLE < SMALLEST_SCALE ? 'A3' : 'A4';
}
