// What each cell's plan says there, so that cells that say alike are found together; whose settled answer a cell follows; and
// what followed from an answer for several cells.
import type { Step } from './step.ts';

export const precedents: Step = {
  name: 'precedents',
  sql: (type) => `
    alter table cells add column looked ${type.text};
    alter table cells add column precedent ${type.text};
    alter table settlements add column followed ${type.text} not null default '[]';
  `,
};
