// Places for requests: no person has them all, however many they ask for at once.
import type { MiddlewareHandler } from 'hono';
import type { Actor } from '../access.ts';
import { Failure, type FailureCode } from '../failure.ts';
import { createGate, type Gate } from '../pages/gate.ts';

export interface PlaceLimits {
  /** Requests at once, of everybody; the others wait with their senders. */
  readonly atOnce: number;
  /** Of one person: as many as the page sends at once, and fewer than there are. */
  readonly each: number;
  /** Of one person, those in hand and those that wait. */
  readonly waiting: number;
  /** What those beyond are told. */
  readonly refusal: FailureCode;
}

export interface Places {
  /** Rejects with Failure, as the limits say, or with the signal's reason. */
  run<Result>(person: string, task: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

export function createPlaces({ atOnce, each, waiting, refusal }: PlaceLimits): Places {
  const all = createGate(atOnce);
  const people = new Map<string, { readonly gate: Gate; requests: number }>();
  return {
    async run(person, task, signal) {
      const own = people.get(person) ?? { gate: createGate(each), requests: 0 };
      if (own.requests >= waiting) throw new Failure(refusal);
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

/** A browser has six connections to a service, so that nobody who looks at the page waits for a place. */
const SHARE = { atOnce: Infinity, each: 6, waiting: 200, refusal: 'too-many-requests' } as const;
/** These last, and cost nothing while they do. */
const EVENTS = /\/events$/;

/** Searches, exports, pictures: one person's wait for each other, and nobody else's for them. Files that come in have places of their own. */
export function shareFairly(): MiddlewareHandler {
  const places = createPlaces(SHARE);
  return async (c, next) => {
    const actor = c.get('actor') as Actor | undefined;
    const isForm = (c.req.header('content-type') ?? '').startsWith('multipart/form-data');
    if (actor === undefined || isForm || EVENTS.test(c.req.path)) return next();
    return places.run(actor.name, next, c.req.raw.signal);
  };
}
