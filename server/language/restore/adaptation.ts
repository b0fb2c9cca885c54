// Clean documents of the same kind (the template, plans already reviewed) → phrases that restoration may lean on.
import { normalize } from '../normalize.ts';
import { rejoin } from './rejoin.ts';
import { unifyTonePlacement } from '../tone-marks.ts';

/** Paragraphs in one line each, ready to be counted against a model's vocabulary. */
export interface Adaptation {
  readonly paragraphs: readonly string[];
}

export function adapt(texts: readonly string[]): Adaptation {
  return { paragraphs: texts.flatMap((text) => rejoin(unifyTonePlacement(normalize(text)).split('\n'))) };
}
