// The steps from an empty file to the present schema, in order. A released step is never edited: a change is a new step.

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
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
];
