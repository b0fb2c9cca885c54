// Candidates for each word of a sentence → how probable each is in its place: a beam over the language model, then
// forward and backward sums over what the beam kept.
import { openingState, stateWidth, stepLanguage, type LanguageModel } from '../language-model/score.ts';
import { ID_RANGE } from '../language-model/trie.ts';

export interface Choice {
  readonly id: number;
  /** Of what was read, given this choice. */
  readonly logChannel: number;
  /** The second word, where what was read holds two. */
  readonly second?: number;
  /** The word is taken for one like this, after which is told what comes next. */
  readonly asAfter?: number;
  /** begins: the word goes on in the next slot. rest: of the word that began in the slot before. */
  readonly part?: 'begins' | 'rest';
}

/** Histories with the same last words are told apart by this: one word in the slot, two, the begin of one, the rest, one taken for another. */
const [ONE, TWO, BEGINS, REST, TAKEN] = [0, 1, 2, 3, 4];
const KINDS = 5;

function kindOf({ second, part, asAfter }: Choice): number {
  if (part !== undefined) return part === 'begins' ? BEGINS : REST;
  if (asAfter !== undefined) return TAKEN;
  return second === undefined ? ONE : TWO;
}

const NOTHING: Choice = { id: 0, logChannel: -Infinity };

export interface Decided {
  /** Index into the slot's choices: of the best sequence. */
  readonly best: number;
  /** Probability of each choice in its place. */
  readonly posterior: readonly number[];
}

/** Histories kept after each word: 28 gained nothing. */
const BEAM = 16;
/** Nats below the best at which a history is dropped. */
const BEAM_WIDTH = 14;

/** The histories kept after one word, best first, and all ways that lead to them. */
interface Column {
  readonly choice: Int32Array;
  /** Of the best way here, and which history before it that comes from. */
  readonly score: Float64Array;
  readonly before: Int32Array;
  /** Log of the sum of all ways here. */
  readonly forward: Float64Array;
  readonly states: Int32Array;
  /** The last two words, as one number: histories that share them and the next are one. */
  readonly tail: Float64Array;
  /** 1 where a word has begun that goes on in the next slot. */
  readonly begun: Uint8Array;
  /** Ways from the column before: to which history here, from which there, at what cost. */
  readonly arcTo: Int32Array;
  readonly arcFrom: Int32Array;
  readonly arcWeight: Float64Array;
}

function addLog(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

export function decode(slots: readonly (readonly Choice[])[], model: LanguageModel): readonly Decided[] {
  const columns: Column[] = [];
  let column = opening(model);
  for (const choices of slots) {
    column = extend(column, choices, model);
    columns.push(column);
  }
  return decideSlots(columns, slots);
}

function opening(model: LanguageModel): Column {
  return {
    choice: Int32Array.of(-1),
    score: Float64Array.of(0),
    before: Int32Array.of(-1),
    forward: Float64Array.of(0),
    states: openingState(model),
    tail: Float64Array.of(0),
    begun: Uint8Array.of(0),
    arcTo: new Int32Array(0),
    arcFrom: new Int32Array(0),
    arcWeight: new Float64Array(0),
  };
}

function extend(last: Column, choices: readonly Choice[], model: LanguageModel): Column {
  const width = stateWidth(model);
  const top = last.score[0] ?? 0;
  let live = last.score.length;
  while (live > 1 && (last.score[live - 1] ?? 0) < top - BEAM_WIDTH) live--;
  const kinds = choices.map(kindOf);
  const most = live * choices.length;
  const choice = new Int32Array(most);
  const score = new Float64Array(most);
  const before = new Int32Array(most);
  const forward = new Float64Array(most);
  const states = new Int32Array(most * width);
  const tail = new Float64Array(most);
  const begun = new Uint8Array(most);
  const arcTo = new Int32Array(most);
  const arcFrom = new Int32Array(most);
  const arcWeight = new Float64Array(most);
  const known = new Map<number, number>();
  const next = new Int32Array(width);
  let best = -Infinity;
  let count = 0;
  let arcs = 0;
  for (let history = 0; history < live; history++) {
    const tailHere = last.tail[history] ?? 0;
    const isBegun = last.begun[history] === 1;
    for (let at = 0; at < choices.length; at++) {
      const kind = kinds[at] ?? 0;
      if (isBegun !== (kind === REST)) continue;
      const { id, logChannel, second, asAfter } = choices[at] ?? NOTHING;
      // No language makes a way better, and the next word would drop what is below the beam.
      if ((last.score[history] ?? 0) + logChannel < best - BEAM_WIDTH) continue;
      let weight = logChannel;
      let words = tailHere;
      if (kind === REST) next.set(last.states.subarray(history * width, (history + 1) * width));
      else {
        weight += stepLanguage(model, last.states, history * width, id, next);
        words = words * ID_RANGE + id;
        if (second !== undefined) {
          weight += stepLanguage(model, next.slice(), 0, second, next);
          words = (words % ID_RANGE ** 2) * ID_RANGE + second;
        }
        if (asAfter !== undefined) stepLanguage(model, last.states, history * width, asAfter, next);
      }
      const key = words * KINDS + kind;
      let to = known.get(key);
      if (to === undefined) {
        to = count++;
        known.set(key, to);
        choice[to] = at;
        score[to] = -Infinity;
        forward[to] = -Infinity;
        tail[to] = words % ID_RANGE ** 2;
        begun[to] = kind === BEGINS ? 1 : 0;
        states.set(next, to * width);
      }
      arcTo[arcs] = to;
      arcFrom[arcs] = history;
      arcWeight[arcs++] = weight;
      forward[to] = addLog(forward[to] ?? -Infinity, (last.forward[history] ?? 0) + weight);
      const whole = (last.score[history] ?? 0) + weight;
      if (whole > best) best = whole;
      if (whole > (score[to] ?? 0)) {
        score[to] = whole;
        before[to] = history;
      }
    }
  }
  const kept = Array.from({ length: count }, (_, at) => at)
    .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)
    .slice(0, BEAM);
  return gather(
    {
      choice,
      score,
      before,
      forward,
      states,
      tail,
      begun,
      arcTo: arcTo.subarray(0, arcs),
      arcFrom,
      arcWeight,
    },
    kept,
    width,
  );
}

