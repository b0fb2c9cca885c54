// Words of a typed page that a line is drawn through, as Word prints them: the text layer has them as any others.
import type { Line, Raster, Word } from '../../../model/page.ts';
import type { PdfPage } from '../library.ts';
import type { Matrix, PagePaint } from '../page-images.ts';
import { paintedRules } from './painted-rules.ts';

/** Of a word's height from its top: below run lines under words, above and between them the rules of tables. */
const MIDDLE = { from: 0.35, to: 0.7 } as const;
/** Of a word's width. */
const COVERED = 0.8;
/** So that the dash of a list is no line through a word. */
const LETTERS = /\p{L}{2}/u;

export interface Struck {
  readonly text: string;
  /** In pixels of the raster. */
  readonly top: number;
}

/** The words of each line that has some, in the order of the lines. */
export function struckWords(
  page: PdfPage,
  raster: Raster,
  { paths }: PagePaint,
  lines: readonly Line[],
): readonly Struck[] {
  const point = raster.width / page.getViewport({ scale: 1 }).width;
  const toRaster = page.getViewport({ scale: point }).transform as unknown as Matrix;
  const strokes = paintedRules(paths, toRaster, raster.dpi).across;
  const isStruck = ({ text, box }: Word): boolean => {
    const height = box.bottom - box.top;
    if (!LETTERS.test(text)) return false;
    return strokes.some(({ left, top, right, bottom }) => {
      const depth = ((top + bottom) / 2 - box.top) / height;
      const across = Math.min(right, box.right) - Math.max(left, box.left);
      return depth >= MIDDLE.from && depth <= MIDDLE.to && across >= COVERED * (box.right - box.left);
    });
  };
  if (strokes.length === 0) return [];
  return lines.flatMap(({ words }) => {
    const struck = words.filter(isStruck);
    const [first] = struck;
    return first ? [{ text: struck.map(({ text }) => text).join(' '), top: first.box.top }] : [];
  });
}
