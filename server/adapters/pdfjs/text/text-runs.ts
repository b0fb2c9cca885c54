// Every run of text that a PDF page shows, in page space, with whether a reader of the page sees it. pdf.js's own text
// tells neither colour nor what lies over it.
import { pdfjs, type PdfDocument, type PdfPage } from '../library.ts';
import { asMatrix, decodedObject, multiply, type Matrix } from '../page-images.ts';
import { isBox, isMask, isSolid } from './covers.ts';
import { countGlyph, namelessWords, type ShownGlyph, type ShownGlyphs } from './nameless-glyphs.ts';
import {
  apply,
  boundsOf,
  isNearWhite,
  seenParts,
  within,
  type Area,
  type Bounds,
  type Drawn,
  type TextRun,
} from './sight.ts';

interface State {
  readonly matrix: Matrix;
  readonly clip: Bounds;
  readonly fill: string;
  readonly alpha: number;
  readonly isNormal: boolean;
  readonly mode: number;
  readonly font: string;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

interface Glyph extends ShownGlyph {
  readonly width?: number;
  readonly isSpace?: boolean;
}

type Optional = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>;

/** Of opacity: above it nothing shows through. */
const OPAQUE = 0.9;
/** Laid out over a shape, with room between them. */
const TILES = 'tiles';
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: Omit<State, 'clip'> = {
  matrix: IDENTITY,
  fill: '#000000',
  alpha: 1,
  isNormal: true,
  mode: 0,
  font: '',
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
};

/** `optional`: which layers are shown. */
export async function textRunsOf(
  page: PdfPage,
  optional: Optional,
  annotations: 'left-out' | 'drawn' = 'left-out',
): Promise<readonly TextRun[]> {
  const { OPS, AnnotationMode } = pdfjs;
  const annotationMode = annotations === 'drawn' ? AnnotationMode.ENABLE : AnnotationMode.DISABLE;
  const list = await page.getOperatorList({ annotationMode });
  const pictures = new Set(
    list.argsArray.flatMap((args: readonly unknown[] | null, at) =>
      list.fnArray[at] === OPS.paintImageXObject && typeof args?.[0] === 'string' ? [args[0]] : [],
    ),
  );
  // Also because the page is cleaned up soon: what is decoded only then has no page to go to, and the thread falls over.
  await Promise.all([...pictures].map((id) => decodedObject(page, id)));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const sheet: Bounds = [x0, y0, x1, y1];
  const runs: Drawn[] = [];
  const fonts: string[] = [];
  const glyphs: ShownGlyphs = new Map();
  const areas: Area[] = [];
  const stack: State[] = [];
  /** Of the marked contents that are open: whether each is of a layer that is off. */
  const marks: boolean[] = [];
  let state: State = { ...START, clip: sheet };
  let text: Matrix = IDENTITY;
  let [lineX, lineY, x] = [0, 0, 0];
  let clips = false;
  let masks = 0;
  let annotation: string | undefined;

  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
  };
  const area = (at: number, bounds: Bounds, rest: Pick<Area, 'isWhite' | 'isPicture' | 'isOpaque'>): void => {
    const shown = within(bounds, state.clip);
    if (shown[2] > shown[0] && shown[3] > shown[1] && !marks.includes(true) && masks === 0)
      areas.push({ bounds: shown, at, ...rest });
  };
  const picture = (at: number, isOpaque: boolean): void =>
    area(at, boundsOf(state.matrix, [0, 0, 1, 1]), { isWhite: false, isPicture: true, isOpaque });
  const show = (at: number, shownGlyphs: readonly (Glyph | number)[]): void => {
    const from = x;
    let shown = '';
    for (const glyph of shownGlyphs) {
      if (typeof glyph === 'number') x -= (glyph * state.size * state.scale) / 1000;
      else {
        shown += glyph.unicode ?? '';
        countGlyph(glyphs, state.font, glyph);
        const gap = state.spacing + (glyph.isSpace === true ? state.wordSpacing : 0);
        x += (((glyph.width ?? 0) * state.size) / 1000 + gap) * state.scale;
      }
    }
    if (shown.trim() === '') return;
    const matrix = multiply(state.matrix, text);
    const size = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
    const y = lineY + state.rise;
    const run = { text: shown, start: apply(matrix, from, y), end: apply(matrix, x, y), size, annotation };
    const { fill, alpha, mode, clip } = state;
    fonts.push(state.font);
    runs.push({
      ...run,
      hidden: undefined,
      nameless: [],
      at,
      fill,
      alpha,
      mode,
      isOff: marks.includes(true),
      clip,
    });
  };
  const mark = (tag: unknown, group: unknown): void => {
    const isOff =
      tag === 'OC' && group !== null && typeof group === 'object' && !optional.isVisible(group as never);
    marks.push(isOff);
  };

