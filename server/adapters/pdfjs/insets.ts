// What of a typed page says something without being text (a picture of some lines, letters drawn as shapes, glyphs that
// stand for no letters, a stamp that is a picture) → its places, and their pixels made ready for the engine.
import type { Limits } from '../../config.ts';
import type { Box, Line, Raster } from '../../model/page.ts';
import { clean } from '../../pages/cleaning/clean.ts';
import { blanked } from '../../pages/ink/cut-out.ts';
import type { PixelImage } from '../../pages/ink/pixels.ts';
import { chain, projectBox, scaling, shift } from '../../pages/orientation/projection.ts';
import { boxAround, onSheet } from '../../pages/order/boxes.ts';
import { holdsAny } from '../../pages/tables/tables.ts';
import type { CleanPage } from '../../pages/recognition/prepared.ts';
import { OCR_DPI, ocrDpiFor } from '../../pages/raster-size.ts';
import type { PdfPage } from './library.ts';
import {
  boundsOf,
  multiply,
  type Matrix,
  type PagePaint,
  type PaintedImage,
  type PaintedPath,
} from './page-images.ts';
import { render } from './page-pixels.ts';

/** Points: smaller pictures are a rule, a bullet or a logo beside which no word has room. */
const LEAST = { width: 24, height: 7 } as const;
/** Numbers in a path (five points of a rectangle are sixteen); the simplest letter that has a curve has as many. */
const LETTER_STEPS = 30;
/** Points: what is drawn larger is a figure. */
const LETTER_SIZE = { least: 2, most: 40 } as const;
/** A whole line may be drawn as one path. */
const LINE_STEPS = 400;
/** Steps of a row of letters from which it may be words. */
const WORDS_STEPS = 250;
/** In heights of the lower one: letters of a row stand no further apart, nor do rows of a paragraph. */
const BESIDE = 1.5;
/** Points: strips of one picture touch, or nearly. */
const TOUCHING = 2;
/** Points of the page around a place, for the engine wants some white. */
const AROUND = 4;
/** With more words of the layer in it a picture is the ground that the page is printed on. */
const WORDS_ON_GROUND = 8;
/** Beyond, a page is a collection of signs. */
const MOST = 8;
const PAPER = 255;

export interface UnreadPlace {
  /** In pixels of the raster. */
  readonly box: Box;
  readonly annotations: 'shown' | 'hidden';
}

type Rect = readonly [left: number, low: number, right: number, high: number];

function near(a: Box, b: Box, across: number, down: number): boolean {
  return (
    a.left <= b.right + across &&
    b.left <= a.right + across &&
    a.top <= b.bottom + down &&
    b.top <= a.bottom + down
  );
}

interface Part {
  readonly box: Box;
  readonly steps: number;
}

/** Parts that hang together, as their boxes do. */
function joined(parts: readonly Part[], isNear: (a: Box, b: Box) => boolean): readonly Part[] {
  let groups: Part[] = [];
  for (const part of parts) {
    const beside = groups.filter((group) => isNear(group.box, part.box));
    const all = [...beside, part];
    const whole = {
      box: boxAround(all.map(({ box }) => box)),
      steps: all.reduce((sum, { steps }) => sum + steps, 0),
    };
    groups = [...groups.filter((group) => !beside.includes(group)), whole];
  }
  return groups;
}

function letterLike({ stroked, steps }: PaintedPath, box: Box, point: number): boolean {
  const height = (box.bottom - box.top) / point;
  const width = (box.right - box.left) / point;
  const isOfSize = height >= LETTER_SIZE.least && height <= LETTER_SIZE.most;
  return !stroked && steps >= LETTER_STEPS && isOfSize && (width <= LETTER_SIZE.most || steps >= LINE_STEPS);
}

/** Rows of letters that are drawn as shapes. */
function outlined(paint: PagePaint, toRaster: Matrix, point: number): readonly Box[] {
  const letters = paint.paths.flatMap((path): Part[] => {
    const [x0, y0, x1, y1] = path.extent;
    const box = boxOn(multiply(toRaster, path.matrix), [x0, y0, x1, y1]);
    return letterLike(path, box, point) ? [{ box, steps: path.steps }] : [];
  });
  const heightOf = ({ top, bottom }: Box): number => bottom - top;
  const rows = joined(
    letters.toSorted((a, b) => a.box.left - b.box.left),
    (a, b) => near(a, b, BESIDE * Math.min(heightOf(a), heightOf(b)), 0),
  ).filter(({ steps }) => steps >= WORDS_STEPS);
  return joined(rows, (a, b) => near(a, b, 0, BESIDE * Math.min(heightOf(a), heightOf(b)))).map(
    ({ box }) => box,
  );
}

