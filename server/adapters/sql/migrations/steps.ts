// The steps that every engine takes, from the tables of 0.4.0 on, in order. A released step is never edited: a change is a new step.
import { accounts } from './accounts.ts';
import { alike, stale } from './alike.ts';
import { answers } from './answers.ts';
import { editions } from './editions.ts';
import { leanings } from './leanings.ts';
import { losses } from './losses.ts';
import { orders } from './orders.ts';
import { outdated } from './outdated.ts';
import { precedents } from './precedents.ts';
import { questions } from './questions.ts';
import { narrow, removals, SEARCH } from './search.ts';
import { tallies } from './tallies.ts';
import { undone } from './undone.ts';
import type { Step } from './step.ts';

/** The version of a store of 0.4.0, at which these begin. */
export const FIRST_VERSION = 5;

export const STEPS: readonly Step[] = [
  accounts,
  precedents,
  SEARCH,
  losses,
  outdated,
  undone,
  leanings,
  editions,
  tallies,
  orders,
  questions,
  answers,
  alike,
  removals,
  narrow,
  stale,
];
