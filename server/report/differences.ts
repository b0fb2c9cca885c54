// A criterion's demand beside what the plan answers, word by word: one text in which the missing and the added are told apart.
import { wordDiff, type WordDifference } from '../compare/word-diff.ts';
import type { CriterionResult } from '../model/comparison.ts';

/** Passages that do not follow each other in the plan. */
const GAP = ' […] ';

/**
 * Empty where the plan has no passage, or says the same. Passages are compared together: what one leaves out
 * another may say.
 */
export function differencesOf({ text, evidence }: CriterionResult): readonly WordDifference[] {
  if (evidence.length === 0) return [];
  const parts = wordDiff(text, evidence.map((passage) => passage.text).join(GAP));
  return parts.some(({ kind }) => kind === 'added' || kind === 'removed') ? parts : [];
}
