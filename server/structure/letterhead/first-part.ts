// Lines below the letterhead → where the body begins: at its first part, or where a text without labels starts after what leads to it.
import { fold } from '../../language/fold.ts';
import { isCapitals } from '../../language/capitals.ts';
import { headsTable } from '../lines/table-columns.ts';
import type { SourceLine } from '../lines/source-line.ts';

const OPENING =
  /^(?:can cu|thuc hien|trien khai thuc hien|trien khai [a-z ]{0,30}? so \d|tiep tuc thuc hien|xet|theo|nham|de |uy ban nhan dan|ubnd|kinh gui|trong thoi gian|thoi gian qua|trong nhung nam|hien nay)/;

const LEADS_ON = /(?:như sau|sau đây|dưới đây|cụ thể\s?:|gồm\s?:| sau\s?:)/iu;

/** A paragraph ends at the line before, as far as blank lines or the source tell. */
export function startsParagraph(before: SourceLine | undefined, line: SourceLine): boolean {
  return before === undefined || before.last || line.number > before.number + 1;
}

const isFollowedByParagraph = (lines: readonly SourceLine[], index: number): boolean => {
  const next = lines[index + 1];
  return next !== undefined && startsParagraph(lines[index], next);
};

/** Of a plan that numbers nothing: the paragraph after “…, cụ thể như sau:”. -1 where no sentence leads to a text. */
function afterLeadingSentence(lines: readonly SourceLine[], from: number): number {
  const said = lines.findIndex(({ text }, index) => index >= from && LEADS_ON.test(text));
  // “…, Chủ tịch yêu cầu:”, wherever the line is broken.
  const leads =
    said >= 0
      ? said
      : lines.findIndex(
          (line, index) =>
            index >= from &&
            line.text.endsWith(':') &&
            isFollowedByParagraph(lines, index) &&
            !isCapitals(line.text),
        );
  if (leads < 0) return -1;
  return lines.findIndex((line, index) => {
    const before = lines[index - 1];
    return index > leads && (startsParagraph(before, line) || before?.text.endsWith(':') === true);
  });
}

/** Under the kind and a title in capitals, where nothing leads to the text: the paragraph after the title. -1 where none can be told. */
function afterTitle(lines: readonly SourceLine[], from: number): number {
  if (from === 0 || !isCapitals(lines[from]?.text ?? '')) return -1;
  const at = lines.findIndex((line, index) => index > from && startsParagraph(lines[index - 1], line));
  return at < 0 || opensText(lines[at]?.text ?? '') ? -1 : at;
}

/** Begins the legal bases or the sentence that leads to the body. */
export function opensText(text: string): boolean {
  return OPENING.test(fold(text)) && /^[^\p{Ll}]/u.test(text);
}

/** A part of the body announces itself: a roman numeral or a named division, or item 1 where there are none. */
export function firstPart(lines: readonly SourceLine[], from: number): number {
  const at = (pattern: RegExp): number =>
    lines.findIndex((line, index) => index >= from && pattern.test(line.text));
  const named = at(
    /^(?:(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Điều) [IVX\d]|Mục (?:\d{1,2}|[IVX]{1,4})[.:] ?\p{Lu}|A\. ?\p{Lu}|(?:Nhiệm vụ|NHIỆM VỤ|Nội dung|NỘI DUNG|Giải pháp|GIẢI PHÁP|Mục tiêu|MỤC TIÊU) 1 ?[.:]|(?:PHẦN|Phần) (?:A(?:[.:]|$)|(?:THỨ|thứ|Thứ) (?:NHẤT|nhất|Nhất)|MỘT|một|Một)(?:[\s.:]|$))/u,
  );
  const roman = lines.findIndex(
    (line, index) =>
      index >= from &&
      /^(?:[^\p{L}\p{N}\s]{1,3} ?)?[IVXLl|1!]{1,3}(?: ?[.,:/–-] ?| )\p{Lu}/u.test(line.text) &&
      isCapitals(line.text.slice(2)),
  );
  // A title set in bold has small letters, as has one typed in a capitals font of the 1990s; its numeral is whole.
  const small = at(/^I\. ?\p{L}/u);
  const item = at(/^(?:[1lI](?:[.)/] ?|- )|\(1\) ?)\p{Lu}/u);
  // A plan may be nothing but a table.
  const table = lines.findIndex((line, index) => index >= from && headsTable(line));
  const found = [named, roman, small, table].filter((index) => index >= 0);
  if (found.length === 0 && item >= 0) return item;
  if (found.length === 0) {
    const led = afterLeadingSentence(lines, from);
    return led >= 0 ? led : afterTitle(lines, from);
  }
  const part = Math.min(...found);
  // A table far down is an appendix, and what stands before it is no opening.
  if (part === table && item >= 0 && item < part) return item;
  if (part === table) {
    const unlabelled = afterLeadingSentence(lines, from);
    if (unlabelled >= 0 && unlabelled < part) return unlabelled;
  }
  // Item 1 before the first part that can be read: the title over it is a part whose numeral was mangled.
  if (item < 0 || item >= part) return part;
  return item > from && isCapitals(lines[item - 1]?.text ?? '') ? item - 1 : part;
}
