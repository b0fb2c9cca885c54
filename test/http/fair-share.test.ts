// What one person may have of the service at once, whatever they ask for.
import { afterEach, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { addEveryRole, cookies } from '../support/service/people.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';

let application: FakeApplication;
afterEach(() => application.close());

it('lets the searches of one person wait for each other, and nobody else for them', async () => {
  application = fakeApplication({ accounts: {} });
  const { services } = application;
  if (services.accounts === undefined) throw new Error('no accounts');
  await addEveryRole(services.accounts);
  const begun: string[] = [];
  const over = Promise.withResolvers<void>();
  let found: ReturnType<typeof services.search> | undefined;
  const app = createApp({
    ...services,
    async search(request) {
      begun.push(request.q ?? '');
      await over.promise;
      return (found ??= services.search(request, { offset: 0, limit: 1 }));
    },
  });
  const cookieOf = await cookies(app);
  const ask = async (who: 'viewer' | 'officer', path: string): Promise<Response> =>
    app.request(path, { headers: { cookie: cookieOf.get(who) ?? '' } });
  const mine = Array.from({ length: 201 }, (_, at) => ask('viewer', `/api/search?q=ta${at}`));
  // One too many, whichever comes last; the others wait.
  const refused = await Promise.race(mine);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { code: 'too-many-requests' } });
  const other = ask('officer', '/api/search?q=ban');
  await expect.poll(() => begun).toContain('ban');
  expect(begun).toHaveLength(7);
  expect((await ask('officer', '/api/documents')).status).toBe(200);
  over.resolve();
  const answers = await Promise.all([...mine, other]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(201);
  expect(begun).toHaveLength(201);
});
