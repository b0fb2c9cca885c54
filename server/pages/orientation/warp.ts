// A grey page seen through a projection: deskewing, and flattening a photographed sheet.
import type { GreyBitmap } from '../../model/bitmap.ts';
import { chain, shift, type Projection } from './projection.ts';
import type { Lean } from './skew.ts';

/** Steps between two pixels for which weights are kept. */
const PHASES = 64;

/**
 * Catmull-Rom weights of the four pixels around each phase. Bilinear reading blurred the marks above vowels, which
 * stand two pixels high at 150 dpi.
 */
const WEIGHTS = Float32Array.from({ length: PHASES * 4 }, (_, at) => {
  const t = Math.floor(at / 4) / PHASES;
  const weights = [
    ((2 - t) * t - 1) * t,
    (3 * t - 5) * t * t + 2,
    ((4 - 3 * t) * t + 1) * t,
    (t - 1) * t * t,
  ];
  return (weights[at % 4] ?? 0) / 2;
});

/** `toSource` carries each pixel of the result to where it is read; outside is `paper`. */
export function warp(
  { width, height, data, dpi }: GreyBitmap,
  toSource: Projection,
  size: { readonly width: number; readonly height: number; readonly dpi?: number },
  paper: number,
): GreyBitmap {
  const warped = new Uint8ClampedArray(size.width * size.height);
  const [a, b, c, d, e, f, g, h, i] = toSource;
  for (let y = 0, at = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, at++) {
      const w = g * x + h * y + i;
      const sx = (a * x + b * y + c) / w;
      const sy = (d * x + e * y + f) / w;
      const left = Math.floor(sx);
      const top = Math.floor(sy);
      if (left < 1 || top < 1 || left >= width - 2 || top >= height - 2) {
        warped[at] = paper;
        continue;
      }
      const across = (((sx - left) * PHASES) | 0) << 2;
      const down = (((sy - top) * PHASES) | 0) << 2;
      const w0 = WEIGHTS[across] as number;
      const w1 = WEIGHTS[across + 1] as number;
      const w2 = WEIGHTS[across + 2] as number;
      const w3 = WEIGHTS[across + 3] as number;
      let value = 0;
      for (let k = 0, from = (top - 1) * width + left - 1; k < 4; k++, from += width) {
        value +=
          (WEIGHTS[down + k] as number) *
          ((data[from] as number) * w0 +
            (data[from + 1] as number) * w1 +
            (data[from + 2] as number) * w2 +
            (data[from + 3] as number) * w3);
      }
      warped[at] = value;
    }
  }
  return {
    width: size.width,
    height: size.height,
    dpi: size.dpi ?? dpi,
    data: new Uint8Array(warped.buffer),
  };
}

/** The projection that reads an upright page out of one whose lines lean so. */
export function unlean({ degrees, spread }: Lean, { width, height, dpi }: GreyBitmap): Projection {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const toMiddle = shift(-width / 2, -height / 2);
  // Lines that spread to the right meet on the left: further right is nearer, and shown larger.
  const turned: Projection = [cos, -sin, 0, sin, cos, 0, -spread / dpi, 0, 1];
  const fromMiddle = shift(width / 2, height / 2);
  return [toMiddle, turned, fromMiddle].reduce(chain);
}