function boxOn([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Rect): Box {
  return projectBox([a, c, e, b, d, f, 0, 0, 1], { left: x0, right: x1, top: y0, bottom: y1 });
}

export interface Unread {
  /** Glyphs in sight that stand for no letter, and stamps without words, in points of the page. */
  readonly glyphs: readonly Rect[];
  readonly stamps: readonly Rect[];
}

/** `layer`: the lines that were read of the page. */
export function unreadPlaces(
  page: PdfPage,
  raster: Raster,
  paint: PagePaint,
  { glyphs, stamps }: Unread,
  layer: readonly Line[],
): readonly UnreadPlace[] {
  const point = raster.width / page.getViewport({ scale: 1 }).width;
  const toRaster = page.getViewport({ scale: point }).transform as unknown as Matrix;
  const onPage = (rect: Rect): Box => onSheet(boxOn(toRaster, rect), raster);
  const placeOf = (image: PaintedImage): Box => {
    const { left, low, right, high } = boundsOf(image);
    return onPage([left, low, right, high]);
  };
  const pictures = paint.images.map(placeOf);
  const lettered = paint.lettered.map(placeOf);
  const parts = [...pictures, ...lettered, ...outlined(paint, toRaster, point), ...glyphs.map(onPage)].filter(
    (box) => box.right > box.left && box.bottom > box.top,
  );
  const slack = TOUCHING * point;
  const places = joined(
    parts.map((box) => ({ box, steps: 0 })),
    (a, b) => near(a, b, slack, slack),
  ).map(({ box }): UnreadPlace => ({ box, annotations: 'hidden' }));
  const boxes = layer.flatMap(({ words }) => words.map(({ box }) => box));
  return [...places, ...stamps.map((rect): UnreadPlace => ({ box: onPage(rect), annotations: 'shown' }))]
    .filter(
      ({ box }) =>
        box.right - box.left >= LEAST.width * point &&
        box.bottom - box.top >= LEAST.height * point &&
        (lettered.some((each) => holdsAny(box, [each])) ||
          boxes.filter((word) => holdsAny(box, [word])).length <= WORDS_ON_GROUND),
    )
    .toSorted((a, b) => sizeOf(b.box) - sizeOf(a.box))
    .slice(0, MOST);
}

const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** As bright as it is seen: red and blue stamps are words here, and no ink to be dropped. */
function grey({ width, height, channels, dpi, data }: PixelImage): PixelImage & { readonly channels: 1 } {
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at++) {
    const from = at * channels;
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    levels[at] = channels === 1 ? red : (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return { width, height, channels: 1, dpi, data: levels };
}

/** The place as the engine should see it, without the words that the layer has; boxes lead back to the page's raster. */
export async function insetOf(
  page: PdfPage,
  raster: Raster,
  { box, annotations }: UnreadPlace,
  layer: readonly Line[],
  limits: Limits,
): Promise<CleanPage> {
  const view = page.getViewport({ scale: 1 });
  const point = raster.width / view.width;
  const dpi = Math.min(OCR_DPI, ocrDpiFor(view, limits.pixels));
  const around = AROUND * point;
  const wider = {
    left: Math.floor(box.left - around),
    top: Math.floor(box.top - around),
    right: Math.ceil(box.right + around),
    bottom: Math.ceil(box.bottom + around),
  };
  const cut = onSheet(wider, raster);
  const finer = dpi / 72 / point;
  const pixels = grey(await render(page, dpi, annotations, projectBox(scaling(finer, finer), cut)));
  const toCut = chain(shift(-cut.left, -cut.top), scaling(finer, finer));
  const known = layer
    .flatMap(({ words }) => words.map((word) => onSheet(projectBox(toCut, word.box), pixels)))
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
  const data = blanked({ ...pixels, data: pixels.data as Uint8Array }, known, PAPER).data;
  const size = { width: cut.right - cut.left, height: cut.bottom - cut.top, dpi: raster.dpi };
  return placed(clean({ ...pixels, data }, size), cut);
}

function placed(part: CleanPage, { left, top }: Box): CleanPage {
  const { otherwise = [], ...own } = part;
  return {
    ...own,
    toRaster: chain(part.toRaster, shift(left, top)),
    ...(otherwise.length > 0 && {
      otherwise: otherwise.map((way) => ({ ...way, toRaster: chain(way.toRaster, shift(left, top)) })),
    }),
  };
}
