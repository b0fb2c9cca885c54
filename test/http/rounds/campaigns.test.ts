// Rounds over HTTP: opened, filled, read as a matrix, settled, taught, and turned into letters.
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, TEMPLATE } from '../calls.ts';
import { verifyStore } from '../../../server/usecases/documents/verify-store.ts';

const INFRASTRUCTURE = '1. Hạ tầng: phủ mạng tới mọi thôn';
const SECURITY = '2. An ninh: diễn tập ứng cứu sự cố an ninh mạng';
const planOf = (issuer: string, ...lines: readonly string[]): string =>
  [`KẾ HOẠCH thi đua`, issuer, ...lines].join('\n');

const NEVER = new AbortController().signal;

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let round: string;
const get = async (path: string) => (await call(app, 'GET', path)).body;
const matrix = (query = '') => get(`/api/campaigns/${round}/matrix${query}`);

async function upload(...files: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const { body } = await call(app, 'POST', `/api/documents?campaign=${round}`, formOf(...files));
  await application.drain();
  return body.documents.map(({ id }: { id: string }) => id);
}

beforeEach(async () => {
  application = fakeApplication();
  app = createApp(application.services);
  const { body } = await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  await application.drain();
  const opened = await call(app, 'POST', '/api/campaigns', {
    name: 'Kế hoạch thi đua 2025',
    template: body.documents[0].id,
    province: 'Ninh Bình',
    deadline: '2025-09-20',
  });
  expect(opened.status).toBe(201);
  round = opened.body.id;
});
afterEach(() => application.close());

describe('a round', () => {
  it('expects all communes of its province and starts with nothing submitted', async () => {
    expect(await get(`/api/campaigns/${round}`)).toMatchObject({
      name: 'Kế hoạch thi đua 2025',
      deadline: '2025-09-20',
      province: 'Ninh Bình',
      template: { version: 1, name: 'KẾ HOẠCH thi đua của tỉnh' },
      counts: { units: 3, submitted: 0, notSubmitted: 3 },
    });
    expect((await get('/api/campaigns')).campaigns.map(({ id }: { id: string }) => id)).toEqual([round]);
  });

  it('expects a list of names instead, departments too', async () => {
    const { body } = await call(app, 'POST', '/api/campaigns', {
      name: 'Sở và xã',
      template: (await get(`/api/campaigns/${round}`)).template.id,
      units: ['Sở Nội vụ', 'xã An Lạc', 'UBND xã An Lạc'],
    });
    const { rows } = await get(`/api/campaigns/${body.id}/matrix`);
    expect(rows.map(({ unit }: { unit: object }) => unit)).toEqual([
      { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'cơ quan' },
      { id: 'xa-an-lac', name: 'UBND xã An Lạc', kind: 'xã' },
    ]);
  });

  it.each([
    [{ template: 'none', province: 'Ninh Bình' }, 404],
    [{ province: 'Atlantis' }, 404],
    [{}, 400],
    [{ units: [] }, 400],
    [{ province: 'Ninh Bình', units: ['xã A'] }, 400],
    [{ province: 'Ninh Bình', deadline: '31/2/2025' }, 400],
  ])('that asks for %j is answered with %i', async (change, status) => {
    const { template } = await get(`/api/campaigns/${round}`);
    const body = { name: 'x', template: template.id, ...change };
    expect((await call(app, 'POST', '/api/campaigns', body)).status).toBe(status);
  });

  it('takes plans that were in the store before', async () => {
    await call(app, 'POST', '/api/documents', formOf(['a.txt', planOf('UBND xã Bình Yên', SECURITY)]));
    await application.drain();
    const { template } = await get(`/api/campaigns/${round}`);
    const { body } = await call(app, 'POST', '/api/campaigns', {
      name: 'Lần hai',
      template: template.id,
      province: 'Ninh Bình',
      documents: 'all',
    });
    expect(body.counts).toMatchObject({ submitted: 1, compared: 1 });
  });

  it('changes its name, deadline and units', async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)], ['b.txt', planOf('UBND xã Đồng Mới')]);
    const change = {
      name: 'Tên mới',
      deadline: null,
      addUnits: ['xã Đồng Mới'],
      removeUnits: ['phuong-cua-nam'],
    };
    const { body } = await call(app, 'PATCH', `/api/campaigns/${round}`, change);
    expect(body).toMatchObject({
      name: 'Tên mới',
      deadline: null,
      counts: { units: 3, submitted: 2, late: 0, unassigned: 0 },
    });
    const removed = await call(app, 'PATCH', `/api/campaigns/${round}`, { removeUnits: ['xa-an-lac'] });
    expect(application.faults).toEqual([]);
    expect(removed.status).toBe(409);
  });
});

