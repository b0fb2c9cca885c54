// Symbols of documents in damaged lines: the letters of `383/QD-UBND` and `87/OD-BTP` put right by the known kinds and bodies,
// `NĐ- CP` closed up. Figures are never touched.
import { isKindGroup, knownGroup } from '../../symbols.ts';
import type { Edit } from './edits.ts';

/** Of letters that only lost a mark, of one taken for another, and of those told by a name in the same document. */
const SURE = { exact: 0.97, part: 0.95, alike: 0.9, initials: 0.9 } as const;
/** Of a label that stands before a number and its symbol, and of a month between “tháng” and “năm”. */
const LABEL_SURE = 0.95;
const MONTH_SURE = 0.9;

/** What follows a symbol and is run into it on a narrow line: `UBNDngày`. */
const GLUED = String.raw`(?=(?:ngày|ngay|của|cua|về)(?![\p{L}\d]))`;
const GROUP = String.raw`[\p{Lu}][\p{Lu}\d€¢]{0,11}\p{Ll}{0,2}(?:\p{Lu}{1,2})?(?:(?![\p{L}\d])|${GLUED})`;
const GROUPS = String.raw`${GROUP}(?: ?[-–&/] ?${GROUP}){0,4}(?:[-–](?=\s*$))?`;
/** With its figures, with the stroke alone where figures are written by hand, or neither: then it must begin with a kind. */
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,5}|\S{0,5}) ?/ ?(?:(?:19|20)\d\d ?/ ?)?(${GROUPS})|(?<![\p{L}\d/])\d{1,5} ?- ?(${GROUPS})`,
  'gu',
);
const BARE = new RegExp(String.raw`(?<![\p{L}\d/&-])(${GROUP}[-–]${GROUPS})`, 'gu');
const LABEL = new RegExp(
  String.raw`^(\s*)([S§$5]\S{0,2}?|8[6óôốồd]) ?[:.,] ?(?=\S{0,6} ?/ ?(?:(?:19|20)\d\d ?/ ?)?${GROUP})`,
  'u',
);
const MONTH = /(?:^|\s)th\S{1,3}g ([OoIl|\]\d]{1,2}) (?=n\S{1,4}m (?:19|20)\d\d)/gu;
/** Of what is numbered by the year, ministries issue circulars, the government decrees. */
const CIRCULAR =
  /(?<=\d\/(?:19|20)\d\d ?\/ ?)([\p{Lu}\d]{2}- ?)(?=(?:B\p{Lu}{1,7}|VPCP|NHNN|TTCP)(?![\p{L}\d]))/gu;
const DECREE = /(?<=\d\/(?:19|20)\d\d ?\/ ?)([\p{Lu}\d]{1,4}- ?)(?=CP(?![\p{L}\d]))/gu;

const BROKEN = /\d ?\/ ?(?:(?:19|20)\d\d ?\/ ?)?[\p{Lu}\d]{1,6}r? ?[-–]\s*$/u;
const CONTINUED = /^(\s*)(\p{Lu}[\p{Lu}\d]{1,11}g?)(?![\p{L}\d])/u;

interface Piece {
  readonly text: string;
  readonly start: number;
  /** What stands before it: nothing, or a separator with its spaces. */
  readonly separator: string;
}

function piecesOf(symbol: string, offset: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let separator = '';
  for (const { 0: part, index } of symbol.matchAll(/ ?[-–&/] ?|[^-–&/ ]+/gu)) {
    if (/[-–&/]/u.test(part)) separator = part;
    else {
      pieces.push({ text: part, start: offset + index, separator });
      separator = '';
    }
  }
  return pieces;
}

/** Words of a document whose initials spell a group, as `ĐHĐL` those of Đại học Điện lực. */
export type Initials = (group: string) => string | undefined;

const plain = (text: string): string => text.replace(/Đ/gu, 'D');

/** Of restored text, in which đ is a letter of its own. */
export function initialsOf(text: string): Initials {
  const letters = [...text.matchAll(/\p{L}[\p{L}’']*/gu)].map(([word]) =>
    word.charAt(0).toUpperCase().normalize('NFD').charAt(0),
  );
  const spelled = letters.join('');
  const without = plain(spelled);
  return (group) => {
    const wanted = plain(group);
    const found = new Set<string>();
    for (let at = without.indexOf(wanted); at >= 0; at = without.indexOf(wanted, at + 1)) {
      found.add(spelled.slice(at, at + wanted.length));
    }
    const [only, ...others] = found;
    return only !== undefined && others.length === 0 ? only : undefined;
  };
}

/** Letters that say what office it is; two make a word of anything. */
const LEAST_INITIALS = 3;

function put(group: string, initials: Initials): { readonly text: string; readonly sure: number } {
  const known = knownGroup(group);
  const text = known?.text ?? group;
  const isOpen = known?.by !== 'exact' && /D/u.test(text) && group.length >= LEAST_INITIALS;
  const named = isOpen ? initials(group) : undefined;
  if (named !== undefined) return { text: named, sure: SURE.initials };
  return { text, sure: known ? SURE[known.by] : 1 };
}

/** One edit from the first group to the last that changes, or none. */
function symbolEdit(line: string, symbol: string, offset: number, initials: Initials): Edit | undefined {
  const pieces = piecesOf(symbol, offset);
  let text = '';
  let end = offset;
  let sure = 1;
  for (const { text: group, start, separator } of pieces) {
    const known = knownGroup(group);
    const isApart = separator.includes(' ');
    // `15/QĐ - UBND`, not `HĐND - Các phòng`.
    if (isApart && (known === undefined || group.length < 2)) break;
    const mended = put(group, initials);
    text += separator.trim() + mended.text;
    sure = Math.min(sure, mended.sure, isApart ? SURE.exact : 1);
    end = start + group.length;
  }
  const read = symbol.slice(0, end - offset);
  if (/^\p{Ll}/u.test(line.slice(end))) text += ' ';
  if (text === read) return undefined;
  return { start: offset, end, text, confidence: sure, candidates: [text, read] };
}

function isNamed(symbol: string): boolean {
  const known = piecesOf(symbol, 0).map(({ text }) => knownGroup(text));
  if (known.every((group) => group?.by === 'exact')) return true;
  const [first, ...others] = known;
  return first !== undefined && isKindGroup(first.text) && others.some((other) => other?.by === 'exact');
}

/** The rest of a symbol that the line before it broke off. */
function continued(line: string, before: string): Edit | undefined {
  if (!BROKEN.test(before)) return undefined;
  const [, space = '', read = ''] = CONTINUED.exec(line) ?? [];
  const known = read === '' ? undefined : knownGroup(read);
  if (known?.by !== 'exact' || known.text === read) return undefined;
  const [start, end] = [space.length, space.length + read.length];
  return { start, end, text: known.text, confidence: SURE.exact, candidates: [known.text, read] };
}

/** Edits of one line, in order and apart from each other; `before` is the line before it. */
export function symbolEdits(line: string, initials: Initials, before = ''): readonly Edit[] {
  const edits: Edit[] = [];
  const add = (edit: Edit | undefined): void => {
    if (edit && !edits.some(({ start, end }) => edit.start < end && start < edit.end)) edits.push(edit);
  };
  add(continued(line, before));
  for (const match of line.matchAll(NUMBERED)) {
    const symbol = match[1] ?? match[2] ?? '';
    const [first, ...others] = piecesOf(symbol, 0);
    // `5/GD`: one group by itself is put right only where it can be nothing else.
    if (first === undefined || (others.length === 0 && knownGroup(first.text)?.by !== 'exact')) continue;
    add(symbolEdit(line, symbol, match.index + match[0].length - symbol.length, initials));
  }
  for (const { 0: symbol, index } of line.matchAll(BARE)) {
    if (isNamed(symbol)) add(symbolEdit(line, symbol, index, initials));
  }
  for (const [pattern, kind] of [
    [DECREE, 'NĐ-'],
    [CIRCULAR, 'TT-'],
  ] as const) {
    for (const { 0: read, index } of line.matchAll(pattern)) {
      const group = read.replace(/- ?$/u, '');
      if (isKindGroup(knownGroup(group)?.text ?? group)) continue;
      add({
        start: index,
        end: index + read.length,
        text: kind,
        confidence: SURE.alike,
        candidates: [kind, read],
      });
    }
  }
  const label = LABEL.exec(line);
  if (label?.[2] !== undefined && label[2] !== 'Số') {
    const start = label[1]?.length ?? 0;
    const end = start + label[2].length;
    add({ start, end, text: 'Số', confidence: LABEL_SURE, candidates: ['Số', label[2]] });
  }
  for (const { 0: whole, 1: month = '', index } of line.matchAll(MONTH)) {
    const text = month.replace(/[Oo]/gu, '0').replace(/[Il|\]]/gu, '1');
    const start = index + whole.lastIndexOf(month);
    if (text === month) continue;
    add({ start, end: start + month.length, text, confidence: MONTH_SURE, candidates: [text, month] });
  }
  return edits.toSorted((a, b) => a.start - b.start);
}
