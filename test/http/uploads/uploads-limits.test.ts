// What one sender may take of the service while files come in.
import { expect, it } from 'vitest';
import { createPlaces } from '../../../server/http/places.ts';
import { steadily } from '../../../server/http/steady.ts';

const NEVER = new AbortController().signal;

it('lets no person have all the places, and refuses the one who queues without end', async () => {
  const places = createPlaces({ atOnce: 3, each: 2, waiting: 4, refusal: 'too-many-uploads' });
  const begun: string[] = [];
  const over = Promise.withResolvers<void>();
  const send = (person: string): Promise<void> =>
    places.run(
      person,
      () => {
        begun.push(person);
        return over.promise;
      },
      NEVER,
    );
  const mine = Array.from({ length: 4 }, () => send('Lan'));
  await expect(send('Lan')).rejects.toMatchObject({ code: 'too-many-uploads', status: 429 });
  const others = send('Bình');
  await new Promise((go) => setImmediate(go));
  expect(begun).toEqual(['Lan', 'Lan', 'Bình']);
  over.resolve();
  await Promise.all([...mine, others]);
  expect(begun).toHaveLength(5);
  await send('Lan');
});

/** Sends `bytes` again and again, `ms` of waiting before each, and gives how many pieces were taken. */
async function taken(bytes: number, ms: number, pieces: number): Promise<number> {
  let time = 0;
  let count = 0;
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let piece = 0; piece < pieces; piece++) {
      time += ms;
      yield new Uint8Array(bytes);
    }
  }
  for await (const _ of steadily(chunks(), { graceMs: 1000, bytesPerSecond: 100, now: () => time })) {
    count++;
    // What the service itself takes its time for is not the sender's.
    time += 60_000;
  }
  return count;
}

it('cuts off who sends a byte now and then, and nobody whose line is merely slow', async () => {
  await expect(taken(1, 500, 100)).rejects.toMatchObject({ code: 'connection-slow' });
  expect(await taken(60, 500, 100)).toBe(100);
  expect(await taken(1, 900, 1)).toBe(1);
});
