// Places for requests whose files come in: few at once, and no person has them all.
import { Failure } from '../../failure.ts';
import { createGate, type Gate } from '../../pages/gate.ts';

export interface PlaceLimits {
  /** Requests whose files come in at once; the bytes of the others wait with their senders. */
  readonly atOnce: number;
  /** Of one person: as many as the page sends at once, and fewer than there are. */
  readonly each: number;
  /** Of one person, those that come in and those that wait. */
  readonly waiting: number;
}

export interface Places {
  /** Rejects with Failure `too-many-uploads`, or with the signal's reason. */
  run<Result>(person: string, task: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

export function createPlaces({ atOnce, each, waiting }: PlaceLimits): Places {
  const all = createGate(atOnce);
  const people = new Map<string, { readonly gate: Gate; requests: number }>();
  return {
    async run(person, task, signal) {
      const own = people.get(person) ?? { gate: createGate(each), requests: 0 };
      if (own.requests >= waiting) throw new Failure('too-many-uploads');
      people.set(person, own);
      own.requests++;
      try {
        return await own.gate.run(() => all.run(task, signal), signal);
      } finally {
        own.requests--;
        if (own.requests === 0) people.delete(person);
      }
    },
  };
}
