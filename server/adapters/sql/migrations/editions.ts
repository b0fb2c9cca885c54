// Counts up with every change of what a round's matrix shows, so that whoever keeps a part of it knows whether it still stands.
import type { Step } from './step.ts';

export const editions: Step = {
  name: 'editions',
  sql: (type) => `
    alter table campaigns add column edition ${type.integer} not null default 0;
    alter table campaign_units add column edition ${type.integer} not null default 0;
  `,
};
