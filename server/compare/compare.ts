// Template × plan → comparison: every criterion judged once, with its evidence, and the findings that follow.
import type { Comparison, CriterionResult } from '../model/comparison.ts';
import type { Criterion, Template } from '../model/template.ts';
import { align } from './alignment/align.ts';
import { matchingsOf, type Matching } from './alignment/matchings.ts';
import { decide, type Decision } from './answers/decide.ts';
import { fieldOf } from './answers/field.ts';
import { meantOf, type Judging } from './answers/judgement-model.ts';
import { changedFacts } from './findings/changed-facts.ts';
import { expectedSections, type ExpectedSection } from './findings/expected-sections.ts';
import { explain, worded } from './findings/explain.ts';
import { findingsOf } from './findings/findings.ts';
import { summarize } from './findings/summarize.ts';
import { darkPlaces, doubtedPlaces, isLostBetween } from './judgement/dark-pages.ts';
import { roleAnswers } from './judgement/role-answers.ts';
import { standing } from './judgement/standing.ts';
import { askWhereTaken } from './judgement/taken-passages.ts';
import {
  evidenceOf,
  ruleVerdictOf,
  verdictOf,
  type AlignedDemand,
  type Verdict,
} from './judgement/verdict.ts';
import { isOnAnotherSubject } from './scope/same-subject.ts';
import { mayFollow } from './scope/may-follow.ts';
import { withinScope, type Doubted, type Scope } from './scope/scope.ts';
import { weighPlan, type PlanIndex, type WeighedPlan } from './passages/plan-index.ts';
import { weigherOver } from './passages/weights.ts';
import { applicable } from './template/applies.ts';
import { titleOf } from './template/demand.ts';
import { termsOf, type IndexedCriterion, type TemplateIndex } from './template/template-index.ts';

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

interface Laid {
  /** Of each criterion, its demand and its other wordings with what was found for them. */
  readonly aligned: readonly (readonly AlignedDemand[])[];
  /** Of each criterion's own demand. */
  readonly matchings: readonly Matching[];
  readonly plan: WeighedPlan;
}

function layOver(asked: readonly IndexedCriterion[], template: TemplateIndex, plan: PlanIndex): Laid {
  const terms = asked.length === template.criteria.length ? template.terms : termsOf(asked);
  const weigher = weigherOver([terms, plan.terms]);
  const matchings = matchingsOf(asked, plan, weigher);
  const weighed = weighPlan(plan, weigher);
  const alignments = align(matchings, weighed);
  const aligned: AlignedDemand[][] = asked.map(() => []);
  matchings.forEach(({ demand, criterion }, at) => {
    const alignment = alignments[at];
    if (alignment) aligned[criterion]?.push({ demand, alignment });
  });
  const own = matchings.filter(({ criterion }, at) => matchings[at - 1]?.criterion !== criterion);
  return { aligned, matchings: own, plan: weighed };
}

/** What the fitted decision says of each criterion; of none where no model is at hand. */
function decisions(
  { aligned, matchings, plan }: Laid,
  wanted: readonly Criterion[],
  verdicts: readonly Verdict[],
  judging: Judging | undefined,
): readonly Decision[] {
  if (!judging || wanted.length === 0) return [];
  const rule = verdicts.map((verdict, at) => ruleVerdictOf(verdict, aligned[at] ?? []));
  return decide(
    fieldOf(wanted, matchings, plan, judging.lexicon, meantOf(wanted, judging)),
    judging.decision,
    rule,
  );
}

const isAnswer = (status: CriterionResult['status']): boolean => status === 'met' || status === 'partial';

/** With fewer items a plan does not show what it is about. */
const FEWEST_ITEMS = 5;

function scopeOf(
  template: Template,
  { document, blocks }: PlanIndex,
  counts: { readonly answered: number; readonly demands: number },
): Scope {
  // An empty file is on no subject; it lacks all. What a page says that nobody could read, its title perhaps, is not known.
  const isUnread = document.notices.some(({ code }) => code === 'page-unreadable');
  if (!isUnread && blocks.length >= FEWEST_ITEMS && isOnAnotherSubject(template, document, counts))
    return 'another-subject';
  const breaksOff = document.notices.some(
    (notice) => notice.code === 'incomplete-file' && !isLostBetween(notice),
  );
  return breaksOff ? 'incomplete' : 'whole';
}

