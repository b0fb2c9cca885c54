// Where a letterhead is filled in by hand: the number between “Số:” and its symbol, the day between “ngày” and “tháng”, the
// month between “tháng” and “năm”. Found by the printed words around them, however the engine read what is between.
import { fold } from '../../language/fold.ts';
import type { Box, Line, Word } from '../../model/page.ts';

/** What is written in a slot. */
export type SlotKind = 'number' | 'day' | 'month';

export interface Slot {
  readonly kind: SlotKind;
  /** Printed before and after it, each in its own box. */
  readonly before: Word;
  readonly after: Word;
  /** Place in its line of the first and the last word that these two and what is between were read as. */
  readonly words: readonly [first: number, last: number];
  /** Height of the print around it: of words with marks above and tails below. */
  readonly height: number;
}

/** A printed word beside a slot; `width` in heights of the print, in Times, the typeface that decrees prescribe. */
interface Anchor {
  readonly text: string;
  /** Sought in folded text. */
  readonly pattern: RegExp;
  readonly width: number;
}

const NUMBER: Anchor = { text: 'Số:', pattern: /^s[o06]/, width: 1.25 };
const DAY: Anchor = { text: 'ngày', pattern: /^ngay/, width: 2 };
const MONTH: Anchor = { text: 'tháng', pattern: /th\S{1,2}ng/, width: 2.3 };
const YEAR: Anchor = { text: 'năm', pattern: /^n\S{1,2}m$/, width: 1.75 };
/** `/CT-UBND`, with what was read before the stroke. */
const SYMBOL = /^(.{0,10}?)(\/?\p{Lu}{1,5}\p{Ll}?[-–]\p{Lu}{2,}\S*|\/\p{Lu}{2,5}\p{Ll}?)$/u;
/** Mean width of what a symbol is made of, capitals, stroke and hyphen, in heights of the print. */
const LETTER = 0.62;
/** Words that the engine may have made of what is written between two printed ones. */
const MOST_BETWEEN = 3;
/** Of ten real scans printed figures have 0.87 and more, written ones that were misread up to 0.81. */
const SURE = 0.85;
/** A printed word this much wider than it is set holds something else besides. */
const TOO_WIDE = 1.3;
/** A number of five figures is not wider than this, in heights. */
const FAR = 6;
/** Free space, in heights, that parts what stands left of the date from it. */
const APART = 1.5;

