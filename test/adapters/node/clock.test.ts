import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedClock } from '../../../server/adapters/node/clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const wall = (): number => performance.now();

test('on a machine of its own a limit is the wall’s', () => {
  const call = vi.fn();
  sharedClock(wall, () => 0.3).after(1000, call);
  vi.advanceTimersByTime(999);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledOnce();
});

test('where four want a processor for each there is, a limit comes after four times as long', () => {
  const call = vi.fn();
  const clock = sharedClock(wall, () => 4);
  clock.after(1000, call);
  vi.advanceTimersByTime(3990);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(call).toHaveBeenCalledOnce();
  expect(clock.now()).toBeCloseTo(1000, -1);
});

test('what hangs ends however crowded the machine is', () => {
  const call = vi.fn();
  sharedClock(wall, () => 1000).after(1000, call);
  vi.advanceTimersByTime(10_020);
  expect(call).toHaveBeenCalledOnce();
});

test('a limit that is called off never comes', () => {
  const call = vi.fn();
  const callOff = sharedClock(wall, () => 2).after(1000, call);
  vi.advanceTimersByTime(1500);
  callOff();
  vi.advanceTimersByTime(60_000);
  expect(call).not.toHaveBeenCalled();
});
