// Lines of a sheet on which two pages lie side by side (an open book, two pages printed on one) → the lines of each page.
import type { Line } from '../../model/page.ts';
import { lineOf } from './boxes.ts';

/** Width for height of a sheet that may hold two upright pages. */
const LEAST_SHAPE = 1.15;
/** Where the fold may lie, and what is white around it, in shares of the width. */
const FOLD = { from: 0.42, to: 0.58, white: 0.03 } as const;
const STEP = 0.005;
/** Lines on each page, and the share of them that fill it: rows of a table are cut into cells. */
const FEWEST_LINES = 10;
const FILLING = 0.4;
/** Of the sheet's width, what a line that fills its page has at least. */
const LEAST_WIDTH = 0.26;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A fold that no word crosses, in the middle of the widest white; undefined where there is none. */
function foldOf(lines: readonly Line[], width: number): number | undefined {
  const words = lines.flatMap((line) => line.words.map(({ box }) => box));
  let best: { readonly at: number; readonly white: number } | undefined;
  for (let at = FOLD.from * width; at <= FOLD.to * width; at += STEP * width) {
    if (words.some(({ left, right }) => left < at && right > at)) continue;
    const before = Math.max(0, ...words.filter(({ right }) => right <= at).map(({ right }) => right));
    const after = Math.min(width, ...words.filter(({ left }) => left >= at).map(({ left }) => left));
    if (best === undefined || after - before > best.white)
      best = { at: (before + after) / 2, white: after - before };
  }
  return best !== undefined && best.white >= FOLD.white * width ? best.at : undefined;
}

const widthOf = ({ words }: Line): number =>
  Math.max(...words.map(({ box }) => box.right)) - Math.min(...words.map(({ box }) => box.left));

function isPage(lines: readonly Line[], width: number): boolean {
  return (
    lines.length >= FEWEST_LINES &&
    lines.filter((line) => widthOf(line) >= LEAST_WIDTH * width).length >= FILLING * lines.length
  );
}

export interface TwoPages {
  /** Where the one ends and the other begins. */
  readonly fold: number;
  readonly pages: readonly [readonly Line[], readonly Line[]];
}

/** `lines` run across the sheet. */
export function twoPagesOf(lines: readonly Line[], sheet: Size): TwoPages | undefined {
  if (sheet.width < LEAST_SHAPE * sheet.height) return undefined;
  const fold = foldOf(lines, sheet.width);
  if (fold === undefined) return undefined;
  const side = (isLeft: boolean): readonly Line[] =>
    lines
      .map(({ words }) => lineOf(words.filter(({ box }) => box.left + box.right < 2 * fold === isLeft)))
      .filter(({ words }) => words.length > 0);
  const pages = [side(true), side(false)] as const;
  return pages.every((page) => isPage(page, sheet.width)) ? { fold, pages } : undefined;
}
