import { afterEach, expect, it, vi } from 'vitest';
import { moment } from '../../../server/adapters/node/moments.ts';

afterEach(() => void vi.useRealTimers());

it('is never the same twice, and close to the clock', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T08:00:00Z') });
  const told = Array.from({ length: 50 }, () => moment().getTime());
  expect(new Set(told).size).toBe(50);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(Date.now() + 100);
});

it('follows a clock that was set back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  moment();
  vi.setSystemTime(new Date('2026-03-01T08:00:00Z'));
  expect(moment()).toEqual(new Date('2026-03-01T08:00:00Z'));
});
