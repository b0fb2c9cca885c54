// A template put right by a person over HTTP: every change, its versions, and what is drawn anew beside it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from '../calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let id: string;
let document: string;
let plan: string;
// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
let drawn: any;

const NETWORK = 'Hạ tầng: phủ mạng tới mọi thôn';
const DRILL = 'An ninh: diễn tập ứng cứu sự cố an ninh mạng';
const network = { id: '1', heading: 'Hạ tầng', text: NETWORK };
const drill = { id: '2', heading: 'An ninh', text: DRILL };

beforeEach(async () => {
  application = fakeApplication({ actor: { name: 'Lan', role: 'officer' } });
  app = createApp(application.services);
  const sent = await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  document = sent.body.documents[0].id;
  plan = (await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]))).body.documents[0].id;
  await application.drain();
  id = (await call(app, 'GET', '/api/templates')).body.templates[0].id;
  drawn = await shown();
});
afterEach(() => application.close());

const shown = async (query = '') => (await call(app, 'GET', `/api/templates/${id}${query}`)).body;
const put = (criteria: readonly object[], rest: object = {}) =>
  call(app, 'PUT', `/api/templates/${id}`, { expected: 1, criteria, ...rest });
async function statuses(): Promise<Readonly<Record<string, string>>> {
  await application.drain();
  const { criteria } = (await call(app, 'POST', '/api/comparisons', { template: id, document: plan })).body;
  return Object.fromEntries(criteria.map((one: { id: string; status: string }) => [one.id, one.status]));
}

describe('a template that is edited', () => {
  it('is a new version, with which every plan is compared; the one before is kept, and the audit names who did it', async () => {
    expect(await statuses()).toEqual({ '1': 'met', '2': 'missing' });
    const { status, body } = await put([network, { ...drill, text: 'Tập huấn: mỗi quý một lớp cho cán bộ' }]);
    expect([status, body.version, body.origin]).toEqual([200, 2, 'edited']);
    expect(body.versions).toMatchObject([
      { version: 2, origin: 'edited', proposed: false },
      { version: 1, origin: 'drawn', proposed: false },
    ]);
    expect(await statuses()).toEqual({ '1': 'met', '2': 'met' });
    expect((await shown('?version=1')).criteria).toEqual(drawn.criteria);
    const [entry] = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 1 });
    expect(entry).toMatchObject({
      actor: 'Lan',
      action: 'template.edit',
      detail: { version: 2, before: 1, changed: ['2'], added: [], removed: [] },
    });
  });

  it('is told in the audit by the criteria themselves, those left out as they were, and so is a verdict', async () => {
    await statuses();
    const { audit } = application.services.store;
    const named = async (action: string) => {
      const entries = await audit.list({ action }, { offset: 0, limit: 1 });
      return (await audit.names(entries))[0];
    };
    const compared = await call(app, 'POST', '/api/comparisons', { template: id, document: plan });
    const verdict = { status: 'met', note: '', expected: null };
    await call(app, 'PUT', `/api/comparisons/${compared.body.id}/verdicts/2`, verdict);
    expect(await named('verdict.set')).toMatchObject({ '2': `2 “${drawn.criteria[1].heading}”` });
    await put([{ ...network, heading: 'Mạng', text: 'Phủ mạng 5G tới mọi thôn' }]);
    expect(await named('template.edit')).toMatchObject({
      '1': '1 “Mạng”',
      '2': `2 “${drawn.criteria[1].heading}”`,
    });
  });

  it('recommends a criterion, and asks it of some bodies alone', async () => {
    const { body } = await put([network, { ...drill, required: false, appliesTo: ['phường'], weight: 2 }]);
    expect(body.criteria).toMatchObject([
      { id: '1', required: true, appliesTo: [], weight: 1, lines: [3, 3] },
      { id: '2', required: false, appliesTo: ['phường'], weight: 2, lines: [4, 4] },
    ]);
  });

  it('merges two into one, which other sentences meet than the two', async () => {
    await application.services.store.atomically(async (records) => {
      const stored = await records.templates.get(id);
      if (stored === undefined) throw new Error('it is there');
      const [first, ...others] = stored.template.criteria;
      if (first === undefined) throw new Error('it has criteria');
      const criteria = [{ ...first, wordings: ['Kéo cáp quang'] }, ...others];
      await records.templates.put({ ...stored, template: { ...stored.template, criteria } });
    });
    const kept = await put([network, drill], { expected: 2 });
    expect(kept.body.criteria[0].wordings).toEqual(['Kéo cáp quang']);
    const { body } = await put([{ ...network, text: `${NETWORK}; ${DRILL}`, from: ['1', '2'] }], {
      expected: 3,
    });
    expect(body.criteria).toMatchObject([
      { id: '1', text: `${NETWORK}; ${DRILL}`, wordings: [], lines: [3, 3] },
    ]);
    expect(body.criteria).toHaveLength(1);
  });

  it('splits one into parts, each in its place under the same titles', async () => {
    const { body } = await put([
      network,
      { ...drill, text: 'Diễn tập mỗi năm 2 lần' },
      { id: '2b', from: ['2'], heading: 'An ninh', text: 'Ứng cứu sự cố' },
    ]);
    expect(body.criteria).toMatchObject([
      { id: '1' },
      { id: '2', path: '2', lines: [4, 4] },
      { id: '2b', path: '2', lines: [4, 4], text: 'Ứng cứu sự cố' },
    ]);
    expect(Object.keys(await statuses())).toEqual(['1', '2', '2b']);
  });

  it('ignores what is left out, and asks it again once it is named', async () => {
    expect((await put([network])).body.criteria).toHaveLength(1);
    expect(await statuses()).toEqual({ '1': 'met' });
    const { body } = await put([network, drill], { expected: 2 });
    expect(body.criteria).toEqual(drawn.criteria);
  });

  it.each([
    ['two criteria of one id', [network, { ...drill, id: '1' }], {}, 400],
    ['made of one that never was', [{ ...network, from: ['9'] }], {}, 400],
    ['none at all', [], {}, 400],
    ['without a text', [{ ...network, text: ' ' }], {}, 400],
    ['for a body that is none', [{ ...network, appliesTo: ['huyện'] }], {}, 400],
    ['over a newer version', [network], { expected: 7 }, 409],
  ])('is refused with %s', async (_, criteria, rest, status) => {
    expect((await put(criteria, rest)).status).toBe(status);
    expect((await shown()).version).toBe(1);
  });

  it('has to be there', async () => {
    const body = { expected: 1, criteria: [network] };
    expect((await call(app, 'PUT', '/api/templates/none', body)).status).toBe(404);
  });
});

