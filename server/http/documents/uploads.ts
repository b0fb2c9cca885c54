// A multipart request → the files in it, read within limits; each file's fate is its own.
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import { submit } from '../../usecases/documents/submit.ts';
import type { DocumentRole } from '../../model/stored-document.ts';
import { faultOf } from '../failures.ts';
import type { Services } from '../services.ts';

/** Files of one request; the page sends them one by one. */
const MOST_FILES = 500;
const LONGEST_NAME = 200;

export interface Submission {
  readonly id: string | null;
  readonly name: string;
  readonly job: string | null;
  readonly duplicate: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Rejects with Failure `invalid-request` where the request is no multipart form or holds no `file`. */
export async function filesOf(c: Context): Promise<readonly File[]> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch (cause) {
    throw new Failure('invalid-request', { detail: 'Hãy gửi tệp trong trường "file" (multipart).', cause });
  }
  const files = form.getAll('file').filter((entry): entry is File => entry instanceof File);
  if (files.length === 0)
    throw new Failure('invalid-request', { detail: 'Chưa có tệp nào trong trường "file".' });
  if (files.length > MOST_FILES)
    throw new Failure('invalid-request', { detail: `Mỗi lần tối đa ${MOST_FILES} tệp.` });
  return files;
}

/** One after another: opening is the costly part, and its limits are those of one file. A bug of one file does not lose the others. */
export async function submitAll(
  services: Services,
  files: readonly File[],
  role: DocumentRole,
  signal: AbortSignal,
): Promise<{ readonly submissions: readonly Submission[]; readonly firstFailure: Failure | undefined }> {
  const submissions: Submission[] = [];
  let firstFailure: Failure | undefined;
  for (const file of files) {
    const name = plainName(file.name);
    try {
      if (file.size > services.fileBytes) {
        throw new Failure('too-large', {
          detail: `Tệp ${megabytes(file.size)} MB, tối đa ${megabytes(services.fileBytes)} MB.`,
        });
      }
      const received = await services.originals.receive(
        Readable.fromWeb(file.stream() as ReadableStream<Uint8Array>),
        services.fileBytes,
      );
      const sent = { ...received, name, role, urgency: 'sent' } as const;
      const { document, task, duplicate } = await submit(services, sent, signal);
      submissions.push({ id: document.id, name: document.name, job: task.id, duplicate, error: null });
    } catch (cause) {
      signal.throwIfAborted();
      if (!(cause instanceof Failure)) services.onFault(cause);
      const failure = cause instanceof Failure ? cause : new Failure('internal', { cause });
      firstFailure ??= failure;
      submissions.push({ id: null, name, job: null, duplicate: false, error: faultOf(failure) });
    }
  }
  return { submissions, firstFailure };
}

/** The last part of a path, without control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').normalize('NFC').trim().slice(0, LONGEST_NAME);
  return clean === '' ? 'không tên' : clean;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
}
