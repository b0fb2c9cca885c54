// Labels of list items, kept out of the lexicon's reach: a badly read one is put right by the order in which labels run.

/** I. II1. |. VL. IV. — a roman numeral as read. */
const ROMAN = /^[IVXLl1|!]{1,6}\.$/;
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

/** Repairs of the labels of `lines`, in order; `mayChange` says which lines are damaged. */
export function repairLabels(
  lines: readonly string[],
  mayChange: (line: number) => boolean,
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
    if (ROMAN.test(token)) {
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
