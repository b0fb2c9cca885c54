// Text → its syllables as the word vectors know them: lower case, tone marks in one place, figures made neutral.
import { unifyTonePlacement } from '../tone-marks.ts';

/** Any figure: vectors know nothing of values. */
export const FIGURE = '0';

const PIECE = /[\p{L}\d]+/gu;

export function syllablesOf(text: string): readonly string[] {
  return (
    unifyTonePlacement(text)
      .toLowerCase()
      .match(PIECE)
      ?.map((piece) => (/\d/u.test(piece) ? FIGURE : piece)) ?? []
  );
}
