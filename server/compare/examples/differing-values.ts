// A near copy × the passage that was settled → where the copy gives the demand's names, figures and days otherwise.
import type { Criterion } from '../../model/template.ts';
import { matchValues, sameFamily, type ValueMatch } from '../facts/equal-values.ts';
import { hardKeysOf, matchAgainst, type HardKeyKind, type KeyMatch } from '../facts/hard-keys.ts';
import { measuresOf, type Measure } from '../facts/measures.ts';
import { demandText } from '../template/demand.ts';

/** A figure or a day of the demand that the copy gives less of than what was settled did. */
export interface Lesser {
  readonly asked: string;
  /** undefined: the copy gives none. */
  readonly found: string | undefined;
}

export interface Difference {
  /** A name that the demand asks for stands in one of the two alone: another name is another thing. */
  readonly inNames: boolean;
  readonly less: readonly Lesser[];
  /** The copy gives a figure or a day of the demand that what was settled lacks. */
  readonly more: boolean;
}

const NAMES: ReadonlySet<HardKeyKind> = new Set(['lead', 'support', 'award', 'document']);
const HELD: Readonly<Record<ValueMatch, number>> = { held: 2, stricter: 2, weaker: 1, other: 1 };

export function differenceOf(criterion: Criterion, copy: string, settled: string): Difference {
  const names = hardKeysOf(criterion).filter(({ kind }) => NAMES.has(kind));
  const isThere = (text: string): readonly boolean[] =>
    matchAgainst(names, hardKeysOf({ text })).map((match: KeyMatch) => match === 'held');
  const [here, there] = [isThere(copy), isThere(settled)];
  const [ours, theirs] = [measuresOf(copy), measuresOf(settled)];
  const less: Lesser[] = [];
  let more = false;
  for (const asked of measuresOf(demandText(criterion))) {
    const [own, before] = [bestOf(asked, ours), bestOf(asked, theirs)];
    if (own.rank > before.rank) more = true;
    if (own.rank < before.rank) less.push({ asked: asked.quantity.text, found: own.measure?.quantity.text });
  }
  return { inNames: names.some((_, at) => here[at] !== there[at]), less, more };
}

/** Two copies that one answer cannot settle. */
export function givesOtherwise(criterion: Criterion, copy: string, other: string): boolean {
  const { inNames, less, more } = differenceOf(criterion, copy, other);
  return inNames || more || less.length > 0;
}

interface Best {
  readonly rank: number;
  readonly measure?: Measure;
}

/** What is measured is not asked for: the two passages are copies, so a figure of the kind stands for the same in both. */
function bestOf(asked: Measure, there: readonly Measure[]): Best {
  let best: Best = { rank: 0 };
  for (const measure of there) {
    if (!sameFamily(asked.quantity, measure.quantity)) continue;
    const rank = HELD[matchValues(asked.quantity, asked.bound, measure.quantity)];
    if (rank > best.rank) best = { rank, measure };
  }
  return best;
}
