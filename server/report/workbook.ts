// Comparison → an Excel workbook: the counts, every criterion as a row to sort and filter, every finding as a row.
import type { Row } from 'write-excel-file/universal';
import type { Finding, Language, Status } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion } from '../model/review.ts';
import { rowText } from '../structure/tables/row-text.ts';
import { detailGroups, templateLabel } from './details.ts';
import { documentName, placeName } from './names.ts';
import { share, statusCell, table, text, workbookOf, type WorkbookSheet } from './sheets.ts';
import { reportWording } from './wording.ts';
import type { ReportWording } from './wording.vi.ts';

function overview(
  { template, templateRelease, plan, summary, machineSummary }: Reviewed,
  w: ReportWording,
): WorkbookSheet {
  const statuses = Object.keys(w.statuses) as Status[];
  const isOverruled = statuses.some((status) => summary[status] !== machineSummary[status]);
  return {
    sheet: w.overview,
    columns: [{ width: 28 }, { width: 58 }],
    data: [
      [text(w.title, { fontWeight: 'bold', fontSize: 14, columnSpan: 2 }), null],
      [text(w.plan), text(documentName(plan, w))],
      [text(w.template), text(templateLabel(documentName(template, w), templateRelease, w))],
      [text(w.score), { ...share(summary.score), align: 'left' }],
      ...statuses.map((status): Row => [
        statusCell(status, w.statuses),
        { value: summary[status], type: Number, align: 'left' },
      ]),
      ...(isOverruled ? [[text(w.machineOtherwise), text(machineCounts(machineSummary, w))]] : []),
    ],
  };
}

function machineCounts(summary: Reviewed['machineSummary'], w: ReportWording): string {
  return (Object.keys(w.statuses) as Status[])
    .map((status) => `${w.statuses[status]} ${summary[status]}`)
    .join(' · ');
}

const criteriaColumns = (w: ReportWording) =>
  [
    [w.template, 10],
    [w.demand, 32],
    [w.demandedHead, 50],
    [w.result, 12],
    [w.coverage, 9],
    [w.inPlan, 22],
    [w.written, 50],
    [w.explanation, 44],
    [w.toAdd, 44],
    [w.reviewer, 30],
  ] as const;

function criterionRow(criterion: ReviewedCriterion, w: ReportWording): Row {
  const { path, heading, status, coverage, evidence, reason, suggestion } = criterion;
  return [
    text(path),
    text(heading),
    text(rowText(criterion)),
    statusCell(status, w.statuses),
    share(coverage),
    text(evidence.map((one) => placeName(one, w)).join('\n')),
    text(evidence.map((passage) => passage.text).join('\n')),
    text(reason),
    text(status === 'met' ? '' : (suggestion ?? '')),
    text(verdictOf(criterion, w)),
  ];
}

function verdictOf({ verdict, machineStatus }: ReviewedCriterion, w: ReportWording): string {
  if (verdict === null) return '';
  const decided = `${w.statuses[verdict.status]} (${w.machine(w.statuses[machineStatus])})`;
  return verdict.note === '' ? decided : `${decided}. ${verdict.note}`;
}

const detailsColumns = (w: ReportWording) =>
  [
    [w.section, 28],
    [w.inPlanHead, 110],
  ] as const;

const findingsColumns = (w: ReportWording) =>
  [
    [w.kind, 34],
    [w.severity, 10],
    [w.template, 10],
    [w.remark, 100],
    [w.linesHead, 12],
  ] as const;

function findingRow({ kind, severity, criterion, message, lines }: Finding, w: ReportWording): Row {
  return [
    text(w.findings[kind]),
    text(w.severities[severity]),
    text(criterion ?? ''),
    text(message),
    text(lines === null ? '' : lines.join('–')),
  ];
}

/** Bytes of an .xlsx. */
export function comparisonWorkbook(comparison: Reviewed, language: Language = 'vi'): Promise<Uint8Array> {
  const w = reportWording(language);
  const details = comparison.details ? detailGroups(comparison.details, w) : [];
  return workbookOf(
    [
      overview(comparison, w),
      table(
        w.criteria,
        criteriaColumns(w),
        comparison.criteria.map((one) => criterionRow(one, w)),
      ),
      table(
        w.findingsSheet,
        findingsColumns(w),
        comparison.findings.map((one) => findingRow(one, w)),
      ),
      table(
        w.aboutPlan,
        detailsColumns(w),
        details.flatMap(({ title, lines }) => lines.map((line): Row => [text(title), text(line)])),
      ),
    ],
    w.printedPage,
  );
}
