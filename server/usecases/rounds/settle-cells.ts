// One answer of a person for several cells of a criterion: each is recorded as theirs, what says alike is judged anew by it, and all
// of it is taken back together.
import { Failure } from '../../failure.ts';
import type { Settlement } from '../../model/round/campaign.ts';
import type { Status } from '../../model/comparison.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import type { Application } from '../application.ts';
import { followAnswers } from '../comparisons/follow-answers.ts';
import { recordVerdict } from '../comparisons/judge.ts';
import { refreshStatuses } from '../matrix/refresh-row.ts';

/** Rejects with Failure `not-found` where a unit has no such cell. */
export function settleCells(
  { store, now }: Application,
  id: string,
  {
    criterion,
    units,
    status,
    note,
    actor,
  }: {
    readonly criterion: string;
    readonly units: readonly string[];
    readonly status: Status;
    readonly note: string;
    readonly actor: string;
  },
): Promise<Settlement> {
  return store.atomically(async (records) => {
    const at = now().toISOString();
    const campaign = await records.campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    const cells: Settlement['cells'][number][] = [];
    const documents: string[] = [];
    for (const unit of new Set(units)) {
      const row = await records.campaigns.row(id, unit);
      if (row?.comparison == null || row.state !== 'compared') throw new Failure('not-found');
      const { comparison } = row;
      const judged = { comparison, criterion, actor };
      const { document } = await recordVerdict(records, judged, { kind: 'set', status, note, at });
      documents.push(document);
      cells.push({ unit, comparison });
    }
    await refreshStatuses(records, documents);
    const anew = new Map(
      (await followAnswers(records, campaign.template, criterion)).flatMap((cell) =>
        cell.criterion === criterion ? [[cell.comparison, cell] as const] : [],
      ),
    );
    const ofRound = await records.campaigns.unitCells(id, { criterion });
    const followed = ofRound.flatMap(({ unit, comparison }) => {
      const cell = anew.get(comparison);
      return cell ? [{ unit: unit.id, comparison, from: cell.from, to: cell.to }] : [];
    });
    return records.campaigns.addSettlement(id, { criterion, status, note, actor, at, cells, followed });
  });
}

/** Cells that somebody decided anew since then keep that. Rejects with Failure `not-found`. */
export function undoSettlement(
  { store, now }: Application,
  id: string,
  settlementId: string,
  actor: string,
): Promise<Settlement> {
  return store.atomically(async (records) => {
    const settlement = await records.campaigns.settlement(id, settlementId);
    if (settlement === undefined || settlement.undone) throw new Failure('not-found');
    const { criterion } = settlement;
    const documents: string[] = [];
    for (const { comparison } of settlement.cells) {
      const standing = standingVerdicts(await records.comparisons.verdicts(comparison)).get(criterion);
      if (standing?.at !== settlement.at || standing.actor !== settlement.actor) continue;
      const { document } = await recordVerdict(
        records,
        { comparison, criterion, actor },
        { kind: 'undo', status: null, note: '', at: now().toISOString() },
      );
      documents.push(document);
    }
    await refreshStatuses(records, documents);
    const campaign = await records.campaigns.get(id);
    if (campaign !== undefined) await followAnswers(records, campaign.template, criterion);
    await records.campaigns.undoSettlement(id, settlementId);
    return { ...settlement, undone: true };
  });
}
