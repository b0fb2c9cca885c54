// What rows of a round's matrix are found and ordered by, kept where it is narrow: an index that holds all of it but cells, each cell's status
// by criterion, with each unit how many of its cells are put to a person, and who looks after how many. Sums only of rounds that have sums.
import type { Step } from './step.ts';

export const orders: Step = {
  name: 'orders',
  sql: (type) => `
    alter table campaign_units add column asked ${type.integer} not null default 0;
    update campaign_units set asked = (
      select count(*) from cells where cells.comparison = campaign_units.comparison
        and (cells.status = 'unclear' or cells.outdated = 1))
      where state = 'compared';
    create table campaign_statuses (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      status ${type.text} not null,
      position ${type.integer} not null,
      primary key (campaign, criterion, status, position)
    ) ${type.table};
    insert into campaign_statuses (campaign, criterion, status, position)
      select u.campaign, cells.criterion, cells.status, u.position
      from campaign_units u join cells on cells.comparison = u.comparison where u.state = 'compared';
    insert into campaign_tallies (campaign, criterion, name, amount)
      select campaign, '', 'given ' || assignee, count(*) from campaign_units
      where assignee is not null and campaign in (select campaign from campaign_tallies)
      group by campaign, assignee;
    insert into campaign_tallies (campaign, criterion, name, amount)
      select campaign, '', 'reviewed of ' || assignee, count(*) from campaign_units
      where assignee is not null and reviewed_at is not null and campaign in (select campaign from campaign_tallies)
      group by campaign, assignee;
    drop index campaign_units_in_order;
    create index campaign_units_in_order on campaign_units (campaign, position, unit, state, late, incomplete,
      kind, reviewed_at, assignee, score, met, partial, missing, unclear, asked, date, words);
  `,
};
