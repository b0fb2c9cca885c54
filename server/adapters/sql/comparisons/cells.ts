// A comparison → its cells of the matrix, with what people said of them.
import { withoutPrecedent } from '../../../compare/examples/carry-over.ts';
import { lookedAt } from '../../../compare/examples/settled-answer.ts';
import type { CriterionResult } from '../../../model/comparison.ts';
import type { StoredComparison } from '../../../model/stored/comparison.ts';
import { standingVerdicts } from '../../../review/standing-verdicts.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { templateJson } from '../stored-json.ts';
import { unlikeComparison } from '../rounds/likened.ts';
import { isAskedAgain } from './asked-again.ts';
import { eventsOf } from './verdict-events.ts';

export async function putCells(
  tx: Database,
  stored: Omit<StoredComparison, 'createdAt' | 'summary'>,
): Promise<void> {
  const weights = await weightsOf(tx, stored);
  const standing = standingVerdicts(await eventsOf(tx, stored.id));
  const again = await isAskedAgain(tx, stored.template, standing);
  await tx.deleteFrom('cells').where('comparison', '=', stored.id).execute();
  const cells = stored.comparison.criteria.map((result, position) => {
    const person = standing.get(result.id)?.status ?? null;
    return {
      comparison: stored.id,
      criterion: result.id,
      position,
      template: stored.template,
      document: stored.document,
      weight: weights.get(result.id) ?? 1,
      person,
      outdated: again(result.id),
      status: person ?? result.status,
      ...machineColumns(result),
    };
  });
  await inParts(cells, (some) => tx.insertInto('cells').values(some).execute());
  await unlikeComparison(tx, stored.id);
}

/** What the machine says of a cell. */
export function machineColumns(result: CriterionResult) {
  const [evidence] = result.evidence;
  const alone = withoutPrecedent(result);
  const looked = lookedAt(alone);
  return {
    machine: result.status,
    confidence: result.confidence ?? null,
    doubt: result.doubt ?? null,
    evidence:
      evidence === undefined
        ? null
        : JSON.stringify({ text: evidence.text, page: evidence.page, lines: evidence.lines }),
    looked: looked.length === 0 ? null : JSON.stringify(looked),
    precedent: result.precedent?.unit ?? null,
    leaning: alone.leaning?.missing ?? null,
  };
}

async function weightsOf(
  tx: Database,
  { template, templateVersion }: Pick<StoredComparison, 'template' | 'templateVersion'>,
): Promise<ReadonlyMap<string, number>> {
  const row = await tx
    .selectFrom('templates')
    .select('template')
    .where('id', '=', template)
    .where('version', '=', templateVersion)
    .executeTakeFirst();
  const criteria = row === undefined ? [] : templateJson.read(row.template).criteria;
  return new Map(criteria.map(({ id, weight }) => [id, weight]));
}
