// A question about criteria → the plans that do this with it, for one template: the paths of two templates mean different things.
import type { Status } from '../model/comparison.ts';
import type { StoredTemplate } from '../model/stored-template.ts';
import type { Criterion } from '../model/template.ts';
import type { CellHit, Matrix, Progress } from '../ports/matrix.ts';
import type { Hits, SearchFilter, Slice } from '../ports/lists.ts';
import type { MatchWord } from '../ports/search.ts';
import type { TemplateStore } from '../ports/store.ts';
import { wordsOf } from './words.ts';

export interface CriterionQuestion extends SearchFilter {
  /** Undefined: the newest one in use that has what is asked for. */
  readonly template?: string | undefined;
  /** Its id; undefined: those that hold all the words. */
  readonly criterion?: string | undefined;
  readonly words: readonly MatchWord[];
  readonly status?: Status | undefined;
}

export interface CriterionHit extends Omit<CellHit, 'criterion'> {
  readonly criterion: Pick<Criterion, 'id' | 'path' | 'heading' | 'text'>;
}

export interface CriterionAnswer extends Hits<CriterionHit> {
  /** null where there is none. */
  readonly template: { readonly id: string; readonly name: string } | null;
  readonly compared: Progress;
}

export async function searchCriteria(
  { templates, matrix }: { readonly templates: TemplateStore; readonly matrix: Matrix },
  question: CriterionQuestion,
  slice: Slice,
): Promise<CriterionAnswer> {
  const inUse = (await templates.list()).toReversed();
  const candidates = inUse
    .filter(({ id }) => question.template === undefined || id === question.template)
    .map((stored) => ({ stored, asked: askedIn(stored, question) }));
  const chosen = candidates.find(({ asked }) => asked.length > 0) ?? candidates[0];
  if (chosen === undefined) return { ...NO_TEMPLATE, compared: await matrix.progress() };
  const { stored, asked } = chosen;
  const criteria = asked.map(({ id }) => id);
  const found = await matrix.cells({ ...question, template: stored.id, criteria }, slice);
  const byId = new Map(asked.map((criterion) => [criterion.id, criterion]));
  return {
    ...found,
    template: { id: stored.id, name: stored.template.name },
    compared: await matrix.progress(stored.id),
    hits: found.hits.flatMap((hit) => {
      const criterion = byId.get(hit.criterion);
      return criterion === undefined ? [] : [{ ...hit, criterion }];
    }),
  };
}

const NO_TEMPLATE = {
  total: 0,
  hits: [],
  facets: { province: [], issuer: [], year: [], status: [] },
  template: null,
} as const;

function askedIn(
  { template }: StoredTemplate,
  { criterion, words }: CriterionQuestion,
): readonly Criterion[] {
  const named = template.criteria.filter(({ id }) => criterion === undefined || id === criterion);
  return words.length === 0 ? named : named.filter((one) => holds(one, words));
}

function holds({ heading, text }: Criterion, words: readonly MatchWord[]): boolean {
  const said = wordsOf(`${heading}\n${text}`);
  const forms = {
    exact: new Set(said.map((one) => one.exact)),
    folded: new Set(said.map((one) => one.folded)),
  };
  return words.every(({ alternatives, form }) => alternatives.some((word) => forms[form].has(word)));
}
