import { afterEach, expect, it } from 'vitest';
import { recover } from '../../server/worker/recover.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { send } from '../support/service/send.ts';

let application: FakeApplication;
afterEach(() => application.close());

it('does not read again what another worker has read since it looked', async () => {
  application = fakeApplication();
  const { services } = application;
  const { document } = await send(services, 'a.txt', 'một');
  const before = await services.store.documents.list({ status: 'queued' }, { offset: 0, limit: 10 });
  expect(before.documents.map(({ id }) => id)).toEqual([document.id]);
  await application.drain();

  const asItWas: typeof services.store.documents.list = async (query, slice) =>
    query.status === 'queued' ? before : services.store.documents.list(query, slice);
  const store = { ...services.store, documents: { ...services.store.documents, list: asItWas } };
  await recover({ ...services, store });

  expect(await services.store.tasks.recent('9999')).toEqual([]);
  expect((await services.store.documents.get(document.id))?.revision).toBe(1);
});
