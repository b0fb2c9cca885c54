// What a unit's cells are found by: how many of them are put to a person, and by criterion their status. Looked up in the comparisons'
// cells, rows with one status were thousands of a large table.
import type { Status } from '../../../model/comparison.ts';
import type { Cell } from '../../../model/round/round.ts';
import { isAsked } from '../../../round/matrix.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { ungroup } from './ungrouped.ts';

export type CellsOfUnit = Readonly<Record<string, Cell>>;

/** Named, so that a unit's own is found by its key. */
const ALL = ['met', 'partial', 'missing', 'unclear'] as const satisfies readonly Status[];

/** Cells of a unit as they were and as they are. */
export interface Change {
  readonly before: CellsOfUnit;
  readonly now: CellsOfUnit;
}

/** Within the transaction of the change; only what differs is written. */
export async function findCells(
  tx: Database,
  campaign: string,
  changes: ReadonlyMap<string, Change>,
): Promise<void> {
  const units = await inParts(changes.keys(), (some) =>
    tx
      .selectFrom('campaign_units')
      .select(['unit', 'position', 'asked'])
      .where('campaign', '=', campaign)
      .where('unit', 'in', some)
      .execute(),
  );
  const ungrouped: string[] = [];
  const found: { campaign: string; criterion: string; status: string; position: number }[] = [];
  for (const { unit, position, asked: were } of units) {
    const { before = {}, now = {} } = changes.get(unit) ?? {};
    const [askedBefore, askedNow] = [askedIn(before), askedIn(now)];
    ungrouped.push(...askedBefore.symmetricDifference(askedNow));
    if (askedNow.size !== were) await putAsked(tx, campaign, unit, askedNow.size);
    const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
      (criterion) => before[criterion]?.status !== now[criterion]?.status,
    );
    await inParts(changed, (some) =>
      tx
        .deleteFrom('campaign_statuses')
        .where('campaign', '=', campaign)
        .where('criterion', 'in', some)
        .where('status', 'in', ALL)
        .where('position', '=', position)
        .execute(),
    );
    for (const criterion of changed) {
      const status = now[criterion]?.status;
      if (status !== undefined) found.push({ campaign, criterion, status, position });
    }
  }
  await inParts(found, (some) => tx.insertInto('campaign_statuses').values(some).execute());
  await ungroup(tx, campaign, ungrouped);
}

function askedIn(cells: CellsOfUnit): ReadonlySet<string> {
  return new Set(Object.entries(cells).flatMap(([criterion, cell]) => (isAsked(cell) ? [criterion] : [])));
}

async function putAsked(tx: Database, campaign: string, unit: string, asked: number): Promise<void> {
  await tx
    .updateTable('campaign_units')
    .set({ asked })
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .execute();
}
