// Template × plan → the field on which each demand looks for its answer: all windows, each described by named features.
import type { Criterion } from '../../model/template.ts';
import type { Matching } from '../alignment/matchings.ts';
import { CLOSING_PATH } from '../../structure/outline/closing.ts';
import { sentenceSpans } from '../passages/passages.ts';
import type { IndexedPassage, WeighedPlan } from '../passages/plan-index.ts';
import { ANYWHERE, LIKENESS, LIKENESS_WIDTH, likenessOf, SAID_OF_PARTS } from './likeness.ts';
import type { Meant } from './meant.ts';
import { UNSAID } from './unsaid.ts';
import { windowsOf, type Window } from './windows.ts';
import type { Lexicon } from './word-likeness.ts';

/** Beside those of `LIKENESS`. */
const RELATIVE = [
  'unlikeLength',
  'runsAmongWindows', // against the demand's other windows, in deviations
  'alikeAmongWindows',
  'meaningAmongWindows',
  'sameAmongWindows',
  'alikeAmongDemands', // against the window's other demands
  'runsAmongDemands',
  'meaningAmongDemands',
  'displaced', // how far from the same share of the way through the document
  'leaf',
  'body',
  'item',
  'two',
  'tree',
  'rootOfRuns',
  'sameBothWays',
  'alikeBothWays',
  'closing', // in the plan's closing, of a demand that is none of the template's
] as const;

export const FIRST_FEATURES: readonly string[] = [...LIKENESS, ...RELATIVE];
export const FIRST_ABSENCE: readonly string[] = ['tokens', 'short', 'sentences', 'windows'];

/** A demand of fewer tokens is short: a name, a role, a date. */
const SHORT = 18;
const FURTHEST = { below: -2, above: 6 };
/** Keeps a deviation from being taken of nothing. */
const LEAST_DEVIATION = 0.02;

export type Allowed = (window: number) => boolean;

export interface Field {
  readonly criteria: readonly Criterion[];
  readonly windows: readonly Window[];
  /** Tokens of each demand. */
  readonly tokens: readonly number[];
  /** One for each demand: windows × features. */
  readonly features: readonly Float64Array[];
  readonly width: number;
  /** Features of `ANYWHERE` of a demand; `allowed` leaves out windows, as if they did not stand in the plan. */
  readonly anywhere: (demand: number, allowed?: Allowed) => Float64Array;
  /** The plan's sentences, by the numbers that windows give. */
  readonly sentences: readonly IndexedPassage[];
  /** Features of `SAID_OF_PARTS` of a demand over some of the sentences. */
  readonly saidOfParts: (demand: number, sentences: readonly number[]) => Float64Array;
  /** Features of `UNSAID` of a demand over the sentences of one window and of its item. */
  readonly unsaid: (demand: number, window: readonly number[], item: readonly number[]) => Float64Array;
  /** One for each demand: what speaks for its absence whatever the windows hold. */
  readonly absence: readonly Float64Array[];
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

const NOTHING: Moments = { mean: 0, deviation: 1 };

/** Of `count` values; asked for one by one, as a list for each window and each demand would be half of the work. */
function momentsOf(count: number, valueAt: (at: number) => number): Moments {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += valueAt(at);
  const mean = sum / Math.max(1, count);
  let squares = 0;
  for (let at = 0; at < count; at++) squares += (valueAt(at) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / Math.max(1, count)) + LEAST_DEVIATION };
}

/** Of each window, over the demands: row by row, as the table lies in memory. */
function momentsByWindow(rows: readonly Float64Array[], windows: number, column: number): readonly Moments[] {
  const count = Math.max(1, rows.length);
  const [mean, squares] = [new Float64Array(windows), new Float64Array(windows)];
  for (const row of rows) {
    for (let window = 0; window < windows; window++) mean[window]! += row[window * LIKENESS_WIDTH + column]!;
  }
  for (let window = 0; window < windows; window++) mean[window]! /= count;
  for (const row of rows) {
    for (let window = 0; window < windows; window++) {
      squares[window]! += (row[window * LIKENESS_WIDTH + column]! - mean[window]!) ** 2;
    }
  }
  return Array.from(mean, (value, window): Moments => ({
    mean: value,
    deviation: Math.sqrt((squares[window] ?? 0) / count) + LEAST_DEVIATION,
  }));
}

const standard = (value: number, { mean, deviation }: Moments): number =>
  Math.max(FURTHEST.below, Math.min(FURTHEST.above, (value - mean) / deviation)) / 5;

const columnOf = (name: (typeof LIKENESS)[number]): number => LIKENESS.indexOf(name);
const [RUNS, ALIKE, MEANING, SAME] = [
  columnOf('runs'),
  columnOf('alike'),
  columnOf('meaning'),
  columnOf('same'),
];
const [LENGTH, SAYS_MINE, SAME_MINE] = [columnOf('length'), columnOf('saysMine'), columnOf('sameMine')];

