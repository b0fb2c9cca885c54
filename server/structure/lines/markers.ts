// A line → the list labels it may begin with (I. 1. 1.1. a) đ) - + Điều 3), each with the cost of reading it so.
import { fold } from '../../language/fold.ts';
import { enclosedMarkers } from './enclosed-markers.ts';
import { marker, type Marker, type MarkerKind } from './marker.ts';
import { readRoman, romanNumeral, type OrdinalReading } from './roman.ts';
import { isCapitals } from '../../language/capitals.ts';

/** Points of the Vietnamese alphabet in use: no f, j, w, z, no ă â ê ô ơ ư. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';

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

const LOOKALIKE = 0.6;
/** Titles of roman parts stand in capitals, items do not: each against the other's habit. */
const AGAINST_CAPITALS = 0.6;
const RARE_FORM = 0.5;
/** A sign before a title that is like no numeral (W. for II., SH. for II.). Dearer than any reading of two strokes. */
const MANGLED = 2.4;
const MANGLED_LONGEST = 4;
const MANGLED_HIGHEST = 9;

/** Specks that scans leave before a label. */
const SPECKS = String.raw`(?:[^\p{L}\p{N}\s]{1,3} ?){0,2}`;
const ROMAN = new RegExp(String.raw`^(${SPECKS})([^\s.,:;()/-]{1,6}) ?[.,:] ?(?=\S)`, 'u');
/** The point is the first thing a scan loses; only before a title in capitals. */
const ROMAN_WITHOUT_POINT = new RegExp(String.raw`^(${SPECKS})([^\s.,:;()/-]{1,4}) (?=\S)`, 'u');

function romanMarkers(text: string): readonly Marker[] {
  const pointed = ROMAN.exec(text);
  const match = pointed ?? ROMAN_WITHOUT_POINT.exec(text);
  if (!match?.[2]) return [];
  const title = isCapitals(text.slice(match[0].length));
  if (!title && (!pointed || match[1])) return [];
  const shape =
    (title ? 0 : AGAINST_CAPITALS) +
    (match[0].includes('.') ? 0 : RARE_FORM) +
    (pointed ? 0 : RARE_FORM) +
    (match[1] ? RARE_FORM : 0);
  const found = new Map(readRoman(match[2]).map(({ ordinal, cost }) => [ordinal, cost]));
  // Before a title in capitals a mangled sign is still a numeral: its place in the row says which.
  if (title && pointed && match[2].length <= MANGLED_LONGEST) {
    for (let ordinal = 1; ordinal <= MANGLED_HIGHEST; ordinal++) {
      found.set(ordinal, Math.min(found.get(ordinal) ?? MANGLED, MANGLED));
    }
  }
  return [...found].map(([ordinal, cost]) =>
    marker('roman', ordinal, `${romanNumeral(ordinal)}.`, match[0].length, cost + shape),
  );
}

function digits(token: string): OrdinalReading | undefined {
  if (/^\d{1,2}$/.test(token)) return { ordinal: Number(token), cost: 0 };
  const read = token
    .replace(/[lI|!]/g, '1')
    .replace(/[oO]/g, '0')
    .replace(/[S§]/g, '5')
    .replace(/Z/g, '2');
  return /^\d{1,2}$/.test(read) ? { ordinal: Number(read), cost: 2 * LOOKALIKE } : undefined;
}

