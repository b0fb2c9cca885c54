// Template → what comparing needs of it, prepared once for all plans that are held against it.
import type { Criterion, Template } from '../../model/template.ts';
import { titleReader } from '../passages/titles.ts';
import { namesForHere, type Places } from '../passages/tokens.ts';
import { countTerms, type TermCounts } from '../passages/weights.ts';
import { titleOf, unweighedDemand, unweighedWording, type UnweighedDemand } from './demand.ts';

export interface IndexedCriterion {
  readonly criterion: Criterion;
  /** Its own demand first, then its other wordings. */
  readonly demands: readonly [UnweighedDemand, ...UnweighedDemand[]];
  /** Keys of its own title. */
  readonly title: readonly string[];
  /** Keys of each title above it, from the root. */
  readonly titlesAbove: readonly (readonly string[])[];
  /** Each title above it together with those over that one, by which criteria under one title know each other. */
  readonly parts: readonly string[];
}

export interface TemplateIndex {
  readonly template: Template;
  /** The template's own names for "here". */
  readonly places: Places;
  readonly criteria: readonly IndexedCriterion[];
  readonly terms: TermCounts;
}

/** Terms of the criteria's own demands. */
export function termsOf(criteria: readonly IndexedCriterion[]): TermCounts {
  return countTerms(criteria.map(({ demands: [own] }) => own.tokens.map(({ key }) => key)));
}

export function indexTemplate(template: Template): TemplateIndex {
  const said = template.criteria.map(({ context, text }) => [...context, text].join('\n'));
  const places = namesForHere(template.metadata, said.join('\n'));
  const keysOf = titleReader(places);
  const criteria = template.criteria.map((criterion): IndexedCriterion => ({
    criterion,
    demands: [
      unweighedDemand(criterion, places),
      ...criterion.wordings.map((wording) => unweighedWording(wording, places)),
    ],
    title: keysOf(titleOf(criterion)),
    titlesAbove: criterion.context.map(keysOf),
    parts: criterion.context.map((_, depth) => criterion.context.slice(0, depth + 1).join('\n')),
  }));
  return { template, places, criteria, terms: termsOf(criteria) };
}
