// Whatever is thrown → the one shape in which a client is told: { error: { code, message } }.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure } from '../failure.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import { faultOf } from '../wording/fault-in.ts';
import { languageOf } from './language.ts';

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'not-found' }),
      message: z.string().openapi({
        description:
          'A sentence that says what to do, in the language asked for (`Accept-Language`: vi, en).',
      }),
    }),
  })
  .openapi('Error');

const MEANINGS = {
  400: 'The request is not valid.',
  401: 'Nobody has signed in, or not rightly.',
  403: 'The request comes from another site, or the right to do it is missing.',
  404: 'There is no such thing.',
  408: 'What was sent came too slowly.',
  409: 'It is not ready yet, or was changed meanwhile.',
  413: 'Too large, or too many pages.',
  415: 'Not a kind of file that can be read.',
  422: 'The file cannot be read.',
  429: 'Too many tries.',
} as const;

type FailureStatus = keyof typeof MEANINGS;

/** The `responses` of a route that may fail in these ways. */
export function failing<Status extends FailureStatus>(...statuses: readonly Status[]) {
  const content = { 'application/json': { schema: errorSchema } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: MEANINGS[status], content }]),
  ) as unknown as { readonly [Of in Status]: { description: string; content: typeof content } };
}

/** Why there is no text of a document: it does not exist, could not be read, or is still being read. */
export function unread(document: Pick<StoredDocument, 'status' | 'fault'> | undefined): Failure {
  if (document === undefined) return new Failure('not-found');
  const { status, fault } = document;
  return new Failure(status === 'failed' && fault !== null ? fault.code : 'not-ready');
}

export function answerFailure(c: Context, cause: unknown, onFault: (fault: unknown) => void): Response {
  const failure = asFailure(cause);
  if (failure !== undefined) {
    return c.json({ error: faultOf(failure, languageOf(c)) }, failure.status as ContentfulStatusCode);
  }
  onFault(cause);
  return c.json({ error: faultOf(new Failure('internal'), languageOf(c)) }, 500);
}

function asFailure(cause: unknown): Failure | undefined {
  if (cause instanceof Failure) return cause;
  // Hono's own refusals: a body that is not JSON, a wrong content type.
  if (cause instanceof HTTPException && cause.status < 500) return new Failure('invalid-request', { cause });
  return undefined;
}
