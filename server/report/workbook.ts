// Comparison → an Excel workbook: the counts, every criterion as a row to sort and filter, every finding as a row.
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
import type { Finding, Status } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion } from '../model/review.ts';
import { rowText } from '../structure/tables/row-text.ts';
import { HEAD_WASH, RULE, STATUS_INK, STATUS_WASH } from './colours.ts';
import { detailGroups, templateLabel } from './details.ts';
import { documentName, placeName, printable } from './names.ts';
import { FINDING_TITLES, SEVERITY_NAMES, STATUS_NAMES, STATUS_SIGNS } from './wording.vi.ts';

type WorkbookSheet = Sheet<Blob>;

/** Signs; Excel takes 32,767 in a cell, and no one reads that many there. */
const LONGEST_CELL = 4000;

/** Text is a string cell whatever it begins with, so nothing in a plan can become a formula. */
function text(value: string, style: CellObject = {}): CellObject {
  const clean = printable(value);
  const cut = clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL)}…` : clean;
  return { value: cut, type: String, wrap: true, alignVertical: 'top', ...style };
}

const share = (value: number): CellObject => ({
  value,
  type: Number,
  format: '0%',
  align: 'center',
  alignVertical: 'top',
});

const heads = (names: readonly string[]): Row =>
  names.map((name) =>
    text(name, {
      fontWeight: 'bold',
      backgroundColor: `#${HEAD_WASH}`,
      bottomBorderStyle: 'thin',
      bottomBorderColor: `#${RULE}`,
    }),
  );

function statusCell(status: Status): CellObject {
  return text(`${STATUS_SIGNS[status]} ${STATUS_NAMES[status]}`, {
    textColor: `#${STATUS_INK[status]}`,
    backgroundColor: `#${STATUS_WASH[status]}`,
    fontWeight: 'bold',
    wrap: false,
  });
}

function overview({ template, templateRelease, plan, summary, machineSummary }: Reviewed): WorkbookSheet {
  const statuses = Object.keys(STATUS_NAMES) as Status[];
  const isOverruled = statuses.some((status) => summary[status] !== machineSummary[status]);
  return {
    sheet: 'Tổng hợp',
    columns: [{ width: 28 }, { width: 58 }],
    data: [
      [text('Đối chiếu kế hoạch với mẫu', { fontWeight: 'bold', fontSize: 14, columnSpan: 2 }), null],
      [text('Kế hoạch'), text(documentName(plan))],
      [text('Mẫu'), text(templateLabel(documentName(template), templateRelease))],
      [text('Mức đáp ứng'), { ...share(summary.score), align: 'left' }],
      ...statuses.map((status): Row => [
        statusCell(status),
        { value: summary[status], type: Number, align: 'left' },
      ]),
      ...(isOverruled ? [[text('Máy kết luận khác'), text(machineCounts(machineSummary))]] : []),
    ],
  };
}

function machineCounts(summary: Reviewed['machineSummary']): string {
  return (Object.keys(STATUS_NAMES) as Status[])
    .map((status) => `${STATUS_NAMES[status]} ${summary[status]}`)
    .join(' · ');
}

const CRITERIA_COLUMNS = [
  ['Mẫu', 10],
  ['Nội dung', 32],
  ['Yêu cầu của mẫu', 50],
  ['Kết quả', 12],
  ['Mức phủ', 9],
  ['Ở kế hoạch', 22],
  ['Kế hoạch viết', 50],
  ['Giải thích', 44],
  ['Cần bổ sung', 44],
  ['Người xem xét', 30],
] as const;

function criterionRow(criterion: ReviewedCriterion): Row {
  const { path, heading, status, coverage, evidence, reason, suggestion } = criterion;
  return [
    text(path),
    text(heading),
    text(rowText(criterion)),
    statusCell(status),
    share(coverage),
    text(evidence.map(placeName).join('\n')),
    text(evidence.map((passage) => passage.text).join('\n')),
    text(reason),
    text(status === 'met' ? '' : (suggestion ?? '')),
    text(verdictOf(criterion)),
  ];
}

function verdictOf({ verdict, machineStatus }: ReviewedCriterion): string {
  if (verdict === null) return '';
  const decided = `${STATUS_NAMES[verdict.status]} (máy: ${STATUS_NAMES[machineStatus]})`;
  return verdict.note === '' ? decided : `${decided}. ${verdict.note}`;
}

const DETAILS_COLUMNS = [
  ['Mục', 28],
  ['Trong kế hoạch', 110],
] as const;

const FINDINGS_COLUMNS = [
  ['Loại', 34],
  ['Mức độ', 10],
  ['Mẫu', 10],
  ['Nhận xét', 100],
  ['Dòng', 12],
] as const;

function findingRow({ kind, severity, criterion, message, lines }: Finding): Row {
  return [
    text(FINDING_TITLES[kind]),
    text(SEVERITY_NAMES[severity]),
    text(criterion ?? ''),
    text(message),
    text(lines === null ? '' : lines.join('–')),
  ];
}

/** Points: a line of Times New Roman 12, and the tallest row Excel allows. */
const LINE = 16;
const TALLEST_ROW = 409;
/** Letters to a unit of column width, on the careful side. */
const LETTERS_PER_WIDTH = 1.2;

/** Excel fits rows without a height to their text when it opens a file; other programs show one line of it. */
function fitted(row: Row, widths: readonly number[]): Row {
  const counts = row.map((cell, at) => {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : '';
    const letters = (widths[at] ?? 1) * LETTERS_PER_WIDTH;
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  const height = Math.min(TALLEST_ROW, LINE * Math.max(...counts));
  return row.map((cell, at) => (at === 0 ? { ...(cell as CellObject), height } : cell));
}

function table(
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

/** Arrows to sort and filter by on every sheet whose first row stays in sight, and paper as wide as its columns. */
function finish(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  const transform = (xml: string, { sheet: name }: { readonly sheet?: string }): string => {
    const sheet = sheets.find((one) => one.sheet === name);
    if (sheet?.stickyRowsCount === undefined) return xml;
    const last = getCellAddress(sheet.data.length - 1, (sheet.columns?.length ?? 1) - 1);
    const arrows = getSelfClosingTagMarkup('autoFilter', { ref: `${getCellAddress(0, 0)}:${last}` });
    return addToSheet(addToSheet(xml, arrows), '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  };
  const transformElementAttributes = (
    tag: string,
    attributes: Record<string, string | number>,
  ): Record<string, string | number> =>
    tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
  return { files: { transform: { [SHEET_XML]: { transform, transformElementAttributes } } } };
}

/** Bytes of an .xlsx. */
export async function comparisonWorkbook(comparison: Reviewed): Promise<Uint8Array> {
  const details = comparison.details ? detailGroups(comparison.details) : [];
  const sheets = [
    overview(comparison),
    table('Tiêu chí', CRITERIA_COLUMNS, comparison.criteria.map(criterionRow)),
    table('Điểm cần xem', FINDINGS_COLUMNS, comparison.findings.map(findingRow)),
    table(
      'Về kế hoạch',
      DETAILS_COLUMNS,
      details.flatMap(({ title, lines }) => lines.map((line): Row => [text(title), text(line)])),
    ),
  ];
  const blob = await writeExcelFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [finish(sheets)],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
