// Words with boxes → the line they make, and the box around them.
import type { Box, Line, Word } from '../../model/page.ts';

export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

export function lineOf(words: readonly Word[]): Line {
  return { text: words.map((word) => word.text).join(' '), words };
}
