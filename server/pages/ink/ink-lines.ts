// Islands of ink → where lines of text must stand, whatever the engine made of them: what it passed over is found so.
import type { Box } from '../../model/page.ts';
import type { Island } from './islands.ts';

/** Heights of letters, in inches: lowercase at 9 points to capitals with two marks at 16. */
const LEAST_LETTER = 0.045;
const TALLEST_LETTER = 0.3;
/** A letter's width, in its heights: below are rules, above are strokes of a pen. */
const WIDEST_LETTER = 6;
/** Letters of one line stand closer than this, in their heights. */
const NEXT_LETTER = 1.2;

function overlap(a: Box, b: Box): number {
  return (
    (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / Math.min(a.bottom - a.top, b.bottom - b.top)
  );
}

/** Islands of the size of letters, or of a few that touch. */
export function lettersIn(found: readonly Island[], dpi: number): readonly Box[] {
  return found
    .map((island) => island.box)
    .filter((box) => {
      const height = (box.bottom - box.top) / dpi;
      const width = (box.right - box.left) / dpi;
      return height >= LEAST_LETTER && height <= TALLEST_LETTER && width <= height * WIDEST_LETTER;
    });
}

/** Boxes in pixels of the bitmap the islands were found in. */
export function inkLines(found: readonly Island[], dpi: number): readonly Box[] {
  const letters = lettersIn(found, dpi).toSorted((a, b) => a.left - b.left);
  const open: Box[] = [];
  const lines: Box[] = [];
  for (const letter of letters) {
    // Lines that ended far to the left take no more letters: they need not be compared again.
    for (let k = open.length - 1; k >= 0; k--) {
      const line = open[k];
      if (line && letter.left - line.right > NEXT_LETTER * TALLEST_LETTER * dpi)
        lines.push(...open.splice(k, 1));
    }
    const at = open.findIndex(
      (line) =>
        overlap(line, letter) > 0.5 && letter.left - line.right < NEXT_LETTER * (line.bottom - line.top),
    );
    const line = open[at];
    if (line) {
      open[at] = {
        left: line.left,
        top: Math.min(line.top, letter.top),
        right: Math.max(line.right, letter.right),
        bottom: Math.max(line.bottom, letter.bottom),
      };
    } else open.push(letter);
  }
  return [...lines, ...open];
}
