// What is refused before a request reaches the app. Node and the adapter would answer with a bare status; it is told in a sentence,
// as everything else, in Vietnamese: the head that names a language may be what could not be read.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { RequestError } from '@hono/node-server';
import { Failure } from '../../failure.ts';
import { faultOf } from '../../wording/fault-in.ts';

/** Of an error that Node found in what came over a connection. */
export function refuseUnheard(
  { code }: NodeJS.ErrnoException,
  socket: Socket,
  hasAnswerBegun: boolean,
): void {
  refuseConnection(socket, failureOf(code), hasAnswerBegun);
}

/** Says why, where no other answer has begun, and closes. */
export function refuseConnection(socket: Socket, failure: Failure, hasAnswerBegun: boolean): void {
  if (socket.writable && !hasAnswerBegun) socket.write(answerOf(failure));
  socket.destroy();
}

/** Of what the adapter could not make a request of, as where it names no host; anything else is a fault of ours. */
export function tellBroken(cause: unknown): Response {
  const failure = new Failure(cause instanceof RequestError ? 'invalid-request' : 'internal');
  return Response.json(bodyOf(failure), { status: failure.status });
}

function failureOf(code: string | undefined): Failure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Failure('connection-slow');
  if (code === 'HPE_HEADER_OVERFLOW' || code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new Failure('too-large');
  return new Failure('invalid-request');
}

function bodyOf(failure: Failure): { readonly error: ReturnType<typeof faultOf> } {
  return { error: faultOf(failure, 'vi') };
}

function answerOf(failure: Failure): string {
  const body = JSON.stringify(bodyOf(failure));
  return [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
