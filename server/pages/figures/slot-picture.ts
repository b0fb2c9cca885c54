// The picture of a slot as the network sees it: ink on paper, so many pixels high, whatever the scan's resolution.
import type { GreyBitmap } from '../../model/bitmap.ts';
import { toneOf } from '../ink/tone.ts';

/** Pixels. */
export const HEIGHT = 32;

/** 1 is ink, 0 paper; rows from the top. */
export interface SlotPicture {
  readonly width: number;
  readonly values: Float32Array;
}

/** Each pixel is the mean of those it covers. The width is a multiple of four, as the network halves it twice. */
export function slotPicture(slot: GreyBitmap): SlotPicture {
  const { paper, ink } = toneOf(slot);
  const scale = slot.height / HEIGHT;
  const width = Math.max(4, Math.ceil(slot.width / scale / 4) * 4);
  const values = new Float32Array(width * HEIGHT);
  const span = Math.max(1, paper - ink);
  for (let y = 0; y < HEIGHT; y++) {
    const top = Math.floor(y * scale);
    const bottom = Math.max(top + 1, Math.floor((y + 1) * scale));
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x * scale);
      const right = Math.min(slot.width, Math.max(left + 1, Math.floor((x + 1) * scale)));
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++)
          sum += slot.data[row * slot.width + column] ?? paper;
      }
      const count = (bottom - top) * Math.max(0, right - left);
      values[y * width + x] = count === 0 ? 0 : Math.max(0, Math.min(1, (paper - sum / count) / span));
    }
  }
  return { width, values };
}
