// A clean page picture → what a telephone makes of it: seen askew on a desk, a shadow across it, warm light, blur, JPEG.
import sharp from 'sharp';
import { seededRandom } from './random.ts';

export interface Photo {
  /** How much shorter the far edge is than the near one, in shares of the page: the telephone was held aslant. */
  readonly keystone: number;
  /** Degrees. */
  readonly turn: number;
  /** Light in the deepest shade, in shares of the full light. */
  readonly shade: number;
  /** Standard deviation of the grain, in grey levels. */
  readonly grain: number;
  readonly blur: number;
  readonly jpeg: number;
}

export const TYPICAL_PHOTO: Photo = { keystone: 0.06, turn: 1.5, shade: 0.55, grain: 6, blur: 0.6, jpeg: 70 };

const DESK = [96, 74, 58] as const;
const LAMP = [1, 0.97, 0.88] as const;
/** The sheet leaves this share of the picture to the desk on each side. */
const BORDER = 0.03;

export async function photograph(png: Uint8Array, photo: Photo, seed: number): Promise<Uint8Array> {
  const random = seededRandom(seed);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const shot = new Uint8Array(width * height * 3);
  const angle = (photo.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const scale = 1 + 2 * BORDER;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const across = (x - width / 2) * scale;
      const down = (y - height / 2) * scale;
      // Further right is further away: shown smaller, so read over a longer way.
      const far = 1 - (photo.keystone * across) / width;
      const u = (across * cos + down * sin) / far + width / 2;
      const v = (down * cos - across * sin) / far + height / 2;
      const light = 1 - (1 - photo.shade) / (1 + Math.exp((-(x / width - 0.3 * (y / height)) + 0.45) * 14));
      const grain = (random() + random() + random() - 1.5) * 2 * photo.grain;
      for (let c = 0; c < 3; c++) {
        const value = sample(data, width, height, u, v, c) ?? DESK[c] ?? 0;
        const level = value * light * (LAMP[c] ?? 1) + grain;
        shot[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, Math.round(level)));
      }
    }
  }
  const jpeg = await sharp(shot, { raw: { width, height, channels: 3 } })
    .blur(photo.blur)
    .jpeg({ quality: photo.jpeg })
    .toBuffer();
  return new Uint8Array(jpeg);
}

/** Bilinear; undefined off the sheet. */
function sample(
  data: Uint8Array,
  width: number,
  height: number,
  u: number,
  v: number,
  c: number,
): number | undefined {
  const left = Math.floor(u);
  const top = Math.floor(v);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return undefined;
  const at = (x: number, y: number): number => data[(y * width + x) * 3 + c] ?? 0;
  const [right, low] = [u - left, v - top];
  return (
    (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - low) +
    (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * low
  );
}
