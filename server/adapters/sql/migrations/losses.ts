// How often a task's worker was lost: that says nothing of the task, and is counted apart from its tries.
import type { Step } from './step.ts';

export const losses: Step = {
  name: 'losses',
  sql: (type) => `alter table tasks add column losses ${type.integer} not null default 0;`,
};
