// The report to the leadership: the round at a glance, who sent a plan, what the plans lack most, what to do next; who lacks what is
// annexed. The chart stands after a few short paragraphs, so that it always has room on the first page: further down it left the page
// before it a third empty.
import { AlignmentType, ImageRun, Paragraph, type Table } from 'docx';
import { pathText } from '../../wording/comparison.vi.ts';
import type { MatrixRow, RowState, Unit } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import { STATUS_WASH } from '../colours.ts';
import type { Chart } from '../round/chart.ts';
import { gapsOf, type Gap } from '../round/gaps.ts';
import type { RoundResult } from '../round/round-result.ts';
import { STATE_NAMES } from '../round/wording.vi.ts';
import { letterFacts } from './letter-facts.ts';
import { dayText, templateShortName, templateWholeName, wholeHeading } from './names.ts';
import { unitsToRemind } from './reminder.ts';
import { absentAnnex, isFull, unitsAnnex } from './report-annexes.ts';
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
import { ruledTable } from './tables.ts';
import type { LetterContext } from './unit-letter.ts';

/** A chart drawn, to be set in the width of the text. */
export interface Picture {
  readonly chart: Chart;
  readonly png: Uint8Array;
}

/** Names in a broad and in a narrow cell; of more only the number is told, and the list stands in an annex. */
const MOST_NAMES = 20;
const MOST_IN_GAP = 8;
const MOST_GAPS = 15;
/** Pixels at 96 an inch. */
const TEXT_PIXELS = Math.round((TEXT_WIDTH / 1440) * 96);
const CENTER = AlignmentType.CENTER;

const shortNames = (units: readonly Unit[]): string =>
  units.map(({ name }) => name.replace(/^UBND /u, '')).join(', ');

function sentTable(rows: readonly MatrixRow[]): Table {
  const units = (test: (row: MatrixRow) => boolean): readonly Unit[] =>
    rows.filter(test).map(({ unit }) => unit);
  const states: readonly RowState[] = ['compared', 'reading', 'failed', 'another-subject', 'not-submitted'];
  const { units: all, absent } = REPORT.annexes;
  const groups: readonly (readonly [string, readonly Unit[], annex: string])[] = [
    ...states.map(
      (state) =>
        [
          STATE_NAMES[state],
          units((row) => row.state === state),
          (state === 'not-submitted' ? absent : all).number,
        ] as const,
    ),
    [REPORT.late, units(({ late }) => late), all.number],
    [REPORT.incomplete, units(({ incomplete }) => incomplete), all.number],
  ];
  return ruledTable(
    TEXT_WIDTH,
    REPORT.sentHeads,
    [0.26, 0.14, 0.6],
    groups
      .filter(([, found]) => found.length > 0)
      .map(([name, found, annex]) => [
        [name],
        [String(found.length), true],
        [found.length > MOST_NAMES ? REPORT.inAnnex(found.length, annex) : shortNames(found)],
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

function gapsTable(gaps: readonly Gap[], { criteria }: Template): Table {
  const whole = new Map(criteria.map((criterion) => [criterion.id, wholeHeading(criterion)]));
  return ruledTable(
    TEXT_WIDTH,
    REPORT.gapHeads,
    [0.08, 0.42, 0.1, 0.1, 0.3],
    gaps
      .slice(0, MOST_GAPS)
      .map(({ criterion, counts, missing }, at) => [
        [String(at + 1), true],
        [`${whole.get(criterion.id) ?? criterion.heading} (${pathText(criterion.path)})`],
        [String(counts.missing), true, { fill: STATUS_WASH.missing }],
        [String(counts.partial), true, { fill: STATUS_WASH.partial }],
        [missing.length > MOST_IN_GAP ? REPORT.seeAnnex(REPORT.annexes.units.number) : shortNames(missing)],
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
  const symbol = `BC-${settings.symbol.split('-')[0] ?? ''}`;
  const annexed = { symbol, office: settings.office, today };
  return documentOf(about, [
    sectionOf([
      letterhead({ settings, symbol, about: null, today }),
      centred(REPORT.kind, { bold: true }, { spacing: { before: 360 } }),
      centred(about, { bold: true }),
      rule(TEXT_WIDTH, 0.3),
      body(REPORT.opening(templateWholeName(template), settings.office)),
      heading(REPORT.whole),
      body(REPORT.sentText(matrix.counts, deadline === null ? null : dayText(deadline))),
      ...resultParagraphs(round),
      ...(drawn === undefined ? [] : picture(drawn)),
      heading(REPORT.sent),
      sentTable(matrix.rows),
      ...(matrix.unassigned.length === 0
        ? []
        : [body(REPORT.unassigned(matrix.unassigned.map(({ plan }) => plan.name)))]),
      heading(REPORT.gaps),
      ...(gaps.length === 0 ? [body(REPORT.noGaps)] : [gapsTable(gaps, template)]),
      body(REPORT.unitsAnnexed),
      heading(REPORT.proposals),
      ...proposals(round),
      signature(settings, []),
    ]),
    unitsAnnex(matrix, annexed),
    ...(absent.length <= MOST_NAMES ? [] : [absentAnnex(absent, annexed)]),
  ]);
}