export function fieldOf(
  criteria: readonly Criterion[],
  asked: readonly Matching[],
  plan: WeighedPlan,
  lexicon: Lexicon,
  meant: readonly Meant[],
): Field {
  const windows = windowsOf(plan, lexicon.meaning);
  const likeness = likenessOf(meant, asked, plan, windows, lexicon);
  const sentences = windows.flatMap(({ shape, from }, at) =>
    shape === 'sentence' ? [[at, from] as const] : [],
  );
  const anywhere = (demand: number, allowed?: Allowed): Float64Array => {
    const left = allowed ? sentences.filter(([window]) => allowed(window)) : sentences;
    return likeness[demand]?.anywhere(left.map(([, from]) => from)) ?? new Float64Array(ANYWHERE.length);
  };
  const amongDemands = [ALIKE, RUNS, MEANING].map((column) =>
    momentsByWindow(
      likeness.map((each) => each.windows),
      windows.length,
      column,
    ),
  );
  const last = Math.max(1, ...windows.map(({ from }) => from));
  const width = FIRST_FEATURES.length;
  const isClosing = windows.map(({ path }) => Number(path.startsWith(CLOSING_PATH)));
  const features = criteria.map(({ path: asking }, demand) => {
    const isOfClosing = asking.startsWith(CLOSING_PATH);
    const mine = likeness[demand]?.windows ?? new Float64Array(windows.length * LIKENESS_WIDTH);
    const amongWindows = [RUNS, ALIKE, MEANING, SAME].map((column) =>
      momentsOf(windows.length, (window) => mine[window * LIKENESS_WIDTH + column] ?? 0),
    );
    const way = demand / Math.max(1, criteria.length - 1);
    const rows = new Float64Array(windows.length * width);
    // Written place by place: a list made for each window and copied cost as much as all that is in it.
    windows.forEach(({ from, shape, leaf, hasBody }, window) => {
      const base = window * LIKENESS_WIDTH;
      let at = window * width;
      for (let column = 0; column < LIKENESS_WIDTH; column++) rows[at++] = mine[base + column] ?? 0;
      const [runs, alike] = [mine[base + RUNS] ?? 0, mine[base + ALIKE] ?? 0];
      const [means, same] = [mine[base + MEANING] ?? 0, mine[base + SAME] ?? 0];
      rows[at++] = Math.abs(mine[base + LENGTH] ?? 0);
      rows[at++] = standard(runs, amongWindows[0] ?? NOTHING);
      rows[at++] = standard(alike, amongWindows[1] ?? NOTHING);
      rows[at++] = standard(means, amongWindows[2] ?? NOTHING);
      rows[at++] = standard(same, amongWindows[3] ?? NOTHING);
      rows[at++] = standard(alike, amongDemands[0]?.[window] ?? NOTHING);
      rows[at++] = standard(runs, amongDemands[1]?.[window] ?? NOTHING);
      rows[at++] = standard(means, amongDemands[2]?.[window] ?? NOTHING);
      rows[at++] = Math.abs(way - from / last);
      rows[at++] = leaf ? 1 : 0;
      rows[at++] = hasBody ? 1 : 0;
      rows[at++] = shape === 'item' ? 1 : 0;
      rows[at++] = shape === 'two' ? 1 : 0;
      rows[at++] = shape === 'tree' ? 1 : 0;
      rows[at++] = Math.sqrt(Math.max(0, runs));
      rows[at++] = Math.min(same, mine[base + SAME_MINE] ?? 0);
      rows[at++] = Math.min(alike, mine[base + SAYS_MINE] ?? 0);
      rows[at] = isOfClosing ? 0 : (isClosing[window] ?? 0);
    });
    return rows;
  });
  const tokens = criteria.map((_, demand) => asked[demand]?.demand.tokens.length ?? 0);
  const absence = criteria.map(({ text }, demand) =>
    Float64Array.of(
      Math.log((tokens[demand] ?? 0) + 1),
      Number((tokens[demand] ?? 0) < SHORT),
      sentenceSpans(text).length / 5,
      Math.log(windows.length + 1),
    ),
  );
  const saidOfParts = (demand: number, among: readonly number[]): Float64Array =>
    likeness[demand]?.saidOfParts(among) ?? new Float64Array(SAID_OF_PARTS.length);
  const unsaid = (demand: number, window: readonly number[], item: readonly number[]): Float64Array =>
    likeness[demand]?.unsaid(window, item) ?? new Float64Array(UNSAID.length);
  return {
    criteria,
    windows,
    tokens,
    features,
    width,
    anywhere,
    sentences: plan.passages,
    saidOfParts,
    unsaid,
    absence,
  };
}
