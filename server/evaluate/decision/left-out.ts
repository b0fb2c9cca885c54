// How judgement does on templates it was not fitted to: the decision fitted anew without each template in turn, its comparisons
// held against the labels, per pair and pooled, and whether what it says it is sure of holds as often as it says.
import { join } from 'node:path';
import type { JudgementModel } from '../../compare/answers/judgement-model.ts';
import { judgingBy } from '../../compare/answers/judgement-model.ts';
import { compare } from '../../compare/compare.ts';
import { atLeast, atMost } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import { brokenOff, cutRows, emptyCutTally, tallyCut, withDarkPage } from './cut-plans.ts';
import { exampleOf, labelledPairs, type LabelledDemand } from './examples.ts';
import { fitDecision } from './fit-decision.ts';
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
/** Bands of stated confidence; one of fewer cases says nothing. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;
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

function* reliability(stated: readonly Stated[]): Iterable<Row> {
  for (const [at, from] of BANDS.slice(0, -1).entries()) {
    const to = BANDS[at + 1] ?? 1;
    const within = stated.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    );
    if (within.length < FEWEST) continue;
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    const right = within.filter(({ isRight }) => isRight).length / within.length;
    yield atMost(
      `verdicts said ${from}–${to} sure (${within.length}), mean ${mean.toFixed(3)}, right ${right.toFixed(3)}: off by`,
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

export async function* evaluateLeftOut(
  shared: string,
  { meaning }: Pick<JudgementModel, 'meaning'>,
): AsyncIterable<Row> {
  const pairs = labelledPairs(join(shared, 'gold'), join(shared, 'seeds'));
  const examples = pairs.map((pair) => exampleOf(pair, meaning));
  const families = [...new Set(pairs.map(({ family }) => family))].toSorted();
  const [pooled, near] = [emptyTally(), emptyTally()];
  const [cut, dark] = [emptyCutTally(), emptyCutTally()];
  const stated: Stated[] = [];
  for (const leftOut of families) {
    const isLeftOut = (family: string): boolean => family === leftOut;
    const decision = fitDecision(examples.filter(({ family }) => !isLeftOut(family)));
    for (const [at, { name, family, template, plan, labels }] of pairs.entries()) {
      if (!isLeftOut(family)) continue;
      const judging = judgingBy({ meaning, decision }, template);
      const comparison = compare(template, plan, judging);
      for (const each of brokenOff(plan)) tallyCut(cut, compare(template, each.plan, judging), labels, each);
      for (const each of withDarkPage(plan))
        tallyCut(dark, compare(template, each.plan, judging), labels, each);
      const own = emptyTally();
      tallyUp(own, comparison, labels);
      if (name !== STRESS && !isOwnTemplate(name)) {
        tallyUp(pooled, comparison, labels);
        stated.push(...statedBy(examples[at]?.demands ?? [], comparison.criteria));
      }
      if (NEAR_COPIES.has(name)) tallyUp(near, comparison, labels);
      for (const [measure, value] of Object.entries(measures(own))) {
        yield {
          area: 'judgement',
          measure: `${name}, left out: ${measure}`,
          value,
          bar: '–',
          met: true,
        };
      }
    }
    // The timer that prints a table as it grows would never run otherwise.
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield* rowsOf('given pairs, templates left out', pooled, BARS.pooled);
  yield* rowsOf('near copies, templates left out', near, BARS.near);
  yield* cutRows('plans that break off', cut);
  yield* cutRows('plans with a page that cannot be read', dark);
  yield* reliability(stated);
}
