// The built page with an API that a test makes up: as many rows as it wants, and the faults it wants.
import { resolve } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { listen } from '../../../server/adapters/node/node-server.ts';
import type { SessionView } from '../../../server/http/accounts/schema.ts';
import { guardPage } from '../../../server/http/guard.ts';

const PAGE = resolve(import.meta.dirname, '../../../dist/web');

/** A service without accounts: everyone at the machine is one person. */
const ALONE: SessionView = { accounts: false, setUp: false, directory: null, person: null };

export interface FakeApi {
  readonly url: string;
  /** Method and path with query, in the order in which they were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function serveFakeApi(route: (app: OpenAPIHono) => void): Promise<FakeApi> {
  const app = new OpenAPIHono();
  const asked: string[] = [];
  app.use(guardPage());
  app.use('/api/*', async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    asked.push(`${c.req.method} ${pathname}${search}`);
    await next();
  });
  app.get('/api/session', (c) => c.json(ALONE));
  app.get('/api/jobs/events', (c) =>
    streamSSE(c, (stream) => new Promise<void>((over) => stream.onAbort(over))),
  );
  route(app);
  // On a crowded machine a request may take so long that the page asks whether anyone is there.
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.all('/api/*', (c) => c.json({ error: { code: 'not-found', message: 'Không có.' } }, 404));
  const server = await listen(app, { host: '127.0.0.1', port: 0, page: PAGE });
  return { url: server.url, asked, close: () => server.close() };
}
