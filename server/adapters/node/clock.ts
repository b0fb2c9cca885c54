// The time that limits are measured by: the machine's, or in tests one that stands still until it is told to go on.

export interface Clock {
  /** Milliseconds since some beginning. */
  now(): number;
  /** Calls once so many milliseconds have passed, unless it is called off by what it gives. */
  after(ms: number, call: () => void): () => void;
}

/** A wait by it does not keep the program running. */
export const machineClock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A signal that is aborted once so many milliseconds have passed. `callOff` it when nothing waits any more. */
export function deadline(
  clock: Clock,
  ms: number,
): { readonly signal: AbortSignal; readonly callOff: () => void } {
  const passed = new AbortController();
  const callOff = clock.after(ms, () => passed.abort(new Error(`${ms} ms have passed`)));
  return { signal: passed.signal, callOff };
}
