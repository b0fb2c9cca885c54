// Demand × window → how alike they are, side by side in words, meaning, titles, who and values. Features have names: the model
// that weighs them is fitted, and its coefficients are kept by these names.
import { cosine, sayingOf } from '../../language/meaning/meaning.ts';
import type { Matching } from '../alignment/matchings.ts';
import { coveredBy } from '../alignment/covered.ts';
import { matchAgainst, type HardKey, type HardKeyKind, type KeyMatch } from '../facts/hard-keys.ts';
import type { WeighedPlan } from '../passages/plan-index.ts';
import { saidIn, type Part, type Sentences, type Text } from './said.ts';
import type { Meant } from './meant.ts';
import { passedOver, UNSAID, unsaidStretch } from './unsaid.ts';
import type { Window } from './windows.ts';
import type { Alike, Lexicon } from './word-likeness.ts';

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
  'leastClause', // share of the demand's least said clause
  'clauses', // share of its clauses that are said
] as const;
/** Of a demand over all windows together. */
export const ANYWHERE = [
  'sameAnywhere', // share of its words that stand in the plan at all
  'alikeAnywhere', // that do or mean nearly the same as one that does
  'rarestAnywhere', // the least said of its rarest words
  'leastClauseAnywhere', // share of the clause that no sentence says
] as const;
/** Of a demand over the sentences that may answer it. */
export const SAID_OF_PARTS = [
  'lastDuty', // share of its last duty that is said
  'unsaidClauses', // share of its clauses that are said far less than the one said best
] as const;
export const LIKENESS_WIDTH = LIKENESS.length;

/** A window is longer or shorter by no more than e³. */
const LONGEST = 3;
/** Share of its words from which a clause is said. */
const CLAUSE_SAID = 0.55;
/** Said so much less than the clause said best: in other words all of them would be said less. */
const FAR_LESS = 0.3;
const RAREST = 3;
/** What a hard key says of the window: there, there but less, another in its place, nothing. */
const KEY: Readonly<Record<KeyMatch, number>> = { held: 1, stricter: 1, weaker: 0.4, other: -1, absent: 0 };
const KEY_FEATURES: readonly (readonly HardKeyKind[])[] = [
  ['lead'],
  ['support'],
  ['year', 'deadline', 'rhythm'],
  ['quantity'],
  ['award', 'document'],
];
/** Of one demand. */
export interface Likeness {
  /** Rows are windows, columns the features of `LIKENESS`. */
  readonly windows: Float64Array;
  /** Features of `ANYWHERE` over some of the plan's sentences. */
  readonly anywhere: (sentences: readonly number[]) => Float64Array;
  /** Features of `SAID_OF_PARTS` over the sentences that may answer it. */
  readonly saidOfParts: (sentences: readonly number[]) => Float64Array;
  /** Features of `UNSAID` over the sentences of one window and of its item. */
  readonly unsaid: (window: readonly number[], item: readonly number[]) => Float64Array;
}

/** Of a demand that nothing was looked up for. */
const NOTHING_SAID: Omit<Likeness, 'windows'> = {
  anywhere: () => new Float64Array(ANYWHERE.length),
  saidOfParts: () => new Float64Array(SAID_OF_PARTS.length),
  unsaid: () => new Float64Array(UNSAID.length),
};

