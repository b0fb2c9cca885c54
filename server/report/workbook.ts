// Comparison → an Excel workbook: the counts, every criterion as a row to sort and filter, every finding as a row.
import type { Row } from 'write-excel-file/universal';
import type { Finding, Status } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion } from '../model/review.ts';
import { rowText } from '../structure/tables/row-text.ts';
import { detailGroups, templateLabel } from './details.ts';
import { documentName, placeName } from './names.ts';
import { share, statusCell, table, text, workbookOf, type WorkbookSheet } from './sheets.ts';
import { FINDING_TITLES, SEVERITY_NAMES, STATUS_NAMES } from './wording.vi.ts';

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

/** Bytes of an .xlsx. */
export function comparisonWorkbook(comparison: Reviewed): Promise<Uint8Array> {
  const details = comparison.details ? detailGroups(comparison.details) : [];
  return workbookOf([
    overview(comparison),
    table('Tiêu chí', CRITERIA_COLUMNS, comparison.criteria.map(criterionRow)),
    table('Điểm cần xem', FINDINGS_COLUMNS, comparison.findings.map(findingRow)),
    table(
      'Về kế hoạch',
      DETAILS_COLUMNS,
      details.flatMap(({ title, lines }) => lines.map((line): Row => [text(title), text(line)])),
    ),
  ]);
}
