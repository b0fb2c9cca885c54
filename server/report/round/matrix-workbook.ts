// A round → an Excel workbook: the matrix in colour and sign, what lacks with its passages, who sent nothing, what needs a person.
import type { CellObject, Row } from 'write-excel-file/universal';
import type { Language, Status } from '../../model/comparison.ts';
import type { Matrix, MatrixCriterion, MatrixRow } from '../../model/round/round.ts';
import type { ReviewedCriterion } from '../../model/review.ts';
import { changesText } from '../../round/changes.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { HEAD_WASH, RULE, STATUS_INK, STATUS_WASH } from '../colours.ts';
import { saidOf } from '../differences.ts';
import { placeName } from '../names.ts';
import { pagesAcross } from '../print-layout.ts';
import { fitted, heads, share, statusCell, table, text, workbookOf, type WorkbookSheet } from '../sheets.ts';
import { remarkIn } from '../../wording/remarks.ts';
import { reportWording } from '../wording.ts';
import type { ReportWording } from '../wording.vi.ts';
import { cellSign, dateText, numberText, stateText } from './matrix-columns.ts';
import type { RoundResult } from './round-result.ts';
import { roundWording } from './wording.ts';
import type { RoundWording } from './wording.vi.ts';

const STATUSES: readonly Status[] = ['met', 'partial', 'missing', 'unclear'];
/** Of the columns before the criteria. */
const WIDTHS = [5, 30, 9, 22, 14, 11, 9, 7, 7, 7, 7] as const;
const CRITERION_WIDTH = 5.2;
/** Names and states are short, so a line of them is more often broken early than one of a whole sentence. */
const SHORT_LINES = 0.85;
/** Points: room for a heading written upwards. */
const HEAD_HEIGHT = 230;
const SECTION_HEIGHT = 52;
/** Letters of a heading that stand upwards in that height, on two lines. */
const LONGEST_HEAD = 78;
/** Letters of a section's title that a column has room for, on its three lines. */
const TITLE_LETTERS = 11;
/** Section titles and the criteria's heads. */
const HEAD_ROWS = 2;
const NAME_COLUMNS = 2;
/** What the tables say: of the round, and of a comparison. */
interface Words extends RoundWording {
  readonly language: Language;
  readonly report: ReportWording;
}

const wordsIn = (language: Language): Words => ({
  ...roundWording(language),
  language,
  report: reportWording(language),
});

const EDGE = { borderStyle: 'thin', borderColor: `#${RULE}` } as const;

const figure = (value: number | null, style: CellObject = {}): CellObject | null =>
  value === null
    ? null
    : { value, type: Number, align: 'center', alignVertical: 'center', ...EDGE, ...style };

function statusSign(row: MatrixRow, { id }: MatrixCriterion): CellObject | null {
  const cell = row.cells.get(id);
  if (cell === undefined) return { value: '', type: String, ...EDGE };
  return text(cellSign(cell), {
    textColor: `#${STATUS_INK[cell.status]}`,
    backgroundColor: `#${STATUS_WASH[cell.status]}`,
    align: 'center',
    alignVertical: 'center',
    wrap: false,
    ...EDGE,
  });
}

/** Where it has no room for its words it is its number alone: cut in the middle of a word it said nothing. */
function titleOver({ path, heading }: NonNullable<MatrixCriterion['section']>, columns: number): string {
  const whole = `${path}. ${heading}`;
  return whole.length <= TITLE_LETTERS * columns ? whole : `${path}.`;
}

