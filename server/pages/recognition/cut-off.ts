// Lines of a page that run into the edge of its picture → what tells that they go on beyond it: whoever took the photo cut
// them off, and what is read of them looks whole.
import type { Line, Remark } from '../../model/page.ts';

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
