// Demand × window → how alike they are, side by side in words, meaning, titles, who and values. Features have names: the model
// that weighs them is fitted, and its coefficients are kept by these names.
import {
  cosine,
  likenessOfWords,
  sayingOf,
  sentenceVector,
  wordsIn,
  type Meaning,
} from '../../language/meaning/meaning.ts';
import type { Criterion } from '../../model/template.ts';
import type { Matching } from '../alignment/matchings.ts';
import { STRENGTH } from '../alignment/candidates.ts';
import {
  hardKeysOf,
  matchAgainst,
  type HardKey,
  type HardKeyKind,
  type KeyMatch,
} from '../facts/hard-keys.ts';
import { branchOf } from '../facts/offices.ts';
import type { WeighedPlan } from '../passages/plan-index.ts';
import { demandText } from '../template/demand.ts';
import { NEAR_TITLES, type Window } from './windows.ts';

export const LIKENESS = [
  'runs', // share of the demand that runs of its own words cover
  'explained', // share of the window that they explain
  'same', // share of the demand's words that stand in the window
  'alike', // the same with words that mean nearly the same
  'meaning', // cosine of the two sentence vectors
  'saysMine', // share of the window's words alike to the demand's
  'titles', // likeness of the titles above
  'ownTitle', // likeness of the demand's own title to the item's
  'titleMeaning', // cosine of the titles' vectors
  'length', // logarithm of the window's length over the demand's
  'head', // share of the demand's first words said
  'sameMine', // share of the window's words that stand in the demand
  'lead',
  'support',
  'times',
  'quantities',
  'names', // awards and cited documents
  'addressee', // share of the office's name, in the title above, that heads the window
] as const;
export const LIKENESS_WIDTH = LIKENESS.length;

/** A window is longer or shorter by no more than e³. */
const LONGEST = 3;
const HEAD_WORDS = 4;
/** Less alike words say different things; what lies above is scaled to 0..1. */
const UNLIKE = 0.35;
/** What a hard key says of the window: there, there but less, another in its place, nothing. */
const KEY: Readonly<Record<KeyMatch, number>> = { held: 1, stricter: 1, weaker: 0.4, other: -1, absent: 0 };
const KEY_FEATURES: readonly (readonly HardKeyKind[])[] = [
  ['lead'],
  ['support'],
  ['year', 'deadline', 'rhythm'],
  ['quantity'],
  ['award', 'document'],
];
const OFFICE =
  /^(?:Đề nghị |Giao )?(?:Các |Sở|Phòng|Ban|UBND|Ủy ban|Công an|Trung tâm|Văn phòng|Trạm|Đoàn|Hội|Mặt trận|Báo|Đài)/u;

/** Rows are windows, columns the features of `LIKENESS`; one for each demand. */
export type Likeness = readonly Float64Array[];

interface Text {
  readonly words: readonly number[];
  /** Of each word among all words at hand. */
  readonly places: Int32Array;
  readonly weights: readonly number[];
  readonly all: number;
}

export function likenessOf(
  criteria: readonly Criterion[],
  asked: readonly Matching[],
  plan: WeighedPlan,
  windows: readonly Window[],
  meaning: Meaning,
): Likeness {
  const demandWords = criteria.map((criterion) => wordsIn(demandText(criterion), meaning));
  const sentenceAt = new Map<number, Window>();
  for (const window of windows) if (window.shape === 'sentence') sentenceAt.set(window.from, window);
  const texts = [...[...sentenceAt.values()].map(({ words }) => words), ...demandWords];
  const counts = new Map<number, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: number): number =>
    sayingOf(word, meaning) * Math.log(1 + texts.length / (1 + (counts.get(word) ?? 0)));
  const known = [...counts.keys()];
  const places = new Map(known.map((word, place) => [word, place]));
  const weighed = (words: readonly number[]): Text => {
    const weights = words.map(weightOf);
    const at = Int32Array.from(words, (word) => places.get(word) ?? 0);
    return { words, places: at, weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
  };
  const sentences = plan.passages.map((_, at) => weighed(sentenceAt.get(at)?.words ?? []));
  const likeness = likenessRows(known, meaning);

  return criteria.map((criterion, at) => {
    const ask = asked[at];
    const result = new Float64Array(windows.length * LIKENESS_WIDTH);
    if (!ask) return result;
    const { demand, context, titles } = ask;
    const mine = weighed(demandWords[at] ?? []);
    const body = wordsIn(criterion.text, meaning);
    const vector = sentenceVector(body.length > 0 ? body : mine.words, meaning);
    const near = criterion.context.slice(-NEAR_TITLES);
    const titleVector = sentenceVector(wordsIn(near.join(' '), meaning), meaning);
    const keys = hardKeysOf(criterion);
    const above = (criterion.context.at(-1) ?? '').replace(/^\d+\.? */u, '');
    const addressee = OFFICE.test(above)
      ? branchOf(above)
          .split(' ')
          .filter((word) => word !== '')
      : [];
    const said = saidIn(mine, sentences, likeness);
    const head = saidIn(weighed(body.slice(0, HEAD_WORDS)), sentences, likeness);
    const covered = coveredBy(plan, ask);
    windows.forEach((window, row) => {
      const { from, to, blockAt } = window;
      const matches = keys.length > 0 ? matchAgainst(keys, window.keys) : [];
      const features = [
        covered.share(demand.weights, from, to),
        window.said === 0 ? 0 : covered.explained(from, to) / window.said,
        said.same(from, to),
        said.alike(from, to),
        cosine(vector, window.vector),
        said.mine(from, to),
        context[blockAt] ?? 0,
        titles[blockAt] ?? 0,
        cosine(titleVector, window.titles),
        Math.max(-LONGEST, Math.min(LONGEST, Math.log((window.words.length + 1) / (mine.words.length + 1)))),
        head.alike(from, to),
        said.sameMine(from, to),
        ...KEY_FEATURES.map((kinds) => keyFeature(keys, matches, kinds)),
        addressee.length === 0
          ? 0
          : addressee.filter((word) => window.branches.has(word)).length / addressee.length,
      ];
      result.set(features, row * LIKENESS_WIDTH);
    });
    return result;
  });
}

