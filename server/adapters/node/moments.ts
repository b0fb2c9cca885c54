// When something was done. What is put in order by it, and a verdict that is told from the one before it by it, must not tie.

/** Milliseconds that it may run ahead of the machine's clock; one that was set back by more is followed. */
const MOST_AHEAD_MS = 1_000;
let last = 0;

/** The machine's time in milliseconds, later than any told before: two in one millisecond were taken for the same. */
export function moment(): Date {
  const now = Date.now();
  last = now > last || last - now > MOST_AHEAD_MS ? now : last + 1;
  return new Date(last);
}
