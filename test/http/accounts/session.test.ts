import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import type { Accounts } from '../../../server/ports/accounts.ts';
import { addEveryRole, cookieOf, PASSWORD, signInAs } from '../../support/service/people.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call } from '../calls.ts';

let application: FakeApplication;
let accounts: Accounts;
let app: ReturnType<typeof createApp>;

function open(options: Parameters<typeof fakeApplication>[0] = { accounts: {} }): void {
  application = fakeApplication(options);
  if (application.services.accounts === undefined) throw new Error('no accounts');
  accounts = application.services.accounts;
  app = createApp(application.services);
}

beforeEach(() => open());
afterEach(async () => {
  vi.useRealTimers();
  await application.close();
});

const audited = async (): Promise<readonly string[]> =>
  (await application.services.store.audit.list({}, { offset: 0, limit: 50 })).map(
    ({ actor, action }) => `${action} ${actor}`,
  );

describe('the first run', () => {
  const first = { name: 'Trần Thị Hoa', username: 'hoa', password: PASSWORD };

  it('asks for the administrator, lets in who has the code, and keeps no password that can be read', async () => {
    await application.close();
    open({ accounts: { passwords: 'real' } });
    expect((await call(app, 'GET', '/api/session')).body).toEqual({
      accounts: true,
      setUp: true,
      directory: null,
      person: null,
    });
    const code = accounts.setupCode;
    const made = await call(app, 'POST', '/api/session/first', { ...first, code });
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ setUp: false, person: { name: 'Trần Thị Hoa', role: 'admin' } });
    const cookie = cookieOf(made.headers);
    expect((await call(app, 'GET', '/api/documents', undefined, { cookie })).status).toBe(200);
    const { rows } = await sql`select password from credentials`.execute(application.db);
    expect(rows).toEqual([
      expect.objectContaining({ password: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{128}$/) }),
    ]);
  });

  it('refuses another code, and a second administrator by the same way', async () => {
    const wrong = await call(app, 'POST', '/api/session/first', { ...first, code: 'nonsense' });
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'wrong-password']);
    const code = accounts.setupCode;
    await call(app, 'POST', '/api/session/first', { ...first, code });
    const again = await call(app, 'POST', '/api/session/first', { ...first, username: 'khac', code });
    expect(again.status).toBe(409);
    expect(await accounts.people.count()).toBe(1);
  });
});

describe('signing in', () => {
  beforeEach(() => addEveryRole(accounts));

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await call(app, 'POST', '/api/session', { username: 'Clerk', password: PASSWORD });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(await audited()).toContain('session.open Người clerk');
  });

  it.each([
    ['a wrong password', { username: 'clerk', password: 'sai rồi nhé' }],
    ['a name that is nobody’s', { username: 'nobody', password: PASSWORD }],
    ['a name that cannot be one', { username: 'không ai', password: PASSWORD }],
    ['a password that cannot be one', { username: 'clerk', password: 'x' }],
  ])('refuses %s in the same words', async (_, said) => {
    const { status, body } = await call(app, 'POST', '/api/session', said);
    expect([status, body.error.code]).toEqual([401, 'wrong-password']);
  });

  it('locks after five wrong passwords, even for the right one, and leaves others alone', async () => {
    for (let time = 0; time < 5; time++) {
      await call(app, 'POST', '/api/session', { username: 'clerk', password: 'sai rồi nhé' });
    }
    const right = await call(app, 'POST', '/api/session', { username: 'clerk', password: PASSWORD });
    expect([right.status, right.body.error.code]).toEqual([429, 'sign-in-locked']);
    await signInAs(app, 'officer');
  });

  it('never writes down what was typed in place of a name', async () => {
    await call(app, 'POST', '/api/session', { username: 'my-password', password: 'x' });
    const [entry] = await application.services.store.audit.list({}, { offset: 0, limit: 1 });
    expect(JSON.stringify(entry)).not.toContain('my-password');
  });

  it('ends with signing out, on this device or on all', async () => {
    const [here, there] = [await signInAs(app, 'clerk'), await signInAs(app, 'clerk')];
    const reads = async (cookie: string): Promise<number> =>
      (await call(app, 'GET', '/api/documents', undefined, { cookie })).status;
    await call(app, 'DELETE', '/api/session', undefined, { cookie: here });
    expect([await reads(here), await reads(there)]).toEqual([401, 200]);
    const again = await signInAs(app, 'clerk');
    await call(app, 'DELETE', '/api/session/all', undefined, { cookie: again });
    expect([await reads(again), await reads(there)]).toEqual([401, 401]);
  });

  it('changes the password with the old one, and ends every other session', async () => {
    const [here, there] = [await signInAs(app, 'clerk'), await signInAs(app, 'clerk')];
    const fresh = 'một mật khẩu khác';
    const change = (old: string, cookie: string) =>
      call(app, 'PUT', '/api/session/password', { old, fresh }, { cookie });
    expect((await change('không phải', here)).status).toBe(401);
    const changed = await change(PASSWORD, here);
    expect(changed.status).toBe(200);
    const read = (cookie: string) => call(app, 'GET', '/api/documents', undefined, { cookie });
    expect((await read(there)).status).toBe(401);
    expect((await read(cookieOf(changed.headers))).status).toBe(200);
    await signInAs(app, 'clerk', fresh);
  });
});

