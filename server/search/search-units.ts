// A question about the units of a round → those that stand so: who has not sent a plan, who sent it late.
import type { Campaign, UnitRow } from '../model/round/campaign.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import type { CampaignCounts, CampaignStore, RowFilter } from '../ports/campaigns.ts';
import type { Slice } from '../ports/lists.ts';
import type { Records } from '../ports/store.ts';
import type { UnitState } from './question/question.ts';

export interface UnitHit {
  readonly row: UnitRow;
  /** The plan that counts. */
  readonly document: StoredDocument | null;
}

export interface UnitAnswer {
  /** null where there is none. */
  readonly round: Campaign | null;
  readonly counts: CampaignCounts | null;
  readonly total: number;
  readonly hits: readonly UnitHit[];
}

/** `round`: its id; undefined: the newest that is open. */
export async function searchUnits(
  { campaigns, documents }: Pick<Records, 'campaigns' | 'documents'>,
  { state, round: id }: { readonly state: UnitState; readonly round: string | undefined },
  slice: Slice,
): Promise<UnitAnswer> {
  const round = await roundAsked(campaigns, id);
  if (round === undefined) return { round: null, counts: null, total: 0, hits: [] };
  const order = state === 'lacking' ? '-missing' : 'unit';
  const { total, rows } = await campaigns.rows(round.id, filterOf(state), order, slice);
  const hits = await Promise.all(
    rows.map(async (row) => ({
      row,
      document: row.document === null ? null : ((await documents.get(row.document)) ?? null),
    })),
  );
  return { round, counts: await campaigns.counts(round.id), total, hits };
}

async function roundAsked(campaigns: CampaignStore, id: string | undefined): Promise<Campaign | undefined> {
  if (id !== undefined) return campaigns.get(id);
  const { campaigns: open } = await campaigns.list({ closed: false }, { offset: 0, limit: 1 });
  return open[0];
}

function filterOf(state: UnitState): RowFilter {
  switch (state) {
    case 'late':
      return { late: true };
    case 'submitted':
      return { submitted: true };
    case 'complete':
      return { complete: true };
    case 'lacking':
      return { status: 'missing' };
    case 'unsure':
      return { unsure: true };
    default:
      return { state };
  }
}
