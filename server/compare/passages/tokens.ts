// Text → comparable tokens: folded, abbreviations spelled out, places and document numbers made neutral, each with its offsets.
import { abbreviationsIn, spelledOf, type Abbreviations } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';
import type { Metadata } from '../../model/document.ts';

export interface Token {
  /** What is compared. */
  readonly key: string;
  /** What it may be instead, where it was restored without being sure. */
  readonly also?: readonly string[];
  /** Half-open, UTF-16, in the text it was read from. */
  readonly start: number;
  readonly end: number;
}

/** What a document calls things: its names for "here", which are no difference, and the abbreviations that it defines. */
export interface Places {
  readonly commune: string | undefined;
  readonly province: string | undefined;
  readonly abbreviations?: Abbreviations;
}

/** `text`: the document, where it may define abbreviations. */
export function namesForHere({ place, province }: Metadata, text = ''): Places {
  return {
    commune: place ?? undefined,
    province: province ?? undefined,
    abbreviations: abbreviationsIn(text),
  };
}

export const COMMUNE = '<xã>';
export const PROVINCE = '<tỉnh>';
export const DATE = '<ngày>';
export const DOCUMENT_NUMBER = '<số>';

/** Units of the same level are one demand: what a province asks of a xã it asks of a phường. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ...['xã', 'phường'].map((level) => [level, 'xa'] as const),
  ...['thôn', 'ấp', 'bản', 'buôn', 'khóm', 'xóm'].map((level) => [level, 'thon'] as const),
]);

/** Fixed words for the same thing, after folding; the longest first. */
const SAME: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['to', 'dan', 'pho'], ['thon']],
  [['thanh', 'pho'], ['tinh']],
  [
    ['dam', 'bao'],
    ['bao', 'dam'],
  ],
  [
    ['trien', 'khai', 'thuc', 'hien'],
    ['trien', 'khai'],
  ],
  [
    ['to', 'chuc', 'thuc', 'hien'],
    ['trien', 'khai'],
  ],
  [
    ['nguoi', 'dan'],
    ['nhan', 'dan'],
  ],
];

const PIECE =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+ ?\/ ?\p{Lu}(?!\p{Ll})[\p{Lu}\d]*(?:[-–/&]\p{Lu}[\p{L}\d]*)*|\d+-(?:NQ|CT|QĐ|KL|KH)\/\p{Lu}+|\p{L}+&\p{L}+|\p{Lu}{2,4}-\p{Lu}{2,4}(?![\p{L}\d/-])|[\p{L}\d]+/gu;

/** Two letters are too few for an abbreviation to be told from a syllable, hence the case is asked for. */
function spelled(piece: string, own: Abbreviations | undefined): string | undefined {
  return spelledOf(piece, own) ?? (piece.length > 3 ? spelledOf(piece.toUpperCase()) : undefined);
}

function keysOf(piece: string, own: Abbreviations | undefined): readonly string[] {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(piece)) return [DATE];
  if (/^\d+ ?[/-]/.test(piece)) return [DOCUMENT_NUMBER];
  if (/^\d+$/.test(piece)) return [String(Number(piece))];
  const level = LEVELS.get(piece.toLowerCase());
  if (level !== undefined) return [level];
  const full = spelled(piece, own);
  if (full) return fold(full).split(' ');
  const folded = fold(piece);
  if (/\p{L}-\p{L}/u.test(folded)) return folded.split('-');
  // kỹ and kĩ, lý and lí
  return [folded.replace(/^([hklmst]|qu)y$/, '$1i')];
}

/** Figures that scans leave where letters were; a word that restoration could not read keeps them. */
const FIGURE_LOOKS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '6': 'o', '9': 'g' };

/** `C0` may be Cờ: a short word with figures inside, which is no number and no symbol. */
function unpolluted(key: string): readonly string[] {
  if (!/^(?=.*[a-z])(?=.*\d)[a-z\d]{2,7}$/u.test(key)) return [];
  const read = key.replace(/\d/gu, (figure) => FIGURE_LOOKS[figure] ?? figure);
  return /\d/u.test(read) ? [] : [read];
}

type Keys = readonly Pick<Token, 'key' | 'also'>[];

/** What the pieces of a document are, for as long as its abbreviations are at hand: it says a few hundred again and again. */
const known = new WeakMap<Abbreviations, Map<string, Keys>>();

function keysBefore(own: Abbreviations | undefined): Map<string, Keys> {
  const before = own && known.get(own);
  if (before) return before;
  const none = new Map<string, Keys>();
  if (own) known.set(own, none);
  return none;
}

function rawTokens(text: string, own: Abbreviations | undefined): readonly Token[] {
  const tokens: Token[] = [];
  const before = keysBefore(own);
  for (const { 0: piece, index: start } of text.matchAll(PIECE)) {
    let keys = before.get(piece);
    if (keys === undefined) {
      keys = keysOf(piece, own).map((key) => {
        const also = unpolluted(key);
        return also.length > 0 ? { key, also } : { key };
      });
      before.set(piece, keys);
    }
    for (const key of keys) tokens.push({ ...key, start, end: start + piece.length });
  }
  return tokens;
}

type Rewrite = readonly [from: readonly string[], to: readonly string[]];

function rewrite(tokens: readonly Token[], rules: readonly Rewrite[]): readonly Token[] {
  const byFirst = new Map<string, Rewrite[]>();
  for (const rule of rules) {
    const first = rule[0][0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  }
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const rule = byFirst
      .get(token.key)
      ?.find(([from]) => from.every((key, offset) => tokens[at + offset]?.key === key));
    if (!rule) {
      result.push(token);
      at++;
      continue;
    }
    const [from, to] = rule;
    const end = tokens[at + from.length - 1]?.end ?? token.end;
    for (const key of to) result.push({ key, start: token.start, end });
    at += from.length;
  }
  return result;
}

function placeRules(places: Places): readonly Rewrite[] {
  const rules: Rewrite[] = [];
  const add = (name: string | undefined, key: string): void => {
    const keys = name ? rawTokens(name, undefined).map((token) => token.key) : [];
    if (keys.length > 0) rules.push([keys, [key]]);
  };
  add(places.commune, COMMUNE);
  add(places.province, PROVINCE);
  return rules.toSorted((a, b) => b[0].length - a[0].length);
}

export function tokenize(text: string, places: Places): readonly Token[] {
  return rewrite(rewrite(rawTokens(text, places.abbreviations), placeRules(places)), SAME);
}
