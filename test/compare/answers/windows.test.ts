import { describe, expect, it } from 'vitest';
import { placesOf, type Window } from '../../../server/compare/answers/windows.ts';

const window = (blockAt: number, from: number): Window => ({ blockAt, from, to: from }) as Window;

describe('placesOf', () => {
  it('names each item once, by its best window, the best item first', () => {
    const windows = [window(0, 0), window(0, 1), window(1, 2), window(2, 3)];
    const places = placesOf(windows, [-1, 2, 3, -4]);
    expect(places.map(({ window: { from }, score }) => [from, score])).toEqual([
      [2, 3],
      [1, 2],
      [3, -4],
    ]);
  });

  it('finds none in a plan without a sentence', () => {
    expect(placesOf([], [])).toEqual([]);
  });
});
