// What people call the criteria that the audit tells of by their ids: in the versions of a template that an entry is about.
import type { AuditEntry } from '../../../model/audit.ts';
import type { Criterion, Template } from '../../../model/template.ts';
import type { Database } from '../database.ts';

/** Of what the detail of an entry tells, where ids of criteria stand. */
const FIELDS = ['criterion', 'added', 'removed', 'changed'] as const;
const ACTIONS = /^(?:template\.edit|wording\.|verdict\.)/u;
/** Letters of a demand that say which one it is. */
const SHOWN = 60;

interface Told {
  readonly template: string;
  /** Newest first; null: the last one. */
  readonly versions: readonly (number | null)[];
  readonly ids: readonly string[];
}

/** Of each entry, in their order. `templateOf`: of a comparison. */
export async function criterionNames(
  db: Database,
  entries: readonly AuditEntry[],
  templateOf: ReadonlyMap<string, string>,
): Promise<readonly (readonly (readonly [id: string, name: string])[])[]> {
  const read = readerOf(db);
  const named: (readonly (readonly [string, string])[])[] = [];
  for (const entry of entries) {
    const told = toldBy(entry, templateOf);
    const criteria: Criterion[] = [];
    for (const version of told.versions) criteria.push(...(await read(told.template, version)));
    named.push(
      told.ids.flatMap((id) => {
        const one = criteria.find((criterion) => criterion.id === id);
        return one === undefined ? [] : [[id, nameOf(one)] as const];
      }),
    );
  }
  return named;
}

function toldBy({ action, subject, detail }: AuditEntry, templateOf: ReadonlyMap<string, string>): Told {
  const ids = ACTIONS.test(action)
    ? FIELDS.flatMap((field) => [detail[field]].flat().filter((one) => typeof one === 'string'))
    : [];
  if (ids.length === 0) return { template: '', versions: [], ids };
  if (action.startsWith('verdict.')) {
    return { template: templateOf.get(subject) ?? '', versions: [null], ids };
  }
  const versions = [detail['version'], detail['before']].filter((one) => typeof one === 'number');
  return { template: subject, versions: versions.length === 0 ? [null] : versions, ids };
}

/** Each version is read once, and of it no more is kept than its criteria. */
function readerOf(db: Database): (id: string, version: number | null) => Promise<readonly Criterion[]> {
  const known = new Map<string, readonly Criterion[]>();
  return async (id, version) => {
    const key = `${id} ${version ?? ''}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const asked = db.selectFrom('templates').select('template').where('id', '=', id);
    const row = await (
      version === null ? asked.orderBy('version', 'desc').limit(1) : asked.where('version', '=', version)
    ).executeTakeFirst();
    const criteria = row === undefined ? [] : (JSON.parse(row.template) as Template).criteria;
    known.set(key, criteria);
    return criteria;
  };
}

/** II.3 “Phủ mạng tới mọi thôn” */
function nameOf({ path, heading, text }: Criterion): string {
  const said = heading || text;
  const short = said.length <= SHOWN ? said : `${said.slice(0, SHOWN).replace(/\s+\S*$/u, '')}…`;
  return `${path} “${short}”`;
}
