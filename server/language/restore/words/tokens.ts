// A line → its tokens, each with the words inside it: punctuation, numbers and symbols are set apart from what is read as words.

export type WordKind = 'word' | 'number' | 'symbol';

export interface TokenWord {
  /** UTF-16, in the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: WordKind;
  /** The sentence ends before this word: what stood before says nothing about it. */
  readonly opens: boolean;
}

const LEADING = /^["“”„'‘’`´([{«<\-–—•*+.,:;…·~^_=/\\™®©°]+/u;
const TRAILING = /["“”„'‘’`´)\]}»>\-–—•*+.,:;…·~^_=!?/\\™®©°]+$/u;
const SENTENCE_END = /[.;:!?…]/;
const LETTER = /\p{L}/u;
/** The rule of a table that an engine put beside a cell's text: `|Nghi dinh`, `|05`. With a point it may be a label. */
const RULE_BESIDE = /^\|+(?=\p{Lu}\p{Ll}|\d|[-–(])/u;
/** A rule by itself: of 41 on two scans of other offices none was a letter. */
const RULE = /^[_[\]{}]*\|[_[\]{}|]*$/u;
/** The cross in a cell between rules. */
const CROSS = /^[xX]$/;

const NUMBER = /^\d[\d.,]*(?:[-–:]\d[\d.,]*)*%?$/;
/** 02/KH-UBND, 57-NQ/TW, 09/7/2025, VP7, T3/2026: a digit beside a separator or after capitals. */
const SYMBOL =
  /^\S{2,}@\S+\.\S+$|:\/\/|^www\.|\.(?:vn|com|org|net)(?:\/|$)|^\d+[/.–-].*$|^[\p{Lu}&]+(?:[-/.–][\p{Lu}\d&]+)+$|^\p{Lu}{2,}[\d/-]+\p{Lu}*$|^\p{L}{1,3}\d?\/\d+$/u;
/** 7tháng: figures before a consonant with its vowel are no misread letters of it; 1 may be (1hanh = thanh). */
const GLUED_FIGURE = /^(?:[2-9]|\d{2,4})(?=[bcdđghklmnpqrstvx]{1,3}[aeiouyăâêôơư]\p{L}*$)/iu;
/** Số:99 — a word, and what it announces. */
const GLUED_COLON = /^(\p{L}[\p{L}\d]{0,6}):(?=\d)/u;
/** Words typed together by a dash or slash: Văn hóa-Xã hội, và/hoặc. */
const INNER_SEPARATOR = /[-–/]/;
/** Labels of lists say nothing about the words after them. */
const LABEL = /^(?:[(]?[\p{L}\d]{1,3}(?:\.\d+)*[.)]|[-–+•*]+)$/u;

export function kindOf(core: string): WordKind {
  if (NUMBER.test(core)) return 'number';
  if (!LETTER.test(core) && !/[\d¢€£¥§&@|$!]/u.test(core)) return 'symbol';
  return SYMBOL.test(core) ? 'symbol' : 'word';
}

/** Words of a line in order. `opens` is true at the line's start only when `opened` says so. */
export function wordsOf(line: string, opened: boolean): readonly TokenWord[] {
  const words: TokenWord[] = [];
  let opens = opened;
  for (const match of line.matchAll(/\S+/g)) {
    const raw = match[0];
    const first = words.length === 0;
    const rule = RULE_BESIDE.exec(raw)?.[0].length ?? 0;
    const lead = rule + (LEADING.exec(raw.slice(rule))?.[0].length ?? 0);
    if (lead === raw.length || isOfTable(line, raw, match.index)) {
      // What stands in the next cell goes on from something else.
      if (SENTENCE_END.test(raw) || raw.includes('|') || (first && LABEL.test(raw))) opens = true;
      continue;
    }
    const trail = TRAILING.exec(raw.slice(lead))?.[0] ?? '';
    const core = raw.slice(lead, raw.length - trail.length);
    const start = match.index + lead;
    if (first && LABEL.test(raw)) opens = true;
    if (core !== '') opens = pushWords(words, core, start, opens);
    if (SENTENCE_END.test(trail) || (first && LABEL.test(raw))) opens = true;
  }
  return words;
}

/** Of a table's drawing: a rule, unless it is the numeral of a heading in capitals; a cross beside one. */
function isOfTable(line: string, raw: string, start: number): boolean {
  if (RULE.test(raw))
    return line.slice(0, start).trim() !== '' || !/^\s+\p{Lu}{2}/u.test(line.slice(start + raw.length));
  if (!CROSS.test(raw)) return false;
  return /\|\s*$/u.test(line.slice(0, start)) || /^\s*\|/u.test(line.slice(start + raw.length));
}

function pushWords(words: TokenWord[], core: string, start: number, opens: boolean): boolean {
  const figure = GLUED_FIGURE.exec(core)?.[0] ?? '';
  if (figure !== '') {
    words.push({ start, end: start + figure.length, text: figure, kind: 'number', opens });
    return pushWords(words, core.slice(figure.length), start + figure.length, false);
  }
  const before = GLUED_COLON.exec(core)?.[1] ?? '';
  if (before !== '') {
    words.push({ start, end: start + before.length, text: before, kind: kindOf(before), opens });
    const rest = core.slice(before.length + 1);
    return pushWords(words, rest, start + before.length + 1, true);
  }
  const kind = kindOf(core);
  if (kind !== 'word' || !INNER_SEPARATOR.test(core)) {
    words.push({ start, end: start + core.length, text: core, kind, opens });
    return false;
  }
  let at = start;
  let open = opens;
  for (const part of core.split(INNER_SEPARATOR)) {
    if (part !== '') {
      // P/hợp, A-level: a letter beside a separator stands for itself.
      const partKind = part.length === 1 ? 'symbol' : kindOf(part);
      words.push({ start: at, end: at + part.length, text: part, kind: partKind, opens: open });
      open = false;
    }
    at += part.length + 1;
  }
  return open;
}
