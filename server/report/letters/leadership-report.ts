// The report to the leadership: who sent a plan, what the plans lack most, who lacks what, what to do next.
import { AlignmentType, ImageRun, Paragraph, Table, TableRow, WidthType, type IRunOptions } from 'docx';
import { pathText } from '../../wording/comparison.vi.ts';
import type { Status } from '../../model/comparison.ts';
import type { MatrixRow, RowState, Unit } from '../../model/round/round.ts';
import { STATUS_WASH } from '../colours.ts';
import type { Chart } from '../round/chart.ts';
import { gapsOf, type Gap } from '../round/gaps.ts';
import type { RoundResult } from '../round/round-result.ts';
import { BY_PERSON, STATE_NAMES } from '../round/wording.vi.ts';
import { letterFacts } from './letter-facts.ts';
import { dayText, templateShortName, templateWholeName } from './names.ts';
import { unitsToRemind } from './reminder.ts';
import { REPORT } from './report-wording.vi.ts';
import {
  body,
  centred,
  documentOf,
  heading,
  LAST,
  letterhead,
  rule,
  sectionOf,
  signature,
  TEXT_WIDTH,
} from './stationery.ts';
import { tableCell, tableHead, TABLE_BORDERS } from './tables.ts';
import type { LetterContext } from './unit-letter.ts';

/** A chart drawn, to be set in the width of the text. */
export interface Picture {
  readonly chart: Chart;
  readonly png: Uint8Array;
}

/** Names in a cell; of more only the number is told, and the list stands below. */
const MOST_NAMES = 20;
const MOST_GAPS = 15;
/** Pixels at 96 an inch. */
const TEXT_PIXELS = Math.round((TEXT_WIDTH / 1440) * 96);
const CENTER = AlignmentType.CENTER;

const shortNames = (units: readonly Unit[]): string =>
  units.map(({ name }) => name.replace(/^UBND /u, '')).join(', ');

type CellSpec = readonly [
  text: string | readonly string[],
  centred?: true,
  options?: IRunOptions & { fill?: string },
];

function table(
  names: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly CellSpec[])[],
): Table {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_BORDERS,
    rows: [
      tableHead(names, widths),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(([text, isCentred, options], at) =>
              tableCell(widths[at] ?? 0, text, isCentred ? CENTER : AlignmentType.LEFT, options),
            ),
          }),
      ),
    ],
  });
}

function sentTable(rows: readonly MatrixRow[]): Table {
  const units = (test: (row: MatrixRow) => boolean): readonly Unit[] =>
    rows.filter(test).map(({ unit }) => unit);
  const states: readonly RowState[] = ['compared', 'reading', 'failed', 'another-subject', 'not-submitted'];
  const { inAnnex, inUnits } = REPORT;
  const groups: readonly (readonly [string, readonly Unit[], (count: number) => string])[] = [
    ...states.map(
      (state) =>
        [
          STATE_NAMES[state],
          units((row) => row.state === state),
          state === 'not-submitted' ? inAnnex : inUnits,
        ] as const,
    ),
    [REPORT.late, units(({ late }) => late), inUnits],
    [REPORT.incomplete, units(({ incomplete }) => incomplete), inUnits],
  ];
  return table(
    REPORT.sentHeads,
    [0.26, 0.14, 0.6],
    groups
      .filter(([, found]) => found.length > 0)
      .map(([name, found, elsewhere]) => [
        [name],
        [String(found.length), true],
        [found.length > MOST_NAMES ? elsewhere(found.length) : shortNames(found)],
      ]),
  );
}

function picture({ chart, png }: Picture): readonly Paragraph[] {
  return [
    new Paragraph({
      alignment: CENTER,
      spacing: { before: 160 },
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: {
            width: TEXT_PIXELS,
            height: Math.round((TEXT_PIXELS * chart.height) / chart.width),
          },
          altText: { name: REPORT.chart, title: REPORT.chart, description: chart.caption },
        }),
      ],
    }),
    centred(REPORT.chart, { italics: true, size: 24 }),
  ];
}

function gapsTable(gaps: readonly Gap[]): Table {
  return table(
    REPORT.gapHeads,
    [0.08, 0.42, 0.1, 0.1, 0.3],
    gaps
      .slice(0, MOST_GAPS)
      .map(({ criterion, counts, missing }, at) => [
        [String(at + 1), true],
        [`${criterion.heading} (${pathText(criterion.path)})`],
        [String(counts.missing), true, { fill: STATUS_WASH.missing }],
        [String(counts.partial), true, { fill: STATUS_WASH.partial }],
        [missing.length > MOST_NAMES ? REPORT.inUnits(missing.length) : shortNames(missing)],
      ]),
  );
}

/** `II.4, II.6*` – a star where a person said so. */
function pathsOf({ cells }: MatrixRow, status: Status): string {
  return [...cells]
    .filter(([, cell]) => cell.status === status)
    .map(([id, { by }]) => `${id}${by === 'person' ? BY_PERSON : ''}`)
    .join(', ');
}

function unitInTable({ unit, late }: MatrixRow): string {
  const name = unit.name.replace(/^UBND /u, '');
  return late ? REPORT.lateUnit(name) : name;
}

