// Labels of list items, kept out of the lexicon's reach: a badly read one is put right by the order in which labels run.

/** I. II1. |. VL. IV. — a roman numeral as read. */
const ROMAN = /^[IVXLl1|!]{1,6}\.$/;
/** The same as an engine that knows Vietnamese reads it in bold: HI. for III., LH. for II. */
const ROMAN_IN_BOLD = /^[IVXLHl1|!]{1,6}\.$/;
/** The first of them, whose point is lost as often: `L MỤC ĐÍCH`. */
const FIRST_IN_BOLD = /^[ILl1|!]\.?$/;
/** A heading in capitals follows. */
const HEADING = /^\s*\S+ \p{Lu}{2}/u;
/** Confidence below which such a numeral is taken for the next one: right ones have 0.8 and more, wrong ones up to 0.59. */
const DOUBTFUL_NUMERAL = 0.7;
/** The same where it is no numeral at all. */
const DOUBTFUL_STROKES = 0.95;
const ARABIC = /^\d{1,3}(?:\.\d{1,3})*[.)]$/;
/** a) ¢) đ) 1) — one character, perhaps a second from a speck. */
const LETTERED = /^[\p{L}\d¢€£@&6]{1,2}\)$/u;
const BULLET = /^[-–—+•*=~]$/;

export function isLabel(token: string): boolean {
  return ROMAN.test(token) || ARABIC.test(token) || LETTERED.test(token) || BULLET.test(token);
}

/** Nghị định 30/2020/NĐ-CP: points run through the Vietnamese alphabet. */
const ALPHABET = 'abcdđeghiklmnopqrstuưvxy';
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
/** Letter → what readers make of it beside a bracket. */
const LETTER_READINGS: Readonly<Record<string, string>> = {
  b: 'h6',
  c: 'e¢o€(C',
  d: 'đ',
  đ: 'dB0',
  e: 'c¢€o',
  g: 'q9',
  h: 'b',
  i: '1l!jí',
  k: 'lh',
  l: '1iI|',
  o: '0c',
  ư: 'u',
};

export interface LabelRepair {
  readonly line: number;
  /** UTF-16, in the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Repairs of the labels of `lines`, in order. `mayChange` says which lines are damaged; `sureness` how sure an engine was
 * of a line's first token, where one that is mostly right read it.
 */
export function repairLabels(
  lines: readonly string[],
  mayChange: (line: number) => boolean,
  sureness: (line: number) => number | undefined = () => undefined,
): readonly LabelRepair[] {
  const repairs: LabelRepair[] = [];
  let roman = 0;
  let letter = -1;
  lines.forEach((text, line) => {
    const [token = ''] = /\S+/.exec(text) ?? [];
    const start = text.length - text.trimStart().length;
    const change = (to: string): void => {
      if (to !== token && mayChange(line)) repairs.push({ line, start, end: start + token.length, text: to });
    };
    const sure = sureness(line);
    if (sure !== undefined && isDoubtfulRoman(token, text, sure, roman) && roman < ROMANS.length) {
      roman += 1;
      letter = -1;
      const to = `${ROMANS[roman - 1]}.`;
      if (to !== token) repairs.push({ line, start, end: start + token.length, text: to });
    } else if (ROMAN.test(token)) {
      const number = romanOf(token, roman);
      if (number === undefined) return;
      roman = number;
      letter = -1;
      change(`${ROMANS[number - 1]}.`);
    } else if (ARABIC.test(token)) letter = -1;
    else if (LETTERED.test(token)) {
      const read = token.slice(0, -1);
      letter = letterOf(read, letter);
      if (letter >= 0) change(`${ALPHABET[letter]})`);
    }
  });
  return repairs;
}

function isDoubtfulRoman(token: string, text: string, sure: number, before: number): boolean {
  if (!HEADING.test(text)) return false;
  if (before === 0) return FIRST_IN_BOLD.test(token) && sure < DOUBTFUL_STROKES;
  if (!ROMAN_IN_BOLD.test(token)) return false;
  return sure < (ROMANS.includes(token.slice(0, -1)) ? DOUBTFUL_NUMERAL : DOUBTFUL_STROKES);
}

/** A numeral as it stands, or with its strokes put right: | l 1 L ! are I. */
function romanOf(token: string, before: number): number | undefined {
  const read = token.slice(0, -1);
  if (/^\d+$/.test(read)) return undefined; // an arabic 1. or 11.
  const strokes = read.replace(/[Ll1|!]/g, 'I');
  const number = ROMANS.indexOf(strokes) + 1;
  if (number === 0) return undefined;
  const certain = ROMANS.includes(read);
  return certain || number === before + 1 || strokes.length > 1 || before === 0 ? number : undefined;
}

/** Position in the alphabet: the successor where what was read may be it, else the letter itself; -1 for none. */
function letterOf(read: string, before: number): number {
  const expected = ALPHABET[before + 1] ?? '';
  if (read === expected) return before + 1;
  if (read.length === 1 && (LETTER_READINGS[expected] ?? '').includes(read)) return before + 1;
  return ALPHABET.indexOf(read.length === 1 ? read : '');
}
