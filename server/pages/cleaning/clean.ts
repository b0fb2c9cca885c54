// A decoded page picture → the bitmap that the engine reads best, and the way back to the raster. Every step is
// taken only where its own measurement asks for it: clean pages pass untouched.
import type { Box, Raster } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { blanked, cutOut } from '../ink/cut-out.ts';
import { despeckle, speckSize } from '../ink/despeckle.ts';
import { withoutDarkFills } from './dark-fills.ts';
import { dropInk } from './drop-ink.ts';
import { evenColours, evenLight } from './even-light.ts';
import { withoutEdgeStrips } from '../ink/edge-strips.ts';
import { inkLines, lettersIn } from '../ink/ink-lines.ts';
import { islands, type Island } from '../ink/islands.ts';
import { turn, type PixelImage, type Turn } from '../ink/pixels.ts';
import type { CleanPage } from '../recognition/prepared.ts';
import { chain, IDENTITY, projectBox, scaling, type Projection } from '../orientation/projection.ts';
import { leanOf } from '../orientation/skew.ts';
import { holdsAny, tablesIn } from '../tables/tables.ts';
import { toneOf, type Tone } from '../ink/tone.ts';
import { isUpsideDown, liesSideways, runsDown, turnedBack } from '../orientation/upright.ts';
import {
  bendOf,
  onItsHead as bendOnItsHead,
  straightened as unbent,
  type Bend,
} from '../orientation/bend.ts';
import { unlean, warp } from '../orientation/warp.ts';

/** Pixels of white around a table's cell. */
const CELL_FRAME = 12;
/** Share of a page's height in which a number or a day may be written by hand. */
const LETTERHEAD = 0.45;
/** At this resolution print of any size has pixels enough. */
const FINE_DPI = 250;
/**
 * Pixels: height of the middle letter below which the engine reads better from a larger picture, and that it is shown at. At
 * 200 dpi it is 19. A scan at 150 dpi (14): 22 wrong words of 779 became 19; the dusty one (17) has no need of it.
 */
const SMALL_LETTER = 15;
const WELL_READ_LETTER = 20;
/** Beyond, there is nothing to be seen. */
const MOST_LARGER = 3;
/** Degrees below which the engine follows the lines as well without help. */
const LEANING = 0.3;

interface Straightened {
  readonly bitmap: GreyBitmap;
  readonly toBefore: Projection;
  /** As large as before, where the bitmap is larger. */
  readonly unenlarged?: GreyBitmap;
}

/** Straight, and `larger` times as large. */
function straightened(page: GreyBitmap, tone: Tone, larger: number): Straightened {
  const lean = leanOf(page, tone);
  const isStraight = Math.abs(lean.degrees) < LEANING && lean.spread === 0;
  const upright = isStraight ? IDENTITY : unlean(lean, page);
  const unenlarged = isStraight ? page : warp(page, upright, page, tone.paper);
  if (larger === 1) return { bitmap: unenlarged, toBefore: upright };
  const size = {
    width: Math.round(page.width * larger),
    height: Math.round(page.height * larger),
    dpi: Math.round(page.dpi * larger),
  };
  const toBefore = chain(scaling(1 / larger, 1 / larger), upright);
  return { bitmap: warp(page, toBefore, size, tone.paper), toBefore, unenlarged };
}

/** How much larger small print is to be shown to the engine. */
function enlargement(page: GreyBitmap, tone: Tone): number {
  if (page.dpi >= FINE_DPI) return 1;
  const heights = lettersIn(islands(page, (tone.paper + tone.ink) / 2), page.dpi)
    .map(({ top, bottom }) => bottom - top)
    .toSorted((a, b) => a - b);
  const middle = heights[heights.length >> 1];
  if (middle === undefined || middle >= SMALL_LETTER) return 1;
  return Math.min(MOST_LARGER, WELL_READ_LETTER / middle);
}

/** A page as it may lie, made straight. */
interface Laid {
  readonly bitmap: GreyBitmap;
  readonly found: readonly Island[];
  readonly unenlarged: GreyBitmap | undefined;
  /** Where its lines were bent: of the bitmap to what lies under the projection. */
  readonly bend: Bend | undefined;
  /** Of the bitmap to the grey page before it was turned. */
  readonly toGrey: Projection;
  readonly seemsUpsideDown: boolean;
}

