// Decoded pictures as they come from a file, and the turns by right angles that bring them upright.

/** One byte a sample, rows from the top, no padding. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly dpi: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** 0..255, as ITU-R BT.601 weighs the colours. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}

/** Clockwise. */
export type Turn = 0 | 90 | 180 | 270;

export function asTurn(degrees: number): Turn {
  const turn = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

export function turn<T extends Omit<PixelImage, 'channels'> & { readonly channels?: 1 | 3 | 4 }>(
  image: T,
  by: Turn,
): T {
  if (by === 0) return image;
  const { width, height, data } = image;
  const channels = image.channels ?? 1;
  const turned = new Uint8Array(width * height * channels);
  const outWidth = by === 180 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const outX = by === 90 ? height - 1 - y : by === 180 ? width - 1 - x : y;
      const outY = by === 90 ? x : by === 180 ? height - 1 - y : width - 1 - x;
      const from = (y * width + x) * channels;
      const to = (outY * outWidth + outX) * channels;
      for (let c = 0; c < channels; c++) turned[to + c] = data[from + c] ?? 0;
    }
  }
  return { ...image, width: outWidth, height: by === 180 ? height : width, data: turned };
}
