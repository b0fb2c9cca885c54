// Lines of a page that run into the edge of its picture, or are cut along by it → what tells that there is more beyond it:
// whoever took the photo cut them off, and what is read of them looks whole.
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Line, Remark } from '../../model/page.ts';
import type { CleanPage } from './prepared.ts';

/**
 * Of the height of its words: nearer to the edge stands only what is cut. On three pictures cut so four lines or more are
 * within .1, on 17 pages of real scans two at most; a picture cropped close to its print keeps .3.
 */
const TOUCHES = 0.15;
/** Fewer are specks and stamps. */
const LEAST_LINES = 3;
/** A speck at the edge is a line of its own. */
const LEAST_WORDS = 2;
const LETTER = /[\p{L}\p{N}]/u;

/** Each whole, as a sentence is put into another language. */
const SAID = {
  left: (count: number) =>
    `Có ${count} dòng chữ chạm mép trái của ảnh, phần chữ ngoài mép không đọc được; hãy chụp hoặc quét lại cả trang.`,
  right: (count: number) =>
    `Có ${count} dòng chữ chạm mép phải của ảnh, phần chữ ngoài mép không đọc được; hãy chụp hoặc quét lại cả trang.`,
} as const;
type Side = keyof typeof SAID;

function isAtEdge({ words }: Line, side: Side, width: number): boolean {
  const boxes = words.filter(({ text }) => LETTER.test(text)).map(({ box }) => box);
  if (boxes.length < LEAST_WORDS) return false;
  const heights = boxes.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b);
  const gaps = boxes.map(({ left, right }) => (side === 'left' ? left : width - right));
  return Math.min(...gaps) <= TOUCHES * (heights[heights.length >> 1] ?? 0);
}

/** `width`: of the picture, in the pixels of the lines' boxes. */
export function cutOffRemarks(lines: readonly Line[], width: number): readonly Remark[] {
  return (['left', 'right'] as const).flatMap((side: Side): readonly Remark[] => {
    const cut = lines.filter((line) => isAtEdge(line, side, width));
    if (cut.length < LEAST_LINES) return [];
    const top = Math.min(...cut.flatMap(({ words }) => words.map(({ box }) => box.top)));
    return [{ code: 'content-not-read', message: SAID[side](cut.length), top }];
  });
}

/** Of the height of the page's lines: nearer to the upper or lower edge stands only what is cut by it. */
const TOUCHES_ALONG = 0.1;
/**
 * Of the page's width, ink that touches the edge: a line cut along its middle covers .5, a short one .1, and on 51 pages of real
 * and made scans that are whole specks cover .005 at most.
 */
const CUT_WIDTH = 0.1;
/** Of the page's width: lines of running text, which tell how high letters are. */
const LINE_WIDTH = 0.2;
/** In heights of a line: what is higher is a picture or the edge of a table. */
const TALLEST = 1.2;

/**
 * Of ink in one row of dots at the edge: what is left of a line is told by its many strokes, however low it is. Lines of which
 * a few rows are left have 26 to 105; 40 pages of scans have three at most.
 */
const LEAST_STROKES = 16;
/** Rows beside the edge that may be blank. */
const EDGE_ROWS = 3;
const INK = 128;

/** `usual`: height of a line; no stroke of a letter is as wide. */
function strokesIn({ width, data }: GreyBitmap, row: number, usual: number): number {
  let strokes = 0;
  let from: number | undefined;
  for (let x = 0; x <= width; x++) {
    const isInk = x < width && (data[row * width + x] ?? INK) < INK;
    if (isInk) from ??= x;
    else if (from !== undefined) {
      if (x - from < usual) strokes++;
      from = undefined;
    }
  }
  return strokes;
}

function isCutThrough(bitmap: GreyBitmap, side: 'top' | 'bottom', usual: number): boolean {
  return Array.from({ length: EDGE_ROWS }, (_, at) => (side === 'top' ? at : bitmap.height - 1 - at)).some(
    (row) => strokesIn(bitmap, row, usual) >= LEAST_STROKES,
  );
}

const CUT_ALONG = {
  top: 'Mép trên của ảnh cắt ngang một dòng chữ, phần chữ từ đó trở lên không đọc được; hãy chụp hoặc quét lại cả trang.',
  bottom:
    'Mép dưới của ảnh cắt ngang một dòng chữ, phần chữ từ đó trở xuống không đọc được; hãy chụp hoặc quét lại cả trang.',
} as const;

/** By ink, for half a line is read as nothing. `foot`: of the page on which remarks stand, in its pixels. */
export function cutAlongRemarks(
  { bitmap, inkLines }: Pick<CleanPage, 'bitmap' | 'inkLines'>,
  foot: number,
): readonly Remark[] {
  const heights = inkLines
    .filter(({ left, right }) => right - left >= LINE_WIDTH * bitmap.width)
    .map(({ top, bottom }) => bottom - top)
    .toSorted((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  return (['top', 'bottom'] as const).flatMap((side): readonly Remark[] => {
    const cut = inkLines.filter(({ top, bottom }) => {
      const gap = side === 'top' ? top : bitmap.height - bottom;
      return gap <= TOUCHES_ALONG * usual && bottom - top <= TALLEST * usual;
    });
    const width = cut.reduce((sum, { left, right }) => sum + right - left, 0);
    const isCut = width >= CUT_WIDTH * bitmap.width || isCutThrough(bitmap, side, usual);
    if (usual === 0 || !isCut) return [];
    return [{ code: 'content-not-read', message: CUT_ALONG[side], top: side === 'top' ? 0 : foot }];
  });
}
