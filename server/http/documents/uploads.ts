// The files of a request → documents. Each goes to disk as it comes and is taken or refused by itself.
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import type { DocumentRole } from '../../model/stored/document.ts';
import { submit } from '../../usecases/documents/submit.ts';
import { createGate, type Gate } from '../../pages/gate.ts';
import { faultOf } from '../failures.ts';
import { filesOf, type IncomingFile } from '../multipart.ts';
import type { Services } from '../services.ts';

/** Requests whose files come in at once; the bytes of the others wait with their senders. */
const REQUESTS_AT_ONCE = 4;

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

const gates = new WeakMap<Services, Gate>();

/** A bug of one file does not lose the others. */
export function submitAll(services: Services, c: Context, role: DocumentRole): Promise<Submissions> {
  const gate = gates.get(services) ?? createGate(REQUESTS_AT_ONCE);
  gates.set(services, gate);
  const { signal } = c.req.raw;
  return gate.run(async () => {
    const submissions: Submission[] = [];
    let firstFailure: Failure | undefined;
    for await (const file of filesOf(c)) {
      const taken = await take(services, file, { role, actor: c.get('actor').name }, signal);
      if (taken instanceof Failure) {
        firstFailure ??= taken;
        const error = faultOf(taken);
        submissions.push({ id: null, name: file.name, job: null, duplicate: false, error });
      } else submissions.push(taken);
    }
    return { submissions, firstFailure };
  }, signal);
}

async function take(
  services: Services,
  { name, bytes }: IncomingFile,
  by: { readonly role: DocumentRole; readonly actor: string },
  signal: AbortSignal,
): Promise<Submission | Failure> {
  try {
    const received = await services.originals.receive(bytes, services.fileBytes);
    try {
      const sent = { ...received, ...by, name, urgency: 'sent' } as const;
      const { document, task, duplicate } = await submit(services, sent, signal);
      return { id: document.id, name: document.name, job: task.id, duplicate, error: null };
    } finally {
      await received.discard();
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Failure) return cause;
    services.onFault(cause);
    return new Failure('internal', { cause });
  }
}
