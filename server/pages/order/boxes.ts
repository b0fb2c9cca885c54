// Words with boxes → the line they make, the box around them, and what of it is on the sheet.
import type { Box, Line, Raster, Word } from '../../model/page.ts';

export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** As much of it as lies on a sheet of that size. */
export function onSheet(box: Box, { width, height }: Pick<Raster, 'width' | 'height'>): Box {
  return {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(width, box.right),
    bottom: Math.min(height, box.bottom),
  };
}

export function lineOf(words: readonly Word[]): Line {
  return { text: words.map((word) => word.text).join(' '), words };
}
