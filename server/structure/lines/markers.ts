// A line → the list labels it may begin with (I. 1. 1.1. a) đ) - + Điều 3), each with the cost of reading it so.
import { enclosedMarkers } from './enclosed-markers.ts';
import { letterMarkers } from './letter-markers.ts';
import { LETTERS } from './letters.ts';
import { AGAINST_CAPITALS, insertedOrdinal, LOOKALIKE, marker, RARE_FORM, type Marker } from './marker.ts';
import { namedMarkers } from './named-markers.ts';
import { readRoman, romanNumeral, type OrdinalReading } from './roman.ts';
import { isCapitals } from '../../language/capitals.ts';

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
  // A scan reads I. as 1. over a title; before an item in small letters a figure is a figure.
  if (!title && (!pointed || match[1] || /^\d+$/u.test(match[2]))) return [];
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

/** I/ and I - before a title. */
function strokeRomanMarkers(text: string): readonly Marker[] {
  const match = /^([IVX]{1,4})(?: ?\/ ?| ?[-–] )(?=\p{Lu}\S* )/u.exec(text);
  const reading = readRoman(match?.[1] ?? '').find(({ cost }) => cost === 0);
  if (!match || !reading || !isCapitals(text.slice(match[0].length))) return [];
  return [marker('roman', reading.ordinal, `${match[1]}.`, match[0].length, RARE_FORM)];
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
  const match = /^([\dlI|!oOSZ§]{1,2}) ?([.,):/]|-(?= \p{Lu})) ?(?=\S)/u.exec(text);
  if (!match?.[1]) return [];
  const rest = text.slice(match[0].length);
  // 2.1 is a decimal, 10,5 a quantity, 10/12 a date; “1. 100% số hộ” an item all the same.
  if (/^\d/.test(rest) && !(match[0].endsWith('. ') && /^\d{1,3}(?:[.,]\d+)? ?%/.test(rest))) return [];
  const reading = digits(match[1]);
  if (!reading || reading.ordinal === 0) return [];
  const habit = isCapitals(rest) ? AGAINST_CAPITALS : 0;
  const shape = match[2] === '.' ? 0 : /[)/-]/.test(match[2] ?? '') ? RARE_FORM : 2 * RARE_FORM;
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

/** Bullets that Word draws with a font of signs, and its second one, a small o. */
const DRAWN = /^(?:(o)|[◦○■□◆◇❖➢➤►▶✓✔§ØüÜ\u{F0A7}\u{F0B7}\u{F0D8}\u{F0FC}]) (?=[\p{Lu}\d“"(])/u;

function bulletMarkers(text: string): readonly Marker[] {
  const drawn = DRAWN.exec(text);
  const match = drawn ?? /^([-–—•●▪*+])(?: ?[.)])? ?(?=\S)/u.exec(text);
  if (!match) return [];
  const [{ length }, sign] = match;
  return sign === '+' || sign === 'o'
    ? [marker('plus', 0, '+', length, 0)]
    : [marker('dash', 0, '-', length, sign === '*' ? RARE_FORM : 0)];
}

/** Words of a title in small letters; with more it is an item. */
const SMALL_TITLE_WORDS = 12;

function isSmallTitle(text: string): boolean {
  return /^\p{Lu}[^.;:]*$/u.test(text) && text.split(' ').length <= SMALL_TITLE_WORDS;
}

/** Capital letters over roman parts or numbers, with Đ after D or without: A. TÌNH HÌNH, A. Phòng ngừa. Read only before a title. */
function capitalMarkers(text: string): readonly Marker[] {
  const match = /^([A-HĐ])\. ?(?=\S)/u.exec(text);
  if (!match?.[1]) return [];
  const rest = text.slice(match[0].length);
  const inCapitals = isCapitals(rest);
  if (!inCapitals && !isSmallTitle(rest)) return [];
  const letter = match[1].toLowerCase();
  const ordinals = ['abcdđegh', 'abcdefgh'].map((row) => row.indexOf(letter) + 1).filter((at) => at > 0);
  const at = [`${match[1]}.`, match[0].length, RARE_FORM + (inCapitals ? 0 : AGAINST_CAPITALS)] as const;
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
    ...strokeRomanMarkers(text),
    ...numberMarkers(text),
    ...insertedMarkers(text),
    ...letteredMarkers(text),
    ...decimalMarkers(text),
    ...letterMarkers(text),
    ...bulletMarkers(text),
    ...capitalMarkers(text),
  ];
}
