// Parts of every workbook: cells that can be no formula, heads, statuses in colour and sign, sheets to filter and to print.
import writeExcelFile, {
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Status } from '../model/comparison.ts';
import { HEAD_WASH, RULE, STATUS_INK, STATUS_WASH } from './colours.ts';
import { printable } from './names.ts';
import { paperFor, type PagesAcross } from './print-layout.ts';
import { reportWording } from './wording.ts';
import { STATUS_NAMES, STATUS_SIGNS } from './wording.vi.ts';

export interface WorkbookSheet extends Sheet<Blob> {
  /** Rows that can be sorted and filtered by, the head of them first, counted from 0; left out: all below the first row. */
  readonly filtered?: readonly [head: number, last: number];
  /** Printed over pages side by side; left out: shrunk to one page's width. */
  readonly pages?: PagesAcross;
}

/** Signs; Excel takes 32,767 in a cell, and no one reads that many there. */
const LONGEST_CELL = 4000;

/** Text is a string cell whatever it begins with, so nothing in a plan can become a formula. */
export function text(value: string, style: CellObject = {}): CellObject {
  const clean = printable(value);
  const cut = clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL)}…` : clean;
  return { value: cut, type: String, wrap: true, alignVertical: 'top', ...style };
}

export const share = (value: number): CellObject => ({
  value,
  type: Number,
  format: '0%',
  align: 'center',
  alignVertical: 'top',
});

export const heads = (names: readonly string[]): Row =>
  names.map((name) =>
    text(name, {
      fontWeight: 'bold',
      backgroundColor: `#${HEAD_WASH}`,
      bottomBorderStyle: 'thin',
      bottomBorderColor: `#${RULE}`,
    }),
  );

export function statusCell(
  status: Status,
  names: Readonly<Record<Status, string>> = STATUS_NAMES,
): CellObject {
  return text(`${STATUS_SIGNS[status]} ${names[status]}`, {
    textColor: `#${STATUS_INK[status]}`,
    backgroundColor: `#${STATUS_WASH[status]}`,
    fontWeight: 'bold',
    wrap: false,
  });
}

/** Points: a line of Times New Roman 12, and the tallest row Excel allows. */
const LINE = 16;
const TALLEST_ROW = 409;
/** Letters to a unit of column width, on the careful side. */
const LETTERS_PER_WIDTH = 1.2;

/** Excel fits rows without a height to their text when it opens a file; other programs show one line of it. */
export function fitted(row: Row, widths: readonly number[]): Row {
  const counts = row.map((cell, at) => {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : '';
    const letters = (widths[at] ?? 1) * LETTERS_PER_WIDTH;
    // A figure is shown rounded, on one line.
    return (typeof value === 'string' ? value : '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  const height = Math.min(TALLEST_ROW, LINE * Math.max(...counts));
  return row.map((cell, at) => (at === 0 ? { ...(cell as CellObject), height } : cell));
}

export function table(
  sheet: string,
  columns: readonly (readonly [name: string, width: number])[],
  rows: readonly Row[],
): WorkbookSheet {
  const widths = columns.map(([, width]) => width);
  return {
    sheet,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    data: [heads(columns.map(([name]) => name)), ...rows.map((row) => fitted(row, widths))],
  };
}

const SHEET_XML = 'xl/worksheets/sheet{id}.xml';

function addToSheet(xml: string, element: string): string {
  const order = getOrderOfSiblings(SHEET_XML, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
}

/** As Excel numbers paper. */
const PAPERS = { A3: 8, A4: 9 } as const;
/** Inches: a centimetre at the sides, a half more below, where the number of the page stands. */
const MARGINS = { left: 0.39, right: 0.39, top: 0.39, bottom: 0.59, header: 0.2, footer: 0.28 } as const;
const footer = (page: string): string =>
  `<headerFooter><oddFooter>&amp;L&amp;"Times New Roman"&amp;9&amp;A&amp;R&amp;"Times New Roman"&amp;9${page} &amp;P/&amp;N</oddFooter></headerFooter>`;
/** Rows of a sheet, as a break between columns goes through all of them. */
const LAST_ROW = 1_048_575;

function columnBreaks(breaks: readonly number[]): string {
  const each = breaks.map((at) => `<brk id="${at}" max="${LAST_ROW}" man="1"/>`).join('');
  return `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each}</colBreaks>`;
}

/** Side by side the pages of the same rows follow each other. */
function pageSetup(sheet: WorkbookSheet | undefined): Record<string, string | number> {
  if (sheet?.pages !== undefined)
    return { paperSize: PAPERS.A3, scale: sheet.pages.scale, pageOrder: 'overThenDown' };
  const widths = (sheet?.columns ?? []).map((column) => column?.width ?? 0);
  return { paperSize: PAPERS[paperFor(widths)], fitToWidth: 1, fitToHeight: 0 };
}

function lastColumn(sheet: WorkbookSheet): number {
  return (sheet.columns?.length ?? 1) - 1;
}

/** Arrows to sort and filter by on every sheet whose first rows stay in sight, and paper as wide as its columns. */
function finish(sheets: readonly WorkbookSheet[], page: string): Feature<Blob> {
  const sheetNamed = (name: string | undefined) => sheets.find((one) => one.sheet === name);
  const transform = (xml: string, { sheet: name }: { readonly sheet?: string }): string => {
    const sheet = sheetNamed(name);
    if (sheet?.stickyRowsCount === undefined) return xml;
    const [head, last] = sheet.filtered ?? [0, sheet.data.length - 1];
    const ref = `${getCellAddress(head, 0)}:${getCellAddress(last, lastColumn(sheet))}`;
    const arrows = getSelfClosingTagMarkup('autoFilter', { ref });
    const { breaks = [] } = sheet.pages ?? {};
    const elements = [
      arrows,
      footer(page),
      ...(sheet.pages === undefined ? ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'] : []),
      ...(breaks.length === 0 ? [] : [columnBreaks(breaks)]),
    ];
    return elements.reduce(addToSheet, xml);
  };
  const transformElementAttributes = (
    tag: string,
    attributes: Record<string, string | number>,
    _index: number | undefined,
    { sheet: name }: { readonly sheet?: string },
  ): Record<string, string | number> => {
    if (tag === 'pageMargins') return { ...attributes, ...MARGINS };
    return tag === 'pageSetup' ? { ...attributes, ...pageSetup(sheetNamed(name)) } : attributes;
  };
  return {
    files: {
      transform: {
        [SHEET_XML]: { transform, transformElementAttributes },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
      },
    },
  };
}

/** Heads and names stand on every printed page. */
function withPrintTitles(xml: string, sheets: readonly WorkbookSheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const { sheet: name = '', stickyRowsCount: rows, stickyColumnsCount: columns } = sheet;
    if (rows === undefined) return [];
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const across = columns === undefined ? '' : `${quoted}!$A:$${columnName(columns - 1)},`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${across}${quoted}!$1:$${rows}</definedName>`,
    ];
  });
  return names.length === 0
    ? xml
    : // The library leaves an empty list, and Excel takes a file with two of them for damaged.
      xml
        .replace('<definedNames/>', '')
        .replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
}

const columnName = (at: number): string => getCellAddress(0, at).replace(/\d+$/u, '');

/** Bytes of an .xlsx. `page`: what stands before the number of a printed page. */
export async function workbookOf(
  sheets: readonly WorkbookSheet[],
  page = reportWording('vi').printedPage,
): Promise<Uint8Array> {
  const blob = await writeExcelFile([...sheets], {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [finish(sheets, page)],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
