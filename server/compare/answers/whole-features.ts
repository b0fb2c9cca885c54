// Best window, the rule's own verdict and what the answer leaves out → what speaks for a demand being answered wholly.
import { OF_ANSWER, type RuleVerdict } from './answer-features.ts';
import { DECISION_FEATURES } from './decision-features.ts';

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

export const WHOLE_FEATURES: readonly string[] = [...DECISION_FEATURES, ...OF_RULE, ...OF_ANSWER];

const LONGEST = 3;
const MOST_LACKING = 2;

export function wholeFeatures(
  decision: Float64Array,
  { alignment, status, lacking }: RuleVerdict,
  answer: Float64Array,
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
    ...answer,
  );
}
