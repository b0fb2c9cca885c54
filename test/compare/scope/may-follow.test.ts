import { describe, expect, it } from 'vitest';
import { mayFollow } from '../../../server/compare/scope/may-follow.ts';

/** Three demands of one part of the template, two of another. */
const parts = ['II', 'II', 'II', 'III', 'III'];
const answering = (places: readonly (string | undefined)[]) =>
  mayFollow(parts.map((part, at) => ({ part, answeredAt: places[at] })));

describe('what is not there may answer a demand', () => {
  it('where no sibling of it is answered, whatever else comes later in the template', () => {
    const follows = answering([undefined, undefined, undefined, 'II.1', 'II.2']);
    expect(follows(0, 'II.2')).toBe(true);
  });

  it('where its siblings stand in the part that breaks off', () => {
    const follows = answering(['III.1', undefined, 'III.2', 'II.1', 'II.2']);
    expect(follows(1, 'III.2')).toBe(true);
    expect(follows(1, 'III.2.b')).toBe(true);
  });

  it('not where their part had ended before', () => {
    const follows = answering(['II.1', undefined, 'II.2', 'III.1', 'III.2']);
    expect(follows(1, 'III.2')).toBe(false);
    expect(follows(1, 'III')).toBe(false);
  });

  it('where one of them stands at the top of a plan without parts', () => {
    expect(answering(['1', undefined, '2', '3', '4'])(1, '4')).toBe(true);
  });
});
