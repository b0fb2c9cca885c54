// Parts of a page cut out to be recognised by themselves.
import type { Box } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';

/** A cut-out, and where its top left pixel lies on the page it was cut from. */
export interface Glimpse {
  readonly bitmap: GreyBitmap;
  readonly left: number;
  readonly top: number;
}

/** `frame`: pixels of `paper` put around it, as the engine wants some white. */
export function cutOut(page: GreyBitmap, box: Box, frame = 0, paper = 255): Glimpse {
  const width = Math.max(1, box.right - box.left);
  const height = Math.max(1, box.bottom - box.top);
  const framed = { width: width + frame * 2, height: height + frame * 2 };
  const data = new Uint8Array(framed.width * framed.height).fill(paper);
  for (let y = 0; y < height; y++) {
    const from = (box.top + y) * page.width + box.left;
    data.set(page.data.subarray(from, from + width), (y + frame) * framed.width + frame);
  }
  return { bitmap: { ...framed, dpi: page.dpi, data }, left: box.left - frame, top: box.top - frame };
}

/** The page with these boxes painted as paper. */
export function blanked(page: GreyBitmap, boxes: readonly Box[], paper: number): GreyBitmap {
  if (boxes.length === 0) return page;
  const data = new Uint8Array(page.data);
  for (const { left, top, right, bottom } of boxes) {
    for (let y = top; y < bottom; y++) data.fill(paper, y * page.width + left, y * page.width + right);
  }
  return { ...page, data };
}
