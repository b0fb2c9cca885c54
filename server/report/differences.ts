// A criterion's demand beside what the plan answers, word by word: one text in which the missing and the added are told apart.
import { wordDiff, type WordDifference } from '../compare/word-diff.ts';
import type { CriterionResult } from '../model/comparison.ts';
import { rowText } from '../structure/row-text.ts';

/** Passages that do not follow each other in the plan. */
const GAP = ' […] ';

/**
 * Empty where the plan has no passage, or says the same. Passages are compared together: what one leaves out
 * another may say.
 */
export function differencesOf(criterion: CriterionResult): readonly WordDifference[] {
  const { evidence } = criterion;
  if (evidence.length === 0) return [];
  const parts = wordDiff(rowText(criterion), evidence.map((passage) => passage.text).join(GAP));
  return parts.some(({ kind }) => kind === 'added' || kind === 'removed') ? parts : [];
}
