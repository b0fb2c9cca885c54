// A comparison and the verdicts that stand → how it reads: statuses, score, sentences and findings of one mind. Page and exports
// show this and nothing else, so that none of them tells what the machine said where a person said otherwise.
import { summarize } from '../compare/findings/summarize.ts';
import type { Comparison, Finding } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion, Verdict } from '../model/review.ts';
import type { Template } from '../model/template.ts';
import { WORDING } from './wording.vi.ts';

/** They say what a criterion's status is. */
const OF_STATUS: ReadonlySet<Finding['kind']> = new Set(['missing-criterion', 'partial-criterion']);

export function review(
  comparison: Comparison,
  template: Template | undefined,
  standing: ReadonlyMap<string, Verdict>,
): Reviewed {
  const criteria = comparison.criteria.map(({ own, ...told }): ReviewedCriterion => {
    const result = { ...told, ...(own && { statusAlone: own.status }) };
    const { status, reason } = result;
    const verdict = standing.get(result.id) ?? null;
    const machine = { machineStatus: status, machineReason: reason, verdict };
    if (verdict === null) return { ...result, ...machine };
    const suggestion = verdict.status === status ? result.suggestion : null;
    return { ...result, ...machine, status: verdict.status, reason: WORDING.verdict(verdict), suggestion };
  });
  const weights = new Map(template?.criteria.map(({ id, weight }) => [id, weight]));
  const { template: asked, templateName, templateRelease, plan, details } = comparison;
  return {
    template: asked,
    templateName,
    templateRelease,
    plan,
    details,
    criteria,
    findings: findingsOf(comparison.findings, criteria),
    summary: summarize(criteria, weights),
    machineSummary: comparison.summary,
  };
}

/** The machine's of what it still says, and a person's in the place of those that they decided otherwise. */
function findingsOf(
  findings: readonly Finding[],
  criteria: readonly ReviewedCriterion[],
): readonly Finding[] {
  const overruled = new Map(
    criteria.filter(({ status, machineStatus }) => status !== machineStatus).map((one) => [one.id, one]),
  );
  if (overruled.size === 0) return findings;
  const kept = findings.filter(({ kind, criterion }) => {
    if (kind === 'missing-section') return isStillMissing(criterion ?? '', criteria);
    return !OF_STATUS.has(kind) || criterion === null || !overruled.has(criterion);
  });
  return [...[...overruled.values()].flatMap(findingOf), ...kept];
}

/** A part of the template of which the plan has nothing. */
function isStillMissing(part: string, criteria: readonly ReviewedCriterion[]): boolean {
  return criteria.every(({ path, status }) => !path.startsWith(`${part}.`) || status === 'missing');
}

function findingOf({ id, status, heading, reason, lines }: ReviewedCriterion): readonly Finding[] {
  if (status !== 'missing' && status !== 'partial') return [];
  const kind = `${status}-criterion` as const;
  const severity = status === 'missing' ? 'high' : 'medium';
  return [{ kind, severity, criterion: id, message: WORDING.finding(heading, reason), lines }];
}
