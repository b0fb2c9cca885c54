// Which corrections take an earlier one back: a confirmation that was taken back says the same word twice, and came back with the next
// reading. What was taken back before this step is not known.
import type { Step } from './step.ts';

export const undone: Step = {
  name: 'undone',
  sql: (type) => `alter table amendments add column undo ${type.integer} not null default 0;`,
};
