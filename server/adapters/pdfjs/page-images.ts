// The pictures a PDF page paints, with their places on it, and whether text is painted in sight.
import { pdfjs, type PdfPage } from './library.ts';

/** a b c d e f of PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PaintedImage {
  /** Name of the decoded object; undefined for masks and inline pictures, which can only be rendered. */
  readonly id: string | undefined;
  readonly width: number;
  readonly height: number;
  /** From the unit square to the page, in points. */
  readonly matrix: Matrix;
}

/** A path that is drawn, told by its bounds. */
export interface PaintedPath {
  /** Least x and y, greatest x and y, before the matrix. */
  readonly extent: readonly [number, number, number, number];
  readonly matrix: Matrix;
  /** Drawn along its edge; else filled. */
  readonly stroked: boolean;
  /** Numbers that it is written with: a rectangle has sixteen, a letter many. */
  readonly steps: number;
}

export interface PagePaint {
  readonly images: readonly PaintedImage[];
  /** Shapes that are filled with letters: there are words in them, whatever else stands there. */
  readonly lettered: readonly PaintedImage[];
  /** Glyphs painted in sight (a scan's hidden text layer is not). */
  readonly visibleText: boolean;
  /** Filled or stroked shapes: text may be drawn as outlines. */
  readonly shapes: number;
  readonly paths: readonly PaintedPath[];
}

/** A drawing has many more paths than a table has rules. */
const MOST_PATHS = 5000;

const INVISIBLE = 3;

/** A pattern that is laid out like tiles and holds letters: they are painted where a shape is filled with it, and are no text. */
function holdsLetters(pattern: readonly unknown[]): boolean {
  const [kind, , tile] = pattern as readonly [unknown, unknown, { readonly fnArray?: readonly number[] }?];
  return kind === 'TilingPattern' && tile?.fnArray?.includes(pdfjs.OPS.showText) === true;
}

/** A picture of the page once it is decoded; null where it cannot be. */
export function decodedObject(page: PdfPage, id: string): Promise<unknown> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, resolve));
}

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function asMatrix(value: unknown): Matrix | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const numbers = Object.values(value as Record<string, unknown>).map(Number);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
}

/** Numbers of a path: with more it is a drawing, and no rules. */
const MOST_OF_RULES = 1200;
const LINE_TO = 1;

/** The rules of a table are often one path: its straight strokes along an axis, where it has no others. */
function segmentsOf(path: ArrayLike<number>): readonly PaintedPath['extent'][] {
  const numbers = Array.from(path);
  if (numbers.length > MOST_OF_RULES || numbers.length % 3 !== 0) return [];
  const segments: PaintedPath['extent'][] = [];
  let [fromX, fromY] = [NaN, NaN];
  for (let at = 0; at < numbers.length; at += 3) {
    const [operator = NaN, x = NaN, y = NaN] = numbers.slice(at, at + 3);
    if (operator !== 0 && operator !== LINE_TO) return [];
    if (operator === LINE_TO) {
      if (x !== fromX && y !== fromY) return [];
      segments.push([Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)]);
    }
    [fromX, fromY] = [x, y];
  }
  return segments;
}

/** Annotations (the stamps of digital signatures) are left out: they lie over the page and are not its text. */
export async function paintOf(page: PdfPage): Promise<PagePaint> {
  const { OPS, AnnotationMode } = pdfjs;
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const images: PaintedImage[] = [];
  const lettered: PaintedImage[] = [];
  const paths: PaintedPath[] = [];
  const stack: { matrix: Matrix; mode: number; isLettered: boolean }[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, mode: 0, isLettered: false };
  let visibleText = false;
  let shapes = 0;
  const paint = (id: unknown, width: unknown, height: unknown): void => {
    images.push({
      id: typeof id === 'string' ? id : undefined,
      width: Number(width) || 0,
      height: Number(height) || 0,
      matrix: state.matrix,
    });
  };
  for (let at = 0; at < list.fnArray.length; at++) {
    const args = (list.argsArray[at] ?? []) as readonly unknown[];
    switch (list.fnArray[at]) {
      case OPS.save:
        stack.push(state);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(state);
        state = { ...state, matrix: multiply(state.matrix, asMatrix(args[0]) ?? [1, 0, 0, 1, 0, 0]) };
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, asMatrix(args) ?? [1, 0, 0, 1, 0, 0]) };
        break;
      case OPS.setFillColorN:
        state = { ...state, isLettered: holdsLetters(args) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, isLettered: false };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: Number(args[0]) };
        break;
      case OPS.showText:
        visibleText ||= state.mode !== INVISIBLE;
        break;
      case OPS.constructPath: {
        shapes++;
        const [operation, lines, bounds] = args as readonly [
          number,
          readonly (ArrayLike<number> | null | undefined)[],
          ArrayLike<number> | null,
        ];
        const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = Array.from(bounds ?? []);
        const isSeen = operation !== OPS.endPath && Number.isFinite(x0 + y0 + x1 + y1);
        if (isSeen && paths.length < MOST_PATHS) {
          const stroked = operation === OPS.stroke || operation === OPS.closeStroke;
          const { matrix } = state;
          const steps = lines[0]?.length ?? 0;
          const rules = stroked && lines[0] ? segmentsOf(lines[0]) : [];
          if (state.isLettered && !stroked) {
            const box = multiply(matrix, [x1 - x0, 0, 0, y1 - y0, x0, y0]);
            lettered.push({ id: undefined, width: 0, height: 0, matrix: box });
          }
          if (rules.length > 1) for (const extent of rules) paths.push({ extent, matrix, stroked, steps });
          else paths.push({ extent: [x0, y0, x1, y1], matrix, stroked, steps });
        }
        break;
      }
      case OPS.paintImageXObject:
        paint(args[0], args[1], args[2]);
        break;
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectRepeat: {
        const picture = args[0] as { readonly width?: number; readonly height?: number } | undefined;
        paint(undefined, picture?.width, picture?.height);
        break;
      }
    }
  }
  return { images, lettered, visibleText, shapes, paths };
}

/** Bounds on the page in points, of the unit square under the picture's matrix. */
export function boundsOf({ matrix: [a, b, c, d, e, f] }: PaintedImage): {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
} {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

/** Dots to the inch at which the picture lies on the page. */
export function dpiOf({ width, height, matrix: [a, b, c, d] }: PaintedImage): number {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  return Math.max(across > 0 ? (width / across) * 72 : 0, down > 0 ? (height / down) * 72 : 0);
}
