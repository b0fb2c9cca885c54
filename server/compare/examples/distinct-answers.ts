// Answers of a whole group of near copies → one of each wording: the others would be examples of the same.
import { alikeness, type Saying } from './near-copy.ts';
import { sayingOfAnswers, textOf } from './likest-answer.ts';
import type { SettledAnswer } from './settled-answer.ts';

/** From here on two wordings teach the same. */
const SAME = 0.9;

interface Kept {
  readonly answer: SettledAnswer;
  readonly saying: Saying;
  readonly figures: string;
}

/** The first of each is kept. Two that set other figures are two. */
export function distinctAnswers(answers: readonly SettledAnswer[]): readonly SettledAnswer[] {
  const sayingOfAnswer = sayingOfAnswers();
  const kept = new Map<string, Kept[]>();
  return answers.filter((answer) => {
    const key = `${answer.criterion}\n${answer.status}`;
    const before = kept.get(key) ?? [];
    const saying = sayingOfAnswer(answer);
    const figures = textOf(answer.passages).replace(/\D+/gu, ' ').trim();
    if (before.some((one) => one.figures === figures && alikeness(one.saying, saying) >= SAME)) return false;
    kept.set(key, [...before, { answer, saying, figures }]);
    return true;
  });
}
