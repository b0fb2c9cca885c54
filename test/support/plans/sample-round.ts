// The sample round as its authors mean it: which units send what, and which statuses a careful officer would accept in each cell.
import type { RowState } from '../../../server/model/round/round.ts';
import type { MadeSample } from './sample-forms.ts';
import { absentVerdicts, type SampleSource } from '../../../server/evaluate/samples/sample-source.ts';
import { criteriaOf } from '../../../server/evaluate/samples/sample-expected.ts';

/** Plans are due before this day: the province's plan asks for them by then. */
export const SAMPLE_DEADLINE = '2026-03-15';

export interface ExpectedRow {
  readonly unit: string;
  readonly state: RowState;
  readonly late: boolean;
  /** The file breaks off before its end. */
  readonly incomplete?: true;
  readonly file: string | null;
  /** By criterion, the preferred status first. */
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

export interface ExpectedRound {
  readonly deadline: string;
  readonly rows: readonly ExpectedRow[];
}

const SIGNS: Readonly<Record<string, string>> = { met: '●', partial: '◐', missing: '○', unclear: '?' };

/** For people to read beside the program's: a line a unit, each cell with the sign the author prefers and those they would accept. */
export function expectedTable({ rows }: ExpectedRound): string {
  const lines = rows.map(({ unit, state, late, incomplete, accepted }) => {
    const cells = Object.entries(accepted).map(
      ([criterion, statuses]) => `${criterion}${statuses.map((status) => SIGNS[status]).join('/')}`,
    );
    const told = [state, late && 'late', incomplete && 'incomplete'].filter(Boolean);
    return [unit, told.join(' '), cells.join(' ')].join('\t');
  });
  return `${lines.join('\n')}\n`;
}

export function absentRow(unit: string): ExpectedRow {
  return { unit, state: 'not-submitted', late: false, file: null, accepted: {} };
}

/** Nothing is known of a file that cannot be read, but its name. */
export function failedRow({ front }: SampleSource, file: string): ExpectedRow {
  return { unit: front.issuer, state: 'failed', late: false, file, accepted: {} };
}

/** As `comparedRow`; what would stand after the end is for a person to look at. */
export function incompleteRow(
  template: SampleSource,
  source: SampleSource,
  file: string,
  made: MadeSample,
): ExpectedRow {
  const { accepted, ...row } = comparedRow(template, source, file, made);
  return { ...row, incomplete: true, accepted };
}

export function otherSubjectRow({ front }: SampleSource, file: string): ExpectedRow {
  return { unit: front.issuer, state: 'another-subject', late: isLate(front.date), file, accepted: {} };
}

const isLate = (date: string): boolean => date > SAMPLE_DEADLINE;

/** What stands on a page that nobody can read is for a person to look at; what the plan lacks may stand there for all one knows. */
export function comparedRow(
  template: SampleSource,
  { front, paragraphs }: SampleSource,
  file: string,
  { unread = new Set() }: Pick<MadeSample, 'unread'>,
): ExpectedRow {
  const accepted = new Map<string, readonly string[]>();
  for (const [at, { verdicts }] of paragraphs.entries()) {
    for (const { criterion, accepted: statuses } of verdicts) {
      accepted.set(criterion, unread.has(at) ? ['unclear', ...statuses] : statuses);
    }
  }
  for (const { criterion, accepted: statuses } of absentVerdicts(front)) {
    accepted.set(criterion, unread.size > 0 ? [...statuses, 'unclear'] : statuses);
  }
  return {
    unit: front.issuer,
    state: 'compared',
    late: isLate(front.date),
    file,
    accepted: Object.fromEntries(criteriaOf(template).map((id) => [id, accepted.get(id) ?? []])),
  };
}
