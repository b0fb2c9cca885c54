// A decoded page picture → the bitmap that the engine reads best, and the way back to the raster. Every step is
// taken only where its own measurement asks for it: clean pages pass untouched.
import type { Raster } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { blanked, cutOut } from '../ink/cut-out.ts';
import { despeckle, speckSize } from '../ink/despeckle.ts';
import { dropInk } from './drop-ink.ts';
import { evenColours, evenLight } from './even-light.ts';
import { inkLines, lettersIn } from '../ink/ink-lines.ts';
import { islands, type Island } from '../ink/islands.ts';
import { turn, type PixelImage } from '../ink/pixels.ts';
import type { CleanPage } from '../recognition/prepared.ts';
import { chain, IDENTITY, scaling, type Projection } from '../orientation/projection.ts';
import { leanOf } from '../orientation/skew.ts';
import { holdsAny, tablesIn } from '../tables/tables.ts';
import { toneOf, type Tone } from '../ink/tone.ts';
import { isUpsideDown, liesSideways, turnedBack } from '../orientation/upright.ts';
import { unlean, warp } from '../orientation/warp.ts';

/** Pixels of white around a table's cell. */
const CELL_FRAME = 12;
/** Degrees below which the engine follows the lines as well without help. */
const LEANING = 0.3;

function straightened(
  page: GreyBitmap,
  tone: Tone,
): { readonly bitmap: GreyBitmap; readonly toBefore: Projection } {
  const lean = leanOf(page, tone);
  if (Math.abs(lean.degrees) < LEANING && lean.spread === 0) return { bitmap: page, toBefore: IDENTITY };
  const toBefore = unlean(lean, page);
  return { bitmap: warp(page, toBefore, page, tone.paper), toBefore };
}

/** Islands of ink with the bitmap they were found in, which was turned if it stood on its head. */
function uprightIslands(
  page: GreyBitmap,
  tone: Tone,
): { readonly bitmap: GreyBitmap; readonly found: readonly Island[]; readonly toBefore: Projection } {
  const dark = (tone.paper + tone.ink) / 2;
  const found = islands(page, dark);
  const marks = found.filter((island) => island.size > speckSize(page.dpi));
  if (!isUpsideDown(marks, inkLines(found, page.dpi))) return { bitmap: page, found, toBefore: IDENTITY };
  const bitmap = turn(page, 180);
  return { bitmap, found: islands(bitmap, dark), toBefore: turnedBack(180, page.width, page.height) };
}

export function clean(image: PixelImage, raster: Raster): CleanPage {
  const lit = evenLight(dropInk(evenColours(image)));
  const tone = toneOf(lit);
  const grey = despeckle(lit, tone);
  const sideways = liesSideways(grey, tone);
  const across = sideways ? turn(grey, 90) : grey;
  const straight = straightened(across, tone);
  const upright = uprightIslands(straight.bitmap, tone);
  const steps = [
    upright.toBefore,
    straight.toBefore,
    turnedBack(sideways ? 90 : 0, grey.width, grey.height),
    scaling(raster.width / grey.width, raster.height / grey.height),
  ];
  const { bitmap, found } = upright;
  const lines = inkLines(found, bitmap.dpi);
  const letters = lettersIn(found, bitmap.dpi);
  const tables = tablesIn(bitmap, found, (tone.paper + tone.ink) / 2).map(({ box, rows }) => ({
    box,
    rows: rows.map((cells) =>
      cells.map((cell) =>
        holdsAny(cell, letters) ? cutOut(bitmap, cell, CELL_FRAME, tone.paper) : undefined,
      ),
    ),
  }));
  const ruled = tables.map((table) => table.box);
  return {
    bitmap: blanked(bitmap, ruled, tone.paper),
    toRaster: steps.reduce(chain),
    inkLines: lines.filter((line) => !ruled.some((box) => holdsAny(box, [line]))),
    tables,
  };
}
