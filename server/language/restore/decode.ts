// Candidates for each word of a sentence → how probable each is in its place: a beam over the language model, then
// forward and backward sums over what the beam kept.
import { openingState, stepLanguage, type LanguageModel, type LanguageState } from './score.ts';

export interface Choice {
  readonly id: number;
  /** Of what was read, given this choice. */
  readonly logChannel: number;
}

export interface Decided {
  /** Index into the slot's choices: of the best sequence. */
  readonly best: number;
  /** Probability of each choice in its place. */
  readonly posterior: readonly number[];
}

/** Histories kept after each word: 16 lost 0.05 points, 64 gained nothing. */
const BEAM = 28;
/** Nats below the best at which a history is dropped. */
const BEAM_WIDTH = 14;

interface History {
  readonly state: LanguageState;
  readonly choice: number;
  /** Of the best way here. */
  score: number;
  /** Log of the sum of all ways here. */
  forward: number;
  backward: number;
  readonly arcs: { readonly from: History; readonly weight: number }[];
  best: History | undefined;
}

function addLog(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const high = Math.max(a, b);
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

/** The words that still matter to what follows: histories that share them are one. */
function keyOf(ids: readonly number[]): number {
  return ids.reduce((key, id) => key * 8192 + id, 0);
}

export function decode(slots: readonly (readonly Choice[])[], model: LanguageModel): readonly Decided[] {
  const columns: History[][] = [];
  let beam: { history: History; ids: readonly number[] }[] = [{ history: opening(model), ids: [] }];
  for (const choices of slots) {
    const next = new Map<number, { history: History; ids: readonly number[] }>();
    const top = beam[0]?.history.score ?? 0;
    for (const { history, ids } of beam) {
      if (history.score < top - BEAM_WIDTH) break;
      choices.forEach(({ id, logChannel }, choice) => {
        const step = stepLanguage(model, history.state, id);
        const weight = step.logProbability + logChannel;
        const nextIds = [...ids.slice(-2), id];
        const key = keyOf(nextIds);
        let known = next.get(key);
        if (!known) {
          const fresh = {
            state: step.state,
            choice,
            score: -Infinity,
            forward: -Infinity,
            backward: -Infinity,
            arcs: [],
            best: undefined,
          };
          next.set(key, (known = { history: fresh, ids: nextIds }));
        }
        const into = known.history;
        into.arcs.push({ from: history, weight });
        into.forward = addLog(into.forward, history.forward + weight);
        if (history.score + weight > into.score) {
          into.score = history.score + weight;
          into.best = history;
        }
      });
    }
    beam = [...next.values()].sort((a, b) => b.history.score - a.history.score).slice(0, BEAM);
    columns.push(beam.map(({ history }) => history));
  }
  return settle(columns, slots);
}

function opening(model: LanguageModel): History {
  return {
    state: openingState(model),
    choice: -1,
    score: 0,
    forward: 0,
    backward: -Infinity,
    arcs: [],
    best: undefined,
  };
}

function settle(columns: readonly History[][], slots: readonly (readonly Choice[])[]): readonly Decided[] {
  const last = columns.at(-1) ?? [];
  let total = -Infinity;
  for (const history of last) {
    history.backward = 0;
    total = addLog(total, history.forward);
  }
  const best: number[] = [];
  for (let at: History | undefined = last[0]; at && at.choice >= 0; at = at.best) best.unshift(at.choice);
  const decided: Decided[] = [];
  for (let column = columns.length - 1; column >= 0; column--) {
    const posterior = Array.from(slots[column] ?? [], () => 0);
    for (const history of columns[column] ?? []) {
      posterior[history.choice] =
        (posterior[history.choice] ?? 0) + Math.exp(history.forward + history.backward - total);
      for (const { from, weight } of history.arcs)
        from.backward = addLog(from.backward, history.backward + weight);
    }
    const sum = posterior.reduce((all, one) => all + one, 0) || 1;
    decided.unshift({ best: best[column] ?? 0, posterior: posterior.map((one) => one / sum) });
  }
  return decided;
}