function unitsTable(rows: readonly MatrixRow[]): Table {
  const sent = rows.filter(({ state }) => state !== 'not-submitted');
  return table(
    REPORT.unitHeads,
    [0.08, 0.24, 0.14, 0.22, 0.16, 0.16],
    sent.map((row, at) => [
      [String(at + 1), true],
      [unitInTable(row)],
      row.score === null ? [STATE_NAMES[row.state], true] : [`${Math.round(100 * row.score)}%`, true],
      [pathsOf(row, 'missing')],
      [pathsOf(row, 'partial')],
      [pathsOf(row, 'unclear')],
    ]),
  );
}

function proposals({ matrix }: RoundResult): readonly Paragraph[] {
  const facts = matrix.rows.flatMap((row) => letterFacts(row) ?? []);
  const again = facts.filter(({ kind }) => kind !== 'supplement').length;
  const remind = unitsToRemind(matrix).length;
  const { unsure } = matrix.counts;
  const lines = [
    ...(remind > 0 ? [REPORT.remind(remind)] : []),
    ...(facts.length > again ? [REPORT.supplement(facts.length - again)] : []),
    ...(again > 0 ? [REPORT.resend(again)] : []),
    ...(unsure > 0 ? [REPORT.settle(unsure)] : []),
  ];
  const end = (line: string, at: number): string =>
    at === lines.length - 1 ? `${line.slice(0, -1)}./.` : line;
  return lines.length === 0
    ? [body(`${REPORT.nothing.slice(0, -1)}./.`, LAST)]
    : lines.map((line, at) => body(`${at + 1}. ${end(line, at)}`, at === lines.length - 1 ? LAST : {}));
}

function resultParagraphs({ matrix }: RoundResult): readonly Paragraph[] {
  const compared = matrix.rows.filter(({ state }) => state === 'compared');
  const average = compared.reduce((sum, { score }) => sum + (score ?? 0), 0) / Math.max(1, compared.length);
  const full = compared.filter(({ summary }) => isFull(summary)).length;
  const people = matrix.rows.reduce(
    (sum, { cells }) => sum + [...cells.values()].filter(({ by }) => by === 'person').length,
    0,
  );
  const { unsure } = matrix.counts;
  return [
    body(REPORT.resultText(compared.length, matrix.criteria.length, average, full)),
    ...(unsure > 0 ? [body(REPORT.unsure(unsure))] : []),
    ...(people > 0 ? [body(REPORT.people(people))] : []),
  ];
}

function isFull(summary: MatrixRow['summary']): boolean {
  return summary !== null && summary.partial + summary.missing + summary.unclear === 0;
}

/** The table tells sections by their numbers, of which those of dashes are no office's own. */
function pathsExplained(criteria: RoundResult['matrix']['criteria']): readonly Paragraph[] {
  const example = criteria.find(({ path }) => /\.[-+]\d/u.test(path));
  return example === undefined ? [] : [body(REPORT.numbers(example.path, pathText(example.path)))];
}

const space = (): Paragraph => new Paragraph({ spacing: { after: 0 }, children: [] });

/** Bytes of a .docx. `drawn`: the chart of the commonest gaps; undefined where nothing lacks. */
export async function leadershipReport(
  round: RoundResult,
  drawn: Picture | undefined,
  { settings, today }: Pick<LetterContext, 'settings' | 'today'>,
): Promise<Uint8Array> {
  const { template, matrix, deadline } = round;
  const gaps = gapsOf(matrix);
  const absent = matrix.rows.filter(({ state }) => state === 'not-submitted').map(({ unit }) => unit);
  const about = REPORT.about(templateShortName(template));
  return documentOf(about, [
    sectionOf([
      letterhead({ settings, symbol: `BC-${settings.symbol.split('-')[0] ?? ''}`, about: null, today }),
      centred(REPORT.kind, { bold: true }, { spacing: { before: 360 } }),
      centred(about, { bold: true }),
      rule(TEXT_WIDTH, 0.3),
      body(REPORT.opening(templateWholeName(template), settings.office)),
      heading(REPORT.sent),
      body(REPORT.sentText(matrix.counts, deadline === null ? null : dayText(deadline)), {
        spacing: { before: 120, after: 120 },
      }),
      sentTable(matrix.rows),
      ...(matrix.unassigned.length === 0
        ? []
        : [body(REPORT.unassigned(matrix.unassigned.map(({ plan }) => plan.name)))]),
      heading(REPORT.result),
      ...resultParagraphs(round),
      ...(drawn === undefined ? [] : picture(drawn)),
      heading(REPORT.gaps),
      ...(gaps.length === 0 ? [body(REPORT.noGaps)] : [gapsTable(gaps)]),
      heading(REPORT.units),
      ...pathsExplained(matrix.criteria),
      unitsTable(matrix.rows),
      heading(REPORT.proposals),
      ...proposals(round),
      signature(settings, []),
    ]),
    ...(absent.length <= MOST_NAMES
      ? []
      : [
          sectionOf([
            centred('Phụ lục', { bold: true }),
            centred(REPORT.annexTitle, { bold: true }),
            space(),
            table(
              ['STT', 'Đơn vị', 'Loại'],
              [0.1, 0.65, 0.25],
              absent.map(({ name, kind }, at) => [[String(at + 1), true], [name], [kind, true]]),
            ),
          ]),
        ]),
  ]);
}