/** Only the kept histories, in their new order, with the arcs that lead to them. */
function gather(all: Column, kept: readonly number[], width: number): Column {
  const place = new Int32Array(all.score.length).fill(-1);
  kept.forEach((from, to) => {
    place[from] = to;
  });
  const states = new Int32Array(kept.length * width);
  kept.forEach((from, to) => states.set(all.states.subarray(from * width, (from + 1) * width), to * width));
  const arcTo: number[] = [];
  const arcFrom: number[] = [];
  const arcWeight: number[] = [];
  all.arcTo.forEach((to, arc) => {
    const at = place[to] ?? -1;
    if (at < 0) return;
    arcTo.push(at);
    arcFrom.push(all.arcFrom[arc] ?? 0);
    arcWeight.push(all.arcWeight[arc] ?? -Infinity);
  });
  return {
    choice: Int32Array.from(kept, (at) => all.choice[at] ?? 0),
    score: Float64Array.from(kept, (at) => all.score[at] ?? 0),
    before: Int32Array.from(kept, (at) => all.before[at] ?? 0),
    forward: Float64Array.from(kept, (at) => all.forward[at] ?? 0),
    states,
    tail: Float64Array.from(kept, (at) => all.tail[at] ?? 0),
    begun: Uint8Array.from(kept, (at) => all.begun[at] ?? 0),
    arcTo: Int32Array.from(arcTo),
    arcFrom: Int32Array.from(arcFrom),
    arcWeight: Float64Array.from(arcWeight),
  };
}

function decideSlots(columns: readonly Column[], slots: readonly (readonly Choice[])[]): readonly Decided[] {
  const decided: Decided[] = [];
  const last = columns.at(-1);
  if (!last) return decided;
  const total = last.forward.reduce(addLog, -Infinity);
  let backward = new Float64Array(last.score.length);
  let best = 0;
  for (let at = columns.length - 1; at >= 0; at--) {
    const column = columns[at];
    if (!column) continue;
    const posterior = Array.from(slots[at] ?? [], () => 0);
    column.choice.forEach((choice, history) => {
      const share = Math.exp((column.forward[history] ?? 0) + (backward[history] ?? 0) - total);
      posterior[choice] = (posterior[choice] ?? 0) + share;
    });
    const sum = posterior.reduce((all, one) => all + one, 0) || 1;
    decided.push({ best: column.choice[best] ?? 0, posterior: posterior.map((one) => one / sum) });
    best = column.before[best] ?? 0;
    const earlier = new Float64Array(columns[at - 1]?.score.length ?? 1).fill(-Infinity);
    column.arcTo.forEach((to, arc) => {
      const from = column.arcFrom[arc] ?? 0;
      earlier[from] = addLog(earlier[from] ?? -Infinity, (backward[to] ?? 0) + (column.arcWeight[arc] ?? 0));
    });
    backward = earlier;
  }
  return decided.reverse();
}
