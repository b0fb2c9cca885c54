// Roman numerals as scans leave them (I1. |. VL. IH.) → the ordinals they may stand for, each with the cost of reading it so.

const NUMERALS: readonly string[] = (
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX ' +
  'XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX'
).split(' ');

/** What one printed sign can stand for; the first is what it is when it is right. */
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  '1': ['I'],
  l: ['I'],
  '|': ['I'],
  '!': ['I'],
  i: ['I'],
  L: ['I'],
  T: ['I'],
  J: ['I'],
  ']': ['I'],
  H: ['II'],
  N: ['II', 'IV'],
  M: ['III', 'IV'],
  U: ['II', 'V'],
  Y: ['V'],
  v: ['V'],
  x: ['X'],
};

/** A sign read as another that looks like it. */
const LOOKALIKE = 0.35;
/** A stroke lost or one too many; `II1.` for III. costs one lookalike, `I1.` for III. one of each. */
const STROKE = 1.1;
const LONGEST_TOKEN = 6;

export interface OrdinalReading {
  readonly ordinal: number;
  readonly cost: number;
}

/** Every string of I, V, X the token may have been, with its cost. */
function spellings(token: string): ReadonlyMap<string, number> {
  let found = new Map<string, number>([['', 0]]);
  for (const sign of token) {
    const next = new Map<string, number>();
    const choices = /[IVX]/.test(sign) ? [sign] : (LOOKS[sign] ?? []);
    for (const [prefix, cost] of found) {
      for (const choice of choices) {
        const total = cost + (choice === sign ? 0 : LOOKALIKE);
        const word = prefix + choice;
        if (total < (next.get(word) ?? Number.POSITIVE_INFINITY)) next.set(word, total);
      }
    }
    found = next;
  }
  return found;
}

/** The token without its point. Empty where it cannot be a numeral. */
export function readRoman(token: string): readonly OrdinalReading[] {
  if (token.length === 0 || token.length > LONGEST_TOKEN) return [];
  const costs = new Map<number, number>();
  const offer = (word: string, cost: number): void => {
    const ordinal = NUMERALS.indexOf(word) + 1;
    if (ordinal > 0 && cost < (costs.get(ordinal) ?? Number.POSITIVE_INFINITY)) costs.set(ordinal, cost);
  };
  for (const [word, cost] of spellings(token)) {
    offer(word, cost);
    // One stroke lost or gained, on either side of any sign.
    for (let at = 0; at <= word.length; at++) {
      offer(`${word.slice(0, at)}I${word.slice(at)}`, cost + STROKE);
      if (word[at] === 'I') offer(word.slice(0, at) + word.slice(at + 1), cost + STROKE);
    }
  }
  return [...costs].map(([ordinal, cost]) => ({ ordinal, cost }));
}

export function romanNumeral(ordinal: number): string {
  return NUMERALS[ordinal - 1] ?? String(ordinal);
}