describe('an edited template whose document changes', () => {
  beforeEach(async () => {
    await put([network]);
    const { revision, text } = (await call(app, 'GET', `/api/documents/${document}/text`)).body;
    const start = text.indexOf('mọi thôn');
    const words = [{ start, end: start + 'mọi thôn'.length, text: 'từng bản' }];
    await call(app, 'PATCH', `/api/documents/${document}/words`, { revision, words });
    await application.drain();
  });

  it('stays in force; what was drawn is a proposal', async () => {
    const { version, origin, criteria, versions } = await shown();
    expect([version, origin, criteria.length]).toEqual([2, 'edited', 1]);
    expect(versions[0]).toMatchObject({ version: 3, origin: 'drawn', proposed: true, criteria: 2 });
    expect((await call(app, 'GET', '/api/templates')).body.templates).toMatchObject([{ version: 2 }]);
  });

  it('gives way to a proposal that is accepted', async () => {
    const { status, body } = await call(app, 'POST', `/api/templates/${id}/proposals/3/accept`);
    expect([status, body.origin, body.criteria.length]).toEqual([200, 'drawn', 2]);
    expect(body.versions.some(({ proposed }: { proposed: boolean }) => proposed)).toBe(false);
    expect(await statuses()).toEqual({ '1': 'missing', '2': 'missing' });
    expect((await call(app, 'POST', `/api/templates/${id}/proposals/3/accept`)).status).toBe(404);
  });

  it('stands over that text once the proposal is dismissed, which does not come back', async () => {
    const dismissed = await call(app, 'DELETE', `/api/templates/${id}/proposals/3`);
    expect([dismissed.status, dismissed.body.version]).toEqual([200, 2]);
    await call(app, 'POST', '/api/templates', { document });
    await application.drain();
    expect((await shown()).versions).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect((await call(app, 'DELETE', `/api/templates/${id}/proposals/3`)).status).toBe(404);
    // A version in force is no proposal.
    expect((await call(app, 'DELETE', `/api/templates/${id}/proposals/2`)).status).toBe(404);
  });
});
