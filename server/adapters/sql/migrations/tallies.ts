// What a round's matrix shows of each unit, kept beside it, and how many units and cells of each kind a round has, kept as sums: a page of
// the matrix is then read without counting over the round. Both are told of a round when it is first asked for; editions of units are not needed any more.
import type { Step } from './step.ts';

export const tallies: Step = {
  name: 'tallies',
  sql: (type) => `
    create table campaign_cells (
      campaign ${type.text} not null,
      unit ${type.text} not null,
      cells ${type.text} not null,
      primary key (campaign, unit),
      foreign key (campaign, unit) references campaign_units (campaign, unit) on delete cascade
    ) ${type.table};
    create table campaign_tallies (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      name ${type.text} not null,
      amount ${type.integer} not null,
      primary key (campaign, criterion, name)
    ) ${type.table};
    alter table campaign_units drop column edition;
  `,
};
