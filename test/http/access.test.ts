import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAction, mayDo, ROLES } from '../../server/access.ts';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN } from './calls.ts';

let application: FakeApplication;
afterEach(() => application.close());

describe('access', () => {
  beforeEach(() => {
    application = fakeApplication();
  });

  it('is named by every operation of the API but the sign of life', async () => {
    const { body } = await call(createApp(application.services), 'GET', '/api/openapi.json');
    const paths = Object.entries(body.paths as Record<string, Record<string, Record<string, string>>>);
    const operations = paths.flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { 'x-action': action = '' }]) => ({ path, method, action })),
    );
    expect(operations.length).toBeGreaterThan(20);
    const unnamed = operations.filter(({ path, action }) => path !== '/healthz' && !isAction(action));
    expect(unnamed).toEqual([]);
  });

  it('is wider for each role than for the one before', () => {
    const allowed = ROLES.map((role) => mayDo({ name: 'ai', role }, 'verdict.set'));
    expect(allowed).toEqual([false, false, true, true]);
  });
});

describe('a viewer', () => {
  it('reads what is there and changes nothing', async () => {
    application = fakeApplication({ actor: { name: 'Hoa', role: 'viewer' } });
    const app = createApp(application.services);
    expect((await call(app, 'GET', '/api/documents')).status).toBe(200);
    const refused = await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]));
    expect([refused.status, refused.body.error.code]).toEqual([403, 'forbidden']);
    expect((await call(app, 'GET', '/api/documents')).body.total).toBe(0);
  });
});

describe('an officer', () => {
  it('is named by the verdicts and the audit as the one who decided', async () => {
    application = fakeApplication({ actor: { name: 'Lan', role: 'officer' } });
    const app = createApp(application.services);
    const sent = await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]));
    const [{ id }] = sent.body.documents;
    await call(app, 'DELETE', `/api/documents/${id}`);
    const [entry] = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 1 });
    expect(entry).toMatchObject({ actor: 'Lan', action: 'document.remove' });
  });
});
