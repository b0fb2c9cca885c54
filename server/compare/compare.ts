// Template × plan → comparison: every criterion judged once, with its evidence, and the findings that follow.
import type { Comparison, CriterionResult, Finding, Status } from '../model/comparison.ts';
import type { Criterion } from '../model/template.ts';
import { align, type Alignment } from './alignment/align.ts';
import { matchingsOf } from './alignment/matchings.ts';
import { evidenceText } from './facts/evidence-text.ts';
import { expectedSections, type ExpectedSection } from './findings/expected-sections.ts';
import { explain, nameOf, placesOf } from './findings/explain.ts';
import { findingsOf } from './findings/findings.ts';
import { summarize } from './findings/summarize.ts';
import { WORDING } from './findings/wording.vi.ts';
import { darkPlaces, doubtedPlaces } from './judgement/dark-pages.ts';
import { evidenceOf, verdictOf, type AlignedDemand, type Verdict } from './judgement/verdict.ts';
import { weighPlan, type PlanIndex } from './passages/plan-index.ts';
import { weigherOver } from './passages/weights.ts';
import { applicable } from './template/applies.ts';
import { titleOf } from './template/demand.ts';
import { termsOf, type IndexedCriterion, type TemplateIndex } from './template/template-index.ts';

function changedFacts(
  criterion: Criterion,
  { evidence, facts }: Verdict,
  passages: Alignment['passages'],
  paged: boolean,
): readonly Finding[] {
  const { placeAt } = evidenceText(passages);
  return facts.changed.flatMap(({ asked, found, at, match }): readonly Finding[] => {
    const [place] = placesOf(
      [placeAt(at) ?? evidence[0]].flatMap((piece) => piece ?? []),
      paged,
    );
    if (!place) return [];
    const isStricter = match === 'stricter';
    const message = WORDING.changedFact(nameOf(criterion), asked, found, place, isStricter);
    const { lines } = place;
    const severity = isStricter ? 'low' : 'medium';
    return [{ kind: 'changed-fact', severity, criterion: criterion.id, message, lines }];
  });
}

/** Other titles, but the place where the criterion's neighbours are answered: it stands where it would be expected. */
function whereExpected(
  aligned: readonly AlignedDemand[],
  expected: ExpectedSection,
): readonly AlignedDemand[] {
  return aligned.map(({ demand, alignment }) => {
    const stands = alignment.passages.some(({ block }) => block.path.startsWith(`${expected.path}.`));
    return { demand, alignment: stands ? { ...alignment, context: 1, amongNeighbours: true } : alignment };
  });
}

/** Of each criterion, its demand and its other wordings with what was found for them. */
function alignedDemands(
  asked: readonly IndexedCriterion[],
  template: TemplateIndex,
  plan: PlanIndex,
): readonly (readonly AlignedDemand[])[] {
  const terms = asked.length === template.criteria.length ? template.terms : termsOf(asked);
  const weigher = weigherOver([terms, plan.terms]);
  const matchings = matchingsOf(asked, plan, weigher);
  const alignments = align(matchings, weighPlan(plan, weigher));
  const aligned: AlignedDemand[][] = asked.map(() => []);
  matchings.forEach(({ demand, criterion }, at) => {
    const alignment = alignments[at];
    if (alignment) aligned[criterion]?.push({ demand, alignment });
  });
  return aligned;
}

/** Pure. Criteria that apply to the plan's issuer, in the template's order. */
export function compare(index: TemplateIndex, plan: PlanIndex): Comparison {
  const { template } = index;
  const asked = applicable(index.criteria, plan.document.metadata);
  const wanted = asked.map(({ criterion }) => criterion);
  const aligned = alignedDemands(asked, index, plan);
  const [here, there] = [plan.places.province, index.places.province];
  const sameProvince = there === undefined || here === undefined || here === there;
  const factOptions = { sameProvince, written: plan.document.metadata.date };
  const firstVerdicts = wanted.map((criterion, at) => verdictOf(criterion, aligned[at] ?? [], factOptions));
  const firstExpectedAt = expectedSections(plan, asked, firstVerdicts);
  const verdicts = firstVerdicts.map((verdict, at) => {
    const criterion = wanted[at];
    const expected = firstExpectedAt(at);
    // One with a title of its own, an office or a phase, is known by that and not by its neighbours.
    if (verdict.status !== 'missing' || !criterion || !expected || titleOf(criterion) !== '') return verdict;
    return verdictOf(criterion, whereExpected(aligned[at] ?? [], expected), factOptions);
  });
  const expectedAt = expectedSections(plan, asked, verdicts);
  const dark = darkPlaces(plan.transcript);
  const paged = plan.transcript.pages.length > 1;
  const criteria = wanted.flatMap((criterion, at): readonly CriterionResult[] => {
    const verdict = verdicts[at];
    const best = verdict && aligned[at]?.[verdict.chosen];
    if (!verdict || !best) return [];
    const doubted = verdict.status === 'missing' ? doubtedPlaces(verdicts, at, dark) : [];
    // What cannot be read cannot be called missing.
    const status: Status = doubted.length > 0 ? 'unclear' : verdict.status;
    const explained = explain({
      criterion,
      demand: best.demand,
      alignment: best.alignment,
      status,
      evidence: verdict.evidence,
      absentValues: verdict.facts.absent,
      changed: verdict.facts.changed.filter(({ match }) => match !== 'stricter'),
      denial: verdict.denial,
      dark: doubted,
      paged,
      expected: expectedAt(at),
    });
    const { id, path, heading, text, fields, lines } = criterion;
    const { coverage, margin, ambiguous } = best.alignment;
    const { evidence } = verdict;
    const row = fields ? { fields } : {};
    const [closest] = status === 'missing' ? evidenceOf(best.alignment) : [];
    const nearest = closest ? { nearest: closest } : {};
    const judged = { status, coverage, margin, ambiguous, evidence, ...nearest };
    return [{ id, path, heading, text, ...row, lines, ...judged, ...explained }];
  });
  const changes = wanted.flatMap((criterion, at) => {
    const verdict = verdicts[at];
    const passages = verdict && aligned[at]?.[verdict.chosen]?.alignment.passages;
    return verdict && passages ? changedFacts(criterion, verdict, passages, paged) : [];
  });
  const { references, bases, recipients, deadlines } = plan.document;
  return {
    template: template.metadata,
    templateName: template.name,
    templateRelease: template.version,
    plan: plan.document.metadata,
    details: { bases, references, recipients, deadlines },
    summary: summarize(criteria, new Map(wanted.map(({ id, weight }) => [id, weight]))),
    criteria,
    findings: findingsOf({ ...template, criteria: wanted }, plan, criteria, changes, expectedAt),
  };
}
