// The app on a port of this machine, with the built page beside it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import { refuseConnection, refuseUnheard, tellBroken } from './unheard.ts';

export interface NodeServer {
  readonly url: string;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 2000;
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
  /** In which what is being answered may end when the service is asked to stop. */
  readonly last: number;
}

const PATIENCE: Patience = {
  headersTimeout: 15_000,
  requestTimeout: 30 * 60_000,
  withoutFiles: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
  silence: 60_000,
  last: 10_000,
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
      patience: { silence, withoutFiles, last, ...serverOptions } = PATIENCE,
    } = options;
    const answers = new Set<ServerResponse>();
    const streams = new WeakSet<ServerResponse>();
    const fetch = async (request: Request, env: HttpBindings): Promise<Response> => {
      const response = await app.fetch(request, env);
      if (isEventStream(response)) streams.add(env.outgoing);
      return response;
    };
    const listener = getRequestListener((request, env) => fetch(request, env as HttpBindings), {
      hostname,
      errorHandler: tellBroken,
    });
    // Node itself would refuse a request that names no host without a word, and the listener take it for one that names ours.
    const server = createServer({ ...serverOptions, requireHostHeader: false }, (request, answer) => {
      if (request.httpVersion === '1.1' && request.headers.host === undefined)
        refuseConnection(request.socket, new Failure('invalid-request'), answer.headersSent);
      else void listener(request, answer);
    });
    server.listen(port, hostname, () => {
      const address = server.address() as AddressInfo;
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      resolve({
        url: `http://${host}:${address.port}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((cause) => (cause === undefined ? closed() : failed(cause)));
            // Event streams never end by themselves; what else is being answered has a moment.
            for (const answer of answers) {
              answer.once('close', () => setImmediate(closeIdle, server));
              if (streams.has(answer)) answer.destroy();
            }
            setImmediate(closeIdle, server);
            setTimeout(() => server.closeAllConnections(), last).unref();
          }),
      });
    });
    server.on('request', (request: IncomingMessage, answer: ServerResponse) => {
      if (!bringsFiles(request)) endUnlessComplete(request, answer, withoutFiles);
      answers.add(answer);
      answer.once('close', () => answers.delete(answer));
    });
    // What is expected beyond what HTTP names is as well not expected.
    server.on('checkExpectation', (request, answer) => void server.emit('request', request, answer));
    server.on('clientError', (cause: NodeJS.ErrnoException, socket: Socket) => {
      const hasBegun = [...answers].some((answer) => answer.socket === socket && answer.headersSent);
      refuseUnheard(cause, socket, hasBegun);
    });
    server.timeout = silence;
    server.maxConnections = MOST_CONNECTIONS;
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new Failure('port-in-use', { cause }) : cause);
    });
  });
}

/** A connection whose answer ends after the server was told to close would stay open for as long as it may be kept alive. */
function closeIdle(server: Server): void {
  server.closeIdleConnections();
}

function bringsFiles({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('multipart/form-data') === true;
}

function endUnlessComplete(request: IncomingMessage, answer: ServerResponse, ms: number): void {
  const timer = setTimeout(() => {
    if (!request.complete)
      refuseConnection(request.socket, new Failure('connection-slow'), answer.headersSent);
  }, ms);
  timer.unref();
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

/** The address at the other end; behind a proxy the one that the proxy, and nobody before it, saw. */
export function peerOf(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (getConnInfo(c).remote.address ?? '');
}
