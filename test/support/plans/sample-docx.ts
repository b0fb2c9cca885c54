// A sample plan as a Word file laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. The same source gives the same bytes.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { isHeading, tableWidths, writtenDate } from '../../../server/evaluate/samples/sample-source.ts';
import type { SampleParagraph, SampleSource } from '../../../server/evaluate/samples/sample-source.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
// Half-points: 13 pt for the body and most of the letterhead, 14 for the motto and the title.
const SIZE = { body: 26, large: 28, small: 24, list: 22 };
// Twentieths of a point after a paragraph (6 pt is the decree's least); 240ths of a line.
const SPACING = { after: 120, line: 276 };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
// Word files carry the time they were made; a fixed one keeps the bytes the same from run to run.
const MADE = Date.UTC(2026, 0, 1);

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

function line(text: string, style: Style = {}, align: 'center' | 'left' = 'center'): Paragraph {
  return new Paragraph({
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, size: SIZE.body, ...style })],
  });
}

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: mm(10), right: mm(10) },
    children: [new TextRun({ text, size: SIZE.large, bold: true })],
  });
}

/** The rule under a line of the letterhead, centred, as wide as `width` millimetres. */
function rule(width: number, column: number): Paragraph {
  const margin = Math.max(0, (column - width) / 2);
  return new Paragraph({
    indent: { left: mm(margin), right: mm(margin) },
    spacing: { before: 50, line: 60, lineRule: 'exact', after: 100 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

function columns(widths: readonly [number, number], cells: readonly [Paragraph[], Paragraph[]]): Table {
  return new Table({
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              children,
              borders: NO_LINES,
              verticalAlign: VerticalAlignTable.TOP,
              width: { size: mm(widths[at] ?? 0), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
            }),
        ),
      }),
    ],
  });
}

function letterhead({ front }: SampleSource): Table {
  const [upper, lower] = front.letterhead;
  return columns(
    [66, 99],
    [
      [
        line(upper, { bold: true, size: SIZE.small }),
        line(lower, { bold: true, size: SIZE.small }),
        rule(24, 66),
        line(`Số: ${front.number}`),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: SIZE.small }),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true }),
        rule(58, 99),
        line(`${front.place}, ${writtenDate(front.date)}`, { italics: true }),
      ],
    ],
  );
}

function body(paragraph: SampleParagraph, keepNext = isHeading(paragraph)): Paragraph {
  const heading = isHeading(paragraph);
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: SPACING,
    keepNext,
    children: [
      new TextRun({
        text: paragraph.text,
        size: SIZE.body,
        bold: heading && paragraph.kind !== 'letter',
        italics: heading && paragraph.kind === 'letter',
      }),
    ],
  });
}

function taskTable(rows: readonly SampleParagraph[]): Table {
  return new Table({
    width: { size: mm(165), type: WidthType.DXA },
    columnWidths: tableWidths(rows[0]?.cells?.length ?? 1).map((share) => mm(share * 165)),
    rows: rows.map(
      ({ cells = [], kind }) =>
        new TableRow({
          tableHeader: kind === 'heads',
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [
                  line(
                    text,
                    { size: SIZE.small, bold: kind === 'heads' },
                    kind === 'heads' ? 'center' : 'left',
                  ),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Paragraphs one after the other, the rows of a table together. */
function flow(paragraphs: readonly SampleParagraph[]): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (!paragraph.cells) {
      blocks.push(body(paragraph));
      continue;
    }
    const end = paragraphs.findIndex((other, later) => later > at && !other.cells);
    const rows = paragraphs.slice(at, end < 0 ? undefined : end);
    blocks.push(taskTable(rows));
    at += rows.length - 1;
  }
  return blocks;
}

function signature({ front }: SampleSource): Table {
  return columns(
    [82, 83],
    [
      [
        line('Nơi nhận:', { bold: true, italics: true, size: SIZE.small }, 'left'),
        ...front.recipients.map((each) => line(`- ${each}`, { size: SIZE.list }, 'left')),
      ],
      [
        ...front.authority.map((each) => line(each, { bold: true })),
        ...[1, 2, 3, 4].map(() => line('')),
        line(front.signer, { bold: true }),
      ],
    ],
  );
}

const plain = (text: string): SampleParagraph => ({ text, kind: 'none', path: '', verdicts: [] });

function assemble(source: SampleSource): Document {
  const { front } = source;
  const bases = front.bases.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: mm(12.7) },
        spacing: SPACING,
        children: [new TextRun({ text, size: SIZE.body, italics: true })],
      }),
  );
  return new Document({
    creator: 'Đối Chiếu',
    lastModifiedBy: 'Đối Chiếu',
    title: front.title,
    description: 'Văn bản mẫu để dùng thử; nội dung, số liệu và người ký đều hư cấu.',
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE.body } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
          },
        },
        headers: {
          first: new Header({ children: [] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body })],
              }),
            ],
          }),
        },
        children: [
          letterhead(source),
          line(''),
          line(front.kind, { bold: true, size: SIZE.large }),
          title(front.title),
          rule(50, 165),
          ...bases,
          ...front.intro.map((text) => body(plain(text))),
          ...flow(source.paragraphs.filter(({ appended }) => !appended)),
          // The signature never stands on a page without text above it.
          ...front.closing.map((text) => body(plain(text), true)),
          signature(source),
          ...flow(source.paragraphs.filter(({ appended }) => appended)),
        ],
      },
    ],
  });
}

/** Packing asks the clock twice (document properties, zip entries) and offers no other way to set it. */
async function withClockAt<T>(time: number, work: () => Promise<T>): Promise<T> {
  const Real = globalThis.Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number | string | Date]) {
      super(given[0] ?? time);
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = Real;
  }
}

export async function sampleDocx(source: SampleSource): Promise<Uint8Array> {
  return withClockAt(MADE, async () => new Uint8Array(await Packer.toBuffer(assemble(source))));
}
