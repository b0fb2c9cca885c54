// A round → an Excel workbook: the matrix in colour and sign, what lacks with its passages, who sent nothing, what needs a person.
import type { CellObject, Row } from 'write-excel-file/universal';
import { pathText } from '../../wording/comparison.vi.ts';
import type { Status } from '../../model/comparison.ts';
import type { Matrix, MatrixCriterion, MatrixRow } from '../../model/round/round.ts';
import type { ReviewedCriterion } from '../../model/review.ts';
import { changesText } from '../../round/changes.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { HEAD_WASH, RULE, STATUS_INK, STATUS_WASH } from '../colours.ts';
import { saidOf } from '../differences.ts';
import { placeName } from '../names.ts';
import { pagesAcross } from '../print-layout.ts';
import { fitted, heads, share, statusCell, table, text, workbookOf, type WorkbookSheet } from '../sheets.ts';
import { STATUS_NAMES } from '../wording.vi.ts';
import { cellSign, dateText, numberText, stateText } from './matrix-columns.ts';
import type { RoundResult } from './round-result.ts';
import { MATRIX, STATE_NAMES } from './wording.vi.ts';

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
/** Section titles and the criteria's heads. */
const HEAD_ROWS = 2;
const NAME_COLUMNS = 2;
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

/** Titles over runs of criteria of one section, each page's own: one that went on over the page's edge would be cut there. */
function sectionRow(criteria: readonly MatrixCriterion[], breaks: readonly number[]): Row {
  const row: Row = MATRIX.heads.map(() => null);
  const isHead = (at: number): boolean => {
    const section = criteria[at]?.section;
    const goesOn = !!section && criteria[at - 1]?.section?.path === section.path;
    return !goesOn || breaks.includes(MATRIX.heads.length + at);
  };
  criteria.forEach(({ section }, at) => {
    if (!isHead(at)) {
      row.push(null);
      return;
    }
    const rest = criteria.slice(at).findIndex((_, next) => next > 0 && isHead(at + next));
    const span = rest < 0 ? criteria.length - at : rest;
    row.push(
      text(section === null ? '' : `${section.path}. ${section.heading}`, {
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

function headRow(criteria: readonly MatrixCriterion[]): Row {
  const style = { alignVertical: 'bottom', align: 'center', ...EDGE } as const;
  const named = heads(MATRIX.heads).map((cell) => ({ ...(cell as CellObject), ...style }));
  const upright = criteria.map(({ path, heading }) => {
    const whole = `${path}  ${heading}`;
    const shown = whole.length > LONGEST_HEAD ? `${whole.slice(0, LONGEST_HEAD - 1).trimEnd()}…` : whole;
    const [cell] = heads([shown]);
    return { ...(cell as CellObject), ...style, textRotation: 90, fontSize: 10 };
  });
  return [...named, ...upright].map((cell, at) => (at === 0 ? { ...cell, height: HEAD_HEIGHT } : cell));
}

function unitRow(row: MatrixRow, at: number, criteria: readonly MatrixCriterion[]): Row {
  const { unit, score, summary } = row;
  const plain = { alignVertical: 'center', ...EDGE } as const;
  return [
    figure(at + 1),
    text(unit.name, plain),
    text(unit.kind, plain),
    text(stateText(row), { ...plain, ...(row.state === 'compared' ? {} : { fontWeight: 'bold' }) }),
    text(numberText(row), plain),
    text(dateText(row), { ...plain, align: 'center' }),
    score === null ? text('', plain) : { ...share(score), ...plain },
    ...STATUSES.map((status) => (summary === null ? text('', plain) : figure(summary[status]))),
    ...criteria.map((criterion) => statusSign(row, criterion)),
  ];
}

/** How many units meet each criterion, half meet it, lack it. */
function totalRows({ criteria, totals }: Matrix): readonly Row[] {
  return STATUSES.map((status) => [
    null,
    text(`${MATRIX.total}: ${STATUS_NAMES[status]}`, { fontWeight: 'bold', ...EDGE }),
    ...MATRIX.heads.slice(NAME_COLUMNS).map(() => null),
    ...criteria.map(({ id }) =>
      figure(totals.get(id)?.[status] ?? 0, { textColor: `#${STATUS_INK[status]}`, fontWeight: 'bold' }),
    ),
  ]);
}

function matrixSheet(matrix: Matrix): WorkbookSheet {
  const { criteria, rows } = matrix;
  const widths = [...WIDTHS, ...criteria.map(() => CRITERION_WIDTH)];
  const lineWidths = widths.map((width) => width * SHORT_LINES);
  const pages = pagesAcross(widths, NAME_COLUMNS);
  return {
    sheet: MATRIX.sheet,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    pages,
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: NAME_COLUMNS,
    filtered: [HEAD_ROWS - 1, HEAD_ROWS - 1 + rows.length],
    data: [
      sectionRow(criteria, pages.breaks),
      headRow(criteria),
      ...rows.map((row, at) => fitted(unitRow(row, at, criteria), lineWidths)),
      ...totalRows(matrix),
      [null, text(MATRIX.legend, { wrap: false, fontSize: 11 })],
    ],
  };
}

const FINDING_COLUMNS = [
  ['Đơn vị', 24],
  ['Mục của mẫu', 14],
  ['Nội dung', 34],
  ['Kết quả', 13],
  ['Yêu cầu của tỉnh', 46],
  ['Kế hoạch viết', 46],
  ['Ở kế hoạch', 22],
  ['Giải thích', 42],
  ['Cần bổ sung', 40],
] as const;

function findingRow(row: MatrixRow, criterion: ReviewedCriterion): Row {
  const { path, lines, heading, status, evidence, reason, suggestion, verdict, machineStatus } = criterion;
  return [
    text(row.unit.name),
    text(lines === null ? path : pathText(path)),
    text(heading),
    statusCell(status),
    text(rowText(criterion)),
    text(saidOf(criterion)),
    text(evidence.map((one) => placeName(one)).join('\n')),
    text(verdict === null ? reason : MATRIX.decided(verdict.note, STATUS_NAMES[machineStatus])),
    text(verdict === null ? (suggestion ?? '') : ''),
  ];
}

/** What lacks first; what a person decided is there even where it is met. */
function findingRows(rows: readonly MatrixRow[]): readonly Row[] {
  return rows.flatMap((row) => {
    const criteria = row.state === 'compared' ? (row.plan?.comparison?.criteria ?? []) : [];
    return criteria
      .filter(({ status, verdict }) => status !== 'met' || verdict !== null)
      .map((criterion) => findingRow(row, criterion));
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
function attentionRows({ rows, unassigned }: Matrix): readonly Row[] {
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
      ...(others[0] && changes ? [MATRIX.replaced(others[0].name, changesText(changes))] : []),
    ];
    const needed = state !== 'compared' || incomplete || others.length > 0;
    return needed
      ? [[text(row.unit.name), text(stateText(row)), text(plan.name), text(notes.join('\n'))]]
      : [];
  });
  const nobodys = unassigned.map(({ plan, suggestions }): Row => {
    const names = suggestions.map(({ unit, why }) => `${unit.name} (${why})`).join('; ');
    const note = [plan.fault?.message, names === '' ? undefined : MATRIX.maybe(names)].filter(Boolean);
    return [text(''), text(MATRIX.unassigned), text(plan.name), text(note.join('\n'))];
  });
  return [...troubled, ...nobodys];
}

/** Bytes of an .xlsx. */
export function matrixWorkbook({ matrix }: RoundResult): Promise<Uint8Array> {
  const absent = matrix.rows.filter(({ state }) => state === 'not-submitted');
  return workbookOf([
    matrixSheet(matrix),
    table(MATRIX.findings, FINDING_COLUMNS, findingRows(matrix.rows)),
    table(
      MATRIX.changed,
      [
        ['Đơn vị', 26],
        ['Mục của mẫu', 14],
        ['Nhận xét', 110],
      ],
      changedRows(matrix.rows),
    ),
    table(
      MATRIX.notSubmitted,
      [
        ['STT', 6],
        ['Đơn vị', 44],
        ['Loại', 14],
        ['Tình trạng', 16],
      ],
      absent.map(({ unit }, at) => [
        { value: at + 1, type: Number },
        text(unit.name),
        text(unit.kind),
        text(STATE_NAMES['not-submitted']),
      ]),
    ),
    table(
      MATRIX.attention,
      [
        ['Đơn vị', 28],
        ['Tình trạng', 24],
        ['Tệp', 34],
        ['Ghi chú', 90],
      ],
      attentionRows(matrix),
    ),
  ]);
}
