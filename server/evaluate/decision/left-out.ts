// How judgement does on templates it was not fitted to: the decision fitted anew without each template in turn, its comparisons
// held against the labels, per pair and pooled, and whether what it says it is sure of holds as often as it says.
import { join } from 'node:path';
import {
  BANDS,
  judgingBy,
  type Bands,
  type DecisionModel,
  type JudgementModel,
  type Judging,
} from '../../compare/answers/judgement-model.ts';
import { compare } from '../../compare/compare.ts';
import { atLeast, atMost } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import {
  brokenOff,
  cutRows,
  emptyCutTally,
  tallyCut,
  withDarkPage,
  type CutPlan,
  type CutTally,
} from './cut-plans.ts';
import {
  exampleOf,
  labelledPairs,
  ownPairs,
  type Example,
  type LabelledDemand,
  type LabelledPair,
} from './examples.ts';
import { keptFits } from './fit-cache.ts';
import { furtherLeftOut, leftOutFits, withSureness, type LeftOutFit } from './left-out-fits.ts';
import { emptyTally, measures, tallyUp, type Tally } from './verdict-measures.ts';

/** Everyday speech throughout; reported by itself. */
const STRESS = 'technology';
const NEAR_COPIES: ReadonlySet<string> = new Set(['001-000', '001-002', 'secret', 'marine', 'congress']);
const isOwnTemplate = (name: string): boolean => name.startsWith('001');
const BARS = {
  pooled: {
    precision: 0.85,
    caught: 0.95,
    check: 0.32,
    decided: 0.87,
    evidence: 0.9,
  },
  near: {
    precision: 0.95,
    caught: 0.97,
    check: 0.08,
    decided: 0.93,
    evidence: 0.95,
  },
} as const;
/** One band moved at a time, around those that are chosen. */
const CURVE: readonly Bands[] = [
  ...[0.05, 0.065, 0.075, 0.085, 0.1].map((answered) => ({ answered, missing: BANDS.missing })),
  ...[0.45, 0.55, 0.62, 0.66, 0.74, 0.8].map((missing) => ({ answered: BANDS.answered, missing })),
];
/** Bands of stated confidence; one of fewer cases says nothing. */
const SAID = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;
const FEWEST = 30;

interface Stated {
  readonly confidence: number;
  readonly isRight: boolean;
}

const RIGHT = { met: 'F', partial: 'P', missing: 'M' } as const;

function* rowsOf(name: string, tally: Tally, bars: (typeof BARS)['pooled' | 'near']): Iterable<Row> {
  const found = measures(tally);
  yield atLeast(`${name}: missing precision`, found['missing precision'] ?? 0, bars.precision);
  yield atLeast(`${name}: certainly missing, called missing or asked`, found['caught'] ?? 0, bars.caught);
  yield atMost(`${name}: to check`, found['to check'] ?? 0, bars.check);
  yield atLeast(`${name}: decided accuracy`, found['decided accuracy'] ?? 0, bars.decided);
  yield atLeast(`${name}: evidence accuracy`, found['evidence accuracy'] ?? 0, bars.evidence);
}

/** `of`: whose verdicts. */
function* reliability(of: string, stated: readonly Stated[]): Iterable<Row> {
  for (const [at, from] of SAID.slice(0, -1).entries()) {
    const to = SAID[at + 1] ?? 1;
    const within = stated.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    );
    if (within.length < FEWEST) continue;
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    const right = within.filter(({ isRight }) => isRight).length / within.length;
    yield atMost(
      `verdicts on ${of} said ${from}–${to} sure (${within.length}), mean ${mean.toFixed(3)}, right ${right.toFixed(3)}: off by`,
      Math.abs(mean - right),
      0.03,
    );
  }
}

function statedBy(
  demands: readonly LabelledDemand[],
  criteria: ReturnType<typeof compare>['criteria'],
): readonly Stated[] {
  return criteria.flatMap(({ status, confidence = 0 }, at): readonly Stated[] => {
    const accepted = demands[at]?.accepted ?? [];
    if (status === 'unclear' || accepted.length === 0) return [];
    return [{ confidence, isRight: accepted.includes(RIGHT[status]) }];
  });
}

interface Fitted {
  readonly pair: LabelledPair;
  readonly example: Example;
  readonly decision: DecisionModel;
  readonly judging: Judging;
}

const judged = ({ pair: { template, plan }, judging }: Fitted) => compare(template, plan, judging);
const isPooled = (name: string): boolean => name !== STRESS && !isOwnTemplate(name);

