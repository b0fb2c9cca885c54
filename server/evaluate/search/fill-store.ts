// Plans → a store as the service would have it: texts, index, the province's template, comparisons, and a round.
import { createHash } from 'node:crypto';
import { passagesOf } from '../../search/passages-of.ts';
import type { Passage } from '../../model/passage.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import type { Application } from '../../usecases/application.ts';
import { comparePair } from '../../usecases/comparisons/compare-pair.ts';
import { templateIdOf } from '../../usecases/comparisons/draw-template.ts';
import { openRound } from '../../usecases/rounds/open-round.ts';
import { follow } from '../../worker/tasks/follow.ts';
import { PROVINCE, type SearchPlan } from './search-plans.ts';

export interface FilledPlan extends SearchPlan {
  /** In the store. */
  readonly id: string;
  readonly passages: readonly Passage[];
}

/** Two of them have sent nothing. */
const NOT_SUBMITTED = ['UBND xã Lao Bảo', 'UBND xã Cồn Tiên'];
const OTHER_FOLDER = new Set(['xa-kim-ngan', 'xa-tan-lap', 'xa-cua-viet']);
const DEADLINE = '2026-03-15';

export async function fillStore(
  application: Application,
  plans: readonly SearchPlan[],
): Promise<readonly FilledPlan[]> {
  const { store } = application;
  const signal = new AbortController().signal;
  const filled: FilledPlan[] = [];
  for (const plan of plans) {
    const id = createHash('sha256').update(plan.name).digest('hex');
    const understood = planOf(transcriptOf(plan.text));
    await store.documents.add({
      id,
      name: `${plan.name}.txt`,
      mediaType: 'text/plain',
      bytes: plan.text.length,
      pageCount: 1,
      role: plan.name === PROVINCE ? 'template' : 'plan',
      status: 'reading',
    });
    await store.documents.putText(id, understood, { expected: 0, amendments: [] });
    filled.push({ ...plan, id, passages: passagesOf(understood.document, understood.transcript) });
  }
  for (const { id } of filled) await follow(application, { subject: id });
  const province = filled.find(({ name }) => name === PROVINCE);
  if (province === undefined) throw new Error(`${PROVINCE} is not among the plans`);
  const template = templateIdOf(province.id);
  for (const { id } of filled) {
    if (id !== province.id) await comparePair(application, { template, document: id }, signal);
  }
  const sent = filled.filter((plan) => plan !== province && !OTHER_FOLDER.has(plan.name));
  await openRound(application, {
    name: 'Phong trào thi đua 2026',
    template,
    deadline: DEADLINE,
    units: [...sent.map(({ source }) => source.front.issuer), ...NOT_SUBMITTED],
    documents: sent.map(({ id }) => id),
    actor: 'search',
  });
  return filled;
}
