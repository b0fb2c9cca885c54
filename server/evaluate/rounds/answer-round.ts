// A round whose truth is known × a person who answers what is asked, the most telling question first → after how many answers the
// letters could be sent.
import { givingOtherwise } from '../../compare/examples/differing-values.ts';
import { distinctAnswers } from '../../compare/examples/distinct-answers.ts';
import { groupCells } from '../../compare/examples/group-cells.ts';
import { textOf } from '../../compare/examples/likest-answer.ts';
import { sayingOf } from '../../compare/examples/near-copy.ts';
import { urgencyOf } from '../../compare/examples/round-shift.ts';
import { reconsiderer } from '../../compare/examples/reconsider.ts';
import { lookedAt, settledAnswer, type SettledAnswer } from '../../compare/examples/settled-answer.ts';
import { namesForHere } from '../../compare/passages/tokens.ts';
import type { Comparison, CriterionResult, Status } from '../../model/comparison.ts';
import type { Template } from '../../model/template.ts';
import type { LineRange } from '../../model/transcript.ts';
import type { Truth } from './truth.ts';

export interface ComparedPlan {
  readonly unit: string;
  readonly comparison: Comparison;
  /** By id of the criterion; one that nobody labelled is not asked and not counted. */
  readonly truths: ReadonlyMap<string, Truth>;
}

export interface Standing {
  readonly answers: number;
  readonly cells: number;
  /** Of the cells called missing, by whomever. */
  readonly missing: number;
  readonly missingRight: number;
  readonly unclear: number;
  /** Surely missing and called answered, by whomever. */
  readonly overlooked: number;
  /** Of the cells that follow an answer. */
  readonly followed: number;
  readonly followedRight: number;
  /** Of all that are decided. */
  readonly decidedRight: number;
}

interface Cell {
  readonly plan: number;
  readonly id: string;
  readonly truth: Truth;
  readonly own: CriterionResult;
  now: CriterionResult;
  person: Status | undefined;
}

const RIGHT_MISSING = 0.95;
const MOST_UNCLEAR = 0.05;

export function isReady({ cells, missing, missingRight, unclear }: Standing): boolean {
  return missingRight >= RIGHT_MISSING * missing && unclear <= MOST_UNCLEAR * cells;
}

/** One standing before the first answer and one after each, until nothing is left to ask. */
export function answerRound(template: Template, plans: readonly ComparedPlan[]): readonly Standing[] {
  const cells = plans.flatMap(({ comparison, truths }, plan) =>
    comparison.criteria.flatMap((own): readonly Cell[] => {
      const truth = truths.get(own.id);
      return truth ? [{ plan, id: own.id, truth, own, now: own, person: undefined }] : [];
    }),
  );
  const standings = [standingOf(cells, 0)];
  for (let answers = 1; ; answers++) {
    const question = mostTelling(template, plans, cells);
    const [shown] = question ?? [];
    if (question === undefined || shown === undefined) return standings;
    for (const cell of answeredBy(question, shown)) cell.person = shown.truth.accepted[0];
    judgeAnew(template, plans, cells);
    standings.push(standingOf(cells, answers));
  }
}

/** The most cells at once; of as many, the most urgent. */
function mostTelling(
  template: Template,
  plans: readonly ComparedPlan[],
  cells: readonly Cell[],
): readonly Cell[] | undefined {
  const open = cells.filter(({ now, person }) => person === undefined && now.status === 'unclear');
  let most: readonly Cell[] | undefined;
  for (const [id, own] of Map.groupBy(open, (cell) => cell.id)) {
    if (most !== undefined && own.length < most.length) continue;
    const criterion = template.criteria.find((one) => one.id === id);
    const [group] = groupCells(own, {
      sayingOf: (cell) => sayingOf(saidIn(cell), namesForHere(plans[cell.plan]?.comparison.plan ?? NOWHERE)),
      isOther: (cell, lead) =>
        criterion !== undefined && givingOtherwise(criterion)(saidIn(cell), saidIn(lead)),
    });
    if (group && isMoreTelling(group, most ?? [])) most = group;
  }
  return most;
}

const urgency = ([cell]: readonly Cell[]): number => urgencyOf(cell?.now.leaning?.missing ?? null);

function isMoreTelling(group: readonly Cell[], than: readonly Cell[]): boolean {
  return group.length === than.length ? urgency(group) > urgency(than) : group.length > than.length;
}

const NOWHERE = { place: null, province: null } as Comparison['plan'];
const saidIn = ({ own }: Cell): string => textOf(lookedAt(own));

/** What a person sees is one passage: where the plan answers somewhere else, they decide that plan alone. */
function answeredBy(question: readonly Cell[], shown: Cell): readonly Cell[] {
  const isElsewhere =
    shown.truth.accepted[0] !== 'missing' &&
    shown.truth.places.length > 0 &&
    !lookedAt(shown.own).some(({ lines }) => shown.truth.places.some((place) => touch(place, lines)));
  return isElsewhere ? [shown] : question;
}

function touch(one: LineRange, other: LineRange): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}

function judgeAnew(template: Template, plans: readonly ComparedPlan[], cells: readonly Cell[]): void {
  const answers = distinctAnswers(
    cells.flatMap((cell): readonly SettledAnswer[] => {
      const plan = plans[cell.plan];
      if (cell.person === undefined || plan === undefined) return [];
      const from = { comparison: plan.unit, unit: plan.unit, metadata: plan.comparison.plan };
      const answer = settledAnswer(cell.own, cell.person, from);
      return answer ? [answer] : [];
    }),
  );
  const reconsider = reconsiderer(template, answers);
  const anew = plans.map(({ comparison }) => {
    const { criteria } = reconsider(comparison, { decided: new Set() });
    return new Map(criteria.map((result) => [result.id, result]));
  });
  for (const cell of cells) {
    if (cell.person === undefined) cell.now = anew[cell.plan]?.get(cell.id) ?? cell.own;
  }
}

function standingOf(cells: readonly Cell[], answers: number): Standing {
  const standing = {
    missing: 0,
    missingRight: 0,
    unclear: 0,
    overlooked: 0,
    followed: 0,
    followedRight: 0,
    decidedRight: 0,
  };
  for (const { now, person, truth } of cells) {
    const status = person ?? now.status;
    if (status === 'unclear') {
      standing.unclear++;
      continue;
    }
    const isRight = truth.accepted.includes(status);
    if (isRight) standing.decidedRight++;
    if (status !== 'missing' && truth.accepted.every((each) => each === 'missing')) standing.overlooked++;
    if (status === 'missing') {
      standing.missing++;
      if (isRight) standing.missingRight++;
    }
    if (person === undefined && now.own !== undefined) {
      standing.followed++;
      if (isRight) standing.followedRight++;
    }
  }
  return { answers, cells: cells.length, ...standing };
}
