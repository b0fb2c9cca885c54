import { describe, expect, it } from 'vitest';
import { saidIn, type Text } from '../../../server/compare/answers/said.ts';
import { alikeAmong } from '../../../server/compare/answers/word-likeness.ts';
import type { Meaning } from '../../../server/language/meaning/meaning.ts';

const [PRAISE, COMMEND, ROAD, BRIDGE] = [0, 1, 2, 3];
const meaning: Meaning = {
  words: new Map(['khen', 'biểu dương', 'đường', 'cầu'].map((word, at) => [word, at])),
  dimensions: 2,
  vectors: Float32Array.of(1, 0, 0.8, 0.6, 0, 1, 0.28, 0.96),
  shares: new Float64Array(4),
};
const textOf = (words: readonly number[]): Text => ({
  words,
  weights: new Float64Array(words.length).fill(1),
  all: words.length,
});

describe('words of a plan alike to one word', () => {
  it('leaves out what means something else and scales the rest', () => {
    const { places, values } = alikeAmong([COMMEND, ROAD, BRIDGE], meaning)(PRAISE);
    expect([...places]).toEqual([0]);
    expect(values[0]).toBeCloseTo((0.8 - 0.35) / 0.65);
  });

  it('holds a word wholly alike to itself', () => {
    expect([...alikeAmong([ROAD, PRAISE], meaning)(PRAISE).values]).toEqual([1]);
  });
});

describe('what sentences say of a demand', () => {
  const texts = [textOf([COMMEND]), textOf([ROAD])];
  const sentences = { texts, places: [Int32Array.of(0), Int32Array.of(1)], holding: [[0], [1]] };
  const said = saidIn(textOf([PRAISE, ROAD]), sentences, alikeAmong([COMMEND, ROAD], meaning));

  it('counts a word said in other words as alike, not as the same', () => {
    const { same, alike } = said.ofDemand(0, 0);
    expect(same).toBe(0);
    expect(alike).toBeGreaterThan(0.5);
  });

  it('takes the best of several sentences word by word', () => {
    expect(said.ofDemand(0, 1).same).toBe(0.5);
    expect(said.ofDemand(0, 1).alike).toBeGreaterThan(said.ofDemand(1, 1).alike);
  });

  it('tells how much of a stretch is the demand’s', () => {
    expect(said.ofStretch(1, 1)).toEqual({ mine: 1, same: 1 });
    expect(said.ofStretch(0, 1).same).toBe(0.5);
  });
});
