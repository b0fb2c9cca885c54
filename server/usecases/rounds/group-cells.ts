// Groups of a round's cells that may be others than those kept, grouped anew before somebody asks for them.
import type { Application } from '../application.ts';
import { groupAcross } from './across.ts';
import { groupQuestions } from './questions.ts';

/** Of one criterion, so that others are served between two. False: all are as they should be. */
export async function groupNext({ store }: Pick<Application, 'store'>): Promise<boolean> {
  const next = await store.campaigns.nextUngrouped();
  if (next === undefined) return false;
  const campaign = await store.campaigns.get(next.campaign);
  if (campaign === undefined) return false;
  const group = next.cells === 'asked' ? groupQuestions : groupAcross;
  await group({ store }, campaign, next.criterion);
  return true;
}
