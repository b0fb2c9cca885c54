// Lines → the parts of an administrative document: letterhead, title, opening, body, closing, signature and recipients, appendices.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { fold } from '../../language/fold.ts';
import { readMarkers } from '../lines/markers.ts';
import { headsTable } from '../lines/table-columns.ts';
import { firstPart, opensText, startsParagraph } from './first-part.ts';
import { isCapitals } from '../../language/capitals.ts';
import { textLines, type SourceLine } from '../lines/source-line.ts';
import { readCitations } from '../values/citations.ts';
import { breaksNumber } from '../lines/running-text.ts';

export interface Anatomy {
  readonly letterhead: readonly SourceLine[];
  /** The line that names the kind; absent where the scan begins below it. */
  readonly kind: SourceLine | undefined;
  readonly title: readonly SourceLine[];
  /** Legal bases and what they lead to, up to the first numbered part. */
  readonly opening: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  /** “Trên đây là …” */
  readonly closing: readonly SourceLine[];
  /** Recipients and signature. */
  readonly ending: readonly SourceLine[];
  readonly appendices: readonly SourceLine[];
}

/** Kinds of administrative documents, Nghị định 30/2020/NĐ-CP, Điều 7. */
export const KINDS: readonly string[] = [
  'Kế hoạch',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Tờ trình',
  'Biên bản',
  'Công điện',
];

/** Lines in which the name of the kind is looked for. */
const HEAD_LINES = 30;
/** A title runs over a handful of lines at most. */
const TITLE_LINES = 6;

