// A mark or figure that stands alone, set beside a word that was read: the engine takes the size and the line of
// letters from their neighbours, and without any it reads 3 as g and 7 as vs.
import type { Box, Word } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { despeckled } from '../ink/despeckle.ts';
import { islands } from '../ink/islands.ts';
import { boxAround } from '../order/boxes.ts';
import { toneOf } from '../ink/tone.ts';

/** A part of a bitmap. */
export interface Piece {
  readonly bitmap: GreyBitmap;
  readonly box: Box;
}

/** White between the two, in heights of the known word. At 0.6 a narrow 1 was read as the end of the word. */
const SPACE = 0.9;
/** White around both, in heights of the known word. */
const FRAME = 0.9;
/** Confidence of a word that may serve as the known one. */
const KNOWN = 0.9;
/** Letters, all standing on the line: what hangs below it would set the other too low. */
const STANDS_ON_LINE = /^[^gpqyjQJ,;()[\]ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ/\d]{3,}$/u;

export function isKnown(word: Word): boolean {
  return word.confidence >= KNOWN && STANDS_ON_LINE.test(word.text) && /^\p{L}+$/u.test(word.text);
}

/** The ink of a piece without its specks; undefined where there is none. */
export function inkOf(bitmap: GreyBitmap): Box | undefined {
  const tone = toneOf(bitmap);
  const ink = despeckled(islands(bitmap, (tone.paper + tone.ink) / 2), bitmap.dpi);
  return ink.length === 0 ? undefined : boxAround(ink.map(({ box }) => box));
}

/** Both on one line, the known word first. Words right of `seam` are the other's. */
export function besideKnown(
  known: Piece,
  other: Piece,
): { readonly bitmap: GreyBitmap; readonly seam: number } {
  const height = known.box.bottom - known.box.top;
  const frame = Math.round(height * FRAME);
  const width = (box: Box): number => box.right - box.left;
  const tall = Math.max(height, other.box.bottom - other.box.top);
  const seam = frame + width(known.box) + Math.round((height * SPACE) / 2);
  const left = frame + width(known.box) + Math.round(height * SPACE);
  const size = { width: left + width(other.box) + frame, height: tall + frame * 2 };
  const data = new Uint8Array(size.width * size.height).fill(toneOf(known.bitmap).paper);
  const paste = ({ bitmap, box }: Piece, x: number): void => {
    for (let y = box.top; y < box.bottom; y++) {
      const from = y * bitmap.width;
      const to = (frame + tall - box.bottom + y) * size.width + x;
      data.set(bitmap.data.subarray(from + box.left, from + box.right), to);
    }
  };
  paste(known, frame);
  paste(other, left);
  return { bitmap: { ...size, dpi: known.bitmap.dpi, data }, seam };
}
