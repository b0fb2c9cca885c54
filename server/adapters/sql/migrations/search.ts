// What is searched by besides words: values that passages state, the kind and the number of documents. Ids of passages tell
// their documents from here on, so everything is indexed anew, in the background.
import type { Step } from './step.ts';

export const SEARCH: Step = {
  name: 'values to search by, and passages whose ids tell their documents',
  sql: (type) => `
    create table passage_documents (
      seq ${type.counter},
      document ${type.text} not null unique references documents (id) on delete cascade
    ) ${type.table};
    create table stated_values (
      id ${type.counter},
      document ${type.text} not null references documents (id) on delete cascade,
      passage ${type.integer} not null,
      kind ${type.text} not null,
      name ${type.text} not null,
      number ${type.text} not null,
      day ${type.text} not null,
      date ${type.text}
    ) ${type.table};
    create index stated_values_by_document on stated_values (document);
    create index stated_values_by_day on stated_values (kind, day);
    create index stated_values_by_number on stated_values (kind, number);
    alter table documents add column kind ${type.text};
    alter table documents add column number ${type.text};
    create index documents_by_issuer on documents (issuer);
    create index campaign_units_by_document on campaign_units (campaign, document);
    delete from passages;
    delete from vocabulary;
    update documents set indexed_revision = 0;
  `,
  sqlite: `insert into passages_fts (passages_fts) values ('delete-all');`,
};

/** The few documents that were removed, and the issuers of the others, are looked up with every search: by an index, not in all rows. */
export const removals: Step = {
  name: 'removals',
  sql: () => `create index documents_by_removal on documents (removed_at, issuer);`,
};
