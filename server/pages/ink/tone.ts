// How light the paper and how dark the print of a grey page are.
import type { GreyBitmap } from '../../model/bitmap.ts';

export interface Tone {
  readonly paper: number;
  readonly ink: number;
}

/** Every so many pixels are looked at. */
const STEP = 7;

/** Otsu's threshold: the cut that leaves the two sides most alike within (Otsu 1979). */
function otsu(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const all = histogram.reduce((sum, count, value) => sum + count * value, 0);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let cut = 127;
  for (let value = 0; value < 255; value++) {
    below += histogram[value] ?? 0;
    sumBelow += (histogram[value] ?? 0) * value;
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (all - sumBelow) / above) ** 2;
    if (apart > best) {
      best = apart;
      cut = value;
    }
  }
  return cut;
}

function medianBetween(histogram: Uint32Array, first: number, last: number): number {
  let total = 0;
  for (let value = first; value <= last; value++) total += histogram[value] ?? 0;
  let seen = 0;
  for (let value = first; value <= last; value++) {
    seen += histogram[value] ?? 0;
    if (seen * 2 >= total && total > 0) return value;
  }
  return last;
}

export function toneOf({ data }: GreyBitmap): Tone {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < data.length; at += STEP) {
    const value = data[at] ?? 255;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  const cut = otsu(histogram);
  return { paper: medianBetween(histogram, cut + 1, 255), ink: medianBetween(histogram, 0, cut) };
}
