// The rule's verdict and the fitted decision of one criterion → what stands: its status, where it is answered, and the values there.
import type { Criterion } from '../../model/template.ts';
import { alignedAt } from '../alignment/align.ts';
import type { Matching } from '../alignment/matchings.ts';
import type { Decision } from '../answers/decide.ts';
import type { Place } from '../answers/windows.ts';
import { awardsIn } from '../facts/awards.ts';
import type { FactOptions } from '../facts/facts.ts';
import type { WeighedPlan } from '../passages/plan-index.ts';
import { closingAnswer } from './closing-answer.ts';
import type { Judged } from './judge.ts';
import { combine, type Combined } from './combine.ts';
import { asksForThePlan, asksOnlyForThePlan, openingEvidence } from './plan-itself.ts';
import { moneyInPassing, withMoneySection } from './money-section.ts';
import { withItems } from './with-items.ts';
import { evidenceOf, verdictAt, type AlignedDemand, type Verdict } from './verdict.ts';

export interface Standing {
  readonly combined: Combined;
  readonly verdict: Verdict;
  readonly best: AlignedDemand;
  /** A plan on any subject would say it: its closing formula, that it is a plan. */
  readonly isFormal?: true;
}

/** A second place whose odds are no worse than a seventh of the first's is shown beside it where a person must look. */
const AS_LIKELY = 2;
/** A place whose odds are seven times those of the rule's is shown, too. */
const FAR_LIKELIER = 2;

/** Of nine labelled closings that are answered so all nine hold, of two labelled demands for the plan alone both. */
const CLOSING_SURE = 0.9;
const PLAN_SURE = 0.8;

/** Rule and decision together; where the decision alone knows a place, it is laid over that. `matching`: of the criterion's own demand. */
export function standing(
  criterion: Criterion,
  ruled: Verdict,
  own: AlignedDemand,
  decision: Decision | undefined,
  matching: Matching,
  plan: WeighedPlan,
  options: FactOptions,
): Standing {
  const stand =
    closed(criterion, ruled, own, plan) ??
    decidedOn(criterion, ruled, own, decision, matching, plan, options);
  const seen = byMoneyInPassing(criterion, byThePlanItself(criterion, stand, plan), plan);
  const shown = {
    status: seen.combined.status,
    single: seen.best.alignment.single,
    evidence: seen.verdict.evidence,
  };
  const evidence = withItems(withMoneySection(criterion, shown, plan.document.sections), plan.sections);
  return { ...seen, verdict: { ...seen.verdict, evidence } };
}

/** A closing formula, answered by the plan's own. */
function closed(
  criterion: Criterion,
  ruled: Verdict,
  own: AlignedDemand,
  plan: WeighedPlan,
): Standing | undefined {
  const answer = ruled.chosen === 0 ? closingAnswer(criterion, plan.document.closing ?? []) : undefined;
  if (!answer) return undefined;
  const { path, lines, page, text } = answer.section;
  return {
    combined: { status: answer.status, confidence: CLOSING_SURE },
    verdict: { ...ruled, status: answer.status, evidence: [{ path, lines, page, text }] },
    best: own,
    isFormal: true,
  };
}

/** A demand for a plan of the commune's own, where nothing in the plan says so. */
function byThePlanItself(criterion: Criterion, stand: Standing, plan: WeighedPlan): Standing {
  const { combined, verdict } = stand;
  if (combined.status !== 'unclear' || !asksForThePlan(criterion)) return stand;
  const opening = openingEvidence(plan.opening);
  if (!opening) return stand;
  if (!asksOnlyForThePlan(criterion, plan.document.metadata.date)) {
    return { ...stand, verdict: { ...verdict, evidence: [...verdict.evidence.slice(0, 1), opening] } };
  }
  return {
    ...stand,
    combined: { status: 'met', confidence: PLAN_SURE },
    verdict: { ...verdict, status: 'met', evidence: [opening] },
    isFormal: true,
  };
}

/** A part on money is asked about where the plan tells of its money elsewhere. */
function byMoneyInPassing(criterion: Criterion, stand: Standing, plan: WeighedPlan): Standing {
  if (stand.combined.status !== 'missing') return stand;
  const told = moneyInPassing(criterion, plan.document.sections);
  if (!told) return stand;
  const { confidence } = stand.combined;
  return {
    ...stand,
    combined: { status: 'unclear', confidence },
    verdict: { ...stand.verdict, evidence: [told] },
  };
}