/** Titles over runs of criteria of one section, each page's own: one that went on over the page's edge would be cut there. */
function sectionRow(criteria: readonly MatrixCriterion[], breaks: readonly number[]): Row {
  const row: Row = WIDTHS.map(() => null);
  const isHead = (at: number): boolean => {
    const section = criteria[at]?.section;
    const goesOn = !!section && criteria[at - 1]?.section?.path === section.path;
    return !goesOn || breaks.includes(WIDTHS.length + at);
  };
  criteria.forEach(({ section }, at) => {
    if (!isHead(at)) {
      row.push(null);
      return;
    }
    const rest = criteria.slice(at).findIndex((_, next) => next > 0 && isHead(at + next));
    const span = rest < 0 ? criteria.length - at : rest;
    row.push(
      text(section === null ? '' : titleOver(section, span), {
        fontWeight: 'bold',
        backgroundColor: `#${HEAD_WASH}`,
        align: 'center',
        alignVertical: 'center',
        ...(span > 1 ? { columnSpan: span } : {}),
        ...EDGE,
      }),
    );
  });
  return row.map((cell, at) => (at === 0 ? text('', { height: SECTION_HEIGHT }) : cell));
}

function headRow(criteria: readonly MatrixCriterion[], w: Words): Row {
  const style = { alignVertical: 'bottom', align: 'center', ...EDGE } as const;
  const named = heads(w.heads).map((cell) => ({ ...(cell as CellObject), ...style }));
  const upright = criteria.map(({ path, heading }) => {
    const whole = `${path}  ${heading}`;
    const shown = whole.length > LONGEST_HEAD ? `${whole.slice(0, LONGEST_HEAD - 1).trimEnd()}…` : whole;
    const [cell] = heads([shown]);
    return { ...(cell as CellObject), ...style, textRotation: 90, fontSize: 10 };
  });
  return [...named, ...upright].map((cell, at) => (at === 0 ? { ...cell, height: HEAD_HEIGHT } : cell));
}

function unitRow(row: MatrixRow, at: number, criteria: readonly MatrixCriterion[], w: Words): Row {
  const { unit, score, summary } = row;
  const plain = { alignVertical: 'center', ...EDGE } as const;
  return [
    figure(at + 1),
    text(unit.name, plain),
    text(w.kinds[unit.kind], plain),
    text(stateText(row, w), { ...plain, ...(row.state === 'compared' ? {} : { fontWeight: 'bold' }) }),
    text(numberText(row), plain),
    text(dateText(row), { ...plain, align: 'center' }),
    score === null ? text('', plain) : { ...share(score), ...plain },
    ...STATUSES.map((status) => (summary === null ? text('', plain) : figure(summary[status]))),
    ...criteria.map((criterion) => statusSign(row, criterion)),
  ];
}

/** How many units meet each criterion, half meet it, lack it. */
function totalRows({ criteria, totals }: Matrix, w: Words): readonly Row[] {
  return STATUSES.map((status) => [
    null,
    text(`${w.total}: ${w.report.statuses[status]}`, { fontWeight: 'bold', ...EDGE }),
    ...w.heads.slice(NAME_COLUMNS).map(() => null),
    ...criteria.map(({ id }) =>
      figure(totals.get(id)?.[status] ?? 0, { textColor: `#${STATUS_INK[status]}`, fontWeight: 'bold' }),
    ),
  ]);
}

function matrixSheet(matrix: Matrix, w: Words): WorkbookSheet {
  const { criteria, rows } = matrix;
  const widths = [...WIDTHS, ...criteria.map(() => CRITERION_WIDTH)];
  const lineWidths = widths.map((width) => width * SHORT_LINES);
  const pages = pagesAcross(widths, NAME_COLUMNS);
  return {
    sheet: w.sheet,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    pages,
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: NAME_COLUMNS,
    filtered: [HEAD_ROWS - 1, HEAD_ROWS - 1 + rows.length],
    data: [
      sectionRow(criteria, pages.breaks),
      headRow(criteria, w),
      ...rows.map((row, at) => fitted(unitRow(row, at, criteria, w), lineWidths)),
      ...totalRows(matrix, w),
      [null, text(w.legend, { wrap: false, fontSize: 11 })],
    ],
  };
}

const FINDING_WIDTHS = [24, 14, 34, 13, 46, 46, 22, 42, 40] as const;
const CHANGED_WIDTHS = [26, 14, 110] as const;
const ABSENT_WIDTHS = [6, 44, 14, 16] as const;
const ATTENTION_WIDTHS = [28, 24, 34, 90] as const;

const columns = (names: readonly string[], widths: readonly number[]) =>
  names.map((name, at) => [name, widths[at] ?? 20] as const);