/** Letters alone, so that specks and spacing do not matter. */
function bare(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** One slip, two letters swapped at worst, leaves this much of one end or the other whole. Asked first, as it is cheap. */
function sharesAnEnd(text: string, wanted: string): boolean {
  const whole = (wanted.length - 2) >> 1;
  return text.startsWith(wanted.slice(0, whole)) || text.endsWith(wanted.slice(wanted.length - whole));
}

/** `slack`: one slip at most. */
function near(text: string, wanted: string, slack: 0 | 1): boolean {
  if (Math.abs(text.length - wanted.length) > slack) return false;
  if (text === wanted) return true;
  return slack > 0 && sharesAnEnd(text, wanted) && DamerauLevenshteinDistance(text, wanted) <= slack;
}

/** The kind that a line by itself names. */
export function kindNamedBy(line: string): string | undefined {
  const letters = bare(line);
  if (letters.length > 14 || letters.length < 4) return undefined;
  return KINDS.find((kind) => near(letters, bare(kind), letters.length > 6 ? 1 : 0));
}

/** Characters that mostly hold as many letters as are asked for. */
const LINE_START = 32;

function startsLike(line: string, wanted: string): boolean {
  const start = bare(line.slice(0, LINE_START));
  const letters = start.length < wanted.length ? bare(line) : start;
  return near(letters.slice(0, wanted.length), wanted, 1);
}

const RECIPIENTS = 'noinhan';

/** “Nơi nhận: TM. ỦY BAN NHÂN DÂN”, and not a paragraph's line that goes on in small letters: “nơi nhận vào làm”. */
function headsRecipients({ text }: SourceLine): boolean {
  if (!startsLike(text, RECIPIENTS)) return false;
  const after =
    new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]){${RECIPIENTS.length}}\\s*`, 'u').exec(text)?.[0] ?? text;
  return !/^\p{Ll}/u.test(text.slice(after.length));
}

function indexOrEnd(index: number, end: number): number {
  return index < 0 ? end : index;
}

/** Titles are centred: after their last, short line comes the authority in capitals or a paragraph to the margin. */
function followsTitle(before: SourceLine | undefined, line: SourceLine | undefined): boolean {
  if (!before || !line || breaksNumber(before.text, line.text)) return false;
  if (isCapitals(line.text) && !isCapitals(before.text)) return true;
  return before.short && !line.short && /^\p{Lu}/u.test(line.text);
}

/** A paragraph that cites a document by its number, apart from the line before: what the plan carries out, and no line of its title. */
function citesApart(before: SourceLine | undefined, line: SourceLine | undefined): boolean {
  if (!before || !line || isCapitals(line.text)) return false;
  return startsParagraph(before, line) && readCitations(line.text).length > 0;
}

function titleEnd(lines: readonly SourceLine[], from: number, limit: number): number {
  let end = from;
  while (end < limit && end - from < TITLE_LINES) {
    const text = lines[end]?.text ?? '';
    const opens = opensText(text) && !breaksNumber(lines[end - 1]?.text ?? '', text);
    // “Thực hiện …” may open the title itself, so only a later line ends it.
    if (opens && (end > from || fold(text).startsWith('can cu'))) break;
    if (end > from && (followsTitle(lines[end - 1], lines[end]) || citesApart(lines[end - 1], lines[end])))
      break;
    end++;
  }
  // “Thực hiện … như sau:” leads to the body; the document has no title then.
  const leadsOn = lines[end - 1]?.text.trimEnd().endsWith(':') === true;
  return leadsOn && opensText(lines[from]?.text ?? '') ? from : end;
}

/** How the paragraph after the last item begins where it is not “Trên đây là …”. */
const CLOSING =
  /^(?:trong qua trinh|qua trinh|can cu (?:noi dung )?ke hoach nay|yeu cau|de nghi|giao|nhan duoc|tren co so ke hoach nay|uy ban nhan dan|ubnd|ke hoach nay)[ ,]|^cac (?:so|ban|nganh|co quan|don vi|dia phuong|phong|bo phan|thon|to dan pho)[ ,].*(?:nghiem tuc|khan truong|trien khai|to chuc)/;
/** A closing is a paragraph or two. */
const CLOSING_LINES = 12;

function closingFrom(lines: readonly SourceLine[], bodyAt: number, endAt: number): number {
  const said = lines.findLastIndex(
    (line, index) => index >= bodyAt && index < endAt && startsLike(line.text, 'trendayla'),
  );
  if (said >= 0) return said;
  const isUnlabelled = (from: number): boolean =>
    !lines.slice(from, endAt).some(({ text }) => readMarkers(text).length > 0);
  const begins = (line: SourceLine, index: number): boolean =>
    index > bodyAt &&
    index < endAt &&
    index >= endAt - CLOSING_LINES &&
    /^\p{Lu}/u.test(line.text) &&
    /[.;]$/u.test(lines[index - 1]?.text ?? '');
  const named = lines.findIndex(
    (line, index) => begins(line, index) && CLOSING.test(fold(line.text)) && isUnlabelled(index),
  );
  if (named >= 0) return named;
  // Without a formula it is the last paragraph, which ends the document by its sign and belongs to no item.
  if (!/\.\s?\/\s?\.?$/u.test(lines[endAt - 1]?.text ?? '')) return -1;
  return lines.findLastIndex((line, index) => {
    const before = lines[index - 1];
    return begins(line, index) && (before?.last === true || before?.short === true) && isUnlabelled(index);
  });
}

/** A list in capitals after the signature needs no other name. */
const APPENDIX = /^(?:PHỤ LỤC|Phụ lục|BIỂU|BẢNG|DANH MỤC|DANH SÁCH|PHÂN CÔNG|LỊCH)(?:\s|$)/u;

/** Lines in which what stands on a new page after the signature says what it belongs to. */
const APPENDIX_HEAD = 8;

/** A list or a table on a page of its own after the signature, however its title was read. */
function opensAppendix(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.page === lines[index - 1]?.page) return false;
  const head = lines.slice(index, index + APPENDIX_HEAD).filter(({ page }) => page === line.page);
  return head.some(({ text, cells }) => cells !== undefined || /kem theo/.test(fold(text)));
}

export function anatomy(all: readonly SourceLine[]): Anatomy {
  const lines = textLines(all);
  const kindAt = lines.slice(0, HEAD_LINES).findIndex((line) => kindNamedBy(line.text) !== undefined);
  const headEnd = kindAt < 0 ? 0 : kindAt + 1;
  const firstPartAt = firstPart(lines, headEnd);
  // A letter may have no numbered part at all, and still recipients and a signature.
  const textAt = Math.max(firstPartAt, headEnd);
  const recipients = lines.findIndex((line, index) => index >= textAt && headsRecipients(line));
  const signed = lines.findIndex(
    (line, index) =>
      index > textAt &&
      /^\W{0,2}(?:TM|KT|TL|TUQ)(?:\s?[.,]\s?|\s)\p{Lu}{2}/u.test(line.text) &&
      isCapitals(line.text),
  );
  const endings = [recipients, signed].filter((index) => index >= 0);
  const endAt = endings.length > 0 ? Math.min(...endings) : lines.length;
  const bodyAt = indexOrEnd(firstPartAt, endAt);
  const closingAt = indexOrEnd(closingFrom(lines, bodyAt, endAt), endAt);
  const appendixFrom = lines.findIndex(
    (line, index) =>
      index > endAt && (APPENDIX.test(line.text) || headsTable(line) || opensAppendix(lines, index)),
  );
  const appendixAt = indexOrEnd(appendixFrom, lines.length);
  const titleAt = kindAt < 0 ? letterheadEnd(lines, bodyAt) : headEnd;
  const letterhead = lines.slice(0, kindAt < 0 ? titleAt : kindAt);
  const subject = kindAt < 0 ? subjectOf(letterhead) : [];
  const openingAt = subject.length > 0 ? titleAt : Math.min(titleEnd(lines, titleAt, bodyAt), bodyAt);
  return {
    letterhead,
    kind: kindAt < 0 ? undefined : lines[kindAt],
    title: subject.length > 0 ? subject : lines.slice(titleAt, openingAt),
    opening: lines.slice(openingAt, bodyAt),
    body: lines.slice(bodyAt, closingAt),
    closing: lines.slice(closingAt, endAt),
    ending: lines.slice(endAt, appendixAt),
    appendices: lines.slice(appendixAt),
  };
}

/** An official letter has no line for its kind; its subject stands under its number (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5). */
export const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;

function subjectOf(letterhead: readonly SourceLine[]): readonly SourceLine[] {
  const from = letterhead.findIndex((line) => SUBJECT.test(line.text));
  if (from < 0) return [];
  const rest = letterhead.slice(from);
  const length = rest.findIndex(
    ({ text }, at) =>
      (isCapitals(text) && !breaksNumber(rest[at - 1]?.text ?? '', text)) ||
      /doc lap|ngay.{0,12}thang/.test(fold(text)),
  );
  return letterhead.slice(from, length < 0 ? undefined : from + length);
}

/** Without a line for the kind, the letterhead ends after the date or the number, before any sentence. */
function letterheadEnd(lines: readonly SourceLine[], limit: number): number {
  const head = lines.slice(0, Math.min(limit, 10));
  const sentence = head.findIndex(
    ({ text }, at) => opensText(text) && !isCapitals(text) && !breaksNumber(head[at - 1]?.text ?? '', text),
  );
  const last = head
    .slice(0, indexOrEnd(sentence, head.length))
    .findLastIndex(
      (line) => /^s\S{1,2} ?:/.test(fold(line.text)) || /ngay.{0,12}thang/.test(fold(line.text)),
    );
  return last + 1;
}
