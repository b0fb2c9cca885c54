import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guardHost, guardOrigin } from '../../server/http/guard.ts';
import config from '../../web/vite.config.ts';

let service: ServerType;
let vite: ViteDevServer;

beforeAll(async () => {
  const app = new Hono();
  app.use(guardHost(new Set(['localhost', '127.0.0.1'])), guardOrigin(undefined));
  app.post('/api/documents', (c) => c.json({ isTaken: true }));
  const port = await new Promise<number>((go) => {
    service = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => go(address.port));
  });
  const proxied = config.server?.proxy?.['/api'];
  if (typeof proxied !== 'object') throw new Error('the proxy takes its defaults');
  vite = await createServer({
    ...config,
    configFile: false,
    logLevel: 'silent',
    server: {
      port: 0,
      host: '127.0.0.1',
      proxy: { '/api': { ...proxied, target: `http://127.0.0.1:${port}` } },
    },
  });
  await vite.listen();
});

afterAll(async () => {
  await vite.close();
  service.close();
});

it('lets the page of the development server change something', async () => {
  const address = vite.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const answer = await fetch(`${origin}/api/documents`, { method: 'POST', headers: { origin } });
  expect(answer.status).toBe(200);
});
