// Pixels: a page made ready for recognition, and a page as people look at it.

/** One channel, one byte a pixel, rows from the top, no padding. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly data: Uint8Array;
}

/** An encoded picture for people. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
