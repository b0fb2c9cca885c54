// The app on a port of this machine, with the built page beside it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';

export interface NodeServer {
  readonly url: string;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 2000;
/** Milliseconds in which what is being answered may end when the service is asked to stop. */
const LAST_MS = 10_000;

/** How long connections are waited for, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly headersTimeout: number;
  /** For all of it: 200 MB from a slow office's line. */
  readonly requestTimeout: number;
  /** For all of one that brings no files: a body sent a letter at a time would hold its connection as long as an upload may. */
  readonly withoutFiles: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
  /** In which nothing comes and nothing goes; event streams say something every quarter of a minute. */
  readonly silence: number;
}

const PATIENCE: Patience = {
  headersTimeout: 15_000,
  requestTimeout: 30 * 60_000,
  withoutFiles: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  silence: 60_000,
};

/** Rejects with Failure `port-in-use`. `page` is the folder of the built page. */
export function listen(
  app: OpenAPIHono,
  options: {
    readonly host: string;
    readonly port: number;
    readonly page: string;
    readonly patience?: Patience;
  },
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
    const {
      host: hostname,
      port,
      patience: { silence, withoutFiles, ...serverOptions } = PATIENCE,
    } = options;
    const answers = new Set<ServerResponse>();
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions }, (address) => {
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      resolve({
        url: `http://${host}:${address.port}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((cause) => (cause === undefined ? closed() : failed(cause)));
            // Event streams never end by themselves; what else is being answered has a moment.
            for (const answer of answers) {
              answer.once('close', () => setImmediate(closeIdle, server));
              if (isEventStream(answer)) answer.destroy();
            }
            setImmediate(closeIdle, server);
            if ('closeAllConnections' in server)
              setTimeout(() => server.closeAllConnections(), LAST_MS).unref();
          }),
      });
    });
    server.on('request', (request: IncomingMessage, answer: ServerResponse) => {
      if (!bringsFiles(request)) endUnlessComplete(request, withoutFiles);
      answers.add(answer);
      answer.once('close', () => answers.delete(answer));
    });
    if ('timeout' in server) server.timeout = silence;
    if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS;
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new Failure('port-in-use', { cause }) : cause);
    });
  });
}

/** A connection whose answer ends after the server was told to close would stay open for as long as it may be kept alive. */
function closeIdle(server: ServerType): void {
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}

function bringsFiles({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('multipart/form-data') === true;
}

function endUnlessComplete(request: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => request.complete || request.destroy(), ms);
  timer.unref();
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

function isEventStream(answer: ServerResponse): boolean {
  return String(answer.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

/** The address at the other end; behind a proxy the one that the proxy, and nobody before it, saw. */
export function peerOf(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (getConnInfo(c).remote.address ?? '');
}
