// Parts that a whole-looking file tells of and does not hold → notices: pages in its midst, told with the lines around the gap, and an
// appendix that it says comes with it.
import type { Notice } from '../../model/document.ts';
import { textLines, type SourceLine } from '../lines/source-line.ts';
import type { Layout } from './layout.ts';

/** `2`, `- 2 -`, `Trang 2`, alone on a line of the page's edge. */
const PAGE_NUMBER = /^(?:[-–] ?)?(?:[Tt]rang )?(\d{1,3})(?:\/\d{1,3})?(?: ?[-–])?$/u;
/** Fewer page numbers do not show how this file counts. */
const FEWEST_NUMBERS = 4;
/** More pages than that do not go astray between two; the figure is something else. */
const MOST_LACKING = 12;

interface Numbered {
  readonly line: SourceLine;
  readonly page: number;
}

/** Page numbers that count on by one, but for one jump, tell of the pages between. */
function pagesBetween(lines: readonly SourceLine[]): readonly Notice[] {
  const numbers = lines.flatMap((line): readonly Numbered[] => {
    const found = line.furniture ? PAGE_NUMBER.exec(line.text)?.[1] : undefined;
    return found === undefined ? [] : [{ line, page: Number(found) }];
  });
  const [first] = numbers;
  if (!first || first.page > 2 || numbers.length < FEWEST_NUMBERS) return [];
  const jumps = numbers.slice(1).flatMap((after, at): readonly Notice[] => {
    const before = numbers[at];
    if (!before || after.page === before.page + 1) return [];
    const lacking = `${before.page + 1}${after.page > before.page + 2 ? `–${after.page - 1}` : ''}`;
    const message = `Số trang nhảy từ ${before.page} sang ${after.page}: thiếu trang ${lacking}.`;
    return [{ code: 'incomplete-file', message, lines: [before.line.number, after.line.number] }];
  });
  const isCount = numbers.every(({ page }, at) => {
    const step = page - (numbers[at - 1]?.page ?? page - 1);
    return step >= 1 && step <= MOST_LACKING + 1;
  });
  return isCount && jumps.length === 1 ? jumps : [];
}

/** Its own appendix, and not that of a document it cites. */
const ANNOUNCES =
  /(?:các )?(?:phụ lục|biểu mẫu|phụ biểu)(?: (?:số )?(?:\d{1,2}|[IVX]{1,4}))?(?: \p{Ll}+){0,6}? (?:được |đính |gửi )?kèm theo(?! (?:\p{L}+ ){1,3}(?:số )?\d)/iu;
const OF_ANOTHER =
  /kèm theo (?:Quyết định|Nghị quyết|Nghị định|Thông tư|Công văn|Chỉ thị|Kế hoạch|Hướng dẫn) (?!này)/iu;
const HEADS_APPENDIX = /^(?:các )?(?:phụ lục|phụ biểu|biểu|danh mục|mẫu)(?!\p{Ll})/iu;

/** Said where the plan is set out; `said` runs over two lines, as the phrase may. */
function appendixToCome({ lines, parts, issuing }: Layout): readonly Notice[] {
  if (parts.appendices.length > 0 || issuing) return [];
  const text = textLines([...parts.body, ...parts.closing]);
  const at = text.findIndex(({ text: line }, from) => {
    const said = `${line} ${text[from + 1]?.text ?? ''}`;
    const found = ANNOUNCES.exec(said);
    return found !== null && found.index < line.length && !OF_ANOTHER.test(said.slice(found.index));
  });
  const announcing = text[at];
  const last = parts.ending.at(-1)?.number ?? announcing?.number ?? 0;
  const follows = textLines(lines).some(
    ({ number, text: line }) => number > last && HEADS_APPENDIX.test(line),
  );
  if (!announcing || follows) return [];
  const { number } = announcing;
  const message = `Dòng ${number} nói có phụ lục kèm theo nhưng trong tệp không có phụ lục.`;
  return [{ code: 'incomplete-file', message, lines: [number, number] }];
}

export function lackingParts(layout: Layout): readonly Notice[] {
  return [...pagesBetween(layout.lines), ...appendixToCome(layout)];
}