/** Height of the print, pixels: that of the middle one of the words that are surely read. */
export function printHeight(lines: readonly Line[]): number {
  const heights = lines
    .flatMap(({ words }) => words)
    .filter(({ confidence, text }) => confidence >= SURE && text.length > 1)
    .map(({ box }) => box.bottom - box.top)
    .toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** `Số:` begins with a capital: `số 28/2020/TT-BGDĐT` in running text is print, whatever the engine made of it. */
function isLabel({ text }: Word): boolean {
  return NUMBER.pattern.test(fold(text)) && !text.startsWith('s');
}

function standsBefore(label: Word, word: Word, height: number): boolean {
  const apart = word.box.left - label.box.right;
  const down = Math.abs(word.box.top + word.box.bottom - label.box.top - label.box.bottom) / 2;
  return apart > 0 && apart < FAR * height && down < height / 2;
}

/** `Số:` that the engine took for a line of its own, before a gap filled in by hand, goes before the words it belongs to. */
export function withLabels(lines: readonly Line[], height: number): readonly Line[] {
  const labels = lines.filter(({ words: [first, ...rest] }) => first && rest.length === 0 && isLabel(first));
  const used = new Set<Line>();
  const joined = lines.map((line) => {
    const [first] = line.words;
    const label = labels.find(
      ({ words: [word] }) => word && first && word !== first && standsBefore(word, first, height),
    );
    if (label === undefined || used.has(label)) return line;
    used.add(label);
    return { text: `${label.text} ${line.text}`, words: [...label.words, ...line.words] };
  });
  return joined.filter((line) => !used.has(line));
}

/** What the engine told of a whole word, its alternatives, holds no longer for a part of it. */
function printed(text: string, { confidence }: Word, box: Box): Word {
  return { text, box, confidence };
}

/** The printed word by itself, where the engine ran into it what is written beside it. */
function alone(
  word: Word,
  anchor: Anchor,
  height: number,
): { readonly word: Word; readonly isGlued: boolean } {
  const folded = fold(word.text);
  const { left, right } = word.box;
  const set = anchor.width * height;
  const isWhole = folded.replace(/[.,;]$/, '') === fold(anchor.text);
  if (isWhole && right - left < set * TOO_WIDE)
    return { word: printed(anchor.text, word, word.box), isGlued: false };
  const box =
    folded.search(anchor.pattern) > 0
      ? { ...word.box, left: Math.round(Math.max(left, right - set)) }
      : { ...word.box, right: Math.round(Math.min(right, left + set)) };
  return { word: printed(anchor.text, word, box), isGlued: !isWhole };
}

/** Figures that the engine was as sure of as of print need no second reader. */
function isSure(between: readonly Word[]): boolean {
  const [only] = between;
  return between.length === 1 && only !== undefined && /^\d{1,5}$/.test(only.text) && only.confidence >= SURE;
}

function beginsPart(words: readonly Word[], at: number, height: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  return word !== undefined && (before === undefined || word.box.left - before.box.right > APART * height);
}

/** The symbol of a number in a word, and whether something was run into it; `45/KH-UBND`, surely read, is print and no slot. */
function symbolIn(
  word: Word,
  height: number,
): { readonly word: Word; readonly isGlued: boolean } | undefined {
  const [, glued = '', symbol] = SYMBOL.exec(word.text) ?? [];
  if (symbol === undefined || (/^\d{1,5}$/.test(glued) && word.confidence >= SURE)) return undefined;
  const text = symbol.startsWith('/') ? symbol : `/${symbol}`;
  const set = text.length * LETTER * height;
  const left = glued === '' ? word.box.left : Math.round(Math.max(word.box.left, word.box.right - set));
  return { word: printed(text, word, { ...word.box, left }), isGlued: glued !== '' };
}

function numberSlots(words: readonly Word[], height: number): readonly Slot[] {
  const first = words.findIndex((word, at) => isLabel(word) && beginsPart(words, at, height));
  const label = words[first];
  if (label === undefined) return [];
  // From the label on: the engine may have made one word of all three.
  const symbols = words.slice(first, first + MOST_BETWEEN + 2).map((word) => symbolIn(word, height));
  const found = symbols.findIndex((symbol) => symbol !== undefined);
  const symbol = symbols[found];
  if (symbol === undefined) return [];
  const last = first + found;
  // Running text goes on after a symbol; a letterhead's line ends there, or its other column begins.
  if (last + 1 < words.length && !beginsPart(words, last + 1, height)) return [];
  const before = alone(label, NUMBER, height);
  if (!before.isGlued && !symbol.isGlued && isSure(words.slice(first + 1, last))) return [];
  return [{ kind: 'number', before: before.word, after: symbol.word, words: [first, last], height }];
}

function slotBetween(
  kind: SlotKind,
  words: readonly Word[],
  [first, from]: readonly [number, Anchor],
  [last, to]: readonly [number, Anchor],
  height: number,
): readonly Slot[] {
  const [one, other] = [words[first], words[last]];
  if (one === undefined || other === undefined || last > first + MOST_BETWEEN + 1) return [];
  const before = alone(one, from, height);
  const after = alone(other, to, height);
  const isGlued =
    (before.isGlued && before.word.box.left === one.box.left) ||
    (after.isGlued && after.word.box.right === other.box.right);
  if (!isGlued && isSure(words.slice(first + 1, last))) return [];
  return [{ kind, before: before.word, after: after.word, words: [first, last], height }];
}

function dateSlots(words: readonly Word[], height: number): readonly Slot[] {
  const place = (anchor: Anchor, from: number): number =>
    words.findIndex(({ text }, at) => at > from && anchor.pattern.test(fold(text)));
  const day = place(DAY, 0);
  const month = place(MONTH, day);
  const year = place(YEAR, month);
  // “Quảng Trị, ngày … tháng … năm 2025”, and nothing after it.
  if (day < 1 || month < 0 || year !== words.length - 2 || !words[day - 1]?.text.endsWith(',')) return [];
  return [
    ...slotBetween('day', words, [day, DAY], [month, MONTH], height),
    ...slotBetween('month', words, [month, MONTH], [year, YEAR], height),
  ];
}

/** `(Kèm theo Quyết định số … /QĐ-UBND ngày … tháng 02 …)` over an annex is filled in as the letterhead is. */
export function headsAnnex({ text }: Line): boolean {
  return /kem theo/.test(fold(text));
}

function annexSlots(words: readonly Word[], height: number): readonly Slot[] {
  const number = words.findIndex(({ text }) => /^s[o06]$/.test(fold(text)));
  const label = words[number];
  const symbols = words.slice(number + 1, number + MOST_BETWEEN + 2).map((word) => symbolIn(word, height));
  const found = symbols.findIndex((symbol) => symbol !== undefined);
  const symbol = symbols[found];
  const slots: Slot[] = [];
  const last = number + 1 + found;
  if (label && symbol && !isSure(words.slice(number + 1, last)) && !symbol.isGlued) {
    slots.push({ kind: 'number', before: label, after: symbol.word, words: [number, last], height });
  }
  const place = (anchor: Anchor, from: number): number =>
    words.findIndex(({ text }, at) => at > from && anchor.pattern.test(fold(text)));
  const day = place(DAY, Math.max(number, 0));
  const month = place(MONTH, day);
  if (day < 0 || month < 0) return slots;
  return [...slots, ...slotBetween('day', words, [day, DAY], [month, MONTH], height)];
}

/** Slots of a line of a letterhead, from left to right, as far as the engine was not sure of what they hold. */
export function slotsOf(line: Line, height: number): readonly Slot[] {
  const { words } = line;
  if (headsAnnex(line)) return annexSlots(words, height);
  return [...numberSlots(words, height), ...dateSlots(words, height)];
}
