// Files of a round find their units by what they say of themselves; what a person said of one stands.
import { Failure } from '../../failure.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { Suggestion } from '../../model/round/round.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import { isClean } from '../../pipeline.ts';
import type { Records } from '../../ports/store.ts';
import { directoryOf, type Directory } from '../../round/directory.ts';
import { findUnit } from '../../round/find-unit.ts';
import type { Application, Places } from '../application.ts';
import { refreshUnit, refreshUnits } from '../matrix/refresh-row.ts';

/** In every round that it belongs to. Within the transaction of what became known of it. */
export async function placeDocument(records: Records, places: Places, document: string): Promise<void> {
  for (const { campaign } of await records.campaigns.of(document)) {
    await placeAll(records, places, campaign, [document]);
  }
}

export async function placeAll(
  records: Records,
  places: Places,
  campaign: Campaign,
  documents: readonly string[],
): Promise<void> {
  const units = await records.campaigns.units(campaign.id);
  const directory = directoryOf(units, places.namesAnywhere, campaign.province);
  const touched = new Set<string>();
  for (const document of documents) {
    const [plan, stored] = await Promise.all([
      records.campaigns.plan(campaign.id, document),
      records.documents.get(document),
    ]);
    if (plan === undefined || stored === undefined) continue;
    if (plan.unit !== null) touched.add(plan.unit);
    if (plan.by === 'person') continue;
    const { unit, suggestions } = await whoseIs(records, stored, directory);
    await records.campaigns.place(campaign.id, document, { unit, by: 'file', chosen: false, suggestions });
    if (unit !== null) touched.add(unit);
  }
  await refreshUnits(
    records,
    campaign,
    units.filter(({ id }) => touched.has(id)),
  );
}

interface Owner {
  readonly unit: string | null;
  readonly suggestions: readonly Suggestion[];
}

async function whoseIs(records: Records, stored: StoredDocument, directory: Directory): Promise<Owner> {
  // While it is being read it has nothing to go by but its name; what it then says of itself may move it.
  const { metadata, id, name } = stored;
  const first = metadata === null ? undefined : await records.documents.page(id, 1);
  const marksSure = first !== undefined && isClean(first);
  const found = findUnit({ metadata, fileName: name, marksSure }, directory);
  return found.kind === 'found'
    ? { unit: found.unit.id, suggestions: [] }
    : { unit: null, suggestions: found.suggestions };
}

async function roundAndUnit(records: Records, id: string, unitId: string) {
  const campaign = await records.campaigns.get(id);
  const row = await records.campaigns.row(id, unitId);
  if (campaign === undefined || row === undefined) throw new Failure('not-found');
  return { campaign, unit: row.unit };
}

/** A person says whose plan it is, and that it counts. It joins the round where it did not belong to it. Rejects with Failure `not-found`. */
export function assignDocument(
  { store, now }: Application,
  {
    campaign: id,
    unit: unitId,
    document,
    actor,
  }: { readonly campaign: string; readonly unit: string; readonly document: string; readonly actor: string },
): Promise<void> {
  return store.atomically(async (records) => {
    const { campaign, unit } = await roundAndUnit(records, id, unitId);
    if ((await records.documents.get(document)) === undefined) throw new Failure('not-found');
    await records.campaigns.addDocuments(id, [document]);
    const before = (await records.campaigns.plan(id, document))?.unit ?? null;
    await records.campaigns.place(id, document, {
      unit: unitId,
      by: 'person',
      chosen: true,
      suggestions: [],
    });
    if (before !== null && before !== unitId) {
      await refreshUnit(records, campaign, (await roundAndUnit(records, id, before)).unit);
    }
    await refreshUnit(records, campaign, unit);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.assign',
      subject: id,
      detail: { document, unit: unitId, before },
    });
  });
}

/** A person says that it is not this unit's: back to the tray. */
export function takeDocumentOff(
  { store, now }: Application,
  {
    campaign: id,
    unit: unitId,
    document,
    actor,
  }: { readonly campaign: string; readonly unit: string; readonly document: string; readonly actor: string },
): Promise<void> {
  return store.atomically(async (records) => {
    const { campaign, unit } = await roundAndUnit(records, id, unitId);
    const plan = await records.campaigns.plan(id, document);
    if (plan?.unit !== unitId) throw new Failure('not-found');
    await records.campaigns.place(id, document, { unit: null, by: 'person', chosen: false, suggestions: [] });
    await refreshUnit(records, campaign, unit);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.take-off',
      subject: id,
      detail: { document, unit: unitId },
    });
  });
}