describe('the matrix', () => {
  it('fills itself as plans are read and compared', async () => {
    const [document] = await upload(['an-lac.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { criteria, rows, totals, counts, total } = await matrix();
    expect(criteria).toMatchObject([
      { id: '1', heading: 'Hạ tầng', text: 'Hạ tầng: phủ mạng tới mọi thôn', section: null, required: true },
      { id: '2', heading: 'An ninh' },
    ]);
    expect(total).toBe(3);
    expect(rows[0]).toMatchObject({
      unit: { id: 'xa-an-lac', name: 'UBND xã An Lạc', kind: 'xã' },
      state: 'compared',
      late: true,
      document: { id: document, name: 'an-lac.txt', date: '2025-09-25' },
      comparison: expect.any(String),
      score: 0.5,
      summary: { met: 1, partial: 0, missing: 1, unclear: 0 },
      statuses: { 1: { status: 'met', by: 'machine' }, 2: { status: 'missing', by: 'machine' } },
    });
    expect(rows[1]).toMatchObject({ state: 'not-submitted', document: null, statuses: {} });
    expect(totals).toEqual({
      1: { met: 1, partial: 0, missing: 0, unclear: 0 },
      2: { met: 0, partial: 0, missing: 1, unclear: 0 },
    });
    expect(counts).toMatchObject({ units: 3, submitted: 1, notSubmitted: 2, late: 1, compared: 1 });
  });

  it('shows a file that is waiting, and one that failed by its name', async () => {
    await call(
      app,
      'POST',
      `/api/documents?campaign=${round}`,
      formOf(['x.txt', planOf('UBND xã An Lạc')], ['xa-binh-yen.txt', '!unreadable']),
    );
    // One is known by its name already; of the other only what it says will tell.
    expect((await matrix()).counts).toMatchObject({ submitted: 1, reading: 1, arriving: 1 });
    expect((await matrix('?state=reading')).rows).toMatchObject([
      { unit: { id: 'xa-binh-yen' }, state: 'reading', document: { name: 'xa-binh-yen.txt' }, statuses: {} },
    ]);
    await application.drain();
    const { rows } = await matrix('?state=failed');
    expect(rows).toMatchObject([{ unit: { id: 'xa-binh-yen' }, fault: { code: 'page-unreadable' } }]);
  });

  it('moves a file that was named after one unit to the unit that issued it, once it is read', async () => {
    await call(
      app,
      'POST',
      `/api/documents?campaign=${round}`,
      formOf(['xa-binh-yen.txt', planOf('UBND xã An Lạc')]),
    );
    expect((await matrix('?state=reading')).rows).toMatchObject([{ unit: { id: 'xa-binh-yen' } }]);
    await application.drain();
    const { rows } = await matrix();
    const states = rows.map(({ unit, state }: { unit: { id: string }; state: string }) => [unit.id, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      'xa-an-lac': 'compared',
      'xa-binh-yen': 'not-submitted',
    });
  });

  it.each([
    ['empty', ''],
    ['too-large', 'x'.repeat(100_001)],
  ])('shows that a unit sent a file that is %s, of which nothing can be kept', async (code, content) => {
    const path = `/api/documents?campaign=${round}`;
    const sent = await call(app, 'POST', path, formOf(['xa-binh-yen.pdf', content]));
    const [{ id }] = sent.body.documents;
    const other = await call(app, 'POST', path, formOf(['xa-an-lac.pdf', content], ['ghi-chu.txt', content]));
    expect(other.body.documents).toMatchObject([{ error: { code } }, { id: null, error: { code } }]);
    expect(other.body.documents[0].id).not.toBe(id);
    const { rows, counts } = await matrix('?state=failed');
    expect(
      rows.map(({ unit, fault }: { unit: { id: string }; fault: object }) => ({ id: unit.id, fault })),
    ).toMatchObject([
      { id: 'xa-an-lac', fault: { code } },
      { id: 'xa-binh-yen', fault: { code } },
    ]);
    expect(counts).toMatchObject({ submitted: 2, notSubmitted: 1, failed: 2, arriving: 0, unassigned: 0 });
    // It is not said to be lost: there was nothing to keep.
    expect((await call(app, 'GET', `/api/documents/${id}/original`)).body).toMatchObject({ error: { code } });
    expect((await call(app, 'POST', `/api/documents/${id}/read`)).body).toMatchObject({ error: { code } });
    expect(await verifyStore(application.services, NEVER)).toMatchObject({ faulty: [], strangers: [] });
    expect(await get(`/api/documents/${id}`)).toMatchObject({ status: 'failed', original: 'never' });
    // Sent again it is the same document, and a file that can be read takes its place.
    const again = await call(app, 'POST', path, formOf(['xa-binh-yen.pdf', content]));
    expect(again.body.documents).toMatchObject([{ id }]);
    await upload(['xa-binh-yen.pdf', planOf('UBND xã Bình Yên', INFRASTRUCTURE)]);
    expect((await matrix()).counts).toMatchObject({ submitted: 2, compared: 1, failed: 1 });
  });

  it.each(['damaged', 'encrypted', 'unsupported-type'])(
    'shows a file refused as %s in the row that its name tells, and not as never sent',
    async (code) => {
      const path = `/api/documents?campaign=${round}`;
      const sent = await call(app, 'POST', path, formOf(['xa-binh-yen.pdf', `!${code}`]));
      expect(sent.body).toMatchObject({ error: { code }, documents: [{ job: null, error: { code } }] });
      const { rows, counts } = await matrix('?state=failed');
      expect(rows).toMatchObject([
        { unit: { id: 'xa-binh-yen' }, document: { name: 'xa-binh-yen.pdf' }, fault: { code } },
      ]);
      expect(counts).toMatchObject({ submitted: 1, notSubmitted: 2, failed: 1, arriving: 0 });
      const letter = await call(app, 'GET', `/api/campaigns/${round}/units/xa-binh-yen/letter`);
      expect(letter.status).toBe(200);
      const text = await call(app, 'GET', `/api/documents/${rows[0].document.id}/text`);
      expect(text.body).toMatchObject({ error: { code } });
      // Asked to be read again it is refused again, and one that can be read takes its place.
      await call(app, 'POST', `/api/documents/${rows[0].document.id}/read`);
      await application.drain();
      expect((await matrix('?state=failed')).rows).toMatchObject([{ fault: { code } }]);
      await upload(['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE)]);
      expect((await matrix()).counts).toMatchObject({ submitted: 1, compared: 1, failed: 0 });
    },
  );

  it('is sent a damaged file that tells nothing of its unit: it waits in the tray for a person', async () => {
    const path = `/api/documents?campaign=${round}`;
    const sent = await call(
      app,
      'POST',
      path,
      formOf(['scan.pdf', '!damaged'], ['thumbs.db', '!unsupported-type']),
    );
    const [{ id: document }] = sent.body.documents;
    expect(await get(`/api/campaigns/${round}/unassigned`)).toMatchObject({
      total: 1,
      documents: [{ id: document, name: 'scan.pdf', fault: { code: 'damaged' } }],
    });
    const assigned = await call(app, 'PUT', `/api/campaigns/${round}/units/xa-an-lac/document`, { document });
    expect(assigned.body).toMatchObject({ state: 'failed', fault: { code: 'damaged' } });
    // The same file again is no second one.
    expect((await call(app, 'POST', path, formOf(['scan.pdf', '!damaged']))).status).toBe(422);
    expect(await get(`/api/campaigns/${round}/units/xa-an-lac`)).toMatchObject({
      row: { state: 'failed', files: 1 },
    });
  });

  it('is filtered and ordered in the store', async () => {
    await upload(
      ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)],
      ['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE, SECURITY)],
    );
    const names = async (query: string) =>
      (await matrix(query)).rows.map(({ unit }: { unit: { id: string } }) => unit.id);
    expect(await names('?state=not-submitted')).toEqual(['phuong-cua-nam']);
    expect(await names('?sort=-score')).toEqual(['xa-binh-yen', 'xa-an-lac', 'phuong-cua-nam']);
    expect(await names('?sort=-missing&limit=1')).toEqual(['xa-an-lac']);
    expect(await names('?criterion=2&status=missing')).toEqual(['xa-an-lac']);
    expect(await names('?q=binh+yen')).toEqual(['xa-binh-yen']);
    expect(await names('?kind=phường')).toEqual(['phuong-cua-nam']);
    expect(await names('?reviewed=true')).toEqual([]);
    expect((await matrix('?limit=1&offset=1')).total).toBe(3);
  });

  it('follows a person’s verdict', async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { comparison } = (await matrix()).rows[0];
    await call(app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, {
      status: 'met',
      note: 'Có ở phụ lục.',
    });
    expect((await matrix()).rows[0]).toMatchObject({
      score: 1,
      statuses: { 2: { status: 'met', by: 'person' } },
    });
  });

  it('forgets a document that was taken out of sight, until it comes back', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    await call(app, 'DELETE', `/api/documents/${document}`);
    expect((await matrix()).counts.submitted).toBe(0);
    await call(app, 'POST', `/api/documents/${document}/restore`);
    expect((await matrix()).counts.submitted).toBe(1);
  });
});

describe('whose plan it is', () => {
  it('is told by the communes that were merged into one', async () => {
    await upload(['a.txt', planOf('UBND thị trấn Lạc', INFRASTRUCTURE)]);
    expect((await matrix('?state=compared')).rows[0].unit.id).toBe('xa-an-lac');
  });

  it('waits in the tray for a person, who can take it back', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã Nơi Khác', INFRASTRUCTURE)]);
    expect(await get(`/api/campaigns/${round}/unassigned`)).toMatchObject({
      total: 1,
      documents: [{ id: document, issuer: 'UBND xã Nơi Khác', suggestions: [] }],
    });
    const assigned = await call(app, 'PUT', `/api/campaigns/${round}/units/xa-binh-yen/document`, {
      document,
    });
    expect(assigned.body).toMatchObject({ unit: { id: 'xa-binh-yen' }, state: 'compared' });
    const off = `/api/campaigns/${round}/units/xa-binh-yen/document?document=${document}`;
    expect((await call(app, 'DELETE', off)).body.state).toBe('not-submitted');
    // What a person said stands when the file is read again.
    await call(app, 'POST', `/api/documents/${document}/read`);
    await application.drain();
    expect((await get(`/api/campaigns/${round}/unassigned`)).total).toBe(1);
  });

  it('a later file replaces an earlier one, both are kept, and the difference is told', async () => {
    const [first, second] = await upload(
      ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)],
      ['b.txt', planOf('UBND xã An Lạc', SECURITY, INFRASTRUCTURE)],
    );
    const files = await get(`/api/campaigns/${round}/units/xa-an-lac`);
    expect(files.row).toMatchObject({
      document: { id: second },
      files: 2,
      changes: { added: 1, dropped: 0, message: 'bổ sung 1' },
    });
    expect(files.documents.map(({ id, counts }: { id: string; counts: boolean }) => [id, counts])).toEqual([
      [second, true],
      [first, false],
    ]);
    const path = `/api/campaigns/${round}/units/xa-an-lac/document`;
    expect((await call(app, 'PUT', path, { document: first })).body.document.id).toBe(first);
  });

  it('is late by the day on which it came, where somebody says so', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const path = `/api/campaigns/${round}/documents/${document}`;
    expect((await call(app, 'PATCH', path, { receivedOn: '2025-09-19' })).body.row.late).toBe(false);
    expect((await call(app, 'PATCH', path, { receivedOn: null })).body.row.late).toBe(true);
  });

  it('leaves the round with its file', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { body } = await call(app, 'DELETE', `/api/campaigns/${round}/documents/${document}`);
    expect(body.counts).toMatchObject({ submitted: 0, unassigned: 0 });
  });

  it('a unit is given to a colleague and marked as reviewed', async () => {
    const path = `/api/campaigns/${round}/units/xa-an-lac`;
    const { body } = await call(app, 'PATCH', path, { assignee: 'Lan', reviewed: true });
    expect(body).toMatchObject({
      assignee: 'Lan',
      reviewed: { by: expect.any(String), at: expect.any(String) },
    });
    expect((await matrix('?assignee=Lan&reviewed=true')).total).toBe(1);
    expect((await matrix()).counts.reviewed).toBe(1);
    expect((await call(app, 'PATCH', path, { reviewed: false })).body.reviewed).toBeNull();
  });
});

