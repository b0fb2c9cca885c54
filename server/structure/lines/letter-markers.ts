// a) b. c/ → the letters they may be: as scans leave them, and as the Latin alphabet counts.
import { fold } from '../../language/fold.ts';
import { LETTERS } from './letters.ts';
import { LOOKALIKE, marker, RARE_FORM, type Marker } from './marker.ts';

/** Signs that scans leave in the place of a letter label. */
const LETTER_LOOKS: Readonly<Record<string, string>> = {
  '¢': 'c',
  '€': 'ce',
  '8': 'ag',
  '6': 'b',
  '9': 'gq',
  '0': 'o',
  '1': 'li',
  '|': 'l',
  ö: 'o',
  ð: 'đ',
  f: 'e',
};

/** Rows that count by the Latin alphabet have an f after e, and each letter behind it stands one place later. */
const LATIN_FROM = 'f';

/** As the Latin alphabet counts from f on, dearer than as ours does. */
function latin(sign: string): readonly { letter: string; ordinal: number; cost: number }[] {
  const before = LETTERS.indexOf('e') + 1;
  if (sign === LATIN_FROM) return [{ letter: sign, ordinal: before + 1, cost: 0 }];
  const ordinal = LETTERS.indexOf(sign) + 1;
  return ordinal > before ? [{ letter: sign, ordinal: ordinal + 1, cost: LOOKALIKE }] : [];
}

export function letterMarkers(text: string): readonly Marker[] {
  const match = /^\(?(\S)(\)|[.,/](?= ?\p{Lu})|(?<=[a-zđ])-(?= \p{Lu})) ?(?=\S)/u.exec(text);
  if (!match?.[1] || !match[2]) return [];
  const sign = match[1].toLowerCase();
  const shape = (match[2] === ')' ? 0 : RARE_FORM) + (sign === match[1] ? 0 : RARE_FORM);
  const found = new Map<string, number>();
  const offer = (letters: string, cost: number): void => {
    for (const letter of letters) if (LETTERS.includes(letter) && !found.has(letter)) found.set(letter, cost);
  };
  offer(sign, 0);
  if (sign !== 'đ' && fold(sign) !== sign) offer(fold(sign), LOOKALIKE);
  offer(LETTER_LOOKS[sign] ?? '', LOOKALIKE);
  // The bar of đ is the first thing a scan loses; it is hardly ever added.
  if (sign === 'd') offer('đ', LOOKALIKE);
  if (sign === 'đ') offer('d', 2 * LOOKALIKE);
  const read = [...found].map(([letter, cost]) => ({ letter, ordinal: LETTERS.indexOf(letter) + 1, cost }));
  return [...read, ...latin(sign)].map(({ letter, ordinal, cost }) =>
    marker('letter', ordinal, `${letter})`, match[0].length, cost + shape),
  );
}
