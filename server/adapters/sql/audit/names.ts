// What people call the things that the audit tells of by their ids: documents, templates, comparisons, rounds and their units.
import type { AuditEntry } from '../../../model/audit.ts';
import type { Metadata } from '../../../model/document.ts';
import type { Template } from '../../../model/template.ts';
import type { AuditNames } from '../../../ports/store.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { criterionNames } from './criterion-names.ts';

/** Of what the detail of an entry tells, where an id stands. */
const IDS = ['document', 'template', 'campaign'] as const;
const UNITS = ['unit', 'before', 'letter', 'removed'] as const;

export async function namesOf(db: Database, entries: readonly AuditEntry[]): Promise<readonly AuditNames[]> {
  const ids = new Set(entries.flatMap(idsIn));
  const documents = await documentNames(db, ids);
  const templates = await templateNames(db, ids);
  const rounds = await inParts(ids, (some) =>
    db.selectFrom('campaigns').select(['id', 'name']).where('id', 'in', some).execute(),
  );
  const compared = await comparisonsOf(db, ids);
  const comparisons = await comparisonNames(db, compared);
  const names = new Map([...documents, ...templates, ...comparisons, ...rounds.map(pairOf)]);
  const units = await unitNames(db, entries);
  const criteria = await criterionNames(
    db,
    entries,
    new Map(compared.map(({ id, template }) => [id, template])),
  );
  return entries.map((entry, at) => {
    const known = idsIn(entry).flatMap((id) => (names.has(id) ? [[id, names.get(id)]] : []));
    const own = unitsIn(entry).map((unit) => [unit, units.get(`${entry.subject} ${unit}`) ?? unit]);
    return Object.fromEntries([...(criteria[at] ?? []), ...known, ...tokenIn(entry), ...own]) as AuditNames;
  });
}

/** Of a token that was taken back nothing is left but what was told of it. */
function tokenIn({ action, subject, detail: { name } }: AuditEntry): readonly (readonly [string, string])[] {
  return action.startsWith('token.') && typeof name === 'string' ? [[subject, name]] : [];
}

function idsIn({ subject, detail }: AuditEntry): readonly string[] {
  return [subject, ...IDS.flatMap((field) => textsIn(detail[field]))];
}

function unitsIn({ action, detail }: AuditEntry): readonly string[] {
  return action.startsWith('round.') ? UNITS.flatMap((field) => textsIn(detail[field])) : [];
}

function textsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

const pairOf = ({ id, name }: { readonly id: string; readonly name: string }) => [id, name] as const;

/** Of those deleted for good the audit itself still tells the file's name. */
async function documentNames(
  db: Database,
  ids: ReadonlySet<string>,
  nameOf: typeof documentName = documentName,
): Promise<Map<string, string>> {
  const deleted = await inParts(ids, (some) =>
    db
      .selectFrom('audit')
      .select(['subject', 'detail'])
      .where('subject', 'in', some)
      .where('action', '=', 'document.delete')
      .execute(),
  );
  const kept = await inParts(ids, (some) =>
    db.selectFrom('documents').select(['id', 'name', 'metadata']).where('id', 'in', some).execute(),
  );
  return new Map([
    ...deleted.map(
      ({ subject, detail }) => [subject, (JSON.parse(detail) as { name: string }).name] as const,
    ),
    ...kept.map(({ id, name, metadata }) => [id, nameOf(name, metadata)] as const),
  ]);
}

/** By its title alone a plan would be called like the other hundred of its round. */
function documentName(file: string, metadata: string | null): string {
  const { issuer, title } = (metadata === null ? {} : JSON.parse(metadata)) as Partial<Metadata>;
  return title ? [issuer, title].filter(Boolean).join(': ') : file;
}

/** Beside a template, whose title a plan takes up, the issuer says whose plan it is. */
function issuerName(file: string, metadata: string | null): string {
  const { issuer } = (metadata === null ? {} : JSON.parse(metadata)) as Partial<Metadata>;
  return issuer || documentName(file, metadata);
}

async function templateNames(db: Database, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const rows = await inParts(ids, (some) =>
    db
      .selectFrom('templates')
      .select(['id', 'template'])
      .where('id', 'in', some)
      .where('version', '=', (of) =>
        of
          .selectFrom('templates as last')
          .select((last) => last.fn.max('last.version').as('version'))
          .whereRef('last.id', '=', 'templates.id'),
      )
      .execute(),
  );
  return new Map(rows.map(({ id, template }) => [id, (JSON.parse(template) as Template).name] as const));
}

interface Compared {
  readonly id: string;
  readonly template: string;
  readonly document: string;
}

function comparisonsOf(db: Database, ids: ReadonlySet<string>): Promise<readonly Compared[]> {
  return inParts(ids, (some) =>
    db.selectFrom('comparisons').select(['id', 'template', 'document']).where('id', 'in', some).execute(),
  );
}

async function comparisonNames(db: Database, rows: readonly Compared[]): Promise<Map<string, string>> {
  const documents = await documentNames(db, new Set(rows.map(({ document }) => document)), issuerName);
  const templates = await templateNames(db, new Set(rows.map(({ template }) => template)));
  return new Map(
    rows.map(({ id, template, document }) => {
      const both = [documents.get(document) ?? document, templates.get(template) ?? template];
      return [id, both.join(' ↔ ')] as const;
    }),
  );
}

/** Round and unit → the unit's name: the same id may be another unit elsewhere. */
async function unitNames(db: Database, entries: readonly AuditEntry[]): Promise<Map<string, string>> {
  const told = entries.filter((entry) => unitsIn(entry).length > 0);
  const rounds = [...new Set(told.map(({ subject }) => subject))];
  const rows = await inParts(new Set(told.flatMap(unitsIn)), async (units) =>
    inParts(rounds, (some) =>
      db
        .selectFrom('campaign_units')
        .select(['campaign', 'unit', 'name'])
        .where('campaign', 'in', some)
        .where('unit', 'in', units)
        .execute(),
    ),
  );
  return new Map(rows.map(({ campaign, unit, name }) => [`${campaign} ${unit}`, name] as const));
}