function decidedOn(
  criterion: Criterion,
  ruled: Verdict,
  own: AlignedDemand,
  decision: Decision | undefined,
  matching: Matching,
  plan: WeighedPlan,
  options: FactOptions,
): Standing {
  const changed = ruled.facts.changed.filter(({ halves }) => halves).length;
  const [likeliest] = decision?.places ?? [];
  const combined = combine(
    criterion,
    {
      status: ruled.status,
      coverage: own.alignment.coverage,
      single: own.alignment.single,
      lacking: ruled.facts.absent.length + changed,
      isDenied: ruled.denial !== undefined,
      isOwnDemand: ruled.chosen === 0,
      isNameless: lacksItsName(matching, ruled, likeliest, plan),
    },
    decision,
  );
  const isFound = ruled.status !== 'missing' || combined.status === 'missing' || !likeliest;
  if (isFound) {
    const status = judgedAs(combined.status, ruled.status);
    const further = furtherPlaces(combined.status, decision?.places ?? [], own);
    const evidence = [...ruled.evidence, ...further.flatMap((place) => seenAt(matching, plan, place, own))];
    return { combined, verdict: { ...ruled, status, evidence }, best: own };
  }
  const { from, to } = likeliest.window;
  const best = {
    demand: own.demand,
    alignment: alignedAt(matching, plan, from, to, own.alignment),
  };
  if (combined.status === 'unclear') {
    const further = furtherPlaces(combined.status, decision?.places ?? [], best);
    const evidence = [
      ...evidenceOf(best.alignment),
      ...further.flatMap((place) => seenAt(matching, plan, place, own)),
    ];
    return { combined: leaningAt(combined, criterion, best, options), verdict: { ...ruled, evidence }, best };
  }
  const verdict = verdictAt(criterion, best, combined.status, options);
  return { combined: { ...combined, status: verdict.status }, verdict, best };
}

/** A value that lacks there makes it half an answer. */
function leaningAt(
  combined: Combined,
  criterion: Criterion,
  best: AlignedDemand,
  options: FactOptions,
): Combined {
  const { leaning } = combined;
  if (leaning?.otherwise !== 'met') return combined;
  const { status } = verdictAt(criterion, best, 'met', options);
  return status === 'met' ? combined : { ...combined, leaning: { ...leaning, otherwise: 'partial' } };
}

const seenAt = (
  matching: Matching,
  plan: WeighedPlan,
  { window: { from, to } }: Place,
  { alignment }: AlignedDemand,
): ReturnType<typeof evidenceOf> => evidenceOf(alignedAt(matching, plan, from, to, alignment));

/** An item beside those already shown that a person should see: about as likely as the likeliest, or far likelier than the rule's. */
function furtherPlaces(
  status: Combined['status'],
  places: readonly Place[],
  { alignment: { passages } }: AlignedDemand,
): readonly Place[] {
  const [first, second] = places;
  if (!first || status === 'missing') return [];
  const shown = new Set(passages.map(({ blockAt }) => blockAt));
  const isNew = ({ window }: Place): boolean => !shown.has(window.blockAt);
  if (status === 'unclear') {
    const likely = [first, second].find((place) => place && isNew(place));
    return likely && likely.score > first.score - AS_LIKELY ? [likely] : [];
  }
  const ruled = places.find((place) => !isNew(place));
  const isFar = first.score - (ruled?.score ?? -Infinity) > FAR_LIKELIER;
  return isFar && isNew(first) ? [first] : [];
}

/** A short demand for an award is met by its name or not at all: what else a Bằng khen and a report share says nothing. */
function lacksItsName(
  { demand }: Matching,
  { evidence }: Verdict,
  likeliest: Place | undefined,
  plan: WeighedPlan,
): boolean {
  if (demand.form !== 'name') return false;
  const asked = awardsIn(demand.text);
  if (asked.length === 0) return false;
  const passages = likeliest ? plan.passages.slice(likeliest.window.from, likeliest.window.to + 1) : [];
  const text = [...evidence, ...passages].map((piece) => piece.text).join('\n');
  const named = new Set(awardsIn(text).map(({ name }) => name));
  return !asked.some(({ name }) => named.has(name));
}

/** What a neighbour may be told by: an unsure verdict is as the rule had it. */
function judgedAs(status: Combined['status'], ruled: Judged): Judged {
  return status === 'unclear' ? ruled : status;
}
