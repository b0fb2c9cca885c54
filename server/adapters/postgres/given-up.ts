// A transaction that PostgreSQL gave up so that another one could go on → the same once more. It told nobody that it was done, and what
// it does is in its records alone.
import { Failure } from '../../failure.ts';

/** Deadlock, and a change that another one overtook. */
const GIVEN_UP: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const TRIES = 5;

function isGivenUp(cause: unknown): boolean {
  const fault = cause instanceof Failure ? cause.cause : cause;
  return fault instanceof Error && 'code' in fault && GIVEN_UP.has(fault.code);
}

export async function letThrough<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction();
    } catch (cause) {
      if (tries === TRIES || !isGivenUp(cause)) throw cause;
    }
  }
}
