// How a word is written: lower case, Title or UPPER. Readers mistake c, o, s, u, v, x for their capitals, so what was
// read is one witness and what is usual between these two words the other.

import { isShaped } from '../../quality.ts';

export type Casing = 'lower' | 'title' | 'upper';

export function recase(word: string, casing: Casing): string {
  if (casing === 'lower') return word;
  return casing === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

/** How often words are capitalised inside a sentence, in general and between certain neighbours; 0..1. */
export interface CasingHabits {
  /** By word id, in 254ths; UNSEEN where nothing is known. */
  readonly alone: Uint8Array;
  /** `first × ID_RANGE + second` of pairs, ascending, with how often the second is capitalised after the first, in 254ths. */
  readonly afterKeys: Uint32Array;
  readonly after: Uint8Array;
  /** And how often the first is before the second. */
  readonly beforeKeys: Uint32Array;
  readonly before: Uint8Array;
}

export const UNSEEN = 255;

const UPPER = /\p{Lu}/gu;
const ANY = /\p{L}/gu;
/** Where a word stands: in a line of capitals, beside another word in capitals, or neither. */
export type Capitals = 'line' | 'beside' | 'none';

/** Reading a word in capitals among small letters, or the reverse, is rare. Nats. */
const AGAINST_LINE = -5;
const SMALL_BESIDE_COLUMN = 0;
/** Abbreviations stand alone among small letters: UBND. */
const ABBREVIATION = -1;

export interface Hypothesis {
  readonly casing: Casing;
  readonly logPrior: number;
}

/** How what was read could have been cased, given what it stands among. */
export function casingsOf(read: string, capitals: Capitals): readonly Hypothesis[] {
  const upper = read.match(UPPER)?.length ?? 0;
  const letters = read.match(ANY)?.length ?? 0;
  const found: Hypothesis[] = [];
  if (capitals === 'line') found.push({ casing: 'upper', logPrior: 0 });
  else if (upper >= 2 && upper * 2 >= letters) {
    const likely = upper === letters && (letters > 2 || capitals === 'beside');
    found.push({ casing: 'upper', logPrior: likely ? ABBREVIATION : AGAINST_LINE });
  }
  // `Nơi nhận: TM. ỦY BAN NHÂN DÂN`: two columns flattened into one line.
  const clearlySmall = letters >= 3 && upper <= 1;
  const small = capitals !== 'line' ? 0 : clearlySmall ? SMALL_BESIDE_COLUMN : AGAINST_LINE;
  found.push({ casing: 'title', logPrior: small }, { casing: 'lower', logPrior: small });
  return found;
}

/** Two capitals or more, and no small letter. */
export function isUpperWord(word: string): boolean {
  const letters = word.match(ANY)?.length ?? 0;
  return letters >= 2 && (word.match(UPPER)?.length ?? 0) === letters;
}

/** Tokens of two letters or more decide. */
export function isUpperLine(words: readonly string[]): boolean {
  const long = words.filter((word) => (word.match(ANY)?.length ?? 0) >= 2);
  const upper = long.filter((word) => (word.match(UPPER)?.length ?? 0) * 2 > (word.match(ANY)?.length ?? 0));
  return upper.length > 0 && upper.length * 3 > long.length * 2;
}

/**
 * A line of abbreviations, as recipients have them (`- VPUB: CVP, PCVP, KTTH;`): no heading, whose words are syllables however
 * badly read.
 */
export function isAbbreviationLine(words: readonly string[]): boolean {
  const upper = words.filter(isUpperWord);
  return upper.filter((word) => !isShaped(word)).length * 2 > upper.length;
}

function lookUp(keys: Uint32Array, values: Uint8Array, key: number): number | undefined {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle] ?? 0;
    if (value < key) low = middle + 1;
    else if (value > key) high = middle - 1;
    else return (values[middle] ?? 0) / 254;
  }
  return undefined;
}

/** A word is seldom surely one or the other: keeps the habit from overruling a clear reading. */
const LEAST_HABIT = 0.004;
/** What a sentence's first word is, whatever the habit: after a label, a full stop or a semicolon. */
const OPENING_ODDS = 2;

/** Log odds of Title over lower for `word` between its neighbours. The first habits that know the pair or the word decide. */
export function titleOdds(
  habits: readonly CasingHabits[],
  range: number,
  before: number | undefined,
  word: number,
  after: number | undefined,
): number {
  if (before === undefined) return OPENING_ODDS;
  const share =
    firstOf(habits, (one) => beside(one, range, before, word, after)) ?? shareAlone(habits, word) ?? 0;
  const bounded = Math.min(1 - LEAST_HABIT, Math.max(LEAST_HABIT, share));
  return Math.log(bounded / (1 - bounded));
}

/** 0..1; undefined where no habits know the word. */
export function shareAlone(habits: readonly CasingHabits[], word: number): number | undefined {
  return firstOf(habits, ({ alone }) => (alone[word] === UNSEEN ? undefined : (alone[word] ?? 0) / 254));
}

/** Of the pair with that key; undefined where no habits know it. */
export function shareBeside(
  habits: readonly CasingHabits[],
  side: 'after' | 'before',
  key: number,
): number | undefined {
  return firstOf(habits, (one) => lookUp(one[`${side}Keys`], one[side], key));
}

function firstOf(
  habits: readonly CasingHabits[],
  share: (one: CasingHabits) => number | undefined,
): number | undefined {
  for (const one of habits) {
    const found = share(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function beside(
  { afterKeys, after: afterShares, beforeKeys, before: beforeShares }: CasingHabits,
  range: number,
  before: number,
  word: number,
  after: number | undefined,
): number | undefined {
  const known = [
    lookUp(afterKeys, afterShares, before * range + word),
    after === undefined ? undefined : lookUp(beforeKeys, beforeShares, word * range + after),
  ].filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
}
