import { expect, it } from 'vitest';
import { pageWords } from '../../../server/http/pages/view.ts';
import type { Transcript } from '../../../server/model/transcript.ts';

const text = 'ngày 75 tháng 21';
const alternatives = [{ text: '15', likelihood: 0.4 }];

function transcript(confidence: number): Transcript {
  const origin = (start: number, end: number, sure: number) => ({
    span: { start, end },
    page: 1,
    box: { left: start, top: 0, right: end, bottom: 1 },
    confidence: sure,
  });
  return {
    text,
    pages: [{ number: 1, span: { start: 0, end: text.length }, legibility: 1 }],
    origins: [
      origin(0, 4, 0.9),
      { ...origin(5, 7, confidence), alternatives },
      origin(8, 13, 0.9),
      origin(14, 16, 0.3),
    ],
    corrections: [],
  };
}

const whole = { start: 0, end: text.length };

it('offers what else the engine could have read for a doubtful word that restoration left alone', () => {
  const [, doubtful, , untold] = pageWords(transcript(0.3), whole);
  expect(doubtful?.doubtful).toBe(true);
  expect(doubtful?.correction).toEqual({
    read: '75',
    confidence: 0.3,
    reason: 'kept',
    candidates: ['75', '15'],
  });
  expect(untold).toMatchObject({ doubtful: true, correction: null });
});

it('offers nothing for a word that nobody doubts', () => {
  expect(pageWords(transcript(0.9), whole)[1]).toMatchObject({ doubtful: false, correction: null });
});

it('offers a candidate with the punctuation that touches the word', () => {
  const machine = { confidence: 0.4, reason: 'confusion', candidates: ['số', 'sổ'] } as const;
  const [word] = pageWords(
    {
      text: '(số, 21',
      pages: [{ number: 1, span: { start: 0, end: 7 }, legibility: 1 }],
      origins: [
        { span: { start: 0, end: 4 }, page: 1, box: { left: 0, top: 0, right: 1, bottom: 1 }, confidence: 1 },
      ],
      corrections: [{ span: { start: 1, end: 3 }, read: 's6', ...machine }],
    },
    { start: 0, end: 7 },
  );
  expect(word).toMatchObject({
    text: '(số,',
    doubtful: true,
    correction: { read: '(s6,', candidates: ['(số,', '(sổ,'] },
  });
});
