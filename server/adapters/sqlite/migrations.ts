// The steps from an empty file to the present schema, in order: those that were taken when SQLite was the only engine, then those
// that every engine takes. A released step is never edited: a change is a new step, in sql/migrations/.
import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../../language/fold.ts';
import type { Spelling } from '../sql/migrations/step.ts';
import { STEPS } from '../sql/migrations/steps.ts';
import { ROUND_TABLES } from './round-tables.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** What SQL cannot say. */
  readonly fill?: (database: DatabaseSync) => void;
}

const SPELLING: Spelling = {
  counter: 'integer primary key',
  text: 'text',
  integer: 'integer',
  real: 'real',
  bytes: 'blob',
  table: 'strict',
};

const ALONE: readonly Migration[] = [
  {
    name: 'documents, comparisons, jobs and search',
    sql: `
      create table documents (
        id text primary key,
        name text not null,
        media_type text not null,
        bytes integer not null,
        page_count integer not null,
        role text not null,
        status text not null,
        fault text,
        metadata text,
        issuer text,
        province text,
        year integer,
        revision integer not null default 0,
        added_at text not null
      ) strict;
      create index documents_by_time on documents (added_at desc, id);

      create table pages (
        document text not null references documents (id) on delete cascade,
        number integer not null,
        page text not null,
        choice text,
        primary key (document, number)
      ) strict;

      create table texts (
        document text primary key references documents (id) on delete cascade,
        revision integer not null,
        transcript text not null,
        structure text not null
      ) strict;

      create table amendments (
        id integer primary key,
        document text not null references documents (id) on delete cascade,
        page integer not null,
        offset integer not null,
        read text not null,
        text text not null,
        actor text not null,
        at text not null
      ) strict;
      create index amendments_by_document on amendments (document);

      create table templates (
        id text not null,
        version integer not null,
        template text not null,
        source_document text references documents (id),
        source_revision integer,
        created_at text not null,
        primary key (id, version)
      ) strict;

      create table comparisons (
        id text primary key,
        template text not null,
        template_version integer not null,
        document text not null references documents (id) on delete cascade,
        document_revision integer not null,
        comparison text not null,
        created_at text not null,
        unique (template, document),
        foreign key (template, template_version) references templates (id, version)
      ) strict;
      create index comparisons_by_document on comparisons (document);

      create table verdicts (
        id integer primary key,
        comparison text not null references comparisons (id) on delete cascade,
        criterion text not null,
        kind text not null,
        status text,
        note text not null,
        machine text not null,
        actor text not null,
        at text not null
      ) strict;
      create index verdicts_by_comparison on verdicts (comparison);

      create table audit (
        id integer primary key,
        at text not null,
        actor text not null,
        action text not null,
        subject text not null,
        detail text not null
      ) strict;
      create index audit_by_subject on audit (subject);

      create table jobs (
        id text primary key,
        document text not null references documents (id) on delete cascade,
        status text not null,
        stage text not null,
        pages_read integer not null,
        page_count integer not null,
        tries integer not null,
        fault text,
        worker text,
        lease_until integer not null,
        created_at text not null,
        updated_at text not null
      ) strict;
      create unique index jobs_unfinished on jobs (document) where status in ('queued', 'running');
      create index jobs_by_time on jobs (updated_at);

      create table passages (
        id integer primary key,
        document text not null references documents (id) on delete cascade,
        path text not null,
        heading text not null,
        text text not null,
        page integer not null,
        first_line integer not null,
        last_line integer not null
      ) strict;
      create index passages_by_document on passages (document);
      create virtual table passages_fts using fts5 (
        exact, folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
      );

      create table criteria (
        id integer primary key,
        comparison text not null references comparisons (id) on delete cascade,
        document text not null references documents (id) on delete cascade,
        path text not null,
        heading text not null,
        text text not null,
        status text not null,
        evidence text,
        unique (comparison, path)
      ) strict;
      create index criteria_by_path on criteria (path, status);
      create virtual table criteria_fts using fts5 (
        exact, folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
      );

      create table vocabulary (
        word text primary key,
        length integer not null,
        count integer not null
      ) strict, without rowid;
      create index vocabulary_by_length on vocabulary (length);
    `,
  },
  {
    name: 'what the search index holds',
    sql: `
      alter table documents add column indexed_revision integer not null default 0;
      update documents set indexed_revision = revision;
    `,
  },
  {
    name: 'documents taken out of sight',
    sql: `alter table documents add column removed_at text;`,
  },
  {
    name: 'one queue for all work, the matrix, edited templates',
    sql: `
      create table tasks (
        seq integer primary key,
        id text not null unique,
        kind text not null,
        subject text not null,
        status text not null,
        stage text not null,
        done integer not null,
        total integer not null,
        tries integer not null,
        fault text,
        worker text,
        lease_until integer not null,
        due integer not null,
        created_at text not null,
        updated_at text not null
      ) strict;
      insert into tasks (id, kind, subject, status, stage, done, total, tries, fault, worker, lease_until, due,
          created_at, updated_at)
        select id, 'read', document, status, stage, pages_read, page_count, tries, fault, worker, lease_until,
          cast(unixepoch(created_at) * 1000 as integer), created_at, updated_at
        from jobs order by rowid;
      drop table jobs;
      create unique index tasks_reading on tasks (subject) where kind = 'read' and status in ('queued', 'running');
      create index tasks_unfinished on tasks (due) where status in ('queued', 'running');
      create index tasks_by_subject on tasks (subject, kind);
      create index tasks_by_time on tasks (updated_at);

      alter table templates add column origin text not null default 'drawn';
      alter table templates add column proposed integer not null default 0;
      create view templates_in_use as
        select t.* from templates t
        where t.proposed = 0
          and t.version = (select max(o.version) from templates o where o.id = t.id and o.proposed = 0)
          and not exists (select 1 from documents d where d.id = t.source_document and d.removed_at is not null);

      create table cells (
        comparison text not null references comparisons (id) on delete cascade,
        criterion text not null,
        position integer not null,
        template text not null,
        document text not null references documents (id) on delete cascade,
        weight real not null,
        machine text not null,
        person text,
        status text not null,
        confidence real,
        doubt text,
        evidence text,
        primary key (comparison, criterion)
      ) strict, without rowid;
      insert into cells
        select c.id, e.value ->> '$.path', e.key, c.template, c.document, 1, e.value ->> '$.status',
          case when exists (select 1 from verdicts v where v.comparison = c.id and v.criterion = e.value ->> '$.path'
            group by v.criterion having sum(case v.kind when 'set' then 1 else -1 end) > 0) then o.status end,
          coalesce(o.status, e.value ->> '$.status'), null, null, o.evidence
        from comparisons c
        join json_each(c.comparison, '$.criteria') e
        left join criteria o on o.comparison = c.id and o.path = e.value ->> '$.path';
      drop table criteria_fts;
      drop table criteria;
      create index cells_by_status on cells (template, criterion, status);
      create index cells_by_document on cells (document);

      alter table comparisons add column summary text not null default '{}';
      alter table comparisons add column score real not null default 0;
      update comparisons set (summary, score) = (
        select json_object('met', met, 'partial', partial, 'missing', missing, 'unclear', unclear, 'score', score), score
        from (
          select met, partial, missing, unclear,
            coalesce((met + partial * 0.5) / nullif(met + partial + missing, 0), 0.0) as score
          from (
            select count(*) filter (where status = 'met') as met,
              count(*) filter (where status = 'partial') as partial,
              count(*) filter (where status = 'missing') as missing,
              count(*) filter (where status = 'unclear') as unclear
            from cells where cells.comparison = comparisons.id
          )
        )
      );

      alter table documents add column original text not null default 'kept';
      alter table documents add column notices integer not null default 0;
      alter table documents add column date text;
      alter table documents add column words text not null default '';
      update documents set date = metadata ->> '$.date',
        notices = coalesce((select json_array_length(structure, '$.notices') from texts where document = documents.id), 0);
    `,
    fill: (database) => {
      const rows = database.prepare('select id, name, metadata from documents').all();
      const update = database.prepare('update documents set words = ? where id = ?');
      for (const { id, name, metadata } of rows) {
        const { issuer, number, title } = JSON.parse(String(metadata ?? '{}')) as Record<
          string,
          string | null
        >;
        const said = [name, issuer, number, title].filter(Boolean).join(' ');
        update.run(fold(said.normalize('NFC')).toLowerCase(), String(id));
      }
    },
  },
  {
    name: 'rounds',
    sql: ROUND_TABLES,
  },
];

export const MIGRATIONS: readonly Migration[] = [
  ...ALONE,
  ...STEPS.map(({ name, sql, sqlite = '' }) => ({ name, sql: `${sql(SPELLING)} ${sqlite}` })),
];
