// The only caller of fetch: asks the service, and turns its failures into one error with a sentence for the user.
import { t } from '../wording.ts';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(path, signal === undefined ? {} : { signal });
}

export function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  if (body === undefined) return ask<Answer>(path, { method });
  if (body instanceof FormData) return ask<Answer>(path, { method, body });
  const headers = { 'content-type': 'application/json' };
  return ask<Answer>(path, { method, headers, body: JSON.stringify(body) });
}

/** Milliseconds after which a request that is not answered yet raises a doubt. */
const SLOW_MS = 10_000;
/** What a proxy says for a service that it does not reach; the service itself gives a reason with these. */
const UNREACHED: ReadonlySet<number> = new Set([502, 503, 504]);

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  let response: Response;
  const slow = setTimeout(() => dispatchEvent(new Event('dc-slow')), SLOW_MS);
  try {
    response = await fetch(path, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreached();
  } finally {
    clearTimeout(slow);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  const { error } = (answer ?? {}) as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  if (error === undefined && UNREACHED.has(response.status)) throw unreached();
  dispatchEvent(new Event('dc-heard'));
  if (response.ok) return answer as Answer;
  // The session ended: the page asks to sign in above what stands there, so that nothing typed is lost.
  if (error?.code === 'unauthorized') dispatchEvent(new Event('dc-signed-out'));
  throw new ApiError(error?.code ?? 'internal', error?.message ?? t.failure.offline);
}

function unreached(): ApiError {
  dispatchEvent(new Event('dc-offline'));
  return new ApiError('offline', t.failure.offline);
}
