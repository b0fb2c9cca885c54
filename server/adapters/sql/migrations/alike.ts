// All cells of a criterion, grouped by what the plans say: kept, so that a page of reading across costs what it shows. Which criteria are so
// kept stands beside it; the others are grouped where they are next read.
import type { Step } from './step.ts';

export const alike: Step = {
  name: 'alike',
  sql: (type) => `
    create table campaign_alike (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      place ${type.integer} not null,
      rank ${type.integer} not null,
      position ${type.integer} not null,
      lead ${type.text} not null,
      primary key (campaign, criterion, place, rank)
    ) ${type.table};
    create table campaign_likened (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      primary key (campaign, criterion)
    ) ${type.table};
  `,
};

/** Criteria that were read across and say otherwise since: known, so that a worker groups them before somebody asks again. */
export const stale: Step = {
  name: 'stale',
  sql: (type) => `alter table campaign_likened add column stale ${type.integer} not null default 0;`,
};
