// All letters of a round as one file, by the worker: unit after unit, so that a country's letters are never held at once.
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import type { RoundPlan } from '../../model/round/round.ts';
import type { Task } from '../../model/task.ts';
import type { Template } from '../../model/template.ts';
import type { LetterTools } from '../../report/letters/bundle.ts';
import { defaultSettings } from '../../report/letters/default-settings.ts';
import type { ZippedFile } from '../../report/letters/zip-files.ts';
import type { Application } from '../application.ts';
import { roundOf, termsOf, trayOf, unitPlans } from './load-round.ts';

/** Under which the office that writes the letters is kept. */
export const LETTER_SETTINGS = 'letters';

export function bundleOf(task: string): string {
  return `cong-van-${task}.zip`;
}

export async function letterTools(
  { store, now, drawChart }: Pick<Application, 'store' | 'now' | 'drawChart'>,
  { metadata }: Template,
): Promise<LetterTools> {
  const said = (await store.settings.get(LETTER_SETTINGS)) as LetterSettings | undefined;
  return {
    settings: said ?? defaultSettings(metadata),
    today: now().toISOString().slice(0, 'YYYY-MM-DD'.length),
    drawChart,
  };
}

/** A new file each time, as the round then is. Rejects with Failure `not-found` or `not-ready`. */
export function queueLetters({ store }: Pick<Application, 'store'>, campaign: string): Promise<Task> {
  return store.atomically(async (records) => {
    const round = await records.campaigns.get(campaign);
    if (round === undefined) throw new Failure('not-found');
    await termsOf(records, round);
    const total = (await records.campaigns.units(campaign)).length;
    return records.tasks.enqueue({ kind: 'letters', subject: campaign, urgency: 'asked', done: 0, total });
  });
}

/** The worker's part. Asked for twice it writes the same file again. */
export async function writeLetters(
  application: Application,
  { id, subject }: Pick<Task, 'id' | 'subject'>,
  onProgress: (done: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const campaign = await application.store.campaigns.get(subject);
  if (campaign === undefined) throw new Failure('not-found');
  const { zipFiles } = await import('../../report/letters/zip-files.ts');
  const template = await termsOf(application.store, campaign);
  const tools = await letterTools(application, template);
  const files = letters(application, campaign, { template, tools, onProgress, signal });
  await application.bundles.put(bundleOf(id), zipFiles(files, tools.today));
}

async function* letters(
  { store }: Application,
  campaign: Campaign,
  {
    template,
    tools,
    onProgress,
    signal,
  }: {
    readonly template: Template;
    readonly tools: LetterTools;
    readonly onProgress: (done: number) => Promise<void>;
    readonly signal: AbortSignal;
  },
): AsyncIterable<ZippedFile> {
  const { letterTo, lettersToAll } = await import('../../report/letters/bundle.ts');
  const units = await store.campaigns.units(campaign.id);
  const plansOf = new Map<string, readonly RoundPlan[]>();
  const chosen = new Map<string, string>();
  for (const [done, unit] of units.entries()) {
    signal.throwIfAborted();
    await onProgress(done);
    const { plans, said } = await unitPlans(store, campaign, unit.id);
    if (said !== undefined) chosen.set(unit.id, said);
    const own = new Map([[unit.id, plans]]);
    const [row] = roundOf({ campaign, template, units: [unit], chosen }, own, []).matrix.rows;
    const letter = row && (await letterTo(row, template, tools));
    if (letter !== undefined) yield letter;
    plansOf.set(unit.id, plans.map(withoutPassages));
    // A letter takes a few hundredths of a second in which nobody is answered.
    await setImmediate();
  }
  yield* lettersToAll(
    roundOf({ campaign, template, units, chosen }, plansOf, await trayOf({ store }, campaign)),
    tools,
  );
}

/** What the report to all tells of a plan: statuses and findings. Passages and demands are most of a comparison. */
function withoutPassages(plan: RoundPlan): RoundPlan {
  if (plan.comparison === null) return plan;
  const criteria = plan.comparison.criteria.map((criterion) => ({
    ...criterion,
    text: '',
    reason: '',
    machineReason: '',
    evidence: [],
    ...(criterion.nearest && { nearest: { ...criterion.nearest, text: '' } }),
  }));
  return { ...plan, comparison: { ...plan.comparison, criteria } };
}