/** Pure. Criteria that apply to the plan's issuer, in the template's order. Without a model the rule for near copies judges alone. */
export function compare(index: TemplateIndex, plan: PlanIndex, judging?: Judging): Comparison {
  const { template } = index;
  const asked = applicable(index.criteria, plan.document.metadata);
  const wanted = asked.map(({ criterion }) => criterion);
  const laid = layOver(asked, index, plan);
  const { aligned } = laid;
  const [here, there] = [plan.places.province, index.places.province];
  const sameProvince = there === undefined || here === undefined || here === there;
  const factOptions = { sameProvince, written: plan.document.metadata.date };
  const firstVerdicts = wanted.map((criterion, at) => verdictOf(criterion, aligned[at] ?? [], factOptions));
  const firstExpectedAt = expectedSections(plan, asked, firstVerdicts);
  const ruled = firstVerdicts.map((verdict, at) => {
    const criterion = wanted[at];
    const expected = firstExpectedAt(at);
    // One with a title of its own, an office or a phase, is known by that and not by its neighbours.
    if (verdict.status !== 'missing' || !criterion || !expected || titleOf(criterion) !== '') return verdict;
    return verdictOf(criterion, whereExpected(aligned[at] ?? [], expected), factOptions);
  });
  const decided = decisions(laid, wanted, ruled, judging);
  const told = wanted.map((criterion, at) => {
    const [verdict, matching] = [ruled[at], laid.matchings[at]];
    const own = verdict && aligned[at]?.[verdict.chosen];
    if (!own || !matching) throw new Error(`Criterion ${criterion.id} was not laid over the plan`);
    return standing(criterion, verdict, own, decided[at], matching, laid.plan, factOptions);
  });
  const stands = askWhereTaken(roleAnswers(wanted, told, laid.matchings, laid.plan, factOptions));
  const verdicts = stands.map(({ verdict }) => verdict);
  const expectedAt = expectedSections(plan, asked, verdicts);
  const dark = darkPlaces(plan);
  const paged = plan.transcript.pages.length > 1;
  const statuses = stands.map(({ combined }) => combined.status);
  const answered = stands.filter(
    ({ combined: { status }, isFormal }) => !isFormal && isAnswer(status),
  ).length;
  const scope = scopeOf(template, plan, { answered, demands: wanted.length });
  const follows = mayFollow(
    stands.map(({ combined: { status }, verdict: { evidence } }, at) => ({
      part: asked[at]?.parts.at(-1),
      answeredAt: isAnswer(status) ? evidence[0]?.path : undefined,
    })),
  );
  const end = plan.blocks.at(-1)?.path ?? '';
  const criteria = wanted.flatMap((criterion, at): readonly CriterionResult[] => {
    const stand = stands[at];
    if (!stand) return [];
    const { verdict, best, combined } = stand;
    const doubted = combined.status === 'missing' ? doubtedPlaces(verdicts, at, dark, follows) : [];
    // What cannot be read cannot be called missing, nor what would stand on pages that are not there.
    const { status, doubt }: Doubted =
      doubted.length > 0
        ? { status: 'unclear', doubt: 'page' }
        : withinScope(scope, statuses, at, {
            isFormal: stand.isFormal ?? false,
            mayFollow: follows(at, end),
          });
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
      scope,
      doubt,
      paged,
      expected: expectedAt(at),
    });
    const { id, path, heading, text, fields, lines } = criterion;
    const { coverage, margin, ambiguous } = best.alignment;
    const evidence = status === 'missing' ? [] : verdict.evidence;
    const row = fields ? { fields } : {};
    const [closest] = status === 'missing' ? evidenceOf(best.alignment) : [];
    const nearest = closest ? { nearest: closest } : {};
    const { confidence, leaning } = combined;
    const judged = {
      status,
      confidence,
      coverage,
      margin,
      ...(doubt && { doubt }),
      ...(doubt === 'wording' && leaning && { leaning }),
      ambiguous,
      evidence,
      ...nearest,
    };
    return [{ id, path, heading, text, ...row, lines, ...judged, ...worded(explained) }];
  });
  const changes = changedFacts(wanted, stands, paged);
  const { references, bases, recipients, deadlines } = plan.document;
  return {
    template: template.metadata,
    templateName: template.name,
    templateRelease: template.version,
    plan: plan.document.metadata,
    details: { bases, references, recipients, deadlines },
    summary: summarize(criteria, new Map(wanted.map(({ id, weight }) => [id, weight]))),
    criteria,
    findings: findingsOf({ ...template, criteria: wanted }, plan, scope, criteria, changes, expectedAt),
  };
}
