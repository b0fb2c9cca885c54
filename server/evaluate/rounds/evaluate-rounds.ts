// How many answers a round needs until its letters can be sent: of all cells called missing 95 of 100 right, and no more than 5 of 100
// left to look at.
import { indexPlan } from '../../compare/passages/plan-index.ts';
import { compare } from '../../compare/compare.ts';
import { indexTemplate } from '../../compare/template/template-index.ts';
import { judgingBy, type JudgementModel } from '../../compare/answers/judgement-model.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import { atMost, planOf, transcriptOf } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import { answerRound, isReady, type ComparedPlan, type Standing } from './answer-round.ts';
import { labelledRounds } from './labelled-rounds.ts';
import { madeRound, type MadeRound } from './made-round.ts';
import { allPhrasings } from './phrasings.ts';
import type { Truth } from './truth.ts';

const PLANS = 40;
const SEEDS = [1, 2] as const;
const MOST_ANSWERS = 0.06;

export function comparedRound(round: MadeRound, judgement: JudgementModel) {
  const own = planOf(transcriptOf(round.template));
  const template = templateFromDocument(own.document, own.transcript);
  const index = indexTemplate(template);
  const judging = judgingBy(judgement, index);
  const ids = round.demands.map((demand) => {
    const start = demand.slice(0, 40);
    return template.criteria.find(({ text, heading }) => `${heading} ${text}`.includes(start))?.id;
  });
  const plans = round.plans.map(({ unit, text, truths }): ComparedPlan => {
    const comparison = compare(index, indexPlan(planOf(transcriptOf(text))), judging);
    const known = truths.flatMap((truth, at): readonly (readonly [string, Truth])[] => {
      const id = ids[at];
      return id === undefined ? [] : [[id, truth]];
    });
    return { unit, comparison, truths: new Map(known) };
  });
  return { template, plans };
}

function* rowsOf(name: string, standings: readonly Standing[]): Iterable<Row> {
  const [first] = standings;
  const ready = standings.find(isReady) ?? standings.at(-1);
  if (first === undefined || ready === undefined) return;
  const share = (of: number, all: number): number => (all === 0 ? 1 : of / all);
  const told = (measure: string, value: number): Row => ({
    area: 'rounds',
    measure: `${name}: ${measure}`,
    value,
    bar: '–',
    met: true,
  });
  yield told('called missing and right, before any answer', share(first.missingRight, first.missing));
  yield told('left to check, before any answer', share(first.unclear, first.cells));
  const reached = isReady(ready) ? '' : ' (not reached, all answered)';
  yield {
    ...atMost(
      `${name}: ${ready.answers} answers for ${ready.cells} cells${reached}`,
      isReady(ready) ? ready.answers / ready.cells : 1,
      MOST_ANSWERS,
    ),
    area: 'rounds',
  };
  yield told('then called missing and right', share(ready.missingRight, ready.missing));
  yield told('then left to check', share(ready.unclear, ready.cells));
  yield told(
    `then lacking and called answered (before any answer ${share(first.overlooked, first.cells).toFixed(4)})`,
    share(ready.overlooked, ready.cells),
  );
  yield told(
    `then followed an answer and right (of ${ready.followed})`,
    share(ready.followedRight, ready.followed),
  );
  yield told('then decided and right', share(ready.decidedRight, ready.cells - ready.unclear));
}

export function* evaluateRounds(shared: string, judgement: JudgementModel): Iterable<Row> {
  for (const { name, template, plans } of labelledRounds(shared, judgement)) {
    yield* rowsOf(name, answerRound(template, plans));
  }
  for (const [name, phrasings] of allPhrasings()) {
    for (const seed of SEEDS) {
      const { template, plans } = comparedRound(madeRound(phrasings, PLANS, seed), judgement);
      yield* rowsOf(`${name}, ${PLANS} plans, seed ${seed}`, answerRound(template, plans));
    }
  }
}
