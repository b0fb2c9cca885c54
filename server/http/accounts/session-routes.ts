// /api/session: who is at the page, signing in and out, the first run.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import type { AuditAction } from '../../model/audit.ts';
import type { Accounts, Cookies, Person } from '../../ports/accounts.ts';
import { changePassword } from '../../usecases/accounts/people.ts';
import { setUp } from '../../usecases/accounts/set-up.ts';
import { signIn } from '../../usecases/accounts/sign-in.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { jsonBody, jsonOf } from '../schema.ts';
import type { Services } from '../services.ts';
import { passwordSchema, sessionSchema, setUpSchema, signInSchema, type SessionView } from './schema.ts';

const now = jsonOf(sessionSchema, 'As it stands.');

const show = operation('session.read', {
  method: 'get',
  path: '/api/session',
  summary: 'Ai đang dùng trang',
  responses: { 200: now },
});

const open = operation('session.open', {
  method: 'post',
  path: '/api/session',
  summary: 'Đăng nhập',
  request: jsonBody(signInSchema),
  responses: { 200: now, ...failing(400, 401, 404, 429) },
});

const first = operation('session.open', {
  method: 'post',
  path: '/api/session/first',
  summary: 'Lập người quản trị ở lần chạy đầu',
  request: jsonBody(setUpSchema),
  responses: { 200: now, ...failing(400, 401, 404, 409, 429) },
});

const directory = operation('session.open', {
  method: 'post',
  path: '/api/session/directory',
  summary: 'Đăng nhập bằng tài khoản của cơ quan',
  responses: { 200: jsonOf(z.object({ url: z.string() }), 'Where to go.'), ...failing(404) },
});

const close = operation('session.close', {
  method: 'delete',
  path: '/api/session',
  summary: 'Đăng xuất',
  responses: { 200: now, ...failing(404) },
});

const closeAll = operation('session.close', {
  method: 'delete',
  path: '/api/session/all',
  summary: 'Đăng xuất trên mọi thiết bị',
  responses: { 200: now, ...failing(404) },
});

const password = operation('session.close', {
  method: 'put',
  path: '/api/session/password',
  summary: 'Đổi mật khẩu của mình',
  request: jsonBody(z.object({ old: z.string().min(1).max(1000), fresh: passwordSchema })),
  responses: { 200: now, ...failing(400, 401, 404) },
});

export function sessionRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const accountsOf = (): Accounts => {
    if (services.accounts === undefined) throw new Failure('no-accounts');
    return services.accounts;
  };

  const view = async (person: SessionView['person']): Promise<SessionView> => {
    const { accounts } = services;
    if (accounts === undefined) return { accounts: false, setUp: false, directory: null, person };
    return {
      accounts: true,
      setUp: (await accounts.people.count()) === 0,
      directory: accounts.directory?.name ?? null,
      person,
    };
  };

  const audit = (action: AuditAction, { name, username }: Person): Promise<void> =>
    services.store.audit.add({
      at: services.now().toISOString(),
      actor: name,
      action,
      subject: username ?? name,
      detail: {},
    });

  /** The person behind the cookie; a program's token has no session. */
  const personOf = async (c: Context): Promise<Person> => {
    const session = await accountsOf().sessions.find(c.req.raw.headers);
    if (session === undefined) throw new Failure('unauthorized');
    return session.person;
  };

  app.openapi(show, async (c) => c.json(await view(c.get('actor') ?? null), 200));

  app.openapi(open, async (c) => {
    const said = {
      ...c.req.valid('json'),
      address: services.peerOf(c),
      headers: c.req.raw.headers,
    };
    const { person, cookies } = await signIn(services, accountsOf(), said);
    give(c, cookies);
    return c.json(await view(person), 200);
  });

  app.openapi(first, async (c) => {
    const accounts = accountsOf();
    const { username, password: chosen, ...said } = c.req.valid('json');
    const address = services.peerOf(c);
    await setUp(services, accounts, { ...said, username, password: chosen, address });
    const { headers } = c.req.raw;
    const { person, cookies } = await signIn(services, accounts, {
      username,
      password: chosen,
      address,
      headers,
    });
    give(c, cookies);
    return c.json(await view(person), 200);
  });

  app.openapi(directory, async (c) => {
    const found = accountsOf().directory;
    if (found === undefined) throw new Failure('not-found');
    const { url, cookies } = await found.begin(c.req.raw.headers);
    give(c, cookies);
    return c.json({ url }, 200);
  });

  app.openapi(close, async (c) => {
    const person = await personOf(c);
    give(c, await accountsOf().sessions.close(c.req.raw.headers));
    await audit('session.close', person);
    return c.json(await view(null), 200);
  });

  app.openapi(closeAll, async (c) => {
    const person = await personOf(c);
    give(c, await accountsOf().sessions.close(c.req.raw.headers));
    await accountsOf().sessions.closeAll(person.id);
    await audit('session.close-all', person);
    return c.json(await view(null), 200);
  });

  app.openapi(password, async (c) => {
    const person = await personOf(c);
    const { old, fresh } = c.req.valid('json');
    await changePassword(services, accountsOf(), person, { old, fresh });
    if (person.username !== null) {
      const said = { username: person.username, password: fresh };
      const opened = await accountsOf().sessions.open(said, c.req.raw.headers);
      give(c, opened?.cookies ?? []);
    }
    return c.json(await view(person), 200);
  });

  // Where the office's own sign-in sends the browser back. The library's other addresses are not open.
  app.get('/api/auth/callback/:provider', async (c) => {
    const found = services.accounts?.directory;
    if (found === undefined) throw new Failure('not-found');
    const answer = await found.answer(c.req.raw);
    const session = await services.accounts?.sessions.find(
      new Headers({ cookie: answer.headers.getSetCookie().map(pairOf).join('; ') }),
    );
    if (session !== undefined) await audit('session.open', session.person);
    return answer;
  });

  return app;
}

function pairOf(cookie: string): string {
  return cookie.split(';', 1)[0] ?? '';
}

function give(c: Context, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
