// Which cells were decided before their criterion was reworded. It is told where a verdict, a comparison or a template is put, so
// that whoever looks at cells need not look at the verdicts and versions behind them.
import type { Verdict } from '../../../model/review.ts';
import { markOutdated, rewordedCriteria } from '../../../review/outdated-verdicts.ts';
import { standingVerdicts } from '../../../review/standing-verdicts.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { versionsOf } from '../template-versions.ts';
import { showCells } from '../rounds/shown-cells.ts';
import { counting } from '../rounds/tallies.ts';
import { OUTDATED } from '../tables/comparisons.ts';
import { toEvent } from './verdict-events.ts';

/** What the migration left, as SQL cannot compare demands. */
const UNTOLD = 2;

/** Gives for a criterion what its cell holds. Where nothing stands that is older than a version, none is read: they are long. */
export async function isAskedAgain(
  db: Database,
  template: string,
  standing: ReadonlyMap<string, Verdict>,
): Promise<(criterion: string) => number | null> {
  const isYoungest = standing.size === 0 || !(await isOlderThanVersion(db, template, standing));
  const marked = isYoungest ? standing : markOutdated(standing, await versionsOf(db, template));
  return (criterion) => (marked.get(criterion)?.outdated === true ? OUTDATED : null);
}

async function isOlderThanVersion(
  db: Database,
  template: string,
  standing: ReadonlyMap<string, Verdict>,
): Promise<boolean> {
  const versions = await db
    .selectFrom('templates')
    .select('created_at as createdAt')
    .where('id', '=', template)
    .where('proposed', '=', 0)
    .execute();
  return versions.some(({ createdAt }) => [...standing.values()].some(({ at }) => at < createdAt));
}

/** Within the transaction that put a version of the template in force. */
export async function askAgain(tx: Database, template: string): Promise<void> {
  const versions = await versionsOf(tx, template);
  const reworded = [...rewordedCriteria(versions)];
  if (reworded.length === 0) return;
  const decided = await tx
    .selectFrom('cells')
    .select(['comparison', 'criterion', 'outdated'])
    .where('template', '=', template)
    .where('criterion', 'in', reworded)
    .where('person', 'is not', null)
    .execute();
  const cells = Map.groupBy(decided, ({ comparison }) => comparison);
  const events = await inParts(cells.keys(), (some) =>
    tx.selectFrom('verdicts').selectAll().where('comparison', 'in', some).orderBy('id').execute(),
  );
  const changed = new Set<string>();
  for (const [comparison, own] of Map.groupBy(events, (event) => event.comparison)) {
    const standing = markOutdated(standingVerdicts(own.map(toEvent)), versions);
    for (const { criterion, outdated } of cells.get(comparison) ?? []) {
      const is = standing.get(criterion)?.outdated === true ? OUTDATED : null;
      if (is === outdated) continue;
      await tx
        .updateTable('cells')
        .set({ outdated: is })
        .where('comparison', '=', comparison)
        .where('criterion', '=', criterion)
        .execute();
      changed.add(comparison);
    }
  }
  await showAnew(tx, changed);
}

/** In every round, as its matrix shows what is asked again. */
async function showAnew(tx: Database, comparisons: ReadonlySet<string>): Promise<void> {
  const rows = await inParts(comparisons, (some) =>
    tx.selectFrom('campaign_units').select(['campaign', 'unit']).where('comparison', 'in', some).execute(),
  );
  for (const [campaign, own] of Map.groupBy(rows, (row) => row.campaign)) {
    const units = own.map(({ unit }) => unit);
    await counting(tx, campaign, units, () => showCells(tx, campaign, units));
  }
}

/** What a store of 0.8.0 or earlier holds. */
export async function tellUntold(tx: Database): Promise<void> {
  const templates = await tx
    .selectFrom('cells')
    .select('template')
    .distinct()
    .where('outdated', '=', UNTOLD)
    .execute();
  for (const { template } of templates) {
    await askAgain(tx, template);
    await tx
      .updateTable('cells')
      .set({ outdated: null })
      .where('template', '=', template)
      .where('outdated', '=', UNTOLD)
      .execute();
  }
}
