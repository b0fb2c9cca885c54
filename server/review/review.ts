// A comparison and the verdicts that stand → how it reads: statuses, score, sentences and findings of one mind. Page and exports
// show this and nothing else, so that none of them tells what the machine said where a person said otherwise.
import { summarize } from '../compare/findings/summarize.ts';
import type { Comparison, CriterionResult, Finding, Language } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion, Verdict } from '../model/review.ts';
import type { Template } from '../model/template.ts';
import { remarkIn } from '../wording/remarks.ts';
import { say } from '../wording/say.ts';
import { ENGLISH } from './wording.en.ts';
import { VIETNAMESE } from './wording.vi.ts';

const WORDING = { vi: VIETNAMESE, en: ENGLISH };

/** They say what a criterion's status is. */
const OF_STATUS: ReadonlySet<Finding['kind']> = new Set(['missing-criterion', 'partial-criterion']);

/** `language`: in which it tells; what versions before 0.7.0 told of criteria stays Vietnamese. */
export function review(
  comparison: Comparison,
  template: Template | undefined,
  standing: ReadonlyMap<string, Verdict>,
  language: Language = 'vi',
): Reviewed {
  const criteria = comparison.criteria.map(({ own, ...told }): ReviewedCriterion => {
    const result = { ...criterionIn(told, language), ...(own && { statusAlone: own.status }) };
    const { status, reason } = result;
    const verdict = standing.get(result.id) ?? null;
    const machine = { machineStatus: status, machineReason: reason, verdict };
    if (verdict === null) return { ...result, ...machine };
    const suggestion = verdict.status === status ? result.suggestion : null;
    return {
      ...result,
      ...machine,
      status: verdict.status,
      reason: WORDING[language].verdict(verdict),
      suggestion,
    };
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
    findings: findingsOf(
      comparison.findings.map((finding) => findingIn(finding, language)),
      criteria,
      language,
    ),
    summary: summarize(criteria, weights),
    machineSummary: comparison.summary,
  };
}

/** In words of the language; what the words were made from is not told. */
export function criterionIn<Result extends CriterionResult>({ said, ...result }: Result, language: Language) {
  const { reason, suggestion } = said ?? {};
  return {
    ...result,
    ...(reason && { reason: say(reason, language) }),
    ...(suggestion && { suggestion: say(suggestion, language) }),
  };
}

function findingIn({ said, ...finding }: Finding, language: Language): Finding {
  const message = said === undefined ? remarkIn(finding.message, language) : say(said, language);
  return { ...finding, message };
}

/** The machine's of what it still says, and a person's in the place of those that they decided otherwise. */
function findingsOf(
  findings: readonly Finding[],
  criteria: readonly ReviewedCriterion[],
  language: Language,
): readonly Finding[] {
  const overruled = new Map(
    criteria.filter(({ status, machineStatus }) => status !== machineStatus).map((one) => [one.id, one]),
  );
  if (overruled.size === 0) return findings;
  const kept = findings.filter(({ kind, criterion }) => {
    if (kind === 'missing-section') return isStillMissing(criterion ?? '', criteria);
    return !OF_STATUS.has(kind) || criterion === null || !overruled.has(criterion);
  });
  return [...[...overruled.values()].flatMap((one) => findingOf(one, language)), ...kept];
}

/** A part of the template of which the plan has nothing. */
function isStillMissing(part: string, criteria: readonly ReviewedCriterion[]): boolean {
  return criteria.every(({ path, status }) => !path.startsWith(`${part}.`) || status === 'missing');
}

function findingOf(
  { id, status, heading, reason, lines }: ReviewedCriterion,
  language: Language,
): readonly Finding[] {
  if (status !== 'missing' && status !== 'partial') return [];
  const kind = `${status}-criterion` as const;
  const severity = status === 'missing' ? 'high' : 'medium';
  return [{ kind, severity, criterion: id, message: WORDING[language].finding(heading, reason), lines }];
}
