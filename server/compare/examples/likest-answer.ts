// What a plan says of a criterion × what people settled of it in other plans → the answer that it is a near copy of, if one is.
import type { Evidence, Status } from '../../model/comparison.ts';
import type { Places } from '../passages/tokens.ts';
import { saidBy, sayingOf, type Saying } from './near-copy.ts';
import type { SettledAnswer } from './settled-answer.ts';

/** From here on a passage says what another says. */
const COPY = 0.6;
/** Two answers that come so near and say otherwise leave it open. */
const UNDECIDED = 0.1;

export interface Likeness {
  readonly answer: SettledAnswer;
  /** 0..1 */
  readonly likeness: number;
  /** Of the plan at hand, alike to the answer's. */
  readonly passages: readonly Evidence[];
}

/** Sayings of answers are asked for again with every plan. */
export type SayingOfAnswer = (answer: SettledAnswer) => Saying;

export function sayingOfAnswers(): SayingOfAnswer {
  const known = new Map<SettledAnswer, Saying>();
  return (answer) => {
    const saying = known.get(answer) ?? sayingOf(textOf(answer.passages), answer.here);
    known.set(answer, saying);
    return saying;
  };
}

export function textOf(passages: readonly Evidence[]): string {
  return passages.map(({ text }) => text).join('\n');
}

interface Said {
  readonly all: Saying;
  readonly pieces: readonly Saying[];
}

/**
 * What answers in another plan answers here where all of it is said; what does not, where nothing else is said: no single piece, as a
 * long one that is alike would outvote a short one that answers.
 */
function likenessTo(status: Status, { all, pieces }: Said, there: Saying): number {
  if (status === 'met') return saidBy(there, all);
  if (status === 'missing') return Math.min(...pieces.map((piece) => saidBy(piece, there)));
  return Math.min(saidBy(all, there), saidBy(there, all));
}

export function likestAnswer(
  passages: readonly Evidence[],
  here: Places,
  answers: readonly SettledAnswer[],
  sayingOfAnswer: SayingOfAnswer,
): Likeness | undefined {
  if (passages.length === 0 || answers.length === 0) return undefined;
  const all = sayingOf(textOf(passages), here);
  // Of thousands of plans most give one passage.
  const pieces = passages.length === 1 ? [all] : passages.map(({ text }) => sayingOf(text, here));
  const own = { all, pieces };
  const alike = answers
    .map((answer) => ({
      answer,
      passages,
      likeness: likenessTo(answer.status, own, sayingOfAnswer(answer)),
    }))
    .filter(({ likeness }) => likeness >= COPY)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best] = alike;
  if (best === undefined) return undefined;
  const isOpen = alike.some(
    ({ answer, likeness }) => answer.status !== best.answer.status && likeness >= best.likeness - UNDECIDED,
  );
  return isOpen ? undefined : best;
}
