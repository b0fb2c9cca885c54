// Demand and strengths → the phrases of a criterion that the plan says and those it does not, in the criterion's own words.
import type { Demand } from '../template/demand.ts';

/** A token counts as said from this strength: a pair of words, not a lone syllable. */
const SAID = 0.5;
/** Words of a phrase that are shown; the rest is easily found in the template. */
const LONGEST = 12;
const SHOWN = 3;
/** Lighter phrases are grammar and boilerplate, not worth an officer's eye. */
const WORTH_SHOWING = 0.045;
/** A gap of one said token does not end a phrase. */
const BRIDGE = 1;
/** Parts clauses; the point of 20.000 does not. */
const PARTS = /[.;:](?!\d)/u;

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
    const between = last ? demand.text.slice(demand.tokens[last.to - 1]?.end, demand.tokens[at]?.end) : '';
    if (last && at - last.to <= BRIDGE && !PARTS.test(between)) {
      found[found.length - 1] = { from: last.from, to: at + 1, weight: last.weight + weight };
    } else {
      found.push({ from: at, to: at + 1, weight });
    }
  }
  return found;
}

/** Words that no phrase should end on. */
const DANGLING = /(?:\s(?:và|của|các|những|để|cho|trong|trên|với|về|theo|từ|đến|là|được|do))+$/iu;

function shown(demand: Demand, { from, to }: Stretch): string {
  const end = Math.min(to, from + LONGEST);
  const text = demand.text.slice(demand.tokens[from]?.start ?? 0, demand.tokens[end - 1]?.end ?? 0).trim();
  return `${text.replace(DANGLING, '')}${end < to ? '…' : ''}`;
}

export function absentPhrases(demand: Demand, strengths: Float64Array): readonly string[] {
  return stretches(demand, strengths)
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .toSorted((a, b) => a.from - b.from)
    .map((stretch) => shown(demand, stretch));
}
