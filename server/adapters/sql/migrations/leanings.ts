// How likely the machine thought it that nothing answers, of each cell that it was not sure of: what people answer of them tells how far
// it is off with a template.
import type { Step } from './step.ts';

export const leanings: Step = {
  name: 'leanings',
  sql: (type) => `alter table cells add column leaning ${type.real};`,
};
