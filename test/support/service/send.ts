// A file sent to an application as the use case takes it.
import { Readable } from 'node:stream';
import type { DocumentRole } from '../../../server/model/stored/document.ts';
import type { Application } from '../../../server/usecases/application.ts';
import { submit, type Submitted } from '../../../server/usecases/documents/submit.ts';

/** Bytes: more than any sample has. */
const LIMIT = 20_000_000;

export async function send(
  application: Application,
  name: string,
  content: string | Uint8Array,
  role: DocumentRole = 'plan',
): Promise<Submitted> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const received = await application.originals.receive(Readable.from([bytes]), LIMIT);
  try {
    const file = { ...received, name, role, urgency: 'sent', actor: 'ai' } as const;
    return await submit(application, file, new AbortController().signal);
  } finally {
    await received.discard();
  }
}
