// A reading kept as bytes is the same reading to whoever looks at it, copies it or writes it down.
import { expect, it } from 'vitest';
import { compact } from '../../server/adapters/reading/compact.ts';
import type { Word } from '../../server/model/page.ts';
import { readingOf } from '../../server/pages/choose-reading.ts';

const words: readonly Word[] = [
  { text: 'Ủy', box: { left: 10, top: 20, right: 34, bottom: 41 }, confidence: 0.96 },
  {
    text: 'bạn',
    box: { left: 40, top: 20, right: 71, bottom: 41 },
    confidence: 0.41,
    alternatives: [{ text: 'ban', likelihood: 0.3 }],
  },
];
const reading = readingOf('ocr', [
  { text: 'Ủy bạn', words },
  { text: 'nhân dân', words: [] },
]);

it('a reading that waits says what it said', () => {
  const waiting = compact(reading);
  expect(waiting).toEqual(reading);
  expect(structuredClone(waiting)).toEqual(reading);
  expect(JSON.stringify(waiting)).toBe(
    JSON.stringify({ source: 'ocr', quality: reading.quality, lines: reading.lines }),
  );
});

it('holds none of the words it was made of', () => {
  const own = Object.getOwnPropertyDescriptors(compact(reading));
  expect(own.lines.value).toBeUndefined();
  expect(compact(reading).lines[0]).not.toBe(reading.lines[0]);
});
