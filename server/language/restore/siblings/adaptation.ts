// Clean documents of the same kind (the template, plans already reviewed) → phrases that restoration may lean on.
import { paragraphsOf } from '../words/rejoin.ts';

/** Paragraphs in one line each, ready to be counted against a model's vocabulary. */
export interface Adaptation {
  readonly paragraphs: readonly string[];
}

export function adapt(texts: readonly string[]): Adaptation {
  return { paragraphs: texts.flatMap(paragraphsOf) };
}
