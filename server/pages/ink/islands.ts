// Connected pieces of ink on a grey page: letters, marks, specks, rules, the frames of tables.
import type { Box } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';

export interface Island {
  readonly box: Box;
  /** Pixels of ink. */
  readonly size: number;
  /** One pixel of it, from which it can be walked again. */
  readonly seed: number;
}

/** Offsets of the eight neighbours in a page of this width. */
function around(width: number): readonly number[] {
  return [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
}

/** Ink is what is darker than `dark`; pixels of the outermost frame count as paper. */
export function islands({ width, height, data }: GreyBitmap, dark: number): readonly Island[] {
  const ink = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1, end = (y + 1) * width - 1; at < end; at++) {
      if ((data[at] as number) < dark) ink[at] = 1;
    }
  }
  const neighbours = around(width);
  const stack = new Int32Array(data.length);
  const found: Island[] = [];
  for (let seed = 0; seed < ink.length; seed++) {
    if (ink[seed] === 0) continue;
    let depth = 0;
    let size = 0;
    let left = width;
    let right = 0;
    let top = height;
    let bottom = 0;
    stack[depth++] = seed;
    ink[seed] = 0;
    while (depth > 0) {
      const at = stack[--depth] as number;
      size++;
      const y = (at / width) | 0;
      const x = at - y * width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const step of neighbours) {
        const next = at + step;
        if (ink[next] === 0) continue;
        ink[next] = 0;
        stack[depth++] = next;
      }
    }
    found.push({ box: { left, top, right: right + 1, bottom: bottom + 1 }, size, seed });
  }
  return found;
}

/** Paints an island and its soft rim with `paper`. */
export function erase(page: GreyBitmap, island: Island, paper: number): void {
  const { left, top, right, bottom } = island.box;
  for (let y = Math.max(0, top - 1); y < Math.min(page.height, bottom + 1); y++) {
    const row = y * page.width;
    for (let x = Math.max(0, left - 1); x < Math.min(page.width, right + 1); x++) {
      if ((page.data[row + x] ?? 255) < paper) page.data[row + x] = paper;
    }
  }
}
