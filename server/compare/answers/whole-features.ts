// Best window, the rule's own verdict and the demand's clauses → what speaks for a demand being answered wholly.
import type { Alignment } from '../alignment/align.ts';
import { DECISION_FEATURES } from './decision-features.ts';

/** What the rule for near copies says of a demand, and whether its values are there. */
export interface RuleVerdict {
  readonly alignment: Alignment;
  readonly status: 'met' | 'partial' | 'missing';
  /** Values asked for that are not there, or weaker. */
  readonly lacking: number;
}

const OF_RULE = [
  'rule.met',
  'rule.partial',
  'rule.coverage',
  'rule.single',
  'rule.head',
  'rule.explained',
  'rule.length',
  'rule.margin',
  'rule.foreign',
  'rule.lacking',
] as const;

export const WHOLE_FEATURES: readonly string[] = [...DECISION_FEATURES, ...OF_RULE];

const LONGEST = 3;
const MOST_LACKING = 2;

export function wholeFeatures(
  decision: Float64Array,
  { alignment, status, lacking }: RuleVerdict,
): Float64Array {
  return Float64Array.of(
    ...decision,
    Number(status === 'met'),
    Number(status === 'partial'),
    alignment.coverage,
    alignment.single,
    alignment.head,
    alignment.explained,
    Math.min(LONGEST, alignment.length),
    alignment.margin,
    alignment.foreign,
    Math.min(MOST_LACKING, lacking),
  );
}
