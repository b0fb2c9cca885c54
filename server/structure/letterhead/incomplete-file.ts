// A document whose end does not come → a notice: pages that are counted and not there, or a text that breaks off before recipients
// and signature.
import type { Notice } from '../../model/document.ts';
import type { Transcript } from '../../model/transcript.ts';
import { textLines } from '../lines/source-line.ts';
import type { Layout } from './layout.ts';

/** `Trang 1/3`, `1/3` alone on its line. */
const PAGE_OF = /^(?:[Tt]rang|[Pp]age)? ?(\d{1,3}) ?(?:\/|trên|of) ?(\d{1,3})$/u;
const LONGEST = 200;

/** Pages counted on them that never come; 0 where none lacks. */
function pagesLacking({ lines }: Layout): number {
  const marks = lines.flatMap(({ text }) => {
    const match = /^(?:[Tt]rang|[Pp]age) /u.test(text) || text.length <= 7 ? PAGE_OF.exec(text) : null;
    return match ? [{ page: Number(match[1]), of: Number(match[2]) }] : [];
  });
  const [first] = marks;
  // 10/12 alone on a line is a date as often as a page: only what counts on from the first is a count of pages.
  if (!first || first.of > LONGEST || marks.some(({ of, page }) => of !== first.of || page > of)) return 0;
  const isCount = marks.every(({ page }, at) => page === (marks[0]?.page ?? 0) + at) && first.page <= 2;
  return isCount ? first.of - Math.max(...marks.map(({ page }) => page)) : 0;
}

const ENDED = /\.\s?\/\s?\.?\s*$/u;
/** Lines after which “./.” may still stand: the page number, a line of the stamp. */
const LAST_LINES = 4;
/** Whose office stands over a name at the end, where nobody signs for another. */
const OFFICES =
  /^(?:PHÓ )?(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|NGƯỜI LẬP|ĐẠI DIỆN)/u;
const SIGNING_LINES = 15;

/** Letterhead and one item make no document of which an end can lack. */
const FEWEST_LINES = 12;

function hasEnd({ lines, parts, issuing }: Layout): boolean {
  const said = textLines(lines);
  // The decision is signed before the plan that comes with it, so the plan's own end tells.
  const endings = issuing ? [] : parts.ending;
  return (
    endings.length > 0 ||
    parts.closing.length > 0 ||
    said.slice(-SIGNING_LINES).some(({ text }) => OFFICES.test(text)) ||
    said.slice(-LAST_LINES).some(({ text }) => ENDED.test(text)) ||
    (issuing !== undefined && /[.;!?”"\])]$/u.test(said.at(-1)?.text ?? ''))
  );
}

function isDocument({ lines, parts }: Layout): boolean {
  const hasNumber = parts.letterhead.some(({ text }) => /^S\S{1,2} ?:|Nam\s|\/\p{Lu}{2}/u.test(text));
  return (parts.kind !== undefined || hasNumber) && textLines(lines).length >= FEWEST_LINES;
}

/** Below this a page may hold the end without its having been read. */
const LEGIBLE = 0.5;

export function incompleteNotices(layout: Layout, transcript: Transcript): readonly Notice[] {
  const last = textLines(layout.lines).at(-1);
  if (!last) return [];
  const lines = [last.number, last.number] as const;
  const lacking = pagesLacking(layout);
  if (lacking > 0) {
    return [
      {
        code: 'incomplete-file',
        message: `Tệp ghi còn ${lacking} trang nữa nhưng các trang ấy không có.`,
        lines,
      },
    ];
  }
  if (!isDocument(layout) || hasEnd(layout)) return [];
  if ((transcript.pages.at(-1)?.legibility ?? 1) < LEGIBLE) return [];
  const message = `Văn bản dừng ở dòng ${last.number}, không có phần kết, nơi nhận và chữ ký; có thể thiếu trang.`;
  return [{ code: 'incomplete-file', message, lines }];
}
