// A clock that stands still until a test lets time pass, however long the machine takes for anything.
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../server/adapters/node/clock.ts';

export interface StandingClock extends Clock {
  /** Resolves when somebody waits by it. */
  waitedFor(): Promise<void>;
  pass(ms: number): void;
}

export function standingClock(): StandingClock {
  let time = 0;
  const waits = new Set<{ readonly until: number; readonly call: () => void }>();
  return {
    now: () => time,
    after(ms, call) {
      const wait = { until: time + ms, call };
      waits.add(wait);
      return () => waits.delete(wait);
    },
    waitedFor: () => until(() => waits.size > 0),
    pass(ms) {
      time += ms;
      for (const wait of waits) {
        if (wait.until > time) continue;
        waits.delete(wait);
        wait.call();
      }
    },
  };
}

/** Looks again and again; only the test's own limit ends it. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}