describe('a password that everybody tries first', () => {
  it('is nobody’s: not the first administrator’s, not a new person’s, not a changed one', async () => {
    const first = {
      name: 'Trần Thị Hoa',
      username: 'hoa',
      password: 'Qwerty123456',
      code: accounts.setupCode,
    };
    const refused = await call(app, 'POST', '/api/session/first', first);
    expect([refused.status, refused.body.error.code]).toEqual([422, 'common-password']);
    await addEveryRole(accounts);
    const cookie = await signInAs(app, 'admin');
    const ask = (method: string, path: string, body: unknown) => call(app, method, path, body, { cookie });
    const { id } = (await accounts.people.find('clerk')) ?? { id: '' };
    const answers = [
      await ask('POST', '/api/people', {
        name: 'Bình',
        username: 'binh',
        role: 'clerk',
        password: '1234567890',
      }),
      await ask('PATCH', `/api/people/${id}`, { role: 'officer', password: 'iloveyou1' }),
      await ask('PUT', '/api/session/password', { old: PASSWORD, fresh: 'password1' }),
    ];
    expect(answers.map(({ body }) => body.error.code)).toEqual(answers.map(() => 'common-password'));
    expect(await accounts.people.find('binh')).toBeUndefined();
    // Nothing of the change came to pass.
    expect(await accounts.people.find('clerk')).toMatchObject({ role: 'clerk' });
    await signInAs(app, 'clerk');
  });
});

describe('a session', () => {
  it('ends when nobody has used it for the time set', async () => {
    await application.close();
    open({ accounts: { idleSeconds: 600 } });
    vi.useFakeTimers({ toFake: ['Date'] });
    await addEveryRole(accounts);
    const cookie = await signInAs(app, 'clerk');
    const reads = async (): Promise<number> =>
      (await call(app, 'GET', '/api/documents', undefined, { cookie })).status;
    expect(await reads()).toBe(200);
    vi.setSystemTime(Date.now() + 601_000);
    expect(await reads()).toBe(401);
  });

  it('ends after thirty days, though somebody is here every day', async () => {
    const DAY_MS = 24 * 60 * 60_000;
    await application.close();
    open({ accounts: { idleSeconds: (2 * DAY_MS) / 1000 } });
    vi.useFakeTimers({ toFake: ['Date'] });
    await addEveryRole(accounts);
    const cookie = await signInAs(app, 'clerk');
    const statuses: number[] = [];
    for (let day = 0; day < 32; day++) {
      statuses.push((await call(app, 'GET', '/api/documents', undefined, { cookie })).status);
      vi.setSystemTime(Date.now() + DAY_MS);
    }
    expect(statuses.lastIndexOf(200)).toBe(30);
    expect(statuses.indexOf(401)).toBe(31);
  });

  it('has a cookie that over https only this very host can set or be sent', async () => {
    await application.close();
    open({ accounts: { url: 'https://doichieu.tinh.gov.vn' } });
    await addEveryRole(accounts);
    const said = { username: 'clerk', password: PASSWORD };
    const { headers } = await call(app, 'POST', '/api/session', said);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-doichieu\.session_token=.*; Path=\/; .*Secure/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toMatch(/Domain=/i);
    const here = { cookie: cookieOf(headers) };
    expect((await call(app, 'GET', '/api/documents', undefined, here)).status).toBe(200);
  });
});

