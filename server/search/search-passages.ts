// Words, phrases and values → ranked passages. What holds every word as typed comes first where that is enough for a page; where
// it is not, near words and lesser matches follow.
import { fold } from '../language/fold.ts';
import type { Facets, Slice } from '../ports/lists.ts';
import type { Match, MatchPhrase, PassageFilter, PassageHit, SearchIndex } from '../ports/search.ts';
import { countedBy } from './counted-by.ts';
import { askedWords, type AskedWord } from './ranking/asked-words.ts';
import { snippetOf, type Snippet } from './ranking/highlight.ts';
import { lengthsNear, nearWords } from './ranking/near-words.ts';
import { answerOf } from './ranking/rank.ts';
import { neighbours, widened } from './ranking/widen.ts';

/** as-typed: every word stands in each passage. relaxed: none had them all, so near words and lesser matches count. widened: both. */
export type MatchKind = 'as-typed' | 'widened' | 'relaxed';

export interface PassageAnswer {
  readonly total: number;
  readonly facets: Facets;
  readonly hits: readonly (PassageHit & { readonly snippet: Snippet })[];
  readonly match: MatchKind;
}

/** Candidates that are put in order here; later pages keep the engine's own order. */
const RANKED = 200;
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
  const strict = terms.length === 0 ? [] : [terms];
  const counts = await index.counts(strict, filter);
  const folded = terms.flatMap(({ places }) => places.map(([typed = '']) => fold(typed)));
  const frequencies = await index.frequencies(folded);
  const isEnough =
    terms.length === 0 || counts.total >= ENOUGH || (counts.total > 0 && terms.length < WORDS_TO_WIDEN);
  if (!isEnough)
    return searchWider(index, { terms, strict, folded, frequencies, found: counts.total }, filter, slice);
  const asked = askedWords(terms, frequencies, () => []);
  const hits = await bestCandidates(index, terms, filter, slice);
  return { ...counts, match: 'as-typed', hits: page(hits, asked, slice) };
}

/** Passages in which the words stand side by side, then those that hold them anywhere. */
async function bestCandidates(
  index: SearchIndex,
  terms: readonly MatchPhrase[],
  filter: PassageFilter,
  { offset, limit }: Slice,
): Promise<readonly PassageHit[]> {
  const [first] = terms;
  if (first === undefined) return index.candidates([], filter, offset + limit);
  if (offset + limit > RANKED) return index.candidates([terms], filter, offset + limit);
  if (terms.length === 1) return index.candidates([terms], filter, RANKED);
  const places = terms.flatMap((term) => term.places);
  const phrased = await index.candidates([[{ form: first.form, places }]], filter, PHRASED);
  if (phrased.length >= Math.max(PHRASED, offset + limit)) return phrased;
  return distinct([...phrased, ...(await index.candidates([terms], filter, RANKED))]);
}

interface Narrow {
  readonly terms: readonly MatchPhrase[];
  readonly strict: readonly Match[];
  readonly folded: readonly string[];
  readonly frequencies: ReadonlyMap<string, number>;
  /** Passages that hold all as typed. */
  readonly found: number;
}

async function searchWider(
  index: SearchIndex,
  { terms, strict, folded, frequencies, found }: Narrow,
  filter: PassageFilter,
  slice: Slice,
): Promise<PassageAnswer> {
  const vocabulary = await index.vocabulary(...lengthsNear(folded));
  const near = new Map(folded.map((word) => [word, nearWords(word, vocabulary)]));
  const nearOf = (word: string): readonly string[] => near.get(word) ?? [];
  const wider = widened(terms, (word) => frequencies.has(word), nearOf);
  const asked = askedWords(terms, new Map(vocabulary.map(({ word, count }) => [word, count])), nearOf);
  let anyOf: readonly Match[] = [...strict, ...wider];
  let hits = await index.candidates(anyOf, filter, RANKED);
  if (hits.length < ENOUGH) {
    anyOf = [...anyOf, ...neighbours(wider[0] ?? [])];
    hits = await index.candidates(anyOf, filter, RANKED);
  }
  const matchOf = (all: number): MatchKind =>
    found === 0 ? 'relaxed' : all > found ? 'widened' : 'as-typed';
  if (hits.length === RANKED) {
    const wide = await index.counts(anyOf, filter);
    return { ...wide, match: matchOf(wide.total), hits: page(hits, asked, slice) };
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
