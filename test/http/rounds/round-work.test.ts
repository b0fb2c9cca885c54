// How the work on a round is shared: units given to colleagues, views kept under names, files told while they are read.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from '../calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let round: string;

beforeEach(async () => {
  application = fakeApplication();
  app = createApp(application.services);
  const { body } = await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  await application.drain();
  const opened = await call(app, 'POST', '/api/campaigns', {
    name: 'Đợt 2025',
    template: body.documents[0].id,
    province: 'Ninh Bình',
  });
  round = `/api/campaigns/${opened.body.id}`;
});
afterEach(() => application.close());

it('gives all units that a filter leaves to a colleague, and tells how far each is', async () => {
  const given = await call(app, 'PUT', `${round}/assignee?kind=xã`, { assignee: ' Lan ' });
  expect(given.body).toEqual({ units: 2 });
  await call(app, 'PATCH', `${round}/units/xa-an-lac`, { reviewed: true });
  await call(app, 'PATCH', `${round}/units/phuong-cua-nam`, { assignee: 'Bình' });
  expect((await call(app, 'GET', `${round}/assignees`)).body.assignees).toEqual([
    { name: 'Bình', units: 1, reviewed: 0 },
    { name: 'Lan', units: 2, reviewed: 1 },
  ]);
});

it('finds the units of one person, and those of nobody', async () => {
  await call(app, 'PATCH', `${round}/units/xa-an-lac`, { assignee: 'Lan' });
  const unitsOf = async (assignee: string): Promise<readonly string[]> =>
    (await call(app, 'GET', `${round}/matrix?assignee=${assignee}`)).body.rows.map(
      ({ unit }: { unit: { id: string } }) => unit.id,
    );
  expect(await unitsOf('Lan')).toEqual(['xa-an-lac']);
  expect((await unitsOf('-')).toSorted()).toEqual(['phuong-cua-nam', 'xa-binh-yen']);
  await call(app, 'PUT', `${round}/assignee?assignee=Lan`, { assignee: null });
  expect(await unitsOf('Lan')).toEqual([]);
});

it.each([['-'], ['  '], ['x'.repeat(201)]])('knows nobody called “%s”', async (assignee) => {
  const { status } = await call(app, 'PATCH', `${round}/units/xa-an-lac`, { assignee });
  expect(status).toBe(400);
});

it('keeps views by name, the later of a name in place of the earlier', async () => {
  const put = (name: string, query: object) =>
    call(app, 'PUT', `${round}/views/${encodeURIComponent(name)}`, { query });
  await put('Xã thiếu nhiều', { loai: 'xã', 'sap-xep': '-missing' });
  await put('Chưa nộp', { 'tinh-trang': 'not-submitted' });
  await put('Xã thiếu nhiều', { loai: 'xã' });
  const views = async () => (await call(app, 'GET', `${round}/views`)).body.views;
  expect(await views()).toMatchObject([
    { name: 'Chưa nộp', query: { 'tinh-trang': 'not-submitted' }, by: expect.any(String) },
    { name: 'Xã thiếu nhiều', query: { loai: 'xã' } },
  ]);
  const path = `${round}/views/${encodeURIComponent('Chưa nộp')}`;
  expect((await call(app, 'DELETE', path)).status).toBe(204);
  expect((await call(app, 'DELETE', path)).status).toBe(404);
  expect(await views()).toHaveLength(1);
});

it('counts a file that is being read as arriving, and asks for its unit only once it is read', async () => {
  const plan = PLAN.replaceAll('An Lạc', 'Nơi Khác');
  await call(app, 'POST', `/api/documents?campaign=${round.split('/').at(-1)}`, formOf(['a.txt', plan]));
  const tray = async () => (await call(app, 'GET', `${round}/unassigned`)).body.total;
  const counts = async () => (await call(app, 'GET', round)).body.counts;
  expect(await counts()).toMatchObject({ arriving: 1, unassigned: 0, submitted: 0 });
  expect(await tray()).toBe(0);
  await application.drain();
  expect(await counts()).toMatchObject({ arriving: 0, unassigned: 1 });
  expect(await tray()).toBe(1);
});

it('tells where a plan stands in its round, plan before and plan after it', async () => {
  const plans = ['An Lạc', 'Bình Yên', 'Cửa Nam'].map(
    (name) =>
      [
        `${name}.txt`,
        PLAN.replaceAll('xã An Lạc', `${name === 'Cửa Nam' ? 'phường' : 'xã'} ${name}`),
      ] as const,
  );
  await call(app, 'POST', `/api/documents?campaign=${round.split('/').at(-1)}`, formOf(...plans));
  await application.drain();
  const { rows } = (await call(app, 'GET', `${round}/matrix`)).body;
  const placeOf = async (row: { comparison: string }) =>
    (await call(app, 'GET', `/api/comparisons/${row.comparison}/place`)).body.place;
  await call(app, 'PATCH', `${round}/units/xa-an-lac`, { reviewed: true });
  expect(await placeOf(rows[0])).toMatchObject({
    campaign: { name: 'Đợt 2025' },
    unit: { id: 'xa-an-lac' },
    reviewed: { by: 'cục bộ' },
    previous: null,
    next: { comparison: rows[1].comparison, unit: rows[1].unit.name },
  });
  expect(await placeOf(rows[2])).toMatchObject({
    reviewed: null,
    previous: { comparison: rows[1].comparison },
    next: null,
  });
  expect((await call(app, 'GET', '/api/comparisons/none/place')).status).toBe(404);
});
