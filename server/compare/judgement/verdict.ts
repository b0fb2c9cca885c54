// What was found for a criterion → its status, its evidence and the values that differ.
import type { Evidence } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { fold } from '../../language/fold.ts';
import type { Alignment } from '../alignment/align.ts';
import type { RuleVerdict } from '../answers/whole-features.ts';
import { demandText, type Demand } from '../template/demand.ts';
import { evidenceText } from '../facts/evidence-text.ts';
import { changedByYear } from '../facts/yearly-values.ts';
import { compareFacts, type FactComparison, type FactOptions } from '../facts/facts.ts';
import { judge, type Judged } from './judge.ts';
import { denialIn } from './negation.ts';

export interface Verdict {
  /** Which of the criterion's wordings is answered best; 0 is the demand itself. */
  readonly chosen: number;
  readonly status: Judged;
  readonly evidence: readonly Evidence[];
  readonly facts: FactComparison;
  /** Words that deny the demand, as written in the plan. */
  readonly denial: string | undefined;
}

/** A criterion's demand, or one of its other wordings, with what was found for it. */
export interface AlignedDemand {
  readonly demand: Demand;
  readonly alignment: Alignment;
}

/** A short wording counts only where nearly all of it stands together. */
const WORDING_FOUND = 0.75;
const NO_FACTS: FactComparison = { changed: [], absent: [], held: [], given: false };
const RANK = { missing: 0, partial: 1, met: 2 } as const;

/** Passages of one item are one piece of evidence. */
export function evidenceOf(alignment: Alignment): readonly Evidence[] {
  const pieces: Evidence[] = [];
  let lastBlock = -1;
  for (const { block, blockAt, lines, page, text } of alignment.passages) {
    const before = pieces.at(-1);
    if (before && lastBlock === blockAt) {
      const both = [before.lines[0], Math.max(before.lines[1], lines[1])] as const;
      pieces[pieces.length - 1] = { ...before, lines: both, text: `${before.text} ${text}` };
    } else {
      pieces.push({ path: block.path, lines, page, text });
    }
    lastBlock = blockAt;
  }
  return pieces;
}

/** `10/12` alone is a deadline; other values a template lists may be plain words. */
function listedFacts(values: readonly string[], found: string, options: FactOptions): FactComparison {
  const compared = values.map((value): FactComparison => {
    const asDate = value.replace(/^(\d{1,2}\/\d{1,2})$/u, 'ngày $1');
    const facts = compareFacts(asDate, found, options);
    if (facts.changed.length > 0) return facts;
    const absent = facts.absent.length > 0 || !(fold(found).includes(fold(value)) || facts.given);
    return absent ? { ...NO_FACTS, absent: [value] } : NO_FACTS;
  });
  return {
    changed: compared.flatMap(({ changed }) => changed),
    absent: compared.flatMap(({ absent }) => absent),
    held: [],
    given: values.length > 0,
  };
}

function factsOf(criterion: Criterion, alignment: Alignment, options: FactOptions): FactComparison {
  const { text: found, blocks } = evidenceText(alignment.passages);
  // Of a criterion written by hand the list of values is all that is asked for; its demand is prose about them.
  if (criterion.lines === null) return listedFacts(criterion.values, found, options);
  const facts = compareFacts(demandText(criterion), found, options);
  return { ...facts, changed: [...facts.changed, ...changedByYear(criterion, blocks)] };
}

function judgeWording({ single }: Alignment): Judged {
  return single >= WORDING_FOUND ? 'met' : 'missing';
}

export function verdictOf(
  criterion: Criterion,
  aligned: readonly AlignedDemand[],
  options: FactOptions,
): Verdict {
  let chosen = 0;
  let worded: Judged = 'missing';
  aligned.forEach(({ alignment }, at) => {
    const status = at === 0 ? judge(alignment) : judgeWording(alignment);
    if (RANK[status] > RANK[worded]) [chosen, worded] = [at, status];
  });
  const best = aligned[chosen];
  if (!best || worded === 'missing') {
    return { chosen, status: 'missing', evidence: [], facts: NO_FACTS, denial: undefined };
  }
  return { ...verdictAt(criterion, best, worded, options), chosen };
}

/** The verdict where it is known that the passages at hand answer. */
export function verdictAt(
  criterion: Criterion,
  { demand, alignment }: AlignedDemand,
  worded: 'met' | 'partial',
  options: FactOptions,
): Verdict {
  const facts = factsOf(criterion, alignment, options);
  const denial = denialIn(demand, alignment);
  const isChanged = facts.changed.some(({ halves }) => halves);
  const isHalf = facts.absent.length > 0 || isChanged || denial !== undefined;
  const status = worded === 'met' && isHalf ? 'partial' : worded;
  return { chosen: 0, status, evidence: evidenceOf(alignment), facts, denial };
}

/** The rule's verdict as the fitted decision takes it into account; of the criterion's own demand, not of its other wordings. */
export function ruleVerdictOf(
  { status, facts }: Pick<Verdict, 'status' | 'facts'>,
  aligned: readonly AlignedDemand[],
): RuleVerdict {
  const [own] = aligned;
  if (!own) throw new Error('A criterion without a demand');
  const changed = facts.changed.filter(({ halves }) => halves).length;
  return { alignment: own.alignment, status, lacking: facts.absent.length + changed };
}
