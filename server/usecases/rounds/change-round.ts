// The terms of a round change: its name, deadline and units, who looks after a unit, and when a plan came.
import { Failure } from '../../failure.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { RowFilter } from '../../ports/campaigns.ts';
import { unitsNamed } from '../../round/units.ts';
import type { Application } from '../application.ts';
import { changesBetween } from '../changes-between.ts';
import { joinRound } from './open-round.ts';
import { placeAll } from './place-documents.ts';
import { refreshRound, refreshUnit } from '../matrix/refresh-row.ts';

/** Units in one look at the tray. */
const ALL = { offset: 0, limit: 100_000 };

export interface RoundChange {
  readonly name?: string | undefined;
  readonly deadline?: string | null | undefined;
  readonly closed?: boolean | undefined;
  readonly addUnits?: readonly string[] | undefined;
  /** Ids of units without files. */
  readonly removeUnits?: readonly string[] | undefined;
}

/** Rejects with Failure `not-found`, or `conflict` where a unit to be removed has files. */
export function changeRound(
  { store, places, now }: Application,
  id: string,
  { name, deadline, closed, addUnits = [], removeUnits = [] }: RoundChange,
  actor: string,
): Promise<Campaign> {
  return store.atomically(async (records) => {
    const { campaigns } = records;
    const before = await campaigns.get(id);
    if (before === undefined) throw new Failure('not-found');
    const removed: string[] = [];
    await campaigns.change(id, {
      ...(name !== undefined && { name }),
      ...(deadline !== undefined && { deadline }),
      ...(closed !== undefined && { closed }),
    });
    for (const unit of removeUnits) {
      const row = await campaigns.row(id, unit);
      if (row === undefined) throw new Failure('not-found');
      if (row.files > 0) {
        throw new Failure('conflict', {
          detail: {
            vi: `${row.unit.name} đã có kế hoạch; hãy chuyển tệp đi trước.`,
            en: `${row.unit.name} has a plan; give the file to another unit first.`,
          },
        });
      }
      await campaigns.removeUnit(id, unit);
      removed.push(row.unit.name);
    }
    const known = await campaigns.units(id);
    const added = unitsNamed([...known.map((unit) => unit.name), ...addUnits], places().gazetteer).filter(
      (unit) => !known.some((before) => before.name === unit.name),
    );
    const taken = new Set(known.map((unit) => unit.id));
    const fresh = added.map((unit) => ({ ...unit, id: freeId(unit.id, taken) }));
    await campaigns.addUnits(id, fresh);
    const changed = await campaigns.get(id);
    if (changed === undefined) throw new Failure('not-found');
    if (fresh.length > 0) {
      const waiting = await campaigns.unassigned(id, 'all', ALL);
      const documents = waiting.plans.map(({ document }) => document);
      await placeAll(records, places(), changed, documents);
    }
    if (deadline !== undefined) await refreshRound(records, changed);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.change',
      subject: id,
      detail: {
        ...changesBetween(before, changed, ['name', 'deadline', 'closed']),
        added: fresh.map((unit) => unit.name),
        removed,
      },
    });
    return changed;
  });
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let times = 2; taken.has(free); times++) free = `${id}-${times}`;
  taken.add(free);
  return free;
}

/** Rejects with Failure `not-found`. */
export function addToRound(
  { store, places, now }: Application,
  id: string,
  documents: readonly string[],
  actor: string,
): Promise<void> {
  return store.atomically(async (records) => {
    const campaign = await records.campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    await joinRound(records, places(), campaign, documents);
    const at = now().toISOString();
    for (const document of documents) {
      await records.audit.add({ at, actor, action: 'round.join', subject: id, detail: { document } });
    }
  });
}

export function leaveRound(
  { store, now }: Application,
  id: string,
  document: string,
  actor: string,
): Promise<void> {
  return store.atomically(async (records) => {
    const campaign = await records.campaigns.get(id);
    const plan = await records.campaigns.plan(id, document);
    if (campaign === undefined || plan === undefined) throw new Failure('not-found');
    await records.campaigns.removeDocument(id, document);
    const row = plan.unit === null ? undefined : await records.campaigns.row(id, plan.unit);
    if (row) await refreshUnit(records, campaign, row.unit);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.leave',
      subject: id,
      detail: { document, unit: plan.unit },
    });
  });
}

/** The day on which a plan came; null: as its own date says. */
export function receivePlan(
  { store, now }: Application,
  id: string,
  document: string,
  day: string | null,
  actor: string,
): Promise<string | null> {
  return store.atomically(async (records) => {
    const campaign = await records.campaigns.get(id);
    const plan = await records.campaigns.plan(id, document);
    if (campaign === undefined || plan === undefined) throw new Failure('not-found');
    await records.campaigns.receive(id, document, day);
    const row = plan.unit === null ? undefined : await records.campaigns.row(id, plan.unit);
    if (row) await refreshUnit(records, campaign, row.unit);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.receive',
      subject: id,
      detail: { document, unit: plan.unit, from: plan.receivedOn, to: day },
    });
    return plan.unit;
  });
}

export function lookAfterUnit(
  { store, now }: Application,
  id: string,
  unit: string,
  {
    assignee,
    reviewed,
  }: { readonly assignee?: string | null | undefined; readonly reviewed?: boolean | undefined },
  actor: string,
): Promise<void> {
  return store.atomically(async (records) => {
    const before = await records.campaigns.row(id, unit);
    if (before === undefined) throw new Failure('not-found');
    const at = now().toISOString();
    await records.campaigns.changeUnit(id, unit, {
      ...(assignee !== undefined && { assignee }),
      ...(reviewed !== undefined && { reviewed: reviewed ? { by: actor, at } : null }),
    });
    await records.audit.add({
      at,
      actor,
      action: 'round.look-after',
      subject: id,
      detail: {
        unit,
        ...changesBetween(
          { assignee: before.assignee, reviewed: before.reviewed !== null },
          {
            assignee: assignee === undefined ? before.assignee : assignee,
            reviewed: reviewed ?? before.reviewed !== null,
          },
          ['assignee', 'reviewed'],
        ),
      },
    });
  });
}

/** All units that the filter leaves; null: to nobody. Gives their number. Rejects with Failure `not-found`. */
export function assignUnits(
  { store, now }: Application,
  id: string,
  filter: RowFilter,
  assignee: string | null,
  actor: string,
): Promise<number> {
  return store.atomically(async (records) => {
    if ((await records.campaigns.get(id)) === undefined) throw new Failure('not-found');
    const units = await records.campaigns.assign(id, filter, assignee);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.give-units',
      subject: id,
      detail: { filter, assignee, units },
    });
    return units;
  });
}
