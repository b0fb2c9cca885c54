import { describe, expect, it } from 'vitest';
import { createGate } from '../../server/pages/gate.ts';

const NEVER = new AbortController().signal;

describe('gate', () => {
  it('never lets more tasks run at once than it may, and runs them all in order', async () => {
    const gate = createGate(2);
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const task = (number: number) => async (): Promise<number> => {
      begun.push(number);
      most = Math.max(most, ++running);
      await new Promise((go) => setTimeout(go, 1));
      running--;
      return number;
    };
    const done = await Promise.all([1, 2, 3, 4, 5].map((number) => gate.run(task(number), NEVER)));
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('goes on after a task that fails, and lets a waiting one go when it is stopped', async () => {
    const gate = createGate(1);
    const stop = new AbortController();
    const held = Promise.withResolvers<number>();
    const outcomes = Promise.allSettled([
      gate.run(() => held.promise, NEVER),
      gate.run(() => Promise.resolve(2), stop.signal),
      gate.run(() => Promise.reject(new Error('third')), NEVER),
      gate.run(() => Promise.resolve(4), NEVER),
    ]);
    stop.abort(new Error('stopped'));
    held.resolve(1);
    expect(await outcomes).toMatchObject([
      { value: 1 },
      { reason: { message: 'stopped' } },
      { reason: { message: 'third' } },
      { value: 4 },
    ]);
  });
});
