// Template → what is looked for in the plan: each criterion's demand and its other wordings, with where they would stand.
import type { Criterion } from '../../model/template.ts';
import type { Asked } from './align.ts';
import { contextLikeness, titleLikeness, titleReader } from '../passages/titles.ts';
import { demandOf, demandText, titleOf, wordingDemand } from '../template/demand.ts';
import type { Block } from '../passages/passages.ts';
import { indexPlan, type PlanIndex } from '../passages/plan-index.ts';
import { tokenize, type Places } from '../passages/tokens.ts';
import { weigherOver } from '../passages/weights.ts';

/** `asked[at]` looks for criterion `criterionOf[at]`; its own demand comes first, then its other wordings. */
export interface Asks {
  readonly asked: readonly Asked[];
  readonly criterionOf: readonly number[];
  /** The plan, weighed with the same measure. */
  readonly plan: PlanIndex;
}

export function asksOf(
  criteria: readonly Criterion[],
  blocks: readonly Block[],
  here: Places,
  there: Places,
): Asks {
  const demanded = criteria.map((criterion) => tokenize(demandText(criterion), there));
  const items = [...demanded, ...blocks.map((block) => block.tokens)];
  const weigher = weigherOver(items.map((tokens) => tokens.map((token) => token.key)));
  const readHere = titleReader(here);
  const readThere = titleReader(there);
  const above = blocks.map((block) => new Set(block.context.flatMap(readHere)));
  const headings = blocks.map((block) => readHere(block.heading));
  const asked: Asked[] = [];
  const criterionOf: number[] = [];
  criteria.forEach((criterion, group) => {
    const wanted = criterion.context.map(readThere);
    const own = readThere(titleOf(criterion));
    const context = above.map((keys) => contextLikeness(wanted, keys));
    const titles = headings.map((keys) => titleLikeness(own, keys));
    const demands = [
      demandOf(criterion, demanded[group] ?? [], weigher),
      ...criterion.wordings.map((wording) => wordingDemand(wording, there, weigher)),
    ];
    for (const demand of demands) {
      asked.push({ demand, context, titles, group });
      criterionOf.push(group);
    }
  });
  return { asked, criterionOf, plan: indexPlan(blocks, weigher) };
}
