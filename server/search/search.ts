// A query and filters → what it was understood to ask for, and the answer: ranked passages, plans by a criterion, or units of a round.
import type { Status } from '../model/comparison.ts';
import { fold } from '../language/fold.ts';
import type { PassageFilter, PassageHit } from '../ports/search.ts';
import type { Progress } from '../ports/matrix.ts';
import type { SearchFilter, Slice } from '../ports/lists.ts';
import type { Records } from '../ports/store.ts';
import { parseQuestion, typedText } from './question/parse-question.ts';
import type { Question } from './question/question.ts';
import { understoodOf, type Understood } from './question/understood.ts';
import { snippetOf, type Snippet } from './ranking/highlight.ts';
import { searchCriteria, type CriterionAnswer, type CriterionHit } from './search-criteria.ts';
import { searchPassages, type PassageAnswer } from './search-passages.ts';
import { searchUnits, type UnitAnswer } from './search-units.ts';
import { wordsOf } from './words.ts';

export interface SearchRequest extends SearchFilter {
  readonly q: string;
  readonly template?: string | undefined;
  /** Its id. */
  readonly criterion?: string | undefined;
  readonly status?: Status | undefined;
}

interface Common {
  readonly understood: readonly Understood[];
  /** Plans that were compared, of those there are: with the template that is asked about, or with any. */
  readonly compared: Progress;
}

export type PassageResults = PassageAnswer & Common & { readonly kind: 'passages' };
export type CriterionResults = Omit<CriterionAnswer, 'hits' | 'asked' | 'criteria'> &
  Common & {
    readonly kind: 'criteria';
    readonly hits: readonly (CriterionHit & { readonly snippet: Snippet | null })[];
  };
export type UnitResults = UnitAnswer & Common & { readonly kind: 'units' };
export type SearchResults = PassageResults | CriterionResults | UnitResults;

type Searched = Pick<Records, 'index' | 'templates' | 'matrix' | 'campaigns' | 'documents'>;

export async function search(
  records: Searched,
  request: SearchRequest,
  slice: Slice,
): Promise<SearchResults> {
  const { index, campaigns } = records;
  const words = wordsOf(typedText(request.q)).map(({ folded }) => folded);
  const [issuers, known] = await Promise.all([index.issuers(), index.frequencies(words)]);
  const question = parseQuestion(request.q, { issuers, isKnown: (word) => known.has(word) });
  const round = request.round === undefined ? undefined : await campaigns.get(request.round);
  const filter: SearchRequest = {
    ...request,
    issuer: request.issuer ?? question.unit,
    template: request.template ?? round?.template,
  };
  const { ask } = question;
  if (ask.kind === 'units' && request.criterion === undefined && request.status === undefined) {
    return unitsAsked(records, question, request, slice);
  }
  if (ask.kind === 'criteria' || request.criterion !== undefined || request.status !== undefined) {
    return criteriaAsked(records, question, filter, slice);
  }
  return {
    ...(await passagesAsked(records, question, filter, slice)),
    kind: 'passages',
    understood: understoodOf(question),
    compared: await records.matrix.progress(filter.template),
  };
}

async function unitsAsked(
  records: Searched,
  question: Question,
  { round }: SearchRequest,
  slice: Slice,
): Promise<UnitResults> {
  const state = question.ask.kind === 'units' ? question.ask.state : 'not-submitted';
  const found = await searchUnits(records, { state, round }, slice);
  const { counts } = found;
  return {
    ...found,
    kind: 'units',
    understood: understoodOf(question, { round: found.round }),
    compared: { compared: counts?.compared ?? 0, plans: counts?.submitted ?? 0 },
  };
}

async function criteriaAsked(
  records: Searched,
  question: Question,
  filter: SearchRequest,
  slice: Slice,
): Promise<CriterionResults> {
  const { ask, terms } = question;
  const asked = ask.kind === 'criteria' ? ask : { statuses: undefined, form: undefined };
  const statuses = filter.status === undefined ? asked.statuses : [filter.status];
  const found = await searchCriteria(records, { ...filter, statuses, form: asked.form, terms }, slice);
  const { asked: words, criteria, ...answer } = found;
  return {
    ...answer,
    kind: 'criteria',
    understood: understoodOf(question, { criteria, template: found.template }),
    hits: found.hits.map((hit) => ({ ...hit, snippet: hit.evidence && snippetOf(hit.evidence.text, words) })),
  };
}

async function passagesAsked(
  { index }: Searched,
  { ask, terms, unit }: Question,
  request: SearchRequest,
  slice: Slice,
): Promise<PassageAnswer> {
  const filter: PassageFilter = filterOf(request);
  switch (ask.kind) {
    case 'symbol':
      return documentFirst(index, ask.number, terms, filter, slice);
    case 'values':
      return searchPassages(index, terms, { ...filter, values: ask.values }, slice);
    default:
      // Of a unit named alone, its documents: each by its first passage.
      if (terms.length === 0 && unit === undefined) return { ...NOTHING };
      return searchPassages(index, terms, { ...filter, opening: terms.length === 0 }, slice);
  }
}

/** The document that bears the symbol, then those that cite it. */
async function documentFirst(
  index: Records['index'],
  number: string,
  terms: Question['terms'],
  filter: PassageFilter,
  slice: Slice,
): Promise<PassageAnswer> {
  const [first] = terms;
  const phrase = first === undefined ? [] : [{ ...first, places: terms.flatMap(({ places }) => places) }];
  const own = await searchPassages(
    index,
    [],
    { ...filter, number, opening: true },
    { offset: 0, limit: OWN },
  );
  const citing = await searchPassages(index, phrase, filter, {
    offset: 0,
    limit: slice.offset + slice.limit,
  });
  const isOwn = ({ document }: PassageHit): boolean => {
    const whole = fold(document.metadata?.number ?? '');
    return whole === number || whole.startsWith(`${number}/`) || whole.startsWith(`${number}-`);
  };
  const hits = [...own.hits, ...citing.hits.filter((hit) => !isOwn(hit))];
  return {
    ...citing,
    total: Math.max(citing.total, hits.length),
    hits: hits.slice(slice.offset, slice.offset + slice.limit),
  };
}

/** Documents of one symbol: each commune counts its own. */
const OWN = 50;
const NOTHING: PassageAnswer = {
  total: 0,
  hits: [],
  facets: { province: [], issuer: [], year: [], kind: [], status: [] },
  match: 'as-typed',
};

function filterOf({ province, issuer, year, kind, round }: SearchRequest): PassageFilter {
  return { province, issuer, year, kind, round };
}
