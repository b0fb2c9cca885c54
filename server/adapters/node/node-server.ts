// The app on a port of this machine, with the built page beside it.
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';

export interface NodeServer {
  readonly url: string;
  close(): Promise<void>;
}

const SILENCE_MS = 60_000;
const MOST_CONNECTIONS = 2000;
/** Milliseconds for the head of a request, and for all of it: 200 MB from a slow office's line. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 30 * 60_000, keepAliveTimeout: 10_000 };

/** Rejects with Failure `port-in-use`. `page` is the folder of the built page. */
export function listen(
  app: OpenAPIHono,
  options: { readonly host: string; readonly port: number; readonly page: string },
): Promise<NodeServer> {
  // Vite names assets by their content; the entry page must be asked for each time.
  app.get(
    '/assets/*',
    serveStatic({
      root: options.page,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  // Not the entry page: a script that is gone must not come as HTML.
  app.get('/assets/*', (c) => c.notFound());
  app.get('/*', serveStatic({ root: options.page }));
  app.get('/*', serveStatic({ path: join(options.page, 'index.html') }));
  return new Promise((resolve, reject) => {
    const { host: hostname, port } = options;
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions: PATIENCE }, (address) => {
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      resolve({
        url: `http://${host}:${address.port}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((cause) => (cause === undefined ? closed() : failed(cause)));
            // Event streams never end by themselves.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    // A connection on which nothing comes and nothing goes; event streams say something every quarter of a minute.
    if ('timeout' in server) server.timeout = SILENCE_MS;
    if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS;
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new Failure('port-in-use', { cause }) : cause);
    });
  });
}

/** The address at the other end; behind a proxy the one that the proxy, and nobody before it, saw. */
export function peerOf(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (getConnInfo(c).remote.address ?? '');
}
