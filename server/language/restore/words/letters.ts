// The letters words are written with, by number, with and without case.

const LOWER = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz';

/** Every letter in both cases: lower ones first. */
export const LETTERS: readonly string[] = Array.from(LOWER + LOWER.toUpperCase());

export const LETTER_COUNT = LETTERS.length;

const NUMBERS: ReadonlyMap<string, number> = new Map(LETTERS.map((letter, at) => [letter, at]));

export function letterNumber(letter: string): number {
  return NUMBERS.get(letter) ?? -1;
}

/** The letter's number in the other case. */
export function upperOf(lower: number): number {
  return lower + LETTER_COUNT / 2;
}
