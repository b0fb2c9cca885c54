// Cells that a person decided before their criterion was reworded: they are asked again, and are no example for others meanwhile.
import type { Records } from '../../ports/store.ts';
import { markOutdated, rewordedCriteria } from '../../review/outdated-verdicts.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';

export interface CellKey {
  readonly comparison: string;
  readonly criterion: string;
}

export interface OutdatedCells {
  /** Criteria that have such cells. */
  readonly criteria: ReadonlySet<string>;
  has(cell: CellKey): boolean;
}

/** Of a template that was never reworded none is looked for. */
export async function outdatedCells(
  { templates, comparisons }: Pick<Records, 'templates' | 'comparisons'>,
  template: string,
): Promise<OutdatedCells> {
  const versions = await templates.versions(template);
  const reworded = rewordedCriteria(versions);
  const [found, criteria] = [new Set<string>(), new Set<string>()];
  for (const criterion of reworded) {
    for (const cell of await comparisons.saidCells(template, { criterion, decided: true })) {
      const standing = markOutdated(standingVerdicts(await comparisons.verdicts(cell.comparison)), versions);
      if (standing.get(criterion)?.outdated !== true) continue;
      found.add(keyOf(cell));
      criteria.add(criterion);
    }
  }
  return { criteria, has: (cell) => found.has(keyOf(cell)) };
}

function keyOf({ comparison, criterion }: CellKey): string {
  return `${comparison}/${criterion}`;
}