function findingRow(row: MatrixRow, criterion: ReviewedCriterion, w: Words): Row {
  const { path, lines, heading, status, evidence, reason, suggestion, verdict, machineStatus } = criterion;
  return [
    text(row.unit.name),
    text(lines === null ? path : w.report.place(path)),
    text(heading),
    statusCell(status, w.report.statuses),
    text(rowText(criterion)),
    text(saidOf(criterion)),
    text(evidence.map((one) => placeName(one, w.report)).join('\n')),
    text(verdict === null ? reason : w.decided(verdict.note, w.report.statuses[machineStatus])),
    text(verdict === null ? (suggestion ?? '') : ''),
  ];
}

/** What lacks first; what a person decided is there even where it is met. */
function findingRows(rows: readonly MatrixRow[], w: Words): readonly Row[] {
  return rows.flatMap((row) => {
    const criteria = row.state === 'compared' ? (row.plan?.comparison?.criteria ?? []) : [];
    return criteria
      .filter(({ status, verdict }) => status !== 'met' || verdict !== null)
      .map((criterion) => findingRow(row, criterion, w));
  });
}

function changedRows(rows: readonly MatrixRow[]): readonly Row[] {
  return rows.flatMap((row) => {
    const findings = row.state === 'compared' ? (row.plan?.comparison?.findings ?? []) : [];
    return findings
      .filter(({ kind }) => kind === 'changed-fact')
      .map(({ criterion, message }): Row => [text(row.unit.name), text(criterion ?? ''), text(message)]);
  });
}

/** Files that say nothing yet, of nobody for certain, or that replaced others. */
function attentionRows({ rows, unassigned }: Matrix, w: Words): readonly Row[] {
  const troubled = rows.flatMap((row): readonly Row[] => {
    const { plan, state, incomplete, others, changes } = row;
    if (plan === null) return [];
    const findings = plan.comparison?.findings ?? [];
    const said = findings
      .filter(({ kind }) => kind === 'another-subject' || kind === 'incomplete-file')
      .map(({ message }) => message);
    const notes = [
      ...(state === 'failed' && plan.fault ? [plan.fault.message] : []),
      ...said,
      ...(others[0] && changes ? [w.replaced(others[0].name, changesText(changes, w.language))] : []),
    ];
    const needed = state !== 'compared' || incomplete || others.length > 0;
    return needed
      ? [[text(row.unit.name), text(stateText(row, w)), text(plan.name), text(notes.join('\n'))]]
      : [];
  });
  const nobodys = unassigned.map(({ plan, suggestions }): Row => {
    const names = suggestions
      .map(({ unit, why }) => `${unit.name} (${remarkIn(why, w.language)})`)
      .join('; ');
    const note = [plan.fault?.message, names === '' ? undefined : w.maybe(names)].filter(Boolean);
    return [text(''), text(w.unassigned), text(plan.name), text(note.join('\n'))];
  });
  return [...troubled, ...nobodys];
}

/** Bytes of an .xlsx. */
export function matrixWorkbook({ matrix }: RoundResult, language: Language = 'vi'): Promise<Uint8Array> {
  const w = wordsIn(language);
  const absent = matrix.rows.filter(({ state }) => state === 'not-submitted');
  return workbookOf(
    [
      matrixSheet(matrix, w),
      table(w.findings, columns(w.findingHeads, FINDING_WIDTHS), findingRows(matrix.rows, w)),
      table(w.changed, columns(w.changedHeads, CHANGED_WIDTHS), changedRows(matrix.rows)),
      table(
        w.notSubmitted,
        columns(w.notSubmittedHeads, ABSENT_WIDTHS),
        absent.map(({ unit }, at) => [
          { value: at + 1, type: Number },
          text(unit.name),
          text(w.kinds[unit.kind]),
          text(w.states['not-submitted']),
        ]),
      ),
      table(w.attention, columns(w.attentionHeads, ATTENTION_WIDTHS), attentionRows(matrix, w)),
    ],
    w.report.printedPage,
  );
}
