// A question about criteria → the plans that do this with it, for one template: the paths of two templates mean different things.
import { fold } from '../language/fold.ts';
import type { Status } from '../model/comparison.ts';
import type { StoredTemplate } from '../model/stored/template.ts';
import type { Criterion } from '../model/template.ts';
import type { Hits, SearchFilter, Slice } from '../ports/lists.ts';
import type { CellHit, Matrix, Progress } from '../ports/matrix.ts';
import type { MatchPhrase } from '../ports/search.ts';
import type { TemplateStore } from '../ports/store.ts';
import { NO_FACETS } from './counted-by.ts';
import { askedWords, type AskedWord } from './ranking/asked-words.ts';
import { nearWords } from './ranking/near-words.ts';
import { answerOf } from './ranking/rank.ts';
import { wordsOf } from './words.ts';

export interface CriterionQuestion extends SearchFilter {
  /** Undefined: the newest one in use that has what is asked for. */
  readonly template?: string | undefined;
  /** Its id; undefined: those that answer the words best. */
  readonly criterion?: string | undefined;
  /** Its path as typed, folded, or the path of what stands above it. */
  readonly form?: string | undefined;
  readonly terms: readonly MatchPhrase[];
  readonly statuses?: readonly Status[] | undefined;
}

export interface CriterionHit extends Omit<CellHit, 'criterion'> {
  readonly criterion: Pick<Criterion, 'id' | 'path' | 'heading' | 'text'>;
}

export interface CriterionAnswer extends Hits<CriterionHit> {
  /** null where there is none. */
  readonly template: { readonly id: string; readonly name: string } | null;
  readonly compared: Progress;
  /** That were understood to be asked for. */
  readonly criteria: readonly Criterion[];
  readonly asked: readonly AskedWord[];
}

/** Of the criterion that answers the words best, that another must come to. */
const AS_GOOD = 0.85;
/** Of the words, by weight, that a criterion must hold to be meant. */
const LEAST_COVERAGE = 0.6;

export async function searchCriteria(
  { templates, matrix }: { readonly templates: TemplateStore; readonly matrix: Matrix },
  question: CriterionQuestion,
  slice: Slice,
): Promise<CriterionAnswer> {
  const inUse = (await templates.list()).toReversed();
  const candidates = inUse
    .filter(({ id }) => question.template === undefined || id === question.template)
    .map((stored) => ({ stored, ...meantBy(stored, question) }));
  const chosen = candidates.find(({ criteria }) => criteria.length > 0) ?? candidates[0];
  if (chosen === undefined) {
    const nothing = { total: 0, hits: [], facets: NO_FACETS, template: null, criteria: [], asked: [] };
    return { ...nothing, compared: await matrix.progress() };
  }
  const { stored, criteria, asked } = chosen;
  const found = await matrix.cells(
    { ...question, template: stored.id, criteria: criteria.map(({ id }) => id) },
    slice,
  );
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return {
    ...found,
    template: { id: stored.id, name: stored.template.name },
    compared: await matrix.progress(stored.id),
    hits: found.hits.flatMap((hit) => {
      const criterion = byId.get(hit.criterion);
      return criterion === undefined ? [] : [{ ...hit, criterion }];
    }),
    criteria,
    asked,
  };
}

function meantBy({ template }: StoredTemplate, question: CriterionQuestion) {
  const { criterion, form, terms } = question;
  const named = template.criteria.filter(
    ({ id, path }) =>
      (criterion === undefined || id === criterion) && (form === undefined || isAt(path, form)),
  );
  const exact = named.filter(({ path }) => fold(path) === form);
  const asked = askedOf(template.criteria, terms);
  if (asked.length === 0) return { criteria: exact.length > 0 ? exact : named, asked };
  const answers = named.map((one) => ({ one, ...answerOf({ ...one, path: one.path || '.' }, asked) }));
  const best = Math.max(0, ...answers.map(({ score }) => score));
  const meant = answers.filter(
    ({ score, coverage }) => score >= best * AS_GOOD && coverage >= LEAST_COVERAGE,
  );
  return { criteria: meant.map(({ one }) => one), asked };
}

/** The path itself, or one below it. */
function isAt(path: string, form: string): boolean {
  const folded = fold(path);
  return folded === form || folded.startsWith(`${form}.`);
}

/** A slip in a word is met by the template's own words. */
function askedOf(criteria: readonly Criterion[], terms: readonly MatchPhrase[]): readonly AskedWord[] {
  if (terms.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { heading, text } of criteria) {
    for (const word of new Set(wordsOf(`${heading}\n${text}`).map(({ folded }) => folded))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const vocabulary = [...counts].map(([word, count]) => ({ word, count }));
  return askedWords(terms, counts, (word) => (counts.has(word) ? [] : nearWords(word, vocabulary)));
}
