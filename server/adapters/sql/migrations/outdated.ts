// Which decided cells are asked again, as their criterion was reworded since. What was decided before is told once the program runs: SQL
// cannot tell a reworded demand from one with other spaces.
import type { Step } from './step.ts';

export const outdated: Step = {
  name: 'outdated',
  sql: (type) => `
    alter table cells add column outdated ${type.integer};
    update cells set outdated = 2 where person is not null;
    create index cells_outdated on cells (outdated, comparison) where outdated is not null;
  `,
};
