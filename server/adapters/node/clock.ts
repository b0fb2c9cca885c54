// The time that limits are measured by: the machine's, or in tests one that stands still until it is told to go on.
import { cpus, loadavg } from 'node:os';

export interface Clock {
  /** Milliseconds since some beginning. */
  now(): number;
  /** Calls once so many milliseconds have passed, unless it is called off by what it gives. */
  after(ms: number, call: () => void): () => void;
}

/** So many times slower it goes at most: what hangs on a crowded machine must end too. */
const SLOWEST = 10;
const PROCESSORS = Math.max(1, cpus().length);

/**
 * Passes more slowly where more want the processors than there are: by the wall's time three of four scans failed on a machine
 * with ten times the work it had cores for. `crowding`: those that want a processor for each
 * there is. A wait by it does not keep the program running.
 */
export function sharedClock(wall: () => number, crowding: () => number): Clock {
  let last = wall();
  let passed = 0;
  const now = (): number => {
    const present = wall();
    passed += (present - last) / Math.min(SLOWEST, Math.max(1, crowding()));
    last = present;
    return passed;
  };
  return {
    now,
    after(ms, call) {
      const due = now() + ms;
      const wait = (left: number): NodeJS.Timeout => setTimeout(look, Math.ceil(left)).unref();
      const look = (): void => {
        const left = due - now();
        if (left > 0) timer = wait(left);
        else call();
      };
      let timer = wait(ms);
      return () => clearTimeout(timer);
    },
  };
}

/** Windows tells no load: there it is the wall's. */
export const machineClock: Clock = sharedClock(
  () => performance.now(),
  () => (loadavg()[0] ?? 0) / PROCESSORS,
);

/** A signal that is aborted once so many milliseconds have passed. `callOff` it when nothing waits any more. */
export function deadline(
  clock: Clock,
  ms: number,
): { readonly signal: AbortSignal; readonly callOff: () => void } {
  const passed = new AbortController();
  const callOff = clock.after(ms, () => passed.abort(new Error(`${ms} ms have passed`)));
  return { signal: passed.signal, callOff };
}
