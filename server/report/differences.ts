// A criterion's demand beside what the plan answers, word by word: one text in which the missing and the added are told apart.
import { wordDiff, type WordDifference } from '../compare/word-diff.ts';
import type { CriterionResult } from '../model/comparison.ts';
import { rowText } from '../structure/tables/row-text.ts';

/** Between passages that do not follow each other in the plan. */
const GAP = ' […] ';

/** All that the plan says to a criterion. */
export function saidOf({ evidence }: CriterionResult): string {
  return evidence.map(({ text }) => text).join(GAP);
}

/**
 * Empty where the plan has no passage, or says the same. Passages are compared together: what one leaves out
 * another may say.
 */
export function differencesOf(criterion: CriterionResult): readonly WordDifference[] {
  if (criterion.evidence.length === 0) return [];
  const parts = wordDiff(rowText(criterion), saidOf(criterion));
  return parts.some(({ kind }) => kind === 'added' || kind === 'removed') ? parts : [];
}
