import { describe, expect, it } from 'vitest';
import { saidIn, type Text } from '../../../server/compare/answers/said.ts';
import { passedOver, unsaidStretch } from '../../../server/compare/answers/unsaid.ts';
import { lexiconOf } from '../../../server/compare/answers/word-likeness.ts';
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
    const { places, values } = lexiconOf(meaning).alikeAmong([COMMEND, ROAD, BRIDGE])(PRAISE);
    expect([...places]).toEqual([0]);
    expect(values[0]).toBeCloseTo((0.8 - 0.35) / 0.65);
  });

  it('holds a word wholly alike to itself', () => {
    expect([...lexiconOf(meaning).alikeAmong([ROAD, PRAISE])(PRAISE).values]).toEqual([1]);
  });
});

describe('a lexicon that has met other plans', () => {
  it.each([
    ['the same words in another order', [BRIDGE, ROAD, COMMEND]],
    ['fewer words', [COMMEND]],
    ['words never met', [PRAISE, BRIDGE]],
  ])('finds in the next plan what it would have found alone: %s', (_, next) => {
    const known = lexiconOf(meaning);
    const first = known.alikeAmong([COMMEND, ROAD]);
    first(PRAISE);
    const later = known.alikeAmong(next);
    const fresh = lexiconOf(meaning).alikeAmong(next);
    for (const word of [PRAISE, COMMEND, ROAD, BRIDGE]) {
      expect(new Map([...later(word).places].map((place, at) => [place, later(word).values[at]]))).toEqual(
        new Map([...fresh(word).places].map((place, at) => [place, fresh(word).values[at]])),
      );
    }
    expect([...first(BRIDGE).places]).toEqual([0, 1]);
  });
});

describe('what sentences say of a demand', () => {
  const texts = [textOf([COMMEND]), textOf([ROAD])];
  const sentences = { texts, places: [Int32Array.of(0), Int32Array.of(1)], holding: [[0], [1]] };
  const parts = [
    [0, 1],
    [1, 2],
  ] as const;
  const said = saidIn(
    textOf([PRAISE, ROAD]),
    parts,
    sentences,
    lexiconOf(meaning).alikeAmong([COMMEND, ROAD]),
  );

  it('counts a word said in other words as alike, not as the same', () => {
    const { same, alike } = said.over(0, 0);
    expect(same).toBe(0);
    expect(alike).toBeGreaterThan(0.5);
  });

  it('takes the best of several sentences word by word', () => {
    expect(said.over(0, 1).same).toBe(0.5);
    expect(said.over(0, 1).alike).toBeGreaterThan(said.over(1, 1).alike);
  });

  it('tells how much of a stretch is the demand’s', () => {
    expect(said.over(1, 1)).toMatchObject({ stretchAlike: 1, stretchSame: 1 });
    expect(said.over(0, 1).stretchSame).toBe(0.5);
  });

  it('tells the share of each part of the demand, in a stretch and at most in one sentence', () => {
    expect([...said.over(1, 1).parts]).toEqual([0, 1]);
    expect(said.over(0, 1).parts[0]).toBeCloseTo((0.8 - 0.35) / 0.65);
    expect(said.mostOf([1, 2], [0])).toBeCloseTo((0.6 - 0.35) / 0.65);
    expect(said.mostOf([1, 2], [0, 1])).toBe(1);
    expect([...said.wordsIn([1])]).toEqual([0, 1]);
  });
});

describe('members of a list', () => {
  const [POOR, DISABLED] = [PRAISE, COMMEND];
  const demand = textOf([POOR, DISABLED, ROAD]);
  const sentences = { texts: [textOf([POOR, ROAD])], places: [Int32Array.of(0, 1)], holding: [[0], [0]] };
  const said = saidIn(demand, [[0, 3]], sentences, lexiconOf(meaning).alikeAmong([POOR, ROAD]));

  it('are not said by the name of another member that says itself', () => {
    expect(said.wordsIn([0])[1]).toBeGreaterThan(0.5);
    expect([...said.wordsApartIn([0])]).toEqual([1, 0, 1]);
  });

  it('are said by words of their own, one each', () => {
    const both = {
      texts: [textOf([POOR, POOR])],
      places: [Int32Array.of(0, 0)],
      holding: [[0]],
    };
    const each = saidIn(demand, [[0, 3]], both, lexiconOf(meaning).alikeAmong([POOR]));
    expect(each.wordsApartIn([0])[1]).toBeCloseTo((0.8 - 0.35) / 0.65);
  });
});

describe('the longest stretch that is not said', () => {
  const weights = Float64Array.of(1, 1, 2, 1, 1);

  it.each([
    ['in the midst', [1, 0, 0.2, 1, 1], [0.5, 3, 0]],
    ['at the end', [1, 1, 1, 0, 0.4], [2 / 6, 2, 2 / 6]],
    ['strewn', [0, 1, 0, 1, 0], [2 / 6, 2, 1 / 6]],
    ['nowhere', [1, 1, 1, 1, 1], [0, 0, 0]],
  ])('%s: its share, its weight, and the share of what ends the demand', (_, said, expected) => {
    expect(unsaidStretch(weights, Float64Array.from(said), [0, 5])).toEqual(expected);
  });

  it('is looked for in the part alone', () => {
    expect(unsaidStretch(weights, Float64Array.of(0, 0, 1, 1, 1), [2, 5])).toEqual([0, 0, 0]);
    expect(unsaidStretch(weights, new Float64Array(5), [2, 2])).toEqual([0, 0, 0]);
  });
});

describe('what is passed over', () => {
  const [SWEEP, PLANT, PAINT, MEND] = [0, 1, 2, 3];
  const work: Meaning = {
    words: new Map(['quét', 'trồng', 'sơn', 'sửa'].map((word, at) => [word, at])),
    dimensions: 4,
    vectors: Float32Array.from({ length: 16 }, (_, at) => Number(at % 5 === 0)),
    shares: new Float64Array(4),
  };
  const over = (asked: readonly number[], given: readonly number[]) => {
    const weights = new Float64Array(given.length).fill(2);
    const sentence = { words: given, weights, all: 2 * given.length };
    const sentences = { texts: [sentence], places: [Int32Array.from(given)] };
    const alikeTo = lexiconOf(work).alikeAmong([SWEEP, PLANT, PAINT, MEND]);
    return passedOver(textOf(asked), [0, asked.length], sentences, [0], alikeTo);
  };

  it.each([
    ['a member of a list, where the answer goes on', [SWEEP, PLANT, PAINT], [SWEEP, PAINT], 1, 0],
    ['nothing where other words stand instead', [SWEEP, PLANT, PAINT], [SWEEP, MEND, PAINT], 0, 0],
    ['nothing that is said in another place', [SWEEP, PLANT, PAINT], [PLANT, SWEEP, PAINT], 0, 0],
    ['the end', [SWEEP, PLANT, PAINT], [SWEEP], 2, 2],
    ['the end, less what is said there instead', [SWEEP, PLANT, PAINT, PAINT], [SWEEP, MEND], 0, 1],
    ['nothing, where nothing is given', [SWEEP], [], 0, 0],
  ])('%s', (_, asked, given, most, atEnd) => expect(over(asked, given)).toEqual({ most, atEnd }));

  it('is looked for in the beginning of an item that is a whole book', () => {
    const many = (word: number, length: number): readonly number[] => Array.from({ length }, () => word);
    expect(over(many(SWEEP, 5000), many(PLANT, 500_000))).toEqual({ most: 0, atEnd: 0 });
  });
});