function keyFeature(
  keys: readonly HardKey[],
  matches: readonly KeyMatch[],
  kinds: readonly HardKeyKind[],
): number {
  let [all, sum] = [0, 0];
  keys.forEach(({ kind }, at) => {
    if (!kinds.includes(kind)) return;
    all++;
    sum += KEY[matches[at] ?? 'absent'];
  });
  return all === 0 ? 0 : sum / all;
}

/** Of a word, its likeness to each word at hand, 0..1, by that word's place among them. */
type LikenessTo = (word: number) => Float32Array;

/** A row is filled when its word is first asked for: the same few hundred words meet again and again. */
function likenessRows(words: readonly number[], meaning: Meaning): LikenessTo {
  const rows = new Map<number, Float32Array>();
  return (word) => {
    const known = rows.get(word);
    if (known) return known;
    const row = Float32Array.from(words, (other) =>
      other === word ? 1 : Math.max(0, (likenessOfWords(word, other, meaning) - UNLIKE) / (1 - UNLIKE)),
    );
    rows.set(word, row);
    return row;
  };
}

interface Said {
  same(from: number, to: number): number;
  alike(from: number, to: number): number;
  mine(from: number, to: number): number;
  sameMine(from: number, to: number): number;
}

/** Each sentence is held against the demand once; a window takes the best of its sentences word by word. */
function saidIn(mine: Text, sentences: readonly Text[], likeness: LikenessTo): Said {
  const size = mine.words.length;
  const rows = mine.words.map(likeness);
  const best = new Float32Array(sentences.length * size);
  const backwards = new Float64Array(sentences.length);
  const sameBack = new Float64Array(sentences.length);
  sentences.forEach(({ places, weights }, row) => {
    places.forEach((place, at) => {
      let most = 0;
      for (let own = 0; own < size; own++) {
        const value = rows[own]?.[place] ?? 0;
        if (value > most) most = value;
        if (value > (best[row * size + own] ?? 0)) best[row * size + own] = value;
      }
      backwards[row] = (backwards[row] ?? 0) + (weights[at] ?? 0) * most;
      if (most === 1) sameBack[row] = (sameBack[row] ?? 0) + (weights[at] ?? 0);
    });
  });
  const share = (from: number, to: number, value: (likeness: number) => number): number => {
    if (mine.all === 0) return 0;
    let got = 0;
    for (let own = 0; own < size; own++) {
      let most = 0;
      for (let row = from; row <= to; row++) most = Math.max(most, best[row * size + own] ?? 0);
      got += (mine.weights[own] ?? 0) * value(most);
    }
    return got / mine.all;
  };
  const back = (sums: Float64Array, from: number, to: number): number => {
    let [all, got] = [0, 0];
    for (let row = from; row <= to; row++) {
      all += sentences[row]?.all ?? 0;
      got += sums[row] ?? 0;
    }
    return all === 0 ? 0 : got / all;
  };
  return {
    same: (from, to) => share(from, to, (value) => (value === 1 ? 1 : 0)),
    alike: (from, to) => share(from, to, (value) => value),
    mine: (from, to) => back(backwards, from, to),
    sameMine: (from, to) => back(sameBack, from, to),
  };
}

interface Covered {
  share(weights: readonly number[], from: number, to: number): number;
  explained(from: number, to: number): number;
}

/** What runs of the demand's own tokens prove, sentence by sentence. */
function coveredBy(plan: WeighedPlan, { demand, runs }: Matching): Covered {
  const size = demand.tokens.length;
  const strengths = new Map<number, Float64Array>();
  const explained = new Float64Array(plan.passages.length);
  const counted = new Uint8Array(plan.tokens.length);
  for (const { a, b, length } of runs) {
    const strength = STRENGTH[Math.min(length, STRENGTH.length - 1)] ?? 0;
    for (let step = 0; step < length; step++) {
      const passage = plan.passageOf[b + step] ?? -1;
      if (passage < 0) continue;
      const row = strengths.get(passage) ?? new Float64Array(size);
      strengths.set(passage, row);
      if (strength > (row[a + step] ?? 0)) row[a + step] = strength;
      if (length > 1 && counted[b + step] === 0) {
        counted[b + step] = 1;
        explained[passage] = (explained[passage] ?? 0) + (plan.weights[b + step] ?? 0);
      }
    }
  }
  return {
    share(weights, from, to) {
      let sum = 0;
      for (let at = 0; at < size; at++) {
        let most = 0;
        for (let row = from; row <= to; row++) most = Math.max(most, strengths.get(row)?.[at] ?? 0);
        sum += (weights[at] ?? 0) * most;
      }
      return sum;
    },
    explained(from, to) {
      let sum = 0;
      for (let row = from; row <= to; row++) sum += explained[row] ?? 0;
      return sum;
    },
  };
}
