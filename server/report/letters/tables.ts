// Tables of letters and of the report: ruled, the head repeated on every page, no row torn in two.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx';
import { HEAD_WASH } from '../colours.ts';
import { run, TABLE_SIZE } from './stationery.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const TABLE_BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** Several texts are several paragraphs. */
export function tableCell(
  width: number,
  texts: string | readonly string[],
  alignment: Alignment = AlignmentType.LEFT,
  options: IRunOptions & { readonly fill?: string; readonly keepNext?: true } = {},
): TableCell {
  const { fill, keepNext, ...style } = options;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: VerticalAlign.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [texts].flat().map(
      (text) =>
        new Paragraph({
          alignment,
          ...(keepNext && { keepNext }),
          children: [run(text, { size: TABLE_SIZE, ...style })],
        }),
    ),
  });
}

export function tableHead(names: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) =>
      tableCell(widths[at] ?? 0, name, AlignmentType.CENTER, { bold: true, fill: HEAD_WASH, keepNext: true }),
    ),
  });
}

/** What stands in a cell. */
export type CellSpec = readonly [
  text: string,
  centred?: true,
  options?: IRunOptions & { readonly fill?: string },
];

/** `width`: of the text, in twentieths of a point; `shares` of it are its columns. */
export function ruledTable(
  width: number,
  names: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly CellSpec[])[],
): Table {
  const widths = shares.map((share) => Math.round(share * width));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_BORDERS,
    rows: [
      tableHead(names, widths),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(([text, isCentred, options], at) =>
              tableCell(
                widths[at] ?? 0,
                text,
                isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
                options,
              ),
            ),
          }),
      ),
    ],
  });
}
