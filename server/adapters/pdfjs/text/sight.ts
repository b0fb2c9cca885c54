// What is painted on a page, in its order → whether a reader sees a run of text: by how it is drawn, what lies behind it
// and what over it.
import { type Matrix } from '../page-images.ts';
import { breadth } from './letter-widths.ts';

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
  /** Its words in which a glyph stands that the file gives no letter. */
  readonly nameless: readonly string[];
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

/** Of the points looked at along the line. */
function coveredShare(run: Drawn, areas: readonly Area[], [left, low, right, high]: Bounds): number {
  const sheet = (right - left) * (high - low);
  const covers = areas.filter(
    ({ at: later, isOpaque, bounds, isPicture }) =>
      later > run.at &&
      isOpaque &&
      !(isPicture && (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) > SCAN_SHARE * sheet),
  );
  if (covers.length === 0) return 0;
  const points = alongLine(run);
  return (
    points.filter((point) => covers.some(({ bounds }) => contains(bounds, point))).length / points.length
  );
}

function hidingOf(run: Drawn, areas: readonly Area[], page: Bounds): Hiding | undefined {
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
  if (coveredShare(run, areas, page) === 1) return 'covered';
  return size < TINY && /\p{L}{2}/u.test(run.text) ? 'tiny' : undefined;
}

/** Of a word's ends as much may show beside what covers it, for no letter's width is known. */
const WORD_EDGE = 0.15;

/** The words of a run, each as a run by itself. */
function wordsOf(run: Drawn): readonly Drawn[] {
  const {
    text,
    start: [x0, y0],
    end: [x1, y1],
  } = run;
  const whole = Math.max(1, breadth(text));
  const at = (share: number): readonly [number, number] => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
  let before = 0;
  return text.split(/(\s+)/u).flatMap((word) => {
    const [from, to] = [before, (before += breadth(word))];
    if (word.trim() === '') return [];
    const edge = (to - from) * WORD_EDGE;
    return [{ ...run, text: word, start: at((from + edge) / whole), end: at((to - edge) / whole) }];
  });
}

/** The run as it is seen; its words one by one where something lies over a part of it. */
export function seenParts(run: Drawn, areas: readonly Area[], page: Bounds): readonly TextRun[] {
  const hidden = hidingOf(run, areas, page);
  const share = hidden === undefined ? coveredShare(run, areas, page) : 0;
  const parts =
    share === 0
      ? [{ ...run, hidden }]
      : wordsOf(run).map((word) => ({ ...word, hidden: hidingOf(word, areas, page) }));
  return parts.map(({ text, start, end, size, annotation, nameless, hidden: own }) => ({
    text,
    start,
    end,
    size,
    annotation,
    nameless: nameless.filter((word) => text.includes(word)),
    hidden: own,
  }));
}

/** Signs that no font shows: what is written with them are numbers of glyphs that the file gives no letters. */
const NO_LETTERS = /^[\s\p{Cc}\p{Co}\uFFFD]*$/u;
/** One or two are bullets. */
const LEAST_GLYPHS = 3;

/** Around runs in sight whose glyphs stand for no letters. */
export function unreadGlyphs(runs: readonly TextRun[]): readonly Bounds[] {
  return runs
    .filter(
      ({ text, hidden }) =>
        hidden === undefined && NO_LETTERS.test(text) && text.replace(/[\s]/gu, '').length >= LEAST_GLYPHS,
    )
    .map(({ start: [x0, y0], end: [x1, y1], size }) => [
      Math.min(x0, x1) - size * 0.1,
      Math.min(y0, y1) - size * 0.3,
      Math.max(x0, x1) + size * 0.1,
      Math.max(y0, y1) + size,
    ]);
}
