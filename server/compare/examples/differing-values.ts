// A near copy × the passage that was settled → where the copy gives the demand's names, figures and days otherwise.
import type { Criterion } from '../../model/template.ts';
import { matchValues, sameFamily, type ValueMatch } from '../facts/equal-values.ts';
import {
  hardKeysOf,
  matchAgainst,
  type HardKey,
  type HardKeyKind,
  type KeyMatch,
} from '../facts/hard-keys.ts';
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

const NONE: Difference = { inNames: false, less: [], more: false };
const NAMES: ReadonlySet<HardKeyKind> = new Set(['lead', 'support', 'award', 'document']);
const HELD: Readonly<Record<ValueMatch, number>> = { held: 2, stricter: 2, weaker: 1, other: 1 };

/** The names, figures and days that a demand asks for. */
interface Asked {
  readonly names: readonly HardKey[];
  readonly measures: readonly Measure[];
}

/** What a passage gives of them. */
interface Given {
  readonly names: readonly boolean[];
  readonly measures: readonly Measure[];
}

function askedBy(criterion: Criterion): Asked {
  return {
    names: hardKeysOf(criterion).filter(({ kind }) => NAMES.has(kind)),
    measures: measuresOf(demandText(criterion)),
  };
}

function givenIn(text: string, { names }: Asked): Given {
  return {
    names: matchAgainst(names, hardKeysOf({ text })).map((match: KeyMatch) => match === 'held'),
    measures: measuresOf(text),
  };
}

function differenceBetween(asked: Asked, copy: Given, settled: Given): Difference {
  const less: Lesser[] = [];
  let more = false;
  for (const measure of asked.measures) {
    const [own, before] = [bestOf(measure, copy.measures), bestOf(measure, settled.measures)];
    if (own.rank > before.rank) more = true;
    if (own.rank < before.rank)
      less.push({ asked: measure.quantity.text, found: own.measure?.quantity.text });
  }
  return { inNames: asked.names.some((_, at) => copy.names[at] !== settled.names[at]), less, more };
}

export type DifferenceOf = (criterion: Criterion, copy: string, settled: string) => Difference;

/**
 * For many passages of a template's demands: finding what a passage gives costs far more than comparing, and most plans of a round say
 * the same word for word.
 */
export function differences(): DifferenceOf {
  const demands = new Map<Criterion, { readonly asked: Asked; readonly known: Map<string, Given> }>();
  return (criterion, copy, settled) => {
    if (copy === settled) return NONE;
    const demand = demands.get(criterion) ?? { asked: askedBy(criterion), known: new Map<string, Given>() };
    demands.set(criterion, demand);
    const { asked, known } = demand;
    const given = (text: string): Given => {
      const found = known.get(text) ?? givenIn(text, asked);
      known.set(text, found);
      return found;
    };
    return differenceBetween(asked, given(copy), given(settled));
  };
}

/** Whether two copies are such that one answer cannot settle both. */
export function givingOtherwise(criterion: Criterion): (copy: string, other: string) => boolean {
  const differenceOf = differences();
  return (copy, other) => {
    const { inNames, less, more } = differenceOf(criterion, copy, other);
    return inNames || more || less.length > 0;
  };
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
