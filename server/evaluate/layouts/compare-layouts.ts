// A comparison and the same in another layout → what became of each demand.
import { fold } from '../../language/fold.ts';
import type { Comparison, CriterionResult } from '../../model/comparison.ts';

export interface LayoutChange {
  readonly demands: number;
  /** Of the demands, those that the template no longer holds, and what it holds beside them. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Called answered or asked before, missing now. */
  readonly becameMissing: readonly string[];
  /** Called missing or asked before, answered now. */
  readonly becameAnswered: readonly string[];
  /** Decided before, asked now. */
  readonly becameAsked: readonly string[];
}

/** Share of the words of one demand that the other must have to be the same. */
const SAME = 0.75;

function wordsOf({ text, fields = [] }: CriterionResult): readonly string[] {
  return fold([text, ...fields.map((field) => field.text)].join(' '))
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const has = new Set(other);
  const shared = new Set(one.filter((word) => has.has(word))).size;
  return shared / Math.max(1, new Set([...one, ...other]).size);
}

const isAnswer = ({ status }: CriterionResult): boolean => status === 'met' || status === 'partial';

export function layoutChange(before: Comparison, after: Comparison): LayoutChange {
  const words = after.criteria.map(wordsOf);
  const taken = new Set<number>();
  const pairs = before.criteria.map((criterion) => {
    const own = wordsOf(criterion);
    let [best, at] = [SAME, -1];
    words.forEach((other, index) => {
      const value = taken.has(index) ? 0 : likeness(own, other);
      if (value > best) [best, at] = [value, index];
    });
    if (at >= 0) taken.add(at);
    return [criterion, after.criteria[at]] as const;
  });
  const those = (wanted: (was: CriterionResult, is: CriterionResult) => boolean): readonly string[] =>
    pairs.flatMap(([was, is]) => (is && wanted(was, is) ? [was.text] : []));
  return {
    demands: before.criteria.length,
    lost: pairs.flatMap(([was, is]) => (is ? [] : [was.text])),
    added: after.criteria.filter((_, at) => !taken.has(at)).map(({ text }) => text),
    becameMissing: those((was, is) => was.status !== 'missing' && is.status === 'missing'),
    becameAnswered: those((was, is) => !isAnswer(was) && isAnswer(is)),
    becameAsked: those((was, is) => was.status !== 'unclear' && is.status === 'unclear'),
  };
}
