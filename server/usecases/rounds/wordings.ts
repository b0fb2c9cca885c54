// “Coi cách viết này là đạt”: all plans of the round are judged anew with the wording, the changes are shown, and only then it counts.
import { randomUUID } from 'node:crypto';
import { Failure } from '../../failure.ts';
import type { Wording, WordingChange } from '../../model/round/campaign.ts';
import type { Status } from '../../model/comparison.ts';
import type { Template } from '../../model/template.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';
import { decidedIn, reconsidererOf } from '../comparisons/follow-answers.ts';
import { putEdited } from '../templates/put-edited.ts';

function withWording(template: Template, { criterion, text }: Pick<Wording, 'criterion' | 'text'>): Template {
  const criteria = template.criteria.map((one) =>
    one.id === criterion ? { ...one, wordings: [...one.wordings, text] } : one,
  );
  return { ...template, criteria };
}

async function inForce({ templates }: Records, id: string) {
  const template = await templates.get(id);
  if (template === undefined) throw new Failure('not-ready');
  return template;
}

/** Rejects with Failure `not-found`. */
export function proposeWording(
  { store, now }: Application,
  id: string,
  {
    criterion,
    unit,
    text,
    actor,
  }: { readonly criterion: string; readonly unit: string; readonly text: string; readonly actor: string },
): Promise<Wording> {
  return store.atomically(async (records) => {
    const campaign = await records.campaigns.get(id);
    if (campaign === undefined || (await records.campaigns.row(id, unit)) === undefined) {
      throw new Failure('not-found');
    }
    const { template, version } = await inForce(records, campaign.template);
    if (!template.criteria.some((one) => one.id === criterion)) throw new Failure('not-found');
    const wording: Wording = {
      id: randomUUID(),
      campaign: id,
      criterion,
      text,
      unit,
      state: 'judging',
      judged: 0,
      of: (await records.campaigns.counts(id)).compared,
      changes: [],
      before: version,
      version: null,
      actor,
      at: now().toISOString(),
    };
    await records.campaigns.putWording(wording);
    await records.tasks.enqueue({
      kind: 'wording',
      subject: wording.id,
      urgency: 'asked',
      done: 0,
      total: wording.of,
    });
    return wording;
  });
}

/** The worker's part. Asked for twice it does the same again. */
export async function judgeWording(
  { store, stages }: Application,
  id: string,
  onProgress: (done: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const wording = await store.campaigns.wording(id);
  const campaign = wording && (await store.campaigns.get(wording.campaign));
  if (wording?.state !== 'judging' || campaign === undefined) return;
  const template = withWording((await inForce(store, campaign.template)).template, wording);
  const reconsider = await reconsidererOf(store, campaign.template, template);
  const { rows } = await store.campaigns.rows(campaign.id, { state: 'compared' }, 'unit', {
    offset: 0,
    limit: 100_000,
  });
  const changes: WordingChange[] = [];
  for (const [done, { unit, document, comparison }] of rows.entries()) {
    signal.throwIfAborted();
    await onProgress(done);
    const text = document === null ? undefined : await store.documents.text(document);
    const before = comparison === null ? undefined : await store.comparisons.get(comparison);
    if (text === undefined || before === undefined) continue;
    const decided = await decidedIn(store, before.id);
    const { criteria } = reconsider(await stages.compare(template, text, signal), { decided });
    const was = new Map<string, Status>(before.comparison.criteria.map((one) => [one.id, one.status]));
    for (const { id: criterion, status } of criteria) {
      const from = was.get(criterion);
      // What a person decided stays as it is.
      if (from === undefined || from === status || decided.has(criterion)) continue;
      changes.push({ unit: unit.id, criterion, from, to: status });
    }
    await store.campaigns.putWording({ ...wording, judged: done + 1, of: rows.length, changes });
  }
  await store.atomically(async ({ campaigns }) => {
    // It may have been dropped meanwhile.
    if ((await campaigns.wording(id))?.state !== 'judging') return;
    await campaigns.putWording({
      ...wording,
      state: 'proposed',
      judged: rows.length,
      of: rows.length,
      changes,
    });
  });
}

/** A new version of the template; every plan is compared with it. Rejects with Failure `not-found` or `conflict`. */
export function acceptWording({ store, now }: Application, id: string, actor: string): Promise<Wording> {
  return store.atomically(async (records) => {
    const { wording, template } = await proposalOf(records, id);
    if (wording.state !== 'proposed') throw new Failure('conflict');
    const current = await inForce(records, template);
    const put = await putEdited(records, {
      id: template,
      template: withWording(current.template, wording),
      source: current.source,
    });
    const accepted: Wording = {
      ...wording,
      state: 'accepted',
      before: current.version,
      version: put.version,
    };
    await records.campaigns.putWording(accepted);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'wording.accept',
      subject: template,
      detail: { criterion: wording.criterion, text: wording.text, version: put.version },
    });
    return accepted;
  });
}

/** Drops what was proposed, or takes back what was accepted: the wording is taken out of the version in force. */
export function withdrawWording({ store, now }: Application, id: string, actor: string): Promise<Wording> {
  return store.atomically(async (records) => {
    const { wording, template } = await proposalOf(records, id);
    if (wording.state === 'withdrawn') throw new Failure('not-found');
    if (wording.state === 'accepted') {
      const current = await inForce(records, template);
      const criteria = current.template.criteria.map((one) =>
        one.id === wording.criterion
          ? { ...one, wordings: one.wordings.filter((text) => text !== wording.text) }
          : one,
      );
      await putEdited(records, {
        id: template,
        template: { ...current.template, criteria },
        source: current.source,
      });
    }
    const withdrawn: Wording = { ...wording, state: 'withdrawn' };
    await records.campaigns.putWording(withdrawn);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'wording.withdraw',
      subject: template,
      detail: { criterion: wording.criterion, text: wording.text },
    });
    return withdrawn;
  });
}

async function proposalOf({ campaigns }: Records, id: string) {
  const wording = await campaigns.wording(id);
  const campaign = wording && (await campaigns.get(wording.campaign));
  if (wording === undefined || campaign === undefined) throw new Failure('not-found');
  return { wording, template: campaign.template };
}
