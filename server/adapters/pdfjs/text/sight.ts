// What is painted on a page, in its order → whether a reader sees a run of text: by how it is drawn, what lies behind it
// and what over it.
import { type Matrix } from '../page-images.ts';

export type Hiding = 'layer' | 'invisible' | 'white' | 'covered' | 'tiny' | 'outside' | 'clipped';

export interface TextRun {
  readonly text: string;
  /** Start and end of the baseline, in points of the page. */
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly size: number;
  readonly hidden: Hiding | undefined;
  /** The annotation that draws it; undefined for the page itself. */
  readonly annotation: string | undefined;
}

export type Bounds = readonly [left: number, low: number, right: number, high: number];

/** Something painted that may lie behind a text or over it. */
export interface Area {
  readonly bounds: Bounds;
  readonly at: number;
  readonly isWhite: boolean;
  readonly isPicture: boolean;
  /** Nothing below it shows through. */
  readonly isOpaque: boolean;
}

/** How a run is drawn. */
export interface Drawn extends TextRun {
  /** Its turn among all that is painted. */
  readonly at: number;
  readonly fill: string;
  readonly alpha: number;
  readonly mode: number;
  readonly isOff: boolean;
  /** What lies outside is cut off. */
  readonly clip: Bounds;
}

/** Text drawn neither filled nor stroked: only for being searched, or for clipping. */
const UNPAINTED_MODES: ReadonlySet<number> = new Set([3, 7]);
/** Points below which nobody reads print. */
const TINY = 2;
/** Of opacity: fainter is not seen on paper. */
const FAINT = 0.05;
/** A picture over more of the page is a scan, and the text below it its layer. */
const SCAN_SHARE = 0.5;
export function isNearWhite(colour: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]/i.test(colour);
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function boundsOf(matrix: Matrix, [x0, y0, x1, y1]: Bounds): Bounds {
  const corners = [
    apply(matrix, x0, y0),
    apply(matrix, x1, y0),
    apply(matrix, x0, y1),
    apply(matrix, x1, y1),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function within([l, b, r, t]: Bounds, [l2, b2, r2, t2]: Bounds): Bounds {
  return [Math.max(l, l2), Math.max(b, b2), Math.min(r, r2), Math.min(t, t2)];
}

function contains([left, low, right, high]: Bounds, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= low && y <= high;
}

/** Half the height of small letters above the middle of the baseline. */
function middle({ start: [x0, y0], end: [x1, y1], size }: TextRun): readonly [number, number] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const up = (size * 0.25) / length;
  return [(x0 + x1) / 2 - (y1 - y0) * up, (y0 + y1) / 2 + (x1 - x0) * up];
}

/** Points of the baseline at which a cover is looked for: bars of several words lie side by side. */
const LOOKED_AT = 8;

function alongLine({ start: [x0, y0], end: [x1, y1] }: TextRun): readonly (readonly [number, number])[] {
  return Array.from({ length: LOOKED_AT + 1 }, (_, step) => {
    const share = step / LOOKED_AT;
    return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share] as const;
  });
}

export function hidingOf(run: Drawn, areas: readonly Area[], page: Bounds): Hiding | undefined {
  const { at, fill, alpha, mode, isOff, start, end, size, clip } = run;
  if (isOff) return 'layer';
  const centre = middle(run);
  if (!contains(page, start) && !contains(page, end)) return 'outside';
  if (![start, centre, end].some((point) => contains(clip, point))) return 'clipped';
  const around = areas.filter(({ bounds }) => contains(bounds, centre));
  if (UNPAINTED_MODES.has(mode) || alpha < FAINT) {
    return around.some(({ isPicture }) => isPicture) ? undefined : 'invisible';
  }
  const behind = around.filter((area) => area.at < at).at(-1);
  if (isNearWhite(fill) && mode === 0 && (behind === undefined || behind.isWhite)) return 'white';
  const [left, low, right, high] = page;
  const sheet = (right - left) * (high - low);
  const covers = areas.filter(
    ({ at: later, isOpaque, bounds, isPicture }) =>
      later > at &&
      isOpaque &&
      !(isPicture && (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) > SCAN_SHARE * sheet),
  );
  const isCovered = (point: readonly [number, number]): boolean =>
    covers.some(({ bounds }) => contains(bounds, point));
  if (covers.length > 0 && alongLine(run).every(isCovered)) return 'covered';
  return size < TINY && /\p{L}{2}/u.test(run.text) ? 'tiny' : undefined;
}
