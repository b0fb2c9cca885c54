// Comparison × what people settled of other plans → the comparison judged anew: near copies of what was settled follow it and say so.
// With other answers, or none, it gives what the machine says by itself and what follows from those: nothing has to be taken back.
import type { Comparison, CriterionResult, Finding } from '../../model/comparison.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { nameOf, placesOf } from '../findings/explain.ts';
import { criterionFindings } from '../findings/findings.ts';
import { summarize } from '../findings/summarize.ts';
import { saying, told } from '../../wording/say.ts';
import { namesForHere } from '../passages/tokens.ts';
import { carryOver, withoutPrecedent, type Carried } from './carry-over.ts';
import { differences, type DifferenceOf } from './differing-values.ts';
import { likestAnswer, sayingOfAnswers, type SayingOfAnswer } from './likest-answer.ts';
import { release } from './release.ts';
import { shiftOf, type Settled } from './round-shift.ts';
import { lookedAt, type SettledAnswer } from './settled-answer.ts';

/** Findings that tell the status of a criterion, or follow from it. */
const OF_STATUS: ReadonlySet<Finding['kind']> = new Set([
  'missing-criterion',
  'partial-criterion',
  'changed-fact',
]);

export interface Narrowing {
  /** Criteria that a person judged in this plan, which follow nobody else's. */
  readonly decided: ReadonlySet<string>;
  /** The one criterion to be judged anew; the others stay as they follow now. undefined: all. */
  readonly only?: string | undefined;
}

export type Reconsider = (comparison: Comparison, narrowing: Narrowing) => Comparison;

/** Of the answers to what the machine had asked. */
export function settledIn(answers: readonly SettledAnswer[]): readonly Settled[] {
  return answers.flatMap(({ criterion, missing, status }) =>
    missing === undefined ? [] : [{ criterion, missing, isMissing: status === 'missing' }],
  );
}

/** For plan after plan of one template. `settled`: what was answered of all its criteria. */
export function reconsiderer(
  template: Template,
  answers: readonly SettledAnswer[],
  settled: readonly Settled[] = settledIn(answers),
): Reconsider {
  const shift = shiftOf(settled);
  const byCriterion = Map.groupBy(answers, ({ criterion }) => criterion);
  const known = { sayingOfAnswer: sayingOfAnswers(), differenceOf: differences() };
  return (comparison, { decided, only }) => {
    const own = withoutPrecedents(comparison);
    const anew = new Map<string, Carried>();
    const results = own.criteria.map((result, at): CriterionResult => {
      const now = comparison.criteria[at] ?? result;
      if (decided.has(result.id)) return result;
      if (only !== undefined && only !== result.id) return now;
      const others = byCriterion.get(result.id);
      const criterion = template.criteria.find(({ id }) => id === result.id);
      const follows =
        (others && followed(result, criterion, own, others, known)) ??
        release(result, criterion, { shift, settled }, isPaged(own));
      if (follows === undefined) return result;
      anew.set(result.id, follows);
      return follows.result;
    });
    return withResults(comparison, own, template, results, anew);
  };
}

/** As the machine says by itself. */
export function withoutPrecedents({ own, ...comparison }: Comparison): Comparison {
  return own === undefined
    ? comparison
    : { ...comparison, ...own, criteria: comparison.criteria.map(withoutPrecedent) };
}

/** What is found out once of passages that come again with every plan. */
interface Known {
  readonly sayingOfAnswer: SayingOfAnswer;
  readonly differenceOf: DifferenceOf;
}

function followed(
  result: CriterionResult,
  criterion: Criterion | undefined,
  comparison: Comparison,
  answers: readonly SettledAnswer[],
  { sayingOfAnswer, differenceOf }: Known,
): Carried | undefined {
  // What could not be read may say anything.
  if (result.doubt !== undefined && result.doubt !== 'wording') return undefined;
  const likest = likestAnswer(lookedAt(result), namesForHere(comparison.plan), answers, sayingOfAnswer);
  return (
    criterion && likest && carryOver(result, criterion, likest, { paged: isPaged(comparison), differenceOf })
  );
}

function isPaged({ criteria }: Comparison): boolean {
  return criteria.some(({ evidence }) => evidence.some(({ page }) => page > 1));
}

/** `anew`: those of the results that follow an answer now, with what is to be told of them. */
function withResults(
  before: Comparison,
  own: Comparison,
  template: Template,
  criteria: readonly CriterionResult[],
  anew: ReadonlyMap<string, Carried>,
): Comparison {
  const following = new Set(criteria.filter(({ own: alone }) => alone).map(({ id }) => id));
  if (following.size === 0) return own;
  const isOfStatus = ({ kind, criterion }: Finding): boolean =>
    criterion !== null && following.has(criterion) && OF_STATUS.has(kind);
  const kept = own.findings.filter((finding) =>
    finding.kind === 'missing-section'
      ? isStillMissing(finding.criterion ?? '', criteria)
      : !isOfStatus(finding),
  );
  const asBefore = before.findings.filter(
    (finding) => isOfStatus(finding) && !anew.has(finding.criterion ?? ''),
  );
  const paged = isPaged(own);
  const fresh = template.criteria.flatMap((criterion): readonly Finding[] => {
    const follows = anew.get(criterion.id);
    if (follows === undefined) return [];
    const ofStatus = criterionFindings([criterion], [follows.result], () => undefined);
    return [...ofStatus, ...changedFacts(criterion, follows, paged)];
  });
  return {
    ...own,
    criteria,
    findings: [...fresh, ...asBefore, ...kept],
    summary: summarize(criteria, new Map(template.criteria.map(({ id, weight }) => [id, weight]))),
    own: { summary: own.summary, findings: own.findings },
  };
}

function changedFacts(
  criterion: Criterion,
  { result, changed }: Carried,
  paged: boolean,
): readonly Finding[] {
  const [place] = placesOf(result.evidence, paged);
  if (place === undefined) return [];
  return changed.map(({ asked, found }): Finding => {
    const said = told(saying('changedFact', nameOf(criterion), asked, found, place, false));
    return { kind: 'changed-fact', severity: 'medium', criterion: criterion.id, ...said, lines: place.lines };
  });
}

/** A part of the template of which the plan has nothing. */
function isStillMissing(part: string, criteria: readonly CriterionResult[]): boolean {
  return criteria.every(({ path, status }) => !path.startsWith(`${part}.`) || status === 'missing');
}
