// Words, phrases and values → ranked passages. What holds every word as typed comes first where that is enough for a page; where
// it is not, near words and lesser matches follow.
import { fold } from '../language/fold.ts';
import type { Facets, Slice } from '../ports/lists.ts';
import { FEW } from '../ports/search.ts';
import type {
  FoundPassages,
  Match,
  MatchPhrase,
  PassageFilter,
  PassageHit,
  SearchIndex,
} from '../ports/search.ts';
import { countedBy, NO_FACETS } from './counted-by.ts';
import { askedWords, type AskedWord } from './ranking/asked-words.ts';
import { snippetOf, type Snippet } from './ranking/highlight.ts';
import { commonest, lengthsNear, lexiconOf, nearest } from './ranking/near-words.ts';
import { answerOf } from './ranking/rank.ts';
import { neighbours, pruned, widened } from './ranking/widen.ts';

/** as-typed: every word stands in each passage. relaxed: none had them all, so near words and lesser matches count. widened: both. */
export type MatchKind = 'as-typed' | 'widened' | 'relaxed';

export interface PassageAnswer {
  readonly total: number;
  readonly facets: Facets;
  readonly hits: readonly (PassageHit & { readonly snippet: Snippet })[];
  readonly match: MatchKind;
}

/** Candidates that are put in order here; later pages keep the engine's own order. */
const RANKED = FEW;
/** That many passages that hold the whole question side by side leave no room for others. */
const PHRASED = 50;
/** A page of results: with fewer, lesser matches follow. */
const ENOUGH = 10;
/** Where fewer words are asked for, what lacks one is no answer. */
const WORDS_TO_WIDEN = 3;
/** Of the best match, that a lesser one must come to. */
const WORTH_SHOWING = 0.4;

export async function searchPassages(
  index: SearchIndex,
  terms: readonly MatchPhrase[],
  filter: PassageFilter,
  slice: Slice,
): Promise<PassageAnswer> {
  const found = await index.find(terms.length === 0 ? [] : [terms], filter);
  const { total } = found;
  const folded = terms.flatMap(({ places }) => places.map(([typed = '']) => fold(typed)));
  const frequencies = await index.frequencies(folded);
  const isEnough = terms.length === 0 || total >= ENOUGH || (total > 0 && terms.length < WORDS_TO_WIDEN);
  if (!isEnough) return searchWider(index, { terms, folded, frequencies, asTyped: total }, filter, slice);
  const asked = askedWords(terms, frequencies, () => []);
  const hits = await bestOf(found, terms, slice);
  return { total, facets: await found.facets(), match: 'as-typed', hits: page(hits, asked, slice) };
}

/** Of more than can be put in order: passages in which the words stand side by side, then those that hold them anywhere. */
async function bestOf(
  found: FoundPassages,
  terms: readonly MatchPhrase[],
  { offset, limit }: Slice,
): Promise<readonly PassageHit[]> {
  const [first] = terms;
  const isRanked = first !== undefined && offset + limit <= RANKED;
  if (!isRanked) return found.best(offset + limit);
  if (terms.length === 1 || found.total <= RANKED) return found.best(RANKED);
  const places = terms.flatMap((term) => term.places);
  const phrased = await found.best(PHRASED, [[{ form: first.form, places }]]);
  if (phrased.length >= Math.max(PHRASED, offset + limit)) return phrased;
  return distinct([...phrased, ...(await found.best(RANKED))]);
}

interface Narrow {
  readonly terms: readonly MatchPhrase[];
  readonly folded: readonly string[];
  readonly frequencies: ReadonlyMap<string, number>;
  /** Passages that hold all as typed. */
  readonly asTyped: number;
}