/** Precision against share to check: what it would be with other bands. */
function* curve(fitted: readonly Fitted[]): Iterable<Row> {
  const pooled = fitted.filter(({ pair }) => isPooled(pair.name));
  for (const bands of CURVE) {
    const tally = emptyTally();
    for (const each of pooled) {
      const judging = { ...each.judging, decision: { ...each.decision, bands } };
      tallyUp(tally, judged({ ...each, judging }), each.pair.labels);
    }
    const found = measures(tally);
    const said = ['missing precision', 'caught', 'to check', 'decided accuracy'].map((name) =>
      (found[name] ?? 0).toFixed(3),
    );
    yield told(
      `given pairs, answered below ${bands.answered}, missing from ${bands.missing}: precision / caught / to check / decided`,
      said.join(' / '),
    );
  }
}

/** Our own pairs, of which only halves and wholes were learnt: each left out of that. */
function* ownRows(
  pairs: readonly LabelledPair[],
  examples: readonly Example[],
  fits: readonly LeftOutFit[],
  given: readonly LeftOutFit[],
  meaning: JudgementModel['meaning'],
): Generator<Row, readonly Stated[]> {
  const pooled = emptyTally();
  const stated: Stated[] = [];
  for (const [at, pair] of pairs.entries()) {
    const fit = fits[at];
    if (!fit) throw new Error(`No fit without ${pair.name}`);
    const decision = withSureness(fit.decision, given, undefined);
    const comparison = compare(pair.template, pair.plan, judgingBy({ meaning, decision }, pair.template));
    const own = emptyTally();
    tallyUp(own, comparison, pair.labels);
    tallyUp(pooled, comparison, pair.labels);
    stated.push(...statedBy(examples[at]?.demands ?? [], comparison.criteria));
    for (const [measure, value] of Object.entries(measures(own)))
      yield told(`${pair.name}, of our own, left out: ${measure}`, value);
  }
  for (const [measure, value] of Object.entries(measures(pooled)))
    yield told(`our own pairs, left out: ${measure}`, value);
  return stated;
}

function told(measure: string, value: number | string): Row {
  return { area: 'judgement', measure, value, bar: '–', met: true };
}

function* partsGone(fitted: readonly Fitted[]): Iterable<Row> {
  const [cut, dark] = [emptyCutTally(), emptyCutTally()];
  for (const { pair, judging } of fitted) {
    const against = (copies: readonly CutPlan[], tally: CutTally): void => {
      for (const copy of copies) {
        tallyCut(tally, compare(pair.template, copy.plan, judging), pair.labels, copy);
      }
    };
    against(brokenOff(pair.plan), cut);
    against(withDarkPage(pair.plan), dark);
  }
  yield* cutRows('plans that break off', cut);
  yield* cutRows('plans with a page that cannot be read', dark);
}

export async function* evaluateLeftOut(
  shared: string,
  { meaning }: Pick<JudgementModel, 'meaning'>,
): AsyncIterable<Row> {
  const pairs = labelledPairs(join(shared, 'gold'), join(shared, 'seeds'));
  const examples = pairs.map((pair) => exampleOf(pair, meaning));
  const own = ownPairs();
  const further = own.map((pair) => exampleOf(pair, meaning));
  const fit = keptFits();
  const fits: LeftOutFit[] = [];
  for (const each of leftOutFits(examples, further, fit)) {
    fits.push(each);
    yield told(`fitted without ${each.family}: verdicts on it`, each.stated.length);
    // The timer that prints a table as it grows would never run otherwise.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const fitted = pairs.map((pair, at): Fitted => {
    const example = examples[at];
    const fit = fits.find(({ family }) => family === pair.family);
    if (!example || !fit) throw new Error(`No fit without ${pair.name}`);
    const decision = withSureness(fit.decision, fits, pair.family);
    return { pair, example, decision, judging: judgingBy({ meaning, decision }, pair.template) };
  });
  const [pooled, near] = [emptyTally(), emptyTally()];
  const stated: Stated[] = [];
  for (const each of fitted) {
    const { name, labels } = each.pair;
    const comparison = judged(each);
    const own = emptyTally();
    tallyUp(own, comparison, labels);
    if (isPooled(name)) {
      tallyUp(pooled, comparison, labels);
      stated.push(...statedBy(each.example.demands, comparison.criteria));
    }
    if (NEAR_COPIES.has(name)) tallyUp(near, comparison, labels);
    for (const [measure, value] of Object.entries(measures(own)))
      yield told(`${name}, left out: ${measure}`, value);
  }
  yield* rowsOf('given pairs, templates left out', pooled, BARS.pooled);
  yield* rowsOf('near copies, templates left out', near, BARS.near);
  const ownStated = yield* ownRows(own, further, furtherLeftOut(fit(examples), further), fits, meaning);
  yield* reliability('given pairs', stated);
  yield* reliability('given pairs and our own', [...stated, ...ownStated]);
  yield* curve(fitted);
  yield* partsGone(fitted);
}
