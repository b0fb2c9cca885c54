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

/**
 * Whatever matches is counted, so that of a common word a third of all passages are looked up: in a table of ids alone that is a
 * twentieth of the pages. Its index holds the words all the same. The function is not immutable by the letter, but no passage is
 * ever changed, and one that is deleted takes its id along; its body is bound to the table whatever the search path.
 */
export const narrow: Step = {
  name: 'ids of passages in a table of their own',
  sql: () => '',
  postgres: `
    create table found_passages (id bigint primary key references passages (id) on delete cascade);
    create function words_of_passage(passage bigint) returns tsvector language sql immutable strict parallel safe
      return (select words from passages where id = passage);
    insert into found_passages select id from passages order by id;
    create index found_passages_by_words on found_passages using gin (words_of_passage(id)) with (fastupdate = off);
    drop index passages_by_words;
    create function find_passages() returns trigger language plpgsql as $$
      begin
        insert into found_passages select id from added order by id;
        return null;
      end
    $$;
    create trigger passages_found after insert on passages
      referencing new table as added for each statement execute function find_passages();
  `,
};

/** The few documents that were removed, and the issuers of the others, are looked up with every search: by an index, not in all rows. */
export const removals: Step = {
  name: 'removals',
  sql: () => `create index documents_by_removal on documents (removed_at, issuer);`,
};
