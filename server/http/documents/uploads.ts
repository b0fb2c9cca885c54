// The files of a request → documents. Each goes to disk as it comes and is taken or refused by itself.
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import type { DocumentRole } from '../../model/stored/document.ts';
import { submit, type SubmittedFile } from '../../usecases/documents/submit.ts';
import { keepRefused, type RefusedFile } from '../../usecases/rounds/keep-refused.ts';
import { faultOf } from '../../wording/fault-in.ts';
import { languageOf } from '../language.ts';
import { filesOf, type IncomingFile } from '../multipart.ts';
import type { Services } from '../services.ts';
import { createPlaces, type Places } from '../places.ts';

/** The page sends three at once. */
const LIMITS = { atOnce: 4, each: 3, waiting: 30, refusal: 'too-many-uploads' } as const;

export interface Submission {
  readonly id: string | null;
  readonly name: string;
  readonly job: string | null;
  readonly duplicate: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface Submissions {
  readonly submissions: readonly Submission[];
  readonly firstFailure: Failure | undefined;
}

const placesOf = new WeakMap<Services, Places>();

/** A bug of one file does not lose the others. */
export function submitAll(
  services: Services,
  c: Context,
  to: { readonly role: DocumentRole; readonly campaign: string | undefined },
): Promise<Submissions> {
  const places = placesOf.get(services) ?? createPlaces(LIMITS);
  placesOf.set(services, places);
  const { signal } = c.req.raw;
  const actor = c.get('actor').name;
  const takeAll = async (): Promise<Submissions> => {
    const submissions: Submission[] = [];
    let firstFailure: Failure | undefined;
    for await (const file of filesOf(c)) {
      const taken = await take(services, file, { ...to, actor }, signal);
      if ('failure' in taken) {
        const { id, failure } = taken;
        firstFailure ??= failure;
        submissions.push({
          id,
          name: file.name,
          job: null,
          duplicate: false,
          error: faultOf(failure, languageOf(c)),
        });
      } else submissions.push(taken);
    }
    return { submissions, firstFailure };
  };
  return places.run(actor, takeAll, signal);
}

interface Refused {
  /** Of the document as which a round keeps it. */
  readonly id: string | null;
  readonly failure: Failure;
}

async function take(
  services: Services,
  { name, bytes }: IncomingFile,
  { campaign, ...by }: Pick<SubmittedFile, 'role' | 'actor'> & { readonly campaign: string | undefined },
  signal: AbortSignal,
): Promise<Submission | Refused> {
  try {
    const received = await services.originals.receive(bytes, services.fileBytes);
    try {
      const sent = { ...received, ...by, name, urgency: 'sent' } as const;
      return await takeReceived(services, sent, campaign, signal);
    } finally {
      await received.discard();
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Failure)
      return { id: await keptIn(services, { ...by, name }, cause, campaign), failure: cause };
    services.onFault(cause);
    return { id: null, failure: new Failure('internal', { cause }) };
  }
}

/** Gives the id under which the round keeps what it refused. */
async function keptIn(
  services: Services,
  file: RefusedFile,
  failure: Failure,
  campaign: string | undefined,
): Promise<string | null> {
  return campaign === undefined ? null : keepRefused(services, file, failure, campaign);
}

async function takeReceived(
  services: Services,
  sent: SubmittedFile,
  campaign: string | undefined,
  signal: AbortSignal,
): Promise<Submission | Refused> {
  try {
    const { document, task, duplicate } = await submit(services, sent, signal);
    return { id: document.id, name: document.name, job: task.id, duplicate, error: null };
  } catch (failure) {
    signal.throwIfAborted();
    if (!(failure instanceof Failure)) throw failure;
    return { id: await keptIn(services, sent, failure, campaign), failure };
  }
}