/** Its lines made straight where they are bent. */
function flattened(page: Straightened, tone: Tone): Straightened & Pick<Laid, 'found' | 'bend'> {
  const dark = (tone.paper + tone.ink) / 2;
  const found = islands(page.bitmap, dark);
  const bend = bendOf(lettersIn(found, page.bitmap.dpi), page.bitmap);
  if (bend === undefined) return { ...page, found, bend };
  const flat = (bent: GreyBitmap): GreyBitmap => unbent(bent, bend, bent, tone.paper);
  const bitmap = flat(page.bitmap);
  return {
    ...page,
    bitmap,
    ...(page.unenlarged && { unenlarged: flat(page.unenlarged) }),
    found: islands(bitmap, dark),
    bend,
  };
}

function laid(grey: GreyBitmap, tone: Tone, by: Turn): Laid {
  const turned = turn(grey, by);
  const page = straightened(turned, tone, enlargement(turned, tone));
  const { bitmap, toBefore, unenlarged, found, bend } = flattened(page, tone);
  const marks = found.filter((island) => island.size > speckSize(bitmap.dpi));
  return {
    bitmap,
    found,
    unenlarged,
    bend,
    toGrey: chain(toBefore, turnedBack(by, grey.width, grey.height)),
    seemsUpsideDown: isUpsideDown(marks, inkLines(found, bitmap.dpi)),
  };
}

function onItsHead({ bitmap, toGrey, unenlarged, bend }: Laid, tone: Tone): Laid {
  const turned = turn(bitmap, 180);
  return {
    bitmap: turned,
    found: islands(turned, (tone.paper + tone.ink) / 2),
    unenlarged: unenlarged && turn(unenlarged, 180),
    bend: bend && bendOnItsHead(bend),
    toGrey: chain(turnedBack(180, bitmap.width, bitmap.height), toGrey),
    seemsUpsideDown: false,
  };
}

/** As the page seems to lie, likeliest first; one alone where nothing speaks for turning it. */
function waysItMayLie(grey: GreyBitmap, tone: Tone): readonly [Laid, ...Laid[]] {
  const asScanned = laid(grey, tone, 0);
  const letters = lettersIn(asScanned.found, asScanned.bitmap.dpi);
  if (liesSideways(grey, tone) || runsDown(letters)) {
    const across = laid(grey, tone, 90);
    const other = onItsHead(across, tone);
    return across.seemsUpsideDown ? [other, across, asScanned] : [across, other, asScanned];
  }
  return asScanned.seemsUpsideDown ? [onItsHead(asScanned, tone), asScanned] : [asScanned];
}

/** A grey page, what it is measured by, and the same page with the ink of pens left in it. */
interface Inked {
  readonly grey: GreyBitmap;
  readonly tone: Tone;
  readonly written: GreyBitmap | undefined;
  readonly raster: Raster;
}

function cleanPage(
  { bitmap, found, toGrey, unenlarged, bend }: Laid,
  { grey, tone, written, raster }: Inked,
): CleanPage {
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
  const writtenPart = (part: GreyBitmap): GreyBitmap =>
    bend === undefined ? part : unbent(part, bend, bitmap, tone.paper);
  return {
    bitmap: blanked(bitmap, ruled, tone.paper),
    toRaster: chain(toGrey, scaling(raster.width / grey.width, raster.height / grey.height)),
    inkLines: lines.filter((line) => !ruled.some((box) => holdsAny(box, [line]))),
    tables,
    ...(unenlarged && {
      unenlarged: blanked(unenlarged, ruled.map(smaller(unenlarged, bitmap)), tone.paper),
    }),
    ...(bend && { bend }),
    ...(written && { written: writtenPart(warp(written, toGrey, upperPart(bitmap), tone.paper)) }),
  };
}

/** From boxes of the larger bitmap to those of the smaller. */
function smaller(to: GreyBitmap, from: GreyBitmap): (box: Box) => Box {
  const back = scaling(to.width / from.width, to.height / from.height);
  return (box) => projectBox(back, box);
}

function upperPart({ width, height }: GreyBitmap): { readonly width: number; readonly height: number } {
  return { width, height: Math.round(height * LETTERHEAD) };
}

/** As the page seems to lie, with the other ways it may lie where it seems turned: reading tells. */
export function clean(image: PixelImage, raster: Raster): CleanPage {
  const even = withoutDarkFills(evenColours(image));
  const lit = evenLight(dropInk(even));
  const bare = withoutEdgeStrips(lit, toneOf(lit));
  const tone = toneOf(bare);
  const grey = despeckle(bare, tone);
  const written = image.channels === 1 ? undefined : evenLight(dropInk(even, 'seal'));
  const inked = { grey, tone, written, raster };
  const [first, ...others] = waysItMayLie(grey, tone).map((way) => cleanPage(way, inked));
  if (first === undefined) throw new Error('a page lies some way');
  return others.length === 0 ? first : { ...first, otherwise: others };
}
