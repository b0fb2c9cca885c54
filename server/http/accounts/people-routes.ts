// /api/people and /api/tokens: who may come in, and as what.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import type { Accounts, Person } from '../../ports/accounts.ts';
import { addPerson, changePerson } from '../../usecases/accounts/people.ts';
import { addToken, removeToken } from '../../usecases/accounts/tokens.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import type { Services } from '../services.ts';
import {
  newPersonSchema,
  newTokenSchema,
  passwordSchema,
  personSchema,
  roleSchema,
  tokenSchema,
} from './schema.ts';

const DAY_MS = 24 * 60 * 60_000;

const names = operation('person.list', {
  method: 'get',
  path: '/api/people/names',
  summary: 'Họ tên những người dùng, để giao việc',
  responses: {
    200: jsonOf(z.object({ names: z.array(z.string()).readonly() }), 'Of those who may come in.'),
  },
});

const list = operation('person.read', {
  method: 'get',
  path: '/api/people',
  summary: 'Người dùng',
  responses: {
    200: jsonOf(z.object({ people: z.array(personSchema).readonly() }), 'By name.'),
    ...failing(404),
  },
});

const add = operation('person.write', {
  method: 'post',
  path: '/api/people',
  summary: 'Thêm người dùng',
  request: jsonBody(newPersonSchema),
  responses: { 201: jsonOf(personSchema, 'Added.'), ...failing(400, 401, 404, 409) },
});

const change = operation('person.write', {
  method: 'patch',
  path: '/api/people/{id}',
  summary: 'Đổi vai trò, khóa, mở khóa, đặt lại mật khẩu',
  request: {
    params: idParam,
    ...jsonBody(
      z.object({
        role: roleSchema.optional(),
        disabled: z.boolean().optional(),
        password: passwordSchema.optional(),
      }),
    ),
  },
  responses: { 200: jsonOf(personSchema, 'As it then stands.'), ...failing(400, 401, 404, 409) },
});

const tokens = operation('token.read', {
  method: 'get',
  path: '/api/tokens',
  summary: 'Thẻ truy cập của chương trình',
  responses: {
    200: jsonOf(z.object({ tokens: z.array(tokenSchema).readonly() }), 'Newest first.'),
    ...failing(404),
  },
});

const makeToken = operation('token.write', {
  method: 'post',
  path: '/api/tokens',
  summary: 'Tạo thẻ truy cập',
  request: jsonBody(newTokenSchema),
  responses: {
    201: jsonOf(
      z.object({
        token: tokenSchema,
        secret: z.string().openapi({ description: 'Told this once: Authorization: Bearer …' }),
      }),
      'Made.',
    ),
    ...failing(400, 401, 404),
  },
});

const endToken = operation('token.write', {
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Thu hồi thẻ truy cập',
  request: { params: idParam },
  responses: { 204: { description: 'Refused from now on.' }, ...failing(404) },
});

export function peopleRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const accountsOf = (): Accounts => {
    if (services.accounts === undefined) throw new Failure('no-accounts');
    return services.accounts;
  };
  const actorOf = (c: Context): string => c.get('actor').name;
  /** Who signed in; a token makes neither people nor tokens: what it made would outlive its own end. */
  const signedIn = async (c: Context): Promise<Person> => {
    const session = await accountsOf().sessions.find(c.req.raw.headers);
    if (session === undefined) throw new Failure('unauthorized');
    return session.person;
  };

  app.openapi(names, async (c) => {
    const people = (await services.accounts?.people.list()) ?? [];
    return c.json({ names: people.filter(({ disabled }) => !disabled).map(({ name }) => name) }, 200);
  });

  app.openapi(list, async (c) => c.json({ people: await accountsOf().people.list() }, 200));

  app.openapi(add, async (c) => {
    const { name } = await signedIn(c);
    return c.json(await addPerson(services, accountsOf(), c.req.valid('json'), name), 201);
  });

  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    const { name } = await signedIn(c);
    return c.json(await changePerson(services, accountsOf(), id, c.req.valid('json'), name), 200);
  });

  app.openapi(tokens, async (c) => c.json({ tokens: await accountsOf().tokens.list() }, 200));

  app.openapi(makeToken, async (c) => {
    const person = await signedIn(c);
    const { name, role, days } = c.req.valid('json');
    const endsAt = new Date(services.now().getTime() + days * DAY_MS).toISOString();
    return c.json(await addToken(services, accountsOf(), { name, role, endsAt }, person), 201);
  });

  app.openapi(endToken, async (c) => {
    await removeToken(services, accountsOf(), c.req.valid('param').id, actorOf(c));
    return c.body(null, 204);
  });

  return app;
}
