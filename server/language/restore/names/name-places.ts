// Where names of people and of small places stand in a sentence: there language knows least, and a mark more or less is another
// person. What is read stays, or is changed in doubt only.
import { fold } from '../../fold.ts';
import type { Slot } from '../words/slots.ts';
import { isNameLine, SURNAMES } from './person-names.ts';

/** Who is named after it; `đồng chí` and `bác sĩ` are two words. */
const TITLES: ReadonlySet<string> = new Set('ông bà anh chị cô chú cháu đ/c chí sĩ sỹ sư'.split(' '));
/** Streets and hamlets bear names of people and of nothing else. */
const PLACES: ReadonlySet<string> = new Set('đường phố thôn ấp bản buôn làng xóm hẻm ngõ'.split(' '));
const CAPITALISED = /^\p{Lu}[^\p{Lu}]*$/u;
/** Words of a name after its title, and of a name that its surname alone tells. */
const MOST_WORDS = 4;
const LEAST_AFTER_SURNAME = 2;

const surnames: ReadonlySet<string> = new Set(SURNAMES);
const bareSurnames: ReadonlySet<string> = new Set(SURNAMES.map((name) => fold(name)));

/** Words in a row from `at` that are capitalised, on one line. */
export function capitalisedFrom(slots: readonly Slot[], at: number): number {
  let count = 0;
  while (count < MOST_WORDS && CAPITALISED.test(slots[at + count]?.word.text ?? '')) count++;
  return count;
}

/** What restoration made of the sentence. */
export interface Written {
  /**
   * The words as they are to be written where an engine without Vietnamese read them, which leaves neither titles nor surnames
   * as they are ("6ng", "dong chi", "Nguyén").
   */
  readonly words: readonly (string | undefined)[];
  /** Whether the word after the one at `at` is usually capitalised there, as in Việt Nam. */
  readonly isUsual: (at: number) => boolean;
}

const NOTHING: Written = { words: [], isUsual: () => true };

/** Places in the sentence of words that name somebody, or of the title before them. */
export function namePlaces(
  slots: readonly Slot[],
  { words: written, isUsual }: Written = NOTHING,
): ReadonlySet<number> {
  const places = new Set<number>();
  const add = (first: number, count: number): void => {
    for (let at = first; at < first + count; at++) places.add(at);
  };
  if (isNameLine(slots)) add(0, slots.length);
  const wordsAt = (at: number): readonly string[] =>
    [slots[at]?.word.text, written[at]].flatMap((text) => text?.toLowerCase() ?? []);
  const isStrangeRun = (first: number, count: number): boolean =>
    Array.from({ length: count }, (_, next) => first + next).some((at) => !isUsual(at));
  slots.forEach(({ word }, at) => {
    const count = capitalisedFrom(slots, at + 1);
    if (count === 0) return;
    const here = wordsAt(at);
    // `thành phố Cần Thơ` is in every gazetteer.
    const isPlace = here.some((text) => PLACES.has(text)) && !wordsAt(at - 1).includes('thành');
    const isSurname =
      CAPITALISED.test(word.text) &&
      (here.some((text) => surnames.has(text)) ||
        (written[at] !== undefined && bareSurnames.has(fold(word.text))));
    // Capitals that the words made of them never have: “Vo Phien” that would be “vô phiên”.
    const isStrange = at > 0 && CAPITALISED.test(word.text) && isStrangeRun(at, count);
    if (isPlace || isStrange || here.some((text) => TITLES.has(text))) add(at, count + 1);
    else if (isSurname && count >= LEAST_AFTER_SURNAME) add(at, count + 1);
  });
  return places;
}