  for (let at = 0; at < list.fnArray.length; at++) {
    const operator = list.fnArray[at];
    const args = (list.argsArray[at] ?? []) as readonly unknown[];
    const number = typeof args[0] === 'number' ? args[0] : 0;
    switch (operator) {
      case OPS.save:
        stack.push(state);
        break;
      case OPS.paintFormXObjectBegin: {
        stack.push(state);
        state = { ...state, matrix: multiply(state.matrix, asMatrix(args[0]) ?? IDENTITY) };
        const [x2 = NaN, y2 = NaN, x3 = NaN, y3 = NaN] = Array.from((args[1] ?? []) as ArrayLike<number>);
        const box = boundsOf(state.matrix, [x2, y2, x3, y3]);
        if (box.every(Number.isFinite)) state = { ...state, clip: within(state.clip, box) };
        break;
      }
      case OPS.beginAnnotation: {
        stack.push(state);
        annotation = String(args[0]);
        const placed = multiply(asMatrix(args[2]) ?? IDENTITY, asMatrix(args[3]) ?? IDENTITY);
        state = { ...START, clip: sheet, matrix: placed };
        break;
      }
      case OPS.endAnnotation:
        annotation = undefined;
        state = stack.pop() ?? state;
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, asMatrix(args) ?? IDENTITY) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) };
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state = { ...state, fill: args[0] === 'TilingPattern' ? TILES : '' };
        break;
      case OPS.beginGroup:
      case OPS.endGroup:
        masks += isMask(args[0]) ? (operator === OPS.beginGroup ? 1 : -1) : 0;
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as readonly (readonly [string, unknown])[]) {
          if (key === 'ca') state = { ...state, alpha: Number(value) };
          else if (key === 'BM')
            state = { ...state, isNormal: value === 'source-over' || value === 'Normal' };
        }
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: number };
        break;
      case OPS.setFont:
        state = { ...state, font: String(args[0]), size: Number(args[1]) };
        break;
      case OPS.setCharSpacing:
        state = { ...state, spacing: number };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: number };
        break;
      case OPS.setHScale:
        state = { ...state, scale: number / 100 };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: number };
        break;
      case OPS.setLeading:
        state = { ...state, leading: number };
        break;
      case OPS.beginText:
        text = IDENTITY;
        [lineX, lineY, x] = [0, 0, 0];
        break;
      case OPS.setTextMatrix:
        text = asMatrix(args[0]) ?? asMatrix(args) ?? IDENTITY;
        [lineX, lineY, x] = [0, 0, 0];
        break;
      case OPS.moveText:
        moveText(number, Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -Number(args[1]) };
        moveText(number, Number(args[1]));
        break;
      case OPS.nextLine:
        moveText(0, -state.leading);
        break;
      case OPS.showText:
        show(at, args[0] as readonly (Glyph | number)[]);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        const [painting, path, extent] = args as readonly [
          number,
          readonly unknown[],
          ArrayLike<number> | null,
        ];
        const [a = NaN, b = NaN, c = NaN, d = NaN] = Array.from(extent ?? []);
        const bounds = boundsOf(state.matrix, [a, b, c, d]);
        const isFilled = painting !== OPS.endPath && painting !== OPS.stroke && painting !== OPS.closeStroke;
        if (isFilled && bounds.every(Number.isFinite)) {
          const isOpaque = state.alpha >= OPAQUE && state.isNormal && state.fill !== TILES && isBox(path[0]);
          area(at, bounds, { isWhite: isNearWhite(state.fill), isPicture: false, isOpaque });
        }
        if (clips && bounds.every(Number.isFinite)) state = { ...state, clip: within(state.clip, bounds) };
        clips = false;
        break;
      }
      case OPS.shadingFill:
        area(at, state.clip, { isWhite: false, isPicture: false, isOpaque: false });
        break;
      case OPS.paintImageXObject:
        picture(at, state.alpha >= OPAQUE && state.isNormal && isSolid(page, args[0]));
        break;
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectRepeat:
        picture(at, false);
        break;
      case OPS.beginMarkedContentProps:
        mark(args[0], args[1]);
        break;
      case OPS.beginMarkedContent:
        marks.push(false);
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
    }
  }
  return runs.flatMap((run, at) =>
    seenParts({ ...run, nameless: namelessWords(run.text, fonts[at] ?? '', glyphs) }, areas, sheet),
  );
}