describe('a page that listens to events', () => {
  it('hears nothing more once its session is over, and keeps no session alive by listening', async () => {
    await application.close();
    open({ accounts: { idleSeconds: 600 } });
    let now = Date.now();
    const services = { ...application.services, now: () => new Date(now) };
    const listening = createApp(services);
    await addEveryRole(accounts);
    const cookie = await signInAs(app, 'clerk');
    const response = await listening.request('/api/jobs/events', { headers: { cookie } });
    const reader = response.body?.getReader();
    now += 16_000;
    const alive = await reader?.read();
    expect(Buffer.from((alive?.value as Uint8Array | undefined) ?? []).toString()).toContain(': còn đây');
    const clerk = await accounts.people.find('clerk');
    await accounts.sessions.closeAll(clerk?.id ?? '');
    now += 16_000;
    while ((await reader?.read())?.done === false);
  });
});

describe('an administrator', () => {
  let cookie: string;
  beforeEach(async () => {
    await addEveryRole(accounts);
    cookie = await signInAs(app, 'admin');
  });
  const ask = (method: string, path: string, body?: unknown) => call(app, method, path, body, { cookie });

  it('adds people, and never two of one name', async () => {
    const said = { name: 'Lê Văn Bình', username: 'binh', role: 'clerk', password: PASSWORD };
    expect((await ask('POST', '/api/people', said)).status).toBe(201);
    const sameName = await ask('POST', '/api/people', { ...said, username: 'binh2' });
    const sameUsername = await ask('POST', '/api/people', { ...said, name: 'Lê Văn Bình, phòng 2' });
    expect([sameName, sameUsername].map(({ body }) => body.error.code)).toEqual(['name-taken', 'name-taken']);
    expect(await audited()).toContain('person.add Người admin');
  });

  it('locks a person out at once, and nobody takes the last administrator', async () => {
    const clerk = await signInAs(app, 'clerk');
    const { id } = (await accounts.people.find('clerk')) ?? { id: '' };
    await ask('PATCH', `/api/people/${id}`, { disabled: true });
    expect((await call(app, 'GET', '/api/documents', undefined, { cookie: clerk })).status).toBe(401);
    await expect(signInAs(app, 'clerk')).rejects.toThrow('did not come in');
    const admin = (await accounts.people.find('admin')) ?? { id: '' };
    const refused = await ask('PATCH', `/api/people/${admin.id}`, { role: 'viewer' });
    expect(refused.body.error.code).toBe('last-admin');
  });

  it('gives a locked person a new password, with which they come in at once', async () => {
    const { id } = (await accounts.people.find('clerk')) ?? { id: '' };
    const wrong = { username: 'clerk', password: 'sai rồi nhé' };
    for (let time = 0; time < 6; time++) await call(app, 'POST', '/api/session', wrong);
    await expect(signInAs(app, 'clerk')).rejects.toThrow('did not come in');
    await ask('PATCH', `/api/people/${id}`, { password: 'một mật khẩu khác' });
    await signInAs(app, 'clerk', 'một mật khẩu khác');
  });

  it('gives a program a token with a role and an end, and takes it back', async () => {
    const made = await ask('POST', '/api/tokens', { name: 'máy quét', role: 'clerk', days: 30 });
    const headers = { authorization: `Bearer ${made.body.secret as string}` };
    expect((await call(app, 'GET', '/api/documents', undefined, headers)).status).toBe(200);
    expect((await call(app, 'GET', '/api/people', undefined, headers)).status).toBe(403);
    await ask('DELETE', `/api/tokens/${made.body.token.id as string}`);
    expect((await call(app, 'GET', '/api/documents', undefined, headers)).status).toBe(401);
  });

  it('makes no people by a token, whatever its role: they would outlive its end', async () => {
    const made = await ask('POST', '/api/tokens', { name: 'phần mềm', role: 'admin', days: 1 });
    const headers = { authorization: `Bearer ${made.body.secret as string}` };
    const said = { name: 'Ai đó', username: 'aido', role: 'admin', password: PASSWORD };
    expect((await call(app, 'POST', '/api/people', said, headers)).status).toBe(401);
    const { id } = (await accounts.people.find('viewer')) ?? { id: '' };
    expect((await call(app, 'PATCH', `/api/people/${id}`, { role: 'admin' }, headers)).status).toBe(401);
    expect((await call(app, 'GET', '/api/people', undefined, headers)).body.people).toHaveLength(4);
  });

  it('has a token refused from its end on', async () => {
    const admin = await accounts.people.find('admin');
    const token = { name: 'cũ', role: 'clerk', endsAt: '2020-01-01T00:00:00.000Z' } as const;
    const { secret } = await accounts.tokens.add(token, admin?.id ?? '');
    const answer = await call(app, 'GET', '/api/documents', undefined, { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(401);
  });
});
