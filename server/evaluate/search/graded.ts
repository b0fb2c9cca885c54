// A judged query and what was found → the grades of the results in their order, and of all that could have been found.
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import type { LineRange } from '../../model/transcript.ts';
import type { SearchResults } from '../../search/search.ts';
import { absentVerdicts, type SampleStatus } from '../samples/sample-source.ts';
import type { FilledPlan } from './fill-store.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { PROVINCE } from './search-plans.ts';

export interface Graded {
  readonly found: readonly number[];
  readonly possible: readonly number[];
}

export type Judge = (judged: JudgedQuery, results: SearchResults) => Graded;

/** Of an answer that is a plan or a unit. */
const ANSWER = 3;
const ON_ANOTHER_SUBJECT = 'xa-khe-sanh';

/** Where a result leads. */
interface Place {
  readonly document: string;
  readonly lines: LineRange | null;
}

export function gradedBy(plans: readonly FilledPlan[]): Judge {
  return (judged, results) => {
    if (judged.units !== undefined)
      return graded(unitsOf(results), new Map(judged.units.map((unit) => [unit, ANSWER])));
    const places = placesOf(results);
    if (judged.plans !== undefined) {
      const answers = plans
        .filter((plan) => isAnswer(plan, judged))
        .map(({ id }): [string, number] => [id, ANSWER]);
      return graded(
        places.map(({ document }) => document),
        new Map(answers),
      );
    }
    const grades = new Map(plans.flatMap((plan) => gradesOf(plan, judged)));
    const keys = places.map(({ document, lines }) => {
      const plan = plans.find(({ id }) => id === document);
      const passage = plan?.passages.find(
        ({ lines: [first, last] }) => lines !== null && first <= lines[1] && last >= lines[0],
      );
      return passage === undefined ? `${document} nowhere` : keyOf(document, passage.lines);
    });
    return graded(keys, grades);
  };
}

/** Each counts where it is first shown. */
function graded(found: readonly string[], grades: ReadonlyMap<string, number>): Graded {
  return { found: [...new Set(found)].map((key) => grades.get(key) ?? 0), possible: [...grades.values()] };
}

const keyOf = (document: string, lines: LineRange): string => `${document} ${lines[0]}-${lines[1]}`;

function gradesOf(plan: FilledPlan, judged: JudgedQuery): readonly [string, number][] {
  if (judged.within !== undefined && judged.within !== plan.name) return [];
  return plan.passages.flatMap((passage): readonly [string, number][] => {
    const [first, last] = passage.lines;
    const lines = plan.lines.slice(first - 1, last);
    const labels = lines.flatMap(({ paragraph }) => labelsOf(plan, paragraph, judged.criteria ?? {}));
    const words = plain(lines.map(({ text }) => text).join(' '));
    const said = Object.entries(judged.says ?? {}).flatMap(([phrase, grade]) =>
      words.includes(plain(phrase)) ? [grade] : [],
    );
    const grade = Math.max(0, ...labels, ...said);
    return grade === 0 ? [] : [[keyOf(plan.id, passage.lines), grade]];
  });
}

function labelsOf(
  { name, source }: FilledPlan,
  paragraph: number | undefined,
  criteria: Readonly<Record<string, number>>,
): readonly number[] {
  const found = paragraph === undefined ? undefined : source.paragraphs[paragraph];
  if (found === undefined) return [];
  // The province's own paragraphs are the criteria.
  if (name === PROVINCE) return [criteria[found.path] ?? 0];
  return found.verdicts.map(({ criterion, accepted }) => {
    const grade = criteria[criterion] ?? 0;
    return accepted[0] === 'met' ? grade : grade - 1;
  });
}

function isAnswer(plan: FilledPlan, { plans }: JudgedQuery): boolean {
  if (plans === undefined) return false;
  if ('named' in plans) return plans.named.includes(plan.name);
  // It is told as that, and nothing of it is called missing.
  if (plan.name === ON_ANOTHER_SUBJECT) return false;
  return Object.entries(plans.status).some(([criterion, statuses]) => {
    const status = statusOf(plan, criterion);
    return status !== undefined && statuses.includes(status);
  });
}

/** As the plan's author says. */
function statusOf({ source }: FilledPlan, criterion: string): SampleStatus | undefined {
  const verdicts = [...source.paragraphs.flatMap((one) => one.verdicts), ...absentVerdicts(source.front)];
  return verdicts.find((verdict) => verdict.criterion === criterion)?.accepted[0];
}

function placesOf(results: SearchResults): readonly Place[] {
  switch (results.kind) {
    case 'passages':
      return results.hits.map(({ document, passage }) => ({ document: document.id, lines: passage.lines }));
    case 'criteria':
      return results.hits.map(({ document, evidence }) => ({
        document: document.id,
        lines: evidence?.lines ?? null,
      }));
    case 'units':
      return results.hits.flatMap(({ document }) =>
        document === null ? [] : [{ document: document.id, lines: null }],
      );
  }
}

function unitsOf(results: SearchResults): readonly string[] {
  return results.kind === 'units'
    ? results.hits.map(({ row }) => row.unit.name)
    : results.hits.map(({ document }) => document.metadata?.issuer ?? '');
}

function plain(text: string): string {
  return unifyTonePlacement(text.normalize('NFC')).toLowerCase();
}
