// Signing in through the office's own OpenID Connect server, played by one that the test writes.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { cookieOf } from '../../support/service/people.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call } from '../calls.ts';

const CLIENT = 'doichieu';
let provider: Server;
let issuer: string;
let nonce: string | null;
let application: FakeApplication;
let app: ReturnType<typeof createApp>;

async function startProvider(): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256', use: 'sig' };
  provider = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    const answer = async (): Promise<unknown> => {
      if (pathname === '/.well-known/openid-configuration') return configuration();
      if (pathname === '/keys') return { keys: [key] };
      if (pathname === '/token') {
        return { access_token: 'x', token_type: 'Bearer', id_token: await idToken(privateKey) };
      }
      return {};
    };
    void answer().then((body) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
}

const configuration = () => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
});

function idToken(key: CryptoKey): Promise<string> {
  return new SignJWT({ name: 'Phạm Thu', preferred_username: 'thu.p', email: 'thu@x.vn', nonce })
    .setProtectedHeader({ alg: 'RS256', kid: '1' })
    .setSubject('77')
    .setIssuer(issuer)
    .setAudience(CLIENT)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
}

beforeEach(async () => {
  await startProvider();
  const directory = { issuer, clientId: CLIENT, clientSecret: 's', name: 'Cổng của tỉnh' };
  application = fakeApplication({ accounts: { directory } });
  app = createApp(application.services);
});
afterEach(async () => {
  await application.close();
  provider.close();
});

async function comeBack(): Promise<Response> {
  const begun = await call(app, 'POST', '/api/session/directory');
  const url = new URL(begun.body.url as string);
  expect(url.origin).toBe(issuer);
  nonce = url.searchParams.get('nonce');
  const state = url.searchParams.get('state') ?? '';
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  return app.request(`${back.pathname}?code=1&state=${encodeURIComponent(state)}`, {
    headers: { cookie: cookieOf(begun.headers) },
  });
}

describe('the office’s own sign-in', () => {
  it('lets a person in as a viewer, named with their account, and knows them again', async () => {
    const answer = await comeBack();
    expect(answer.status).toBe(302);
    const cookie = cookieOf(answer.headers);
    const { body } = await call(app, 'GET', '/api/session', undefined, { cookie });
    expect(body).toMatchObject({
      directory: 'Cổng của tỉnh',
      person: { name: 'Phạm Thu (thu.p)', role: 'viewer' },
    });
    await comeBack();
    expect(await application.services.accounts?.people.count()).toBe(1);
    const [entry] = await application.services.store.audit.list({}, { offset: 0, limit: 1 });
    expect(entry).toMatchObject({ action: 'session.open', actor: 'Phạm Thu (thu.p)' });
  });

  it('lets nobody in whose answer was asked for by another browser', async () => {
    await call(app, 'POST', '/api/session/directory');
    const answer = await app.request('/api/auth/callback/directory?code=1&state=made-up');
    expect(cookieOf(answer.headers)).not.toContain('session_token');
    expect(await application.services.accounts?.people.count()).toBe(0);
  });

  it('opens none of the library’s other addresses', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/sign-in/username']) {
      expect((await call(app, 'POST', path, {})).status).toBe(404);
    }
  });
});