describe('what is unsure', () => {
  const MAYBE = `2. có lẽ ${SECURITY.slice(3)}`;
  beforeEach(async () => {
    await upload(
      ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE, MAYBE)],
      ['b.txt', planOf('UBND xã Bình Yên', MAYBE)],
    );
  });

  it('is asked once for all that say alike, the largest group first', async () => {
    expect(await get(`/api/campaigns/${round}/questions`)).toMatchObject({
      cells: 2,
      questions: 1,
      groups: [
        {
          criterion: '2',
          heading: 'An ninh',
          cells: 2,
          units: [{ id: 'xa-an-lac' }, { id: 'xa-binh-yen' }],
          example: { status: 'unclear', evidence: [{ path: '2' }] },
        },
      ],
    });
  });

  it('is settled as a group, each cell as the person’s, and taken back as a group', async () => {
    const [{ id: group }] = (await get(`/api/campaigns/${round}/questions`)).groups;
    const path = `/api/campaigns/${round}/settlements`;
    const settled = await call(app, 'POST', path, { group, status: 'partial', note: 'Mới nêu chung.' });
    expect(settled.status).toBe(201);
    expect(settled.body).toMatchObject({ cells: 2, criterion: '2', undone: false });
    const cell = { status: 'partial', by: 'person' };
    expect(
      (await matrix('?state=compared')).rows.map(({ statuses }: { statuses: object }) => statuses),
    ).toMatchObject([{ 2: cell }, { 2: cell }]);
    expect((await matrix()).counts.unsure).toBe(0);
    expect((await call(app, 'POST', path, { group, status: 'met' })).status).toBe(409);
    const undone = await call(app, 'DELETE', `${path}/${settled.body.id}`);
    expect(undone.body.undone).toBe(true);
    expect((await matrix()).counts.unsure).toBe(2);
    expect((await get(path)).settlements).toMatchObject([{ id: settled.body.id, undone: true }]);
  });

  it('keeps what somebody decided anew when the group is taken back', async () => {
    const path = `/api/campaigns/${round}/settlements`;
    const units = ['xa-an-lac', 'xa-binh-yen'];
    const { body } = await call(app, 'POST', path, { criterion: '2', units, status: 'met' });
    const { comparison } = (await matrix()).rows[0];
    await call(app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, { status: 'missing' });
    await call(app, 'DELETE', `${path}/${body.id}`);
    const { rows } = await matrix('?state=compared');
    expect(rows.map((row: { statuses: Record<string, unknown> }) => row.statuses['2'])).toMatchObject([
      { status: 'missing', by: 'person' },
      // It says alike, and follows what was decided anew.
      { status: 'missing', by: 'machine', precedent: 'xã An Lạc' },
    ]);
  });

  it('follows one answer in every plan that says alike, tells on whose it rests, and is taken back with it', async () => {
    const path = `/api/campaigns/${round}/settlements`;
    const cellsOf = async () =>
      (await matrix('?state=compared')).rows.map(
        ({ statuses }: { statuses: Record<string, unknown> }) => statuses['2'],
      );
    const before = await cellsOf();
    expect(before).toEqual([
      { status: 'unclear', by: 'machine' },
      { status: 'unclear', by: 'machine' },
    ]);
    const answer = { criterion: '2', units: ['xa-an-lac'], status: 'met' };
    const { body } = await call(app, 'POST', path, answer);
    expect(body.followed).toMatchObject([{ unit: 'xa-binh-yen', from: 'unclear', to: 'met' }]);
    expect(await cellsOf()).toMatchObject([
      { status: 'met', by: 'person' },
      { status: 'met', by: 'machine', precedent: 'xã An Lạc' },
    ]);
    const { criterion } = await get(`/api/comparisons/${body.followed[0].comparison}/criteria/2`);
    expect(criterion).toMatchObject({
      reason: expect.stringContaining('như xã An Lạc, mục 2'),
      precedent: { unit: 'xã An Lạc', status: 'met' },
      statusAlone: 'unclear',
      verdict: null,
    });
    expect(criterion.own).toBeUndefined();
    expect((await get(`/api/campaigns/${round}/questions`)).cells).toBe(0);
    await call(app, 'DELETE', `${path}/${body.id}`);
    expect(await cellsOf()).toEqual(before);
  });

  it('follows in a plan that comes later, and never where a person decided', async () => {
    const path = `/api/campaigns/${round}/settlements`;
    await call(app, 'POST', path, { criterion: '2', units: ['xa-an-lac'], status: 'partial' });
    await call(app, 'POST', path, { criterion: '2', units: ['xa-an-lac', 'xa-binh-yen'], status: 'missing' });
    await upload(['c.txt', planOf('UBND phường Cửa Nam', MAYBE)]);
    const { rows } = await matrix('?state=compared');
    expect(rows.map((row: { statuses: Record<string, unknown> }) => row.statuses['2'])).toMatchObject([
      { status: 'missing', by: 'person' },
      { status: 'missing', by: 'person' },
      { status: 'missing', by: 'machine', precedent: 'xã An Lạc' },
    ]);
  });

  it('is read across all units, passages that say alike together', async () => {
    const across = await get(`/api/campaigns/${round}/criteria/2`);
    expect(across).toMatchObject({
      criterion: { id: '2', text: expect.stringContaining('diễn tập') },
      total: 2,
      groups: [{ size: 2, cells: [{ unit: { id: 'xa-an-lac' } }, { unit: { id: 'xa-binh-yen' } }] }],
    });
    expect((await get(`/api/campaigns/${round}/criteria/2?status=met`)).total).toBe(0);
    expect((await call(app, 'GET', `/api/campaigns/${round}/criteria/9`)).status).toBe(404);
  });

  it('shows nothing of what a person decided among what a wording would change', async () => {
    const { comparison } = (await matrix()).rows[0];
    await call(app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, { status: 'met', note: '' });
    const path = `/api/campaigns/${round}/wordings`;
    const body = { criterion: '2', unit: 'xa-an-lac', text: MAYBE.slice(3) };
    const { id } = (await call(app, 'POST', path, body)).body;
    await application.drain();
    const { changes } = await get(`${path}/${id}`);
    expect(changes.map(({ unit }: { unit: { id: string } }) => unit.id)).not.toContain('xa-an-lac');
  });

  it('learns a wording: shows what would change, counts once accepted, and is taken back', async () => {
    const path = `/api/campaigns/${round}/wordings`;
    const text = MAYBE.slice(3);
    const proposed = await call(app, 'POST', path, { criterion: '2', unit: 'xa-an-lac', text });
    expect(proposed.body).toMatchObject({ state: 'judging', of: 2 });
    await application.drain();
    const shown = await get(`${path}/${proposed.body.id}`);
    expect(shown).toMatchObject({
      state: 'proposed',
      judged: 2,
      changes: [
        { unit: { id: 'xa-an-lac' }, criterion: '2', from: 'unclear', to: 'met' },
        { unit: { id: 'xa-binh-yen' }, criterion: '2', from: 'unclear', to: 'met' },
      ],
    });
    expect((await matrix()).counts.unsure).toBe(2);
    const accepted = await call(app, 'POST', `${path}/${proposed.body.id}/accept`);
    expect(accepted.body).toMatchObject({ state: 'accepted', templateVersion: 2 });
    await application.drain();
    expect((await matrix()).counts.unsure).toBe(0);
    expect((await get(`/api/campaigns/${round}`)).template.version).toBe(2);
    await call(app, 'DELETE', `${path}/${proposed.body.id}`);
    await application.drain();
    expect((await matrix()).counts.unsure).toBe(2);
    expect((await get(path)).wordings).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('files of a round', () => {
  beforeEach(async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    application.start();
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['zip', 'application/zip'],
  ])('as %s', async (format, type) => {
    const answer = await call(app, 'GET', `/api/campaigns/${round}/export?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
  });

  it('holds a letter to who lacks something, in the name of the office that was set', async () => {
    const settings = {
      superior: null,
      office: 'Sở Nội vụ',
      symbol: 'SNV-TĐKT',
      place: 'Ninh Bình',
      authority: null,
      position: 'Giám đốc',
      signer: 'Trần Thị B',
      recipients: [],
      replyBy: null,
      contact: null,
    };
    expect(await get('/api/settings/letters')).toBeNull();
    const unset = { office: 'Ủy ban nhân dân tỉnh Ninh Bình', place: 'Ninh Bình', signer: '' };
    expect(await get('/api/settings/letters/defaults')).toMatchObject(unset);
    expect(await get(`/api/settings/letters/defaults?campaign=${round}`)).toMatchObject(unset);
    expect((await call(app, 'GET', '/api/settings/letters/defaults?campaign=khong-co')).status).toBe(404);
    expect((await call(app, 'PUT', '/api/settings/letters', settings)).body).toEqual(settings);
    expect(await get('/api/settings/letters')).toEqual(settings);
    const response = await app.request(`/api/campaigns/${round}/export?format=zip`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toEqual([
      'bao-cao-lanh-dao.docx',
      'cong-van-don-doc.docx',
      'don-vi/xa-an-lac.docx',
    ]);
    const letter = unzipSync(files['don-vi/xa-an-lac.docx'] ?? new Uint8Array());
    expect(new TextDecoder().decode(letter['word/document.xml'])).toContain('SỞ NỘI VỤ');
  });

  it('are written by the worker, who tells how far it is, and fetched once they are there', async () => {
    const path = `/api/campaigns/${round}/letters`;
    const { status, body: job } = await call(app, 'POST', path);
    expect(status).toBe(202);
    expect(job).toMatchObject({ kind: 'letters', document: round, pages: 3 });
    await expect.poll(async () => (await get(`/api/jobs/${job.id}`)).status).toBe('done');
    const response = await app.request(`${path}/${job.id}`);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toContain('don-vi/xa-an-lac.docx');
    await application.services.bundles.sweep(new Date('9999-01-01'));
    expect((await call(app, 'GET', `${path}/${job.id}`)).status).toBe(404);
  });

  it('of no round, or of another one, are not found', async () => {
    const path = `/api/campaigns/${round}/letters`;
    expect((await call(app, 'GET', `${path}/none`)).status).toBe(404);
    expect((await call(app, 'POST', '/api/campaigns/none/letters')).status).toBe(404);
  });

  it('gives one letter, a reminder to who sent nothing, and none where nothing lacks', async () => {
    const letterTo = async (unit: string) => {
      const response = await app.request(`/api/campaigns/${round}/units/${unit}/letter`);
      if (response.status !== 200) return response.status;
      const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
      return new TextDecoder().decode(parts['word/document.xml']);
    };
    expect(await letterTo('xa-an-lac')).toContain('diễn tập ứng cứu sự cố');
    expect(await letterTo('xa-binh-yen')).toContain(
      'chưa nhận được kế hoạch của Ủy ban nhân dân xã Bình Yên',
    );
    await upload(['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE, SECURITY)]);
    await expect.poll(() => letterTo('xa-binh-yen')).toBe(404);
  });
});
