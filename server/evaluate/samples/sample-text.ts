// A sample plan as plain text: as saved from Word (a paragraph a line) or as printed (wrapped lines, columns flattened, page numbers).
import { writtenDate } from './sample-source.ts';
import type { SampleSource } from './sample-source.ts';
import type { PrintedLine } from './press.ts';

/** A line of the file and the paragraph of the source it carries a part of. */
export interface TextLine {
  readonly text: string;
  readonly paragraph: number | undefined;
}

/** Points: cells whose tops differ by less stand on one line of the page. */
const SAME_ROW = 6;

/** As Word saves it: cells of a table one after the other, a paragraph a line. */
export function savedLines({ front, paragraphs }: SampleSource): readonly TextLine[] {
  const own = paragraphs.map(({ text, cells, appended }, paragraph) => ({
    appended,
    line: { text: cells ? cells.join('\t') : text, paragraph },
  }));
  const loose = (text: string): TextLine => ({ text, paragraph: undefined });
  return [
    ...front.letterhead.map(loose),
    loose(`Số: ${front.number}`),
    loose('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    loose('Độc lập - Tự do - Hạnh phúc'),
    loose(`${front.place}, ${writtenDate(front.date)}`),
    loose(''),
    loose(front.kind),
    loose(front.title),
    ...[...front.bases, ...front.intro].map(loose),
    ...own.filter(({ appended }) => !appended).map(({ line }) => line),
    ...front.closing.map(loose),
    loose('Nơi nhận:'),
    ...front.recipients.map((each) => loose(`- ${each}`)),
    ...front.authority.map(loose),
    loose(''),
    loose(front.signer),
    ...own.filter(({ appended }) => appended).map(({ line }) => line),
  ];
}

/** As an engine reads the printed page: rows from the top, a space before the first line of a page, a blank line between paragraphs. */
export function scannedLines(printed: readonly PrintedLine[]): readonly TextLine[] {
  const rows: { page: number; y: number; cells: PrintedLine[] }[] = [];
  for (const line of printed.toSorted((a, b) => a.page - b.page || a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.page === line.page && line.y - row.y < SAME_ROW) row.cells.push(line);
    else rows.push({ page: line.page, y: line.y, cells: [line] });
  }
  return rows.flatMap((row, at): TextLine[] => {
    const before = rows[at - 1];
    const paragraph = row.cells[0]?.paragraph;
    const words = row.cells.toSorted((a, b) => a.x - b.x).map((cell) => cell.text);
    const opensPage = before !== undefined && before.page !== row.page;
    const text = `${opensPage ? ' ' : ''}${words.join(' ')}`;
    const opensParagraph = before !== undefined && paragraph !== before.cells[0]?.paragraph && !opensPage;
    return [...(opensParagraph ? [{ text: '', paragraph: undefined }] : []), { text, paragraph }];
  });
}
