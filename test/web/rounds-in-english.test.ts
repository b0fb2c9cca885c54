// English sentences of a round that count: one of them is not told as several.
import { expect, it } from 'vitest';
import { roundsEn } from '../../web/wording/rounds.en.ts';

const { questions, settling } = roundsEn;

it.each([
  [settling.answer(1), 'Verdict for 1 cell:'],
  [settling.answer(2), 'Verdict for 2 cells:'],
  [questions.left(1, 1), '1 cell left, about 1 question'],
  [questions.left(27, 25), '27 cells left, about 25 questions'],
])('tells %s', (told, expected) => expect(told).toBe(expected));
