// Bytes that are sent on purpose a few at a time would hold one of the few places for files for half an hour.
import { Failure } from '../failure.ts';

export interface Steadiness {
  /** Milliseconds of waiting after which it is looked at how much has come. */
  readonly graceMs: number;
  readonly bytesPerSecond: number;
  /** Milliseconds since some beginning. */
  readonly now: () => number;
}

/** The slowest line of an office brings ten times as much. */
export const STEADY: Steadiness = { graceMs: 60_000, bytesPerSecond: 1000, now: () => performance.now() };

/** Counts the time alone in which the next bytes were waited for. Rejects with Failure `connection-slow`. */
export async function* steadily(
  chunks: AsyncIterable<Uint8Array>,
  { graceMs, bytesPerSecond, now }: Steadiness,
): AsyncIterable<Uint8Array> {
  let bytes = 0;
  let waited = 0;
  let since = now();
  for await (const chunk of chunks) {
    waited += now() - since;
    bytes += chunk.length;
    if (waited > graceMs && bytes < (bytesPerSecond * waited) / 1000) {
      throw new Failure('connection-slow');
    }
    yield chunk;
    since = now();
  }
}
