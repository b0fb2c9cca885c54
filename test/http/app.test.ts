import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN } from './calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  application = fakeApplication();
  app = createApp(application.services);
});
afterEach(() => application.close());

describe('app', () => {
  it('says that it runs', async () => {
    const answer = await call(app, 'GET', '/healthz');
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok', version: '0.0.0-test' }]);
  });

  it('describes itself as valid OpenAPI with every route of the design', async () => {
    const { body } = await call(app, 'GET', '/api/openapi.json');
    const result = await new Validator().validate(body);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/healthz',
        '/api/documents',
        '/api/documents/{id}',
        '/api/documents/{id}/original',
        '/api/documents/{id}/restore',
        '/api/documents/{id}/text',
        '/api/documents/{id}/words',
        '/api/documents/{id}/pages/{page}',
        '/api/documents/{id}/pages/{page}/image',
        '/api/jobs/{id}/events',
        '/api/jobs/{id}',
        '/api/templates',
        '/api/comparisons',
        '/api/comparisons/{id}',
        '/api/comparisons/{id}/export',
        '/api/comparisons/{id}/verdicts/{criterion}',
        '/api/campaigns',
        '/api/campaigns/{id}',
        '/api/campaigns/{id}/matrix',
        '/api/campaigns/{id}/units/{unit}/document',
        '/api/campaigns/{id}/export',
        '/api/search',
        '/api/samples',
      ]),
    );
    // What grows with the round comes a page at a time.
    for (const path of ['', '/{id}/matrix', '/{id}/unassigned', '/{id}/questions', '/{id}/settlements']) {
      const { parameters } = body.paths[`/api/campaigns${path}`].get;
      const names = parameters.map(({ name }: { name: string }) => name);
      expect(names, path).toEqual(expect.arrayContaining(['offset', 'limit']));
    }
    expect(Object.keys(body.paths['/api/templates'].post.requestBody.content)).toEqual([
      'application/json',
      'multipart/form-data',
    ]);
  });

  it('shows the API as a page with nothing from outside', async () => {
    const { status, body } = await call(app, 'GET', '/api/docs');
    expect(status).toBe(200);
    expect(body).toContain('/api/comparisons/{id}/verdicts/{criterion}');
    expect(body).not.toMatch(/https?:\/\//);
    expect(body).not.toContain('<script');
  });

  it('answers unknown routes of the API with an error of the one shape', async () => {
    const { status, body } = await call(app, 'GET', '/api/nowhere');
    expect([status, body.error.code]).toEqual([404, 'not-found']);
    expect(body.error.message).toMatch(/^Không tìm thấy/);
  });

  it('keeps the page to itself', async () => {
    const { headers } = await call(app, 'GET', '/healthz');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it.each([
    ['http://evil.example/healthz', 403],
    ['http://localhost.evil.example/healthz', 403],
    ['http://127.0.0.1:8787/healthz', 200],
    ['http://[::1]:8787/healthz', 200],
    ['http://localhost:1234/healthz', 200],
  ])('answers %s with %i, so that a foreign name for this machine is refused', async (url, status) => {
    expect((await app.request(url)).status).toBe(status);
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page on another port', { origin: 'http://localhost:9999' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['another site, told by the browser alone', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own page', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, 202],
    ['a program', {}, 202],
  ])('an upload from %s', async (_, headers, status) => {
    const answer = await call(app, 'POST', '/api/documents', formOf(['a.txt', PLAN]), headers);
    expect(answer.status).toBe(status);
  });

  it('tells nothing of a bug but that there was one', async () => {
    const broken = createApp({
      ...application.services,
      store: {
        ...application.services.store,
        templates: {
          ...application.services.store.templates,
          list: () => Promise.reject(new Error('secret')),
        },
      },
    });
    const { status, body } = await call(broken, 'GET', '/api/templates');
    expect([status, body.error.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(application.faults).toHaveLength(1);
  });
});
