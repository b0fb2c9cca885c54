import { afterEach, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { addEveryRole, signInAs } from '../../support/service/people.ts';
import { call, formOf, TEMPLATE } from '../calls.ts';

let application: FakeApplication;
afterEach(() => application.close());

it('gives units to people with an account alone, and the audit names who gave them', async () => {
  application = fakeApplication({ accounts: {} });
  const { accounts, store } = application.services;
  if (accounts === undefined) throw new Error('no accounts');
  await addEveryRole(accounts);
  const app = createApp(application.services);
  const headers = { cookie: await signInAs(app, 'officer') };
  const ask = (method: string, path: string, body?: unknown) => call(app, method, path, body, headers);
  const sent = await ask('POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  await application.drain();
  const template = sent.body.documents[0].id as string;
  const opened = await ask('POST', '/api/campaigns', { name: 'Đợt', template, province: 'Ninh Bình' });
  const round = `/api/campaigns/${opened.body.id as string}`;

  const names = (await ask('GET', '/api/people/names')).body.names as readonly string[];
  expect(names).toContain('Người clerk');
  expect((await ask('PUT', `${round}/assignee?kind=xã`, { assignee: 'Người clerk' })).body).toEqual({
    units: 2,
  });
  for (const refused of [
    await ask('PUT', `${round}/assignee`, { assignee: 'Không Ai' }),
    await ask('PATCH', `${round}/units/xa-an-lac`, { assignee: 'Không Ai' }),
  ]) {
    expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining('Không Ai')]);
  }
  expect((await ask('PATCH', `${round}/units/xa-an-lac`, { assignee: null, reviewed: true })).status).toBe(
    200,
  );
  const [last] = await store.audit.list({}, { offset: 0, limit: 1 });
  expect(last).toMatchObject({ actor: 'Người officer' });
});
