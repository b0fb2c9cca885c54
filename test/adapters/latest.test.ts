import { expect, it } from 'vitest';
import { createLatest } from '../../server/adapters/latest.ts';

it('lets go what was asked for longest ago', () => {
  const latest = createLatest<string, number>(2);
  latest.put('a', 1);
  latest.put('b', 2);
  latest.get('a');
  latest.put('c', 3);
  expect(['a', 'b', 'c'].map((key) => latest.get(key))).toEqual([1, undefined, 3]);
});

it('keeps the newest of what was put twice', () => {
  const latest = createLatest<string, number>(1);
  latest.put('a', 1);
  latest.put('a', 2);
  expect(latest.get('a')).toBe(2);
});
