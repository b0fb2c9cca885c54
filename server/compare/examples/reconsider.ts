// Comparison × what people settled of other plans → the comparison judged anew: near copies of what was settled follow it and say so.
// With other answers, or none, it gives what the machine says by itself and what follows from those: nothing has to be taken back.
import type { Comparison, CriterionResult, Finding } from '../../model/comparison.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { nameOf, placesOf } from '../findings/explain.ts';
import { criterionFindings } from '../findings/findings.ts';
import { summarize } from '../findings/summarize.ts';
import { WORDING } from '../findings/wording.vi.ts';
import { namesForHere } from '../passages/tokens.ts';
import { carryOver, withoutPrecedent, type Carried } from './carry-over.ts';
import { likestAnswer, sayingOfAnswers, type SayingOfAnswer } from './likest-answer.ts';
import type { SettledAnswer } from './settled-answer.ts';

/** Findings that tell the status of a criterion, or follow from it. */
const OF_STATUS: ReadonlySet<Finding['kind']> = new Set([
  'missing-criterion',
  'partial-criterion',
  'changed-fact',
]);

/** `decided`: criteria that a person judged in this plan, which follow nobody else's. */
export type Reconsider = (comparison: Comparison, decided: ReadonlySet<string>) => Comparison;

/** For plan after plan of one template. */
export function reconsiderer(template: Template, answers: readonly SettledAnswer[]): Reconsider {
  const byCriterion = Map.groupBy(answers, ({ criterion }) => criterion);
  const criteria = new Map(template.criteria.map((criterion) => [criterion.id, criterion]));
  const sayingOfAnswer = sayingOfAnswers();
  return (comparison, decided) => {
    const own = withoutPrecedents(comparison);
    const carried = new Map<string, Carried>();
    for (const result of own.criteria) {
      const criterion = criteria.get(result.id);
      const others = byCriterion.get(result.id);
      if (criterion === undefined || others === undefined || decided.has(result.id)) continue;
      const follows = followed(result, criterion, own, others, sayingOfAnswer);
      if (follows !== undefined) carried.set(result.id, follows);
    }
    return carried.size === 0 ? own : withCarried(own, template, carried);
  };
}

/** As the machine says by itself. */
export function withoutPrecedents({ own, ...comparison }: Comparison): Comparison {
  return own === undefined
    ? comparison
    : { ...comparison, ...own, criteria: comparison.criteria.map(withoutPrecedent) };
}

function followed(
  result: CriterionResult,
  criterion: Criterion,
  comparison: Comparison,
  answers: readonly SettledAnswer[],
  sayingOfAnswer: SayingOfAnswer,
): Carried | undefined {
  // What could not be read may say anything.
  if (result.doubt !== undefined && result.doubt !== 'wording') return undefined;
  const likest = likestAnswer(result, namesForHere(comparison.plan), answers, sayingOfAnswer);
  return likest && carryOver(result, criterion, likest, isPaged(comparison));
}

function isPaged({ criteria }: Comparison): boolean {
  return criteria.some(({ evidence }) => evidence.some(({ page }) => page > 1));
}

function withCarried(own: Comparison, template: Template, carried: ReadonlyMap<string, Carried>): Comparison {
  const criteria = own.criteria.map((result) => carried.get(result.id)?.result ?? result);
  const kept = own.findings.filter(({ kind, criterion }) => {
    if (kind === 'missing-section') return isStillMissing(criterion ?? '', criteria);
    return criterion === null || !carried.has(criterion) || !OF_STATUS.has(kind);
  });
  const paged = isPaged(own);
  const told = template.criteria.flatMap((criterion): readonly Finding[] => {
    const follows = carried.get(criterion.id);
    if (follows === undefined) return [];
    const ofStatus = criterionFindings([criterion], [follows.result], () => undefined);
    return [...ofStatus, ...changedFacts(criterion, follows, paged)];
  });
  return {
    ...own,
    criteria,
    findings: [...told, ...kept],
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
    const message = WORDING.changedFact(nameOf(criterion), asked, found, place, false);
    return { kind: 'changed-fact', severity: 'medium', criterion: criterion.id, message, lines: place.lines };
  });
}

/** A part of the template of which the plan has nothing. */
function isStillMissing(part: string, criteria: readonly CriterionResult[]): boolean {
  return criteria.every(({ path, status }) => !path.startsWith(`${part}.`) || status === 'missing');
}
