// Every operation of the API, asked by each role and by nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAction, mayDo, ROLES, type Action, type Role } from '../../../server/access.ts';
import { createApp } from '../../../server/http/app.ts';
import { addEveryRole, cookies } from '../../support/service/people.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call } from '../calls.ts';

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly action: Action;
}

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let operations: readonly Operation[];
let cookieOf: ReadonlyMap<Role, string>;

beforeAll(async () => {
  application = fakeApplication({ accounts: {} });
  const { accounts } = application.services;
  if (accounts === undefined) throw new Error('no accounts');
  await addEveryRole(accounts);
  app = createApp(application.services);
  cookieOf = await cookies(app);
  const { body } = await call(app, 'GET', '/api/openapi.json');
  operations = Object.entries(body.paths as Record<string, Record<string, Record<string, string>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).flatMap(([method, { 'x-action': action = '' }]) =>
        isAction(action) ? [{ path, method: method.toUpperCase(), action }] : [],
      ),
  );
});
afterAll(() => application.close());

/** The sessions of those who ask must outlive the walk; signing out is tested by itself. */
const ENDS_SESSION: ReadonlySet<Action> = new Set(['session.close']);

describe('every operation', () => {
  it.each([...ROLES, undefined])('answers %s as the table of actions says', async (role) => {
    const cookie = role === undefined ? undefined : cookieOf.get(role);
    const actor = role && { name: '', role };
    expect(operations.length).toBeGreaterThan(50);
    for (const { path, method, action } of operations) {
      if (ENDS_SESSION.has(action) && actor !== undefined) continue;
      // Event streams of what does not exist end at once; the stream of all jobs never does.
      if (path === '/api/jobs/events' && mayDo(actor, action)) continue;
      const url = path.replaceAll(/\{\w+\}/g, '1');
      const { status, body } = await call(
        app,
        method,
        url,
        undefined,
        cookie === undefined ? {} : { cookie },
      );
      const refused = actor === undefined ? 'unauthorized' : 'forbidden';
      const code = (body as { error?: { code: string } } | null)?.error?.code;
      const told = `${method} ${path} (${action}): ${status} ${code ?? ''}`;
      if (mayDo(actor, action)) expect(code, told).not.toBe(refused);
      else expect([code, status], told).toEqual([refused, actor === undefined ? 401 : 403]);
      expect(status, told).toBeLessThan(500);
    }
  });
});
