// A criterion is reworded after a person decided about it: the verdict stands, is marked, and is asked again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { countingStore } from '../../support/stores/counting-store.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from '../calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let id: string;
let round: string;
let comparison: string;
let version = 1;

const NETWORK = { id: '1', heading: 'Hạ tầng', text: 'Hạ tầng: phủ mạng tới mọi thôn' };
const DRILL = { id: '2', heading: 'An ninh', text: 'An ninh: diễn tập ứng cứu sự cố an ninh mạng' };

beforeAll(async () => {
  application = fakeApplication({ actor: { name: 'Lan', role: 'officer' } });
  app = createApp(application.services);
  await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  const sent = await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]));
  await application.drain();
  id = (await call(app, 'GET', '/api/templates')).body.templates[0].id;
  const opened = { name: 'Đợt', template: id, units: ['xã An Lạc'], documents: 'all' };
  round = (await call(app, 'POST', '/api/campaigns', opened)).body.id;
  const pair = { template: id, document: sent.body.documents[0].id };
  comparison = (await call(app, 'POST', '/api/comparisons', pair)).body.id;
});
afterAll(() => application.close());

async function reword(text: string): Promise<void> {
  const edit = { expected: version, criteria: [NETWORK, { ...DRILL, text }] };
  ({ version } = (await call(app, 'PUT', `/api/templates/${id}`, edit)).body);
  await application.drain();
}

const judge = (status: string) =>
  call(app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, { status, note: 'đã hỏi' });
const cell = async () =>
  (await call(app, 'GET', `/api/comparisons/${comparison}`)).body.criteria.find(
    (one: { id: string }) => one.id === '2',
  );
const get = async (path: string) => (await call(app, 'GET', path)).body;
const asked = async () => (await call(app, 'GET', `/api/campaigns/${round}/questions`)).body;

it('stands and is asked again, until a person says it anew', async () => {
  await judge('met');
  expect((await asked()).cells).toBe(0);
  await reword('An ninh: diễn tập mỗi năm 2 lần');
  expect(await cell()).toMatchObject({
    status: 'met',
    machineStatus: 'missing',
    verdict: { status: 'met', note: 'đã hỏi', outdated: true },
    reason: 'Người xem xét (Lan) kết luận: đạt. Ghi chú: đã hỏi. Mẫu đã sửa sau kết luận này.',
  });
  const { cells, groups } = await asked();
  expect(cells).toBe(1);
  expect(groups[0]).toMatchObject({ criterion: '2', example: { by: 'person', status: 'met' } });
  expect(groups[0].example.reason).toContain('Mẫu đã sửa sau kết luận này.');
  // It is among what is to be looked at wherever that is counted, and the filter finds its unit.
  expect((await get(`/api/campaigns/${round}`)).counts.unsure).toBe(1);
  expect((await get('/api/campaigns')).campaigns[0].counts.unsure).toBe(1);
  const matrix = await get(`/api/campaigns/${round}/matrix?unsure=true`);
  expect(matrix.counts.unsure).toBe(1);
  expect(matrix.rows).toMatchObject([{ statuses: { 2: { status: 'met', by: 'person', outdated: true } } }]);
  expect((await get(`/api/campaigns/${round}/matrix?unsure=false`)).rows).toEqual([]);
  expect(await get(`/api/campaigns/${round}/units/xa-an-lac`)).toMatchObject({
    row: { statuses: { 2: { outdated: true } } },
  });
  const csv = await call(app, 'GET', `/api/campaigns/${round}/export?format=csv`);
  expect(csv.body).toContain('Đạt*↻');
  await judge('met');
  expect((await get(`/api/campaigns/${round}`)).counts.unsure).toBe(0);
  expect((await get(`/api/campaigns/${round}/matrix?unsure=true`)).rows).toEqual([]);
  expect((await cell()).verdict).not.toHaveProperty('outdated');
  expect((await asked()).cells).toBe(0);
});

it('is not marked by spaces, capitals, or what else of the criterion changes', async () => {
  await reword('An Ninh:  diễn tập mỗi năm 2 LẦN');
  expect((await cell()).verdict).not.toHaveProperty('outdated');
});

it('is no longer marked once the criterion asks again what it asked', async () => {
  await reword('An ninh: trực 24/7');
  expect((await cell()).verdict.outdated).toBe(true);
  await reword('An ninh: diễn tập mỗi năm 2 lần');
  expect((await cell()).verdict).not.toHaveProperty('outdated');
});

it('asks the store as often for a page of many cells asked again as for one of few', async () => {
  const counted = countingStore(application.services.store);
  const own = createApp({ ...application.services, store: counted.store });
  const openWith = async (names: readonly string[]): Promise<string> => {
    for (const name of names) {
      const sent = await call(
        app,
        'POST',
        '/api/documents',
        formOf([`${name}.txt`, PLAN.replaceAll('xã An Lạc', name)]),
      );
      await application.drain();
      const pair = { template: id, document: sent.body.documents[0].id };
      const compared = (await call(app, 'POST', '/api/comparisons', pair)).body.id;
      await call(app, 'PUT', `/api/comparisons/${compared}/verdicts/2`, { status: 'met', note: '' });
    }
    const opened = { name: `Đợt ${names.length}`, template: id, units: names, documents: 'all' };
    return (await call(app, 'POST', '/api/campaigns', opened)).body.id;
  };
  const few = await openWith(['xã Một', 'xã Hai']);
  const many = await openWith(Array.from({ length: 12 }, (_, at) => `xã Số ${at + 1}`));
  await reword('An ninh: trực 24/7');
  const looked = async (path: string): Promise<readonly [number, number]> => {
    const before = counted.calls();
    const { body } = await call(own, 'GET', path);
    return [body.counts.unsure, counted.calls() - before];
  };
  // A page of one row, and the round's head, whatever else is asked again.
  for (const part of ['/matrix?limit=1', '/matrix?limit=1&unsure=true', '']) {
    const [cellsOfFew, callsForFew] = await looked(`/api/campaigns/${few}${part}`);
    const [cellsOfMany, callsForMany] = await looked(`/api/campaigns/${many}${part}`);
    expect([cellsOfFew, cellsOfMany]).toEqual([2, 12]);
    expect(callsForMany).toBe(callsForFew);
    expect(callsForMany).toBeLessThan(10);
  }
});