async function searchWider(
  index: SearchIndex,
  { terms, folded, frequencies, asTyped }: Narrow,
  filter: PassageFilter,
  slice: Slice,
): Promise<PassageAnswer> {
  const near = await nearOfEach(index, folded);
  const nearOf = (word: string): readonly string[] => near.alternatives.get(word) ?? [];
  const wider = widened(terms, (word) => frequencies.has(word), nearOf);
  const asked = askedWords(terms, new Map([...frequencies, ...near.counts]), nearOf);
  const isNowhere = (word: string): boolean => folded.includes(word) && !frequencies.has(word);
  const anyOf: readonly Match[] = [...(asTyped > 0 ? [terms] : []), ...pruned(wider, isNowhere)];
  const lesser = pruned(neighbours(wider[0] ?? []), isNowhere);
  const found = await findWider(index, anyOf, lesser, filter);
  if (found === undefined) return { total: 0, facets: NO_FACETS, match: 'relaxed', hits: [] };
  const { total } = found.all;
  const hits = await bestWider(found);
  const matchOf = (all: number): MatchKind =>
    asTyped === 0 ? 'relaxed' : all > asTyped ? 'widened' : 'as-typed';
  if (total >= RANKED) {
    const facets = await found.all.facets();
    return { total, facets, match: matchOf(total), hits: page(hits, asked, slice) };
  }
  const ranked = inOrder(hits, asked);
  const best = ranked[0]?.score ?? 0;
  const worth = ranked.filter(({ score }) => score >= best * WORTH_SHOWING).map(({ hit }) => hit);
  return {
    total: worth.length,
    facets: countedBy(worth.map(({ document }) => document)),
    match: matchOf(worth.length),
    hits: shown(worth.slice(slice.offset, slice.offset + slice.limit), asked),
  };
}

async function nearOfEach(index: SearchIndex, folded: readonly string[]) {
  const lexicon = lexiconOf(await index.vocabulary(...lengthsNear(folded)));
  const near = [...new Set(folded)].map((word) => ({ word, words: nearest(word, lexicon) }));
  const counts = await index.frequencies([...new Set(near.flatMap(({ words }) => words))]);
  return { counts, alternatives: new Map(near.map(({ word, words }) => [word, commonest(words, counts)])) };
}

interface Wider {
  readonly all: FoundPassages;
  /** The few that are more than a lesser match; undefined where all are. */
  readonly few: FoundPassages | undefined;
  readonly lesser: readonly Match[];
}

/** Lesser matches where the others are too few; undefined where there is nothing to look for. */
async function findWider(
  index: SearchIndex,
  anyOf: readonly Match[],
  lesser: readonly Match[],
  filter: PassageFilter,
): Promise<Wider | undefined> {
  const found = anyOf.length === 0 ? undefined : await index.find(anyOf, filter);
  if (lesser.length > 0 && (found?.total ?? 0) < ENOUGH) {
    return { all: await index.find([...anyOf, ...lesser], filter), few: found, lesser };
  }
  return found && { all: found, few: undefined, lesser };
}

async function bestWider({ all, few, lesser }: Wider): Promise<readonly PassageHit[]> {
  if (few === undefined || all.total <= RANKED) return all.best(RANKED);
  return distinct([...(await few.best(RANKED)), ...(await all.best(RANKED, lesser))]).slice(0, RANKED);
}

function inOrder(hits: readonly PassageHit[], asked: readonly AskedWord[]) {
  return hits
    .map((hit) => ({ hit, score: answerOf(hit.passage, asked).score }))
    .toSorted((a, b) => b.score - a.score);
}

function page(
  hits: readonly PassageHit[],
  asked: readonly AskedWord[],
  { offset, limit }: Slice,
): PassageAnswer['hits'] {
  const isRanked = asked.length > 0 && offset + limit <= RANKED;
  const ordered = isRanked ? inOrder(hits, asked).map(({ hit }) => hit) : hits;
  return shown(ordered.slice(offset, offset + limit), asked);
}

function shown(hits: readonly PassageHit[], asked: readonly AskedWord[]): PassageAnswer['hits'] {
  return hits.map((hit) => ({ ...hit, snippet: snippetOf(wholeText(hit), asked) }));
}

function distinct(hits: readonly PassageHit[]): readonly PassageHit[] {
  const byPlace = new Map(
    hits.map((hit) => [`${hit.document.id} ${hit.passage.path} ${hit.passage.lines[0]}`, hit]),
  );
  return [...byPlace.values()];
}

/** A heading stands in its section's text or before it. */
function wholeText({ passage }: PassageHit): string {
  return passage.text.startsWith(passage.heading) ? passage.text : `${passage.heading}\n${passage.text}`;
}