export function likenessOf(
  meant: readonly Meant[],
  asked: readonly Matching[],
  plan: WeighedPlan,
  windows: readonly Window[],
  lexicon: Lexicon,
): readonly Likeness[] {
  const { meaning } = lexicon;
  const sentenceAt = new Map<number, Window>();
  for (const window of windows) if (window.shape === 'sentence') sentenceAt.set(window.from, window);
  const texts = [...[...sentenceAt.values()].map(({ words }) => words), ...meant.map(({ words }) => words)];
  const counts = new Map<number, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = new Map(
    [...counts].map(([word, count]) => [
      word,
      sayingOf(word, meaning) * Math.log(1 + texts.length / (1 + count)),
    ]),
  );
  // What a demand begins with may cut a word in two, and the halves stand in no text.
  const unseen = Math.log(1 + texts.length);
  const weighed = (words: readonly number[]): Text => {
    const weights = new Float64Array(words.length);
    let all = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const weight = weightOf.get(word) ?? sayingOf(word, meaning) * unseen;
      weights[at] = weight;
      all += weight;
    }
    return { words, weights, all };
  };
  const { sentences, alikeTo } = sentencesOf(
    plan.passages.map((_, at) => weighed(sentenceAt.get(at)?.words ?? [])),
    lexicon,
  );

  return meant.map(({ words, head, clauses, lastDuty, vector, titles: near, keys, addressee }, at) => {
    const ask = asked[at];
    const result = new Float64Array(windows.length * LIKENESS_WIDTH);
    if (!ask) return { windows: result, ...NOTHING_SAID };
    const { demand, context, titles } = ask;
    const mine = weighed(words);
    const titledAlike = remembered((above: Float32Array) => cosine(near, above));
    const said = saidIn(mine, [head, ...clauses], sentences, alikeTo);
    const covered = coveredBy(plan, ask);
    windows.forEach((window, row) => {
      const { from, to, blockAt } = window;
      const matches = keys.length > 0 ? matchAgainst(keys, window.keys) : [];
      const here = said.over(from, to);
      let [leastClause, clausesSaid] = [1, 0];
      for (let part = 1; part < here.parts.length; part++) {
        const share = here.parts[part] ?? 0;
        if (share < leastClause) leastClause = share;
        if (share >= CLAUSE_SAID) clausesSaid++;
      }
      let column = row * LIKENESS_WIDTH;
      result[column++] = covered.share(demand.weights, from, to);
      result[column++] = window.said === 0 ? 0 : covered.explained(from, to) / window.said;
      result[column++] = here.same;
      result[column++] = here.alike;
      result[column++] = cosine(vector, window.vector);
      result[column++] = here.stretchAlike;
      result[column++] = context[blockAt] ?? 0;
      result[column++] = titles[blockAt] ?? 0;
      result[column++] = titledAlike(window.titles);
      const longer = Math.log((window.words.length + 1) / (mine.words.length + 1));
      result[column++] = Math.max(-LONGEST, Math.min(LONGEST, longer));
      result[column++] = here.parts[0] ?? 0;
      result[column++] = here.stretchSame;
      for (const kinds of KEY_FEATURES)
        result[column++] = keys.length > 0 ? keyFeature(keys, matches, kinds) : 0;
      result[column++] =
        addressee.length === 0
          ? 0
          : addressee.filter((word) => window.branches.has(word)).length / addressee.length;
      result[column++] = leastClause;
      result[column] = clausesSaid / Math.max(1, clauses.length);
    });
    const anywhere = (rows: readonly number[]): Float64Array => {
      const found = said.wordsIn(rows);
      const rarest = [...mine.weights.keys()]
        .toSorted((a, b) => (mine.weights[b] ?? 0) - (mine.weights[a] ?? 0))
        .slice(0, RAREST);
      const clauseSaid = clauses.map((part) => said.mostOf(part, rows));
      const share = (of: (said: number) => number): number =>
        mine.all === 0
          ? 0
          : found.reduce((sum, word, own) => sum + (mine.weights[own] ?? 0) * of(word), 0) / mine.all;
      return Float64Array.of(
        share((word) => Number(word === 1)),
        share((word) => word),
        Math.min(1, ...rarest.map((own) => found[own] ?? 0)),
        Math.min(1, ...clauseSaid),
      );
    };
    const saidOfParts = (rows: readonly number[]): Float64Array => {
      const found = said.wordsIn(rows);
      const shareOf = ([start, end]: Part): number => {
        let [all, sum] = [0, 0];
        for (let own = start; own < end; own++) {
          all += mine.weights[own] ?? 0;
          sum += (mine.weights[own] ?? 0) * (found[own] ?? 0);
        }
        return all === 0 ? 0 : sum / all;
      };
      const shares = clauses.map(shareOf);
      const most = Math.max(0, ...shares);
      const unsaid = shares.filter((share) => share < FAR_LESS * most).length;
      return Float64Array.of(shareOf(lastDuty), unsaid / Math.max(1, shares.length));
    };
    const body: Part = [clauses[0]?.[0] ?? 0, clauses.at(-1)?.[1] ?? 0];
    const unsaid = (rows: readonly number[], item: readonly number[]): Float64Array => {
      const over = (among: readonly number[]) => passedOver(mine, body, sentences, among, alikeTo);
      const { most, atEnd } = over(rows);
      const stretch = unsaidStretch(mine.weights, said.wordsApartIn(rows), body);
      return Float64Array.of(...stretch, most, item.length === rows.length ? atEnd : over(item).atEnd);
    };
    return { windows: result, anywhere, saidOfParts, unsaid };
  });
}

/** All demands and all windows under one title share its vector. */
function remembered<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

function sentencesOf(
  texts: readonly Text[],
  lexicon: Lexicon,
): { readonly sentences: Sentences; readonly alikeTo: (word: number) => Alike } {
  const placeOf = new Map<number, number>();
  const holding: number[][] = [];
  const places = texts.map(({ words }, row) =>
    Int32Array.from(words, (word) => {
      const place = placeOf.get(word) ?? placeOf.size;
      placeOf.set(word, place);
      const rows = (holding[place] ??= []);
      if (rows.at(-1) !== row) rows.push(row);
      return place;
    }),
  );
  return { sentences: { texts, places, holding }, alikeTo: lexicon.alikeAmong([...placeOf.keys()]) };
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
