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
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, (address) => {
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
