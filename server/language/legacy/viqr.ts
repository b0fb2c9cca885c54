// VIQR, Vietnamese typed in ASCII ("Ke^' hoa.ch so^'"), as mails of the 1990s had it → Unicode.
import { isSyllable } from '../syllable.ts';

const SHAPES: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031B',
  '*': '\u031B',
};
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
  '’': '\u0301',
};
/** A vowel, what shapes it, its tone; a backslash before a sign keeps it a sign. */
const UNIT = /\\([\^(+*'`?~.’dD\\])|([aeiouyAEIOUY])([\^(+*])?(['`?~.’])?|[dD][dD]/g;
const RUN = /[A-Za-z][A-Za-z^(+*'`?~.’\\]*/g;
/** Signs that end a sentence or a clause as often as they carry a tone. */
const ENDS = /[.?'’]$/;
const ESCAPED_END = /\\[.?'’]$/;

function unit(whole: string, kept?: string, vowel?: string, shape?: string, tone?: string): string {
  if (kept !== undefined) return kept;
  if (vowel === undefined) return whole.startsWith('d') ? 'đ' : 'Đ';
  const shaped = vowel + (shape ? (SHAPES[shape] ?? '') : '');
  const letter = shaped.normalize('NFC');
  // A sign that cannot stand on this vowel is punctuation after it.
  const rest = shape && letter.length > 1 ? vowel + shape : letter;
  return rest + (tone ? (TONES[tone] ?? '') : '');
}

function decoded(run: string): string {
  return run.replace(UNIT, unit).normalize('NFC');
}

/** `isLast`: nothing of the sentence follows, so that a point is rather a point. */
function word(run: string, isLast: boolean): string {
  const whole = decoded(run);
  if (!ENDS.test(run)) return whole;
  const stem = decoded(run.slice(0, -1));
  const isOneTone = isSyllable(whole) && (!isSyllable(stem) || !isLast || !run.endsWith('.'));
  return isOneTone ? whole : stem + run.slice(-1);
}

/** Of text that is VIQR; others' signs would become tones. */
export function fromViqr(text: string): string {
  const read = text.replace(RUN, (run, at: number) => {
    const after = text.slice(at + run.length, at + run.length + 3);
    return ESCAPED_END.test(run) ? decoded(run) : word(run, /^(?:\s*$|[\r\n]|\s+[A-Z])/.test(after));
  });
  // Behind a figure, where no vowel stands: "1\."
  return read.replace(/\\(?=[.?'`~^(+*\\])/g, '');
}

/** Signs that carry marks stand inside or behind words much more often than in plain ASCII. */
export function mayBeViqr(text: string): boolean {
  return (
    /[aeo]\^|[ou]\+|a\(|[aeiouy][`~]/i.test(text) && !/[\u0080-\uFFFF]/.test(text.replace(/[’“”–—…]/g, ''))
  );
}
