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

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    dispatchEvent(new Event('dc-offline'));
    throw new ApiError('offline', t.failure.offline);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const { error } = (answer ?? {}) as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  // The session ended: the page asks to sign in above what stands there, so that nothing typed is lost.
  if (error?.code === 'unauthorized') dispatchEvent(new Event('dc-signed-out'));
  throw new ApiError(error?.code ?? 'internal', error?.message ?? t.failure.offline);
}
