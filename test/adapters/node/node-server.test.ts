import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type NodeServer } from '../../../server/adapters/node/node-server.ts';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';

const PATIENT = {
  headersTimeout: 60_000,
  requestTimeout: 60 * 60_000,
  withoutFiles: 60_000,
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 20,
  silence: 60_000,
  last: 60 * 60_000,
};

let page: string;
let application: FakeApplication;
let server: NodeServer;
beforeEach(async () => {
  page = mkdtempSync(join(tmpdir(), 'doichieu-page-'));
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>trang</title>');
  writeFileSync(join(page, 'assets/main-abc.js'), 'export {};');
  writeFileSync(join(page, '../doichieu-secret.txt'), 'bí mật');
  application = fakeApplication();
  server = await listen(createApp(application.services), { host: '127.0.0.1', port: 0, page });
});
afterEach(async () => {
  await server.close();
  await application.close();
  rmSync(page, { recursive: true, force: true });
  rmSync(join(page, '../doichieu-secret.txt'), { force: true });
});

describe('node server', () => {
  it.each([
    ['/', 200, 'text/html'],
    ['/doi-chieu/abc?tieu-chi=II.6', 200, 'text/html'],
    ['/assets/main-abc.js', 200, 'text/javascript'],
    ['/assets/gone.js', 404, 'text/plain'],
    ['/healthz', 200, 'application/json'],
    ['/api/nowhere', 404, 'application/json'],
  ])('answers %s with %i and %s, under the page’s policy', async (path, status, type) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('lets assets be kept for ever and the entry page not', async () => {
    const cached = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control');
    expect(await cached('/assets/main-abc.js')).toContain('immutable');
    expect(await cached('/')).toBeNull();
  });

  it.each([
    '/../doichieu-secret.txt',
    '/%2e%2e/doichieu-secret.txt',
    '/assets/..%2f..%2fdoichieu-secret.txt',
  ])('does not let %s out of its folder', async (path) => {
    expect(await (await fetch(server.url + path)).text()).not.toContain('bí mật');
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(
      listen(createApp(application.services), { host: '127.0.0.1', port, page }),
    ).rejects.toMatchObject({ code: 'port-in-use' });
  });

  it.each([
    ['says nothing', ''],
    ['stops in the head of a request', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: '],
    [
      'sends what it has to say a letter at a time',
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n{',
      ' ',
    ],
    [
      'is refused and goes on sending',
      'POST /api/nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=z\r\nContent-Length: 99999\r\n\r\n--z\r\n',
      'a',
    ],
    [
      'stops in a file',
      'POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=z\r\nContent-Length: 999\r\n\r\n--z\r\n',
    ],
  ])('closes a connection that %s, and serves others meanwhile', async (_, said, more = '') => {
    await server.close();
    server = await listen(createApp(application.services), {
      host: '127.0.0.1',
      port: 0,
      page,
      patience: {
        headersTimeout: 50,
        requestTimeout: more === '' ? 200 : 60 * 60_000,
        withoutFiles: 100,
        keepAliveTimeout: 50,
        connectionsCheckingInterval: 20,
        silence: 300,
        last: 300,
      },
    });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    // However it is closed: what it sends may cross the end.
    const closed = new Promise((go) =>
      socket
        .on('error', () => undefined)
        .resume()
        .once('close', go),
    );
    socket.write(said);
    const drip = setInterval(() => socket.write(more), 20);
    // On a busy machine the one who asks may be too slow for such limits itself, and asks again.
    await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status).toBe(200);
    await closed;
    clearInterval(drip);
  });

  it.each([
    ['too slow a head', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: ', 408, 'connection-slow'],
    [
      'too slow a body',
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      408,
      'connection-slow',
    ],
    ['what is no request', 'NONSENSE\r\n\r\n', 400, 'invalid-request'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'invalid-request'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400, 'invalid-request'],
    [
      'too long a head',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      413,
      'too-large',
    ],
    [
      'what it cannot expect',
      'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\nConnection: close\r\n\r\n',
      200,
      '<title>trang</title>',
    ],
  ])('answers %s with a sentence', async (_, said, status, code) => {
    await server.close();
    const patience = { ...PATIENT, headersTimeout: 50, withoutFiles: 50 };
    const app = createApp(application.services);
    server = await listen(app, { host: '127.0.0.1', port: 0, page, patience });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      if (answer.includes(code)) socket.end();
    });
    socket.write(said);
    await new Promise((go) => socket.on('error', () => undefined).once('close', go));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain(code);
  });

  it('asked to stop, takes nothing new and ends what it is answering', async () => {
    const app = createApp(application.services);
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    app.get('/slow', async (c) => {
      begun.resolve();
      await over.promise;
      return c.text('xong');
    });
    const stopping = await listen(app, { host: '127.0.0.1', port: 0, page });
    const answer = fetch(`${stopping.url}/slow`, { headers: { connection: 'close' } });
    await begun.promise;
    const closed = stopping.close();
    await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow('fetch failed');
    over.resolve();
    expect(await (await answer).text()).toBe('xong');
    await closed;
  });

  it('closes at once while someone listens to events', async () => {
    await server.close();
    const app = createApp(application.services);
    server = await listen(app, { host: '127.0.0.1', port: 0, page, patience: PATIENT });
    const response = await fetch(`${server.url}/api/jobs/events`);
    const reading = response.text().catch(() => 'cut');
    await server.close();
    await reading;
    server = await listen(createApp(application.services), { host: '127.0.0.1', port: 0, page });
  });
});
