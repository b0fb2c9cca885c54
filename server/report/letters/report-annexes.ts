// What follows the report to the leadership: every unit with what it lacks, on paper that lies on its side, and who has sent nothing.
import { PageOrientation, Paragraph, type ISectionOptions, type Table } from 'docx';
import { pathText } from '../../wording/comparison.vi.ts';
import type { Status } from '../../model/comparison.ts';
import type { Matrix, MatrixRow, Unit } from '../../model/round/round.ts';
import { BY_PERSON, STATE_NAMES } from '../round/wording.vi.ts';
import { REPORT } from './report-wording.vi.ts';
import { body, BROAD_TEXT_WIDTH, centred, sectionOf, TEXT_WIDTH } from './stationery.ts';
import { ruledTable } from './tables.ts';

/** Of the report that it belongs to. */
export interface Annexed {
  readonly symbol: string;
  readonly office: string;
  /** ISO day. */
  readonly today: string;
}

function head(
  { number, title }: { readonly number: string; readonly title: string },
  { symbol, office, today }: Annexed,
): readonly Paragraph[] {
  return [
    centred(REPORT.annex(number), { bold: true }),
    centred(title, { bold: true }),
    centred(REPORT.annexOf(symbol, today.slice(0, 4), office), { italics: true }),
    new Paragraph({ children: [] }),
  ];
}

/** `II.4, II.6*` – a star where a person said so. */
function pathsOf({ cells }: MatrixRow, status: Status): string {
  return [...cells]
    .filter(([, cell]) => cell.status === status)
    .map(([id, { by }]) => `${id}${by === 'person' ? BY_PERSON : ''}`)
    .join(', ');
}

function unitInTable({ unit, late, incomplete }: MatrixRow): string {
  const name = unit.name.replace(/^UBND /u, '');
  const states = [...(late ? [REPORT.late] : []), ...(incomplete ? [REPORT.incomplete] : [])];
  return states.length === 0 ? name : `${name} (${states.join('; ').toLowerCase()})`;
}

/** The table tells sections by their numbers, of which those of dashes are no office's own. */
function pathsExplained(criteria: Matrix['criteria']): readonly Paragraph[] {
  const example = criteria.find(({ path }) => /\.[-+]\d/u.test(path));
  return example === undefined ? [] : [body(REPORT.numbers(example.path, pathText(example.path)))];
}

function unitsTable(rows: readonly MatrixRow[]): Table {
  return ruledTable(
    BROAD_TEXT_WIDTH,
    REPORT.unitHeads,
    [0.06, 0.2, 0.1, 0.28, 0.2, 0.16],
    rows.map((row, at) => [
      [String(at + 1), true],
      [unitInTable(row)],
      row.score === null ? [STATE_NAMES[row.state], true] : [`${Math.round(100 * row.score)}%`, true],
      [pathsOf(row, 'missing')],
      [pathsOf(row, 'partial')],
      [pathsOf(row, 'unclear')],
    ]),
  );
}

export function isFull(summary: MatrixRow['summary']): boolean {
  return summary !== null && summary.partial + summary.missing + summary.unclear === 0;
}

/** Who lacks what. Those that lack nothing share a sentence: with a row each, a good round filled pages with empty cells. */
export function unitsAnnex({ rows, criteria }: Matrix, of: Annexed): ISectionOptions {
  const sent = rows.filter(({ state }) => state !== 'not-submitted');
  const full = sent.filter(({ summary }) => isFull(summary));
  const others = sent.filter(({ summary }) => !isFull(summary));
  return sectionOf(
    [
      ...head(REPORT.annexes.units, of),
      ...(full.length === 0 ? [] : [body(REPORT.full(full.map(unitInTable)))]),
      ...(others.length === 0 ? [] : [...pathsExplained(criteria), unitsTable(others)]),
    ],
    PageOrientation.LANDSCAPE,
  );
}

/** Who has sent nothing. */
export function absentAnnex(units: readonly Unit[], of: Annexed): ISectionOptions {
  return sectionOf([
    ...head(REPORT.annexes.absent, of),
    ruledTable(
      TEXT_WIDTH,
      REPORT.absentHeads,
      [0.1, 0.65, 0.25],
      units.map(({ name, kind }, at) => [[String(at + 1), true], [name], [kind, true]]),
    ),
  ]);
}
