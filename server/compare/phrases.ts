// Demand and strengths → the phrases of a criterion that the plan says and those it does not, in the criterion's own words.
import type { Demand } from './demand.ts';

/** A token counts as said from this strength: a pair of words, not a lone syllable. */
const SAID = 0.5;
/** Words of a shown phrase. */
const LONGEST = 10;
const SHOWN = 3;
/** Lighter phrases are grammar and boilerplate, not worth an officer's eye. */
const WORTH_SHOWING = 0.045;
/** A gap of one said token does not end a phrase. */
const BRIDGE = 1;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function stretches(demand: Demand, strengths: Float64Array): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < demand.tokens.length; at++) {
    if ((strengths[at] ?? 0) >= SAID) continue;
    const weight = demand.weights[at] ?? 0;
    const last = found.at(-1);
    const between = last ? demand.text.slice(demand.tokens[last.to - 1]?.end, demand.tokens[at]?.start) : '';
    if (last && at - last.to <= BRIDGE && at - last.from < LONGEST && !/[.;:]/u.test(between)) {
      found[found.length - 1] = { from: last.from, to: at + 1, weight: last.weight + weight };
    } else {
      found.push({ from: at, to: at + 1, weight });
    }
  }
  return found;
}

export function absentPhrases(demand: Demand, strengths: Float64Array): readonly string[] {
  return stretches(demand, strengths)
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) =>
      demand.text.slice(demand.tokens[from]?.start ?? 0, demand.tokens[to - 1]?.end ?? 0).trim(),
    );
}
