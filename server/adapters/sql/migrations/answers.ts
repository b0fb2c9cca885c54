// Cells that a person decided, and cells that the machine leaned on, are looked for after each verdict: found by their own index, as
// finding them among all cells of a template took four seconds each in a round of 3,321 communes.
import type { Step } from './step.ts';

export const answers: Step = {
  name: 'answers',
  sql: () => `
    create index cells_decided on cells (template, comparison, criterion) where person is not null;
    create index cells_leaning on cells (template, leaning) where leaning is not null;
  `,
};