/** `1a.` and `1b)` between 1. and 2. */
function insertedMarkers(text: string): readonly Marker[] {
  const match = /^(\d{1,2}[a-zđ])[.)] ?(?=\p{Lu}|["“(])/u.exec(text);
  const ordinal = insertedOrdinal(match?.[1] ?? '');
  if (!match || ordinal === undefined) return [];
  return [marker('number', ordinal, `${match[1]}.`, match[0].length, 0)];
}

/** `1.a.` and `2.b)` under 1. and 2. */
function letteredMarkers(text: string): readonly Marker[] {
  const match = /^(\d{1,2})\.([a-zđ])[.)] ?(?=\p{Lu}|["“(])/u.exec(text);
  const ordinal = LETTERS.indexOf(match?.[2] ?? ' ') + 1;
  if (!match || ordinal === 0) return [];
  return [marker('decimal', ordinal, `${match[1]}.${match[2]}.`, match[0].length, 0, [Number(match[1])])];
}

function numberMarkers(text: string): readonly Marker[] {
  const match = /^([\dlI|!oOSZ§]{1,2}) ?([.,):/]) ?(?=\S)/.exec(text);
  if (!match?.[1]) return [];
  const rest = text.slice(match[0].length);
  // 2.1 is a decimal, 10,5 a quantity, 10/12 a date; “1. 100% số hộ” an item all the same.
  if (/^\d/.test(rest) && !(match[0].endsWith('. ') && /^\d{1,3}(?:[.,]\d+)? ?%/.test(rest))) return [];
  const reading = digits(match[1]);
  if (!reading || reading.ordinal === 0) return [];
  const habit = isCapitals(rest) ? AGAINST_CAPITALS : 0;
  const shape = match[2] === '.' ? 0 : match[2] === ')' || match[2] === '/' ? RARE_FORM : 2 * RARE_FORM;
  return [
    marker('number', reading.ordinal, `${reading.ordinal}.`, match[0].length, reading.cost + habit + shape),
  ];
}

function decimalMarkers(text: string): readonly Marker[] {
  const match = /^(\d{1,2}(?:\. ?\d{1,2}){1,3})[.)]? (?=\p{L}|["“(])/u.exec(text);
  if (!match?.[1]) return [];
  const numbers = match[1].split('.').map(Number);
  const ordinal = numbers.at(-1) ?? 0;
  if (numbers.includes(0)) return [];
  return [marker('decimal', ordinal, `${numbers.join('.')}.`, match[0].length, 0, numbers.slice(0, -1))];
}

function letterMarkers(text: string): readonly Marker[] {
  const match = /^\(?(\S)(\)|[.,/](?= ?\p{Lu})) ?(?=\S)/u.exec(text);
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
  return [...found].map(([letter, cost]) =>
    marker('letter', LETTERS.indexOf(letter) + 1, `${letter})`, match[0].length, cost + shape),
  );
}

const NAMED: readonly (readonly [MarkerKind, RegExp, string])[] = [
  ['appendix', /^(?:PHỤ LỤC|Phụ lục)(?: (?:số )?([IVXLl|\d]{1,5}))?(?=[\s.:]|$)[.:]? ?/u, 'Phụ lục'],
  [
    'part',
    /^phần(?: thứ)? ([IVXLl|\d]{1,5}|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?=[\s.:]|$)[.:]? ?/iu,
    'Phần',
  ],
  // A letter is no Roman numeral here: C and D have others before them.
  ['part', /^(?:PHẦN|Phần) ([A-H])(?=[.:]|$| \p{Lu}{2})[.:]? ?/u, 'Phần'],
  ['chapter', /^(?:CHƯƠNG|Chương) ([IVXLl|\d]{1,5})(?=[\s.:]|$)[.:]? ?/u, 'Chương'],
  ['division', /^(?:MỤC|Mục) ([IVXLl|\d]{1,5})(?=[\s.:]|$)[.:]? ?(?!Kế hoạch|của|này)/u, 'Mục'],
  ['article', /^Điều (\d{1,3}[a-zđ]?)[.:] ?/u, 'Điều'],
];

/** Of “Phần A”, which knows no Đ. */
const PART_LETTERS = 'ABCDEFGH';
const WORDS_FOR_ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const OTHER_WORDS: Readonly<Record<string, string>> = { một: 'nhất', bốn: 'tư' };

/** What was put in later between two numbers: 1a stands between 1 and 2. */
const INSERTED = 0.01;

/** `1a` → 1.01; undefined for what is no such number. */
function insertedOrdinal(token: string): number | undefined {
  const match = /^(\d{1,3})([a-zđ])$/u.exec(token);
  const letter = LETTERS.indexOf(match?.[2] ?? ' ');
  return match && letter >= 0 ? Number(match[1]) + (letter + 1) * INSERTED : undefined;
}

/** How many numbers lie between: 1 where `now` follows `before` at once, as 1a follows 1 and 2 follows 1a. */
export function stepBetween(before: number, now: number): number {
  const whole = Math.floor(now) - Math.floor(before);
  const letters = (ordinal: number): number => Math.round((ordinal - Math.floor(ordinal)) / INSERTED);
  return whole === 0 ? letters(now) - letters(before) : whole;
}

function namedMarkers(text: string): readonly Marker[] {
  for (const [kind, pattern, name] of NAMED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const token = match[1] ?? '';
    const word = token.toLowerCase();
    const spelled = WORDS_FOR_ORDINALS.indexOf(OTHER_WORDS[word] ?? word) + 1;
    const plain = /^\d+$/.test(token) ? Number(token) : (insertedOrdinal(token) ?? 0);
    const roman = readRoman(token).toSorted((a, b) => a.cost - b.cost)[0];
    const lettered = PART_LETTERS.indexOf(token || ' ') + 1;
    const ordinal = lettered || spelled || plain || roman?.ordinal || 1;
    const shown = plain > 0 || lettered > 0 || token === '' ? token : romanNumeral(ordinal);
    return [marker(kind, ordinal, `${name} ${shown}`.trim(), match[0].length, roman?.cost ?? 0)];
  }
  return [];
}

function bulletMarkers(text: string): readonly Marker[] {
  const match = /^([-–—•●▪*+])(?: ?[.)])? ?(?=\S)/u.exec(text);
  if (!match) return [];
  return match[1] === '+'
    ? [marker('plus', 0, '+', match[0].length, 0)]
    : [marker('dash', 0, '-', match[0].length, match[1] === '*' ? RARE_FORM : 0)];
}

/** Capital letters over roman parts, with Đ after D or without: A. TÌNH HÌNH. Read only before a title in capitals. */
function capitalMarkers(text: string): readonly Marker[] {
  const match = /^([A-HĐ])\. ?(?=\S)/u.exec(text);
  if (!match?.[1] || !isCapitals(text.slice(match[0].length))) return [];
  const letter = match[1].toLowerCase();
  const ordinals = ['abcdđegh', 'abcdefgh'].map((row) => row.indexOf(letter) + 1).filter((at) => at > 0);
  const at = [`${match[1]}.`, match[0].length, RARE_FORM] as const;
  return [...new Set(ordinals)].map((ordinal) => marker('capital', ordinal, ...at));
}

/** Every label the line may begin with. Empty for a line of running text. */
export function readMarkers(text: string): readonly Marker[] {
  const named = namedMarkers(text);
  if (named.length > 0) return named;
  const enclosed = enclosedMarkers(text);
  if (enclosed.length > 0) return enclosed;
  return [
    ...romanMarkers(text),
    ...numberMarkers(text),
    ...insertedMarkers(text),
    ...letteredMarkers(text),
    ...decimalMarkers(text),
    ...letterMarkers(text),
    ...bulletMarkers(text),
    ...capitalMarkers(text),
  ];
}
