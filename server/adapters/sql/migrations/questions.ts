// What a round still has to ask, grouped: kept by criterion, and which criteria's cells changed since. Those are grouped where it is next asked for.
import type { Step } from './step.ts';

export const questions: Step = {
  name: 'questions',
  sql: (type) => `
    create table campaign_questions (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      rank ${type.integer} not null,
      comparison ${type.text} not null,
      document ${type.text} not null,
      size ${type.integer} not null,
      urgency ${type.real} not null,
      first_unit ${type.integer} not null,
      place ${type.integer} not null,
      first ${type.text} not null,
      units ${type.text} not null,
      primary key (campaign, criterion, rank)
    ) ${type.table};
    create index campaign_questions_in_order
      on campaign_questions (campaign, size desc, urgency desc, first_unit, place, rank);
    create table campaign_ungrouped (
      campaign ${type.text} not null references campaigns (id) on delete cascade,
      criterion ${type.text} not null,
      primary key (campaign, criterion)
    ) ${type.table};
    insert into campaign_ungrouped (campaign, criterion)
      select distinct u.campaign, cells.criterion
      from campaign_units u join cells on cells.comparison = u.comparison
      where u.state = 'compared' and (cells.status = 'unclear' or cells.outdated = 1);
  `,
};
