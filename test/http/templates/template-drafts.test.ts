// Around editing a template over HTTP: written by hand, files in and out, a draft held against a plan, versions beside each other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from '../calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let id: string;
let plan: string;

const NETWORK = { id: '1', heading: 'Hạ tầng', text: 'Hạ tầng: phủ mạng tới mọi thôn' };
const TRAINING = { id: '2', heading: 'Tập huấn', text: 'Tập huấn: mỗi quý một lớp cho cán bộ' };

beforeAll(async () => {
  application = fakeApplication({ actor: { name: 'Lan', role: 'officer' } });
  app = createApp(application.services);
  await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  plan = (await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]))).body.documents[0].id;
  await application.drain();
  id = (await call(app, 'GET', '/api/templates')).body.templates[0].id;
});
afterAll(() => application.close());

describe('a template written by hand', () => {
  it('is compared with every plan, and has no plan of its own', async () => {
    const criterion = {
      ...TRAINING,
      wordings: ['mở lớp bồi dưỡng'],
      values: ['mỗi quý'],
      context: ['Đào tạo'],
    };
    const source = { kind: 'Quyết định', number: '9/QĐ', date: null, issuer: 'UBND tỉnh' };
    const written = await call(app, 'POST', '/api/templates', {
      name: 'Tự viết',
      source,
      criteria: [criterion],
    });
    expect([written.status, written.body.version, written.body.document]).toEqual([201, 1, null]);
    await application.drain();
    const shown = (await call(app, 'GET', `/api/templates/${written.body.id}`)).body;
    expect(shown).toMatchObject({ name: 'Tự viết', metadata: { number: '9/QĐ' }, criteria: [criterion] });
    expect(shown.criteria[0]).toMatchObject({ basis: null, lines: null, path: '2' });
    const pair = { template: written.body.id, document: plan };
    expect((await call(app, 'POST', '/api/comparisons', pair)).body.summary.met).toBe(1);
  });

  it.each([
    ['without a name', { name: ' ', criteria: [NETWORK] }],
    ['without criteria', { name: 'Trống', criteria: [] }],
    ['that neither says what it is of nor what it asks', { name: 'Chỉ có tên' }],
    ['with an empty wording', { name: 'Mẫu', criteria: [{ ...NETWORK, wordings: [' '] }] }],
  ])('is refused %s', async (_, body) => {
    expect((await call(app, 'POST', '/api/templates', body)).status).toBe(400);
  });
});

describe('a template’s file', () => {
  const WHOLE = {
    ...NETWORK,
    context: ['Nhiệm vụ', 'Hạ tầng'],
    wordings: ['kéo cáp quang', 'phủ sóng: 100%'],
    values: ['10/12'],
    required: false,
    appliesTo: ['xã', 'phường'],
    weight: 2.5,
    basis: 'row',
    fields: [
      { kind: 'lead', name: 'Đơn vị', text: 'Phòng Văn hóa: tổ 1' },
      { kind: 'other', name: 'Nội dung', text: 'Cáp quang' },
    ],
  };
  const ABOUT = { kind: 'Quyết định', number: '923/QĐ-TTg', date: '2025-05-14', issuer: 'Thủ tướng' };
  /** Of the documents cited, all is known of the first alone. */
  const SOURCE = {
    ...ABOUT,
    province: 'Gia Lai',
    cites: [
      { kind: 'Kế hoạch', number: '45/KH-UBND', date: '2026-02-05', issuer: 'UBND tỉnh Gia Lai' },
      { kind: 'Nghị quyết', number: '57-NQ/TW', date: null, issuer: null },
      { kind: 'Luật Chuyển đổi số', number: null, date: '2025-12', issuer: null },
    ],
  };
  const NAME = 'Phong trào “Đổi mới: 2025/2030”';
  const made = async (source: Partial<typeof SOURCE> | null) =>
    (await call(app, 'POST', '/api/templates', { name: NAME, source, criteria: [WHOLE, TRAINING] })).body.id;
  const readBack = async (template: string, format: string) => {
    const answer = await app.request(`/api/templates/${template}/export?format=${format}`);
    const form = new FormData();
    form.append('file', new File([await answer.arrayBuffer()], `tai ve (1).${format}`));
    return {
      type: answer.headers.get('content-type'),
      ...(await call(app, 'POST', '/api/templates/read', form)),
    };
  };

  it.each([
    ['yaml', 'application/yaml'],
    ['xlsx', 'application/vnd.openxmlformats'],
  ])('comes back from %s as it went out', async (format, type) => {
    const template = await made(SOURCE);
    const { type: sent, status, body } = await readBack(template, format);
    expect(sent).toContain(type);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: NAME, source: SOURCE });
    const before = (await call(app, 'GET', `/api/templates/${template}`)).body.criteria;
    expect(before[0]).toMatchObject(WHOLE);
    expect(body.criteria).toEqual(before);
    // What was brought back is stored as it was read.
    const again = await call(app, 'POST', '/api/templates', body);
    const stored = (await call(app, 'GET', `/api/templates/${again.body.id}`)).body;
    expect(stored).toMatchObject({
      name: NAME,
      metadata: { ...ABOUT, province: 'Gia Lai' },
      criteria: before,
    });
    expect((await readBack(again.body.id, format)).body.source).toEqual(SOURCE);
  });

  it.each(['yaml', 'xlsx'])('comes back from %s with as much of its source as is known', async (format) => {
    const part = { kind: null, number: null, date: '2025-05', issuer: 'UBND tỉnh' };
    expect((await readBack(await made(part as never), format)).body.source).toEqual({
      ...part,
      province: null,
      cites: [],
    });
    expect((await readBack(await made(null), format)).body.source).toBeNull();
  });

  it('may say above its heads, by hand, what it is of', async () => {
    const csv =
      'UBND TỈNH\n\nTên mẫu:;Mẫu của sở\nNgày ban hành;14/5/2025\nYêu cầu;Cột của bảng\nPhủ mạng;Chủ trì: Sở\n';
    const { body } = await call(app, 'POST', '/api/templates/read', formOf(['x.csv', csv]));
    expect(body).toMatchObject({
      name: 'Mẫu của sở',
      source: { kind: null, date: '2025-05-14' },
      criteria: [{ text: 'Phủ mạng', fields: [{ kind: 'lead', name: 'Chủ trì', text: 'Sở' }] }],
    });
  });

  it('is read into a draft, and nothing is stored', async () => {
    const count = async () => (await call(app, 'GET', '/api/templates')).body.templates.length;
    const before = await count();
    const csv = 'Yêu cầu;Mức\nPhủ mạng;khuyến khích\nMở lớp;bắt buộc\n';
    const { body } = await call(app, 'POST', '/api/templates/read', formOf(['mau xa.csv', csv]));
    expect(body.name).toBe('mau xa');
    expect(body.criteria).toMatchObject([
      { id: '1', text: 'Phủ mạng', required: false },
      { id: '2', text: 'Mở lớp', required: true },
    ]);
    expect(await count()).toBe(before);
  });

  it.each([
    ['mau.yaml', 'name: A\ncriteria: [', 400],
    ['mau.yaml', 'name: A\nversion: "1"\ncriteria: [{ id: I.1 }]', 400],
    ['mau.csv', 'Cột một;Cột hai\na;b', 400],
    ['mau.csv', 'Mã;Yêu cầu\nI.1;Làm\nI.1;Làm nữa', 400],
    ['mau.csv', 'Yêu cầu;Trọng số\nLàm;nặng', 400],
    ['mau.csv', 'Ngày ban hành;hôm qua\nYêu cầu\nLàm', 400],
    ['mau.docx', 'Kế hoạch', 415],
  ])('%s is refused with the fault: %s', async (name, content, status) => {
    const answer = await call(app, 'POST', '/api/templates/read', formOf([name, content]));
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(/\p{L}{3}/u);
  });
});

describe('a draft held against a plan', () => {
  it('tells what would change, and changes nothing', async () => {
    const answer = await call(app, 'POST', `/api/templates/${id}/preview`, {
      document: plan,
      criteria: [NETWORK, TRAINING, { id: 'mới', heading: '', text: 'Việc khác' }],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ before: { met: 1, missing: 1 }, after: { met: 2, missing: 1 } });
    expect(
      answer.body.criteria.map(({ id: one, before, status }: Record<string, string>) => [
        one,
        before,
        status,
      ]),
    ).toEqual([
      ['1', 'met', 'met'],
      ['2', 'missing', 'met'],
      ['mới', null, 'missing'],
    ]);
    expect((await call(app, 'GET', `/api/templates/${id}`)).body.version).toBe(1);
  });

  it('is told of a template that is not stored, by what the plan says alone', async () => {
    const count = async (): Promise<number> =>
      (await call(app, 'GET', '/api/templates')).body.templates.length;
    const before = await count();
    const answer = await call(app, 'POST', '/api/templates/preview', {
      document: plan,
      criteria: [TRAINING, { id: 'mới', heading: '', text: 'Việc chưa ai làm' }],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      before: null,
      after: { met: 1, missing: 1 },
      criteria: [
        { id: '2', status: 'met', before: null },
        { id: 'mới', status: 'missing', before: null },
      ],
    });
    expect(await count()).toBe(before);
    const without = { document: 'none', criteria: [TRAINING] };
    expect((await call(app, 'POST', '/api/templates/preview', without)).status).toBe(404);
    expect((await call(app, 'POST', '/api/templates/preview', { document: plan, criteria: [] })).status).toBe(
      400,
    );
  });

  it('needs a template and a plan that are there', async () => {
    const body = { document: plan, criteria: [NETWORK] };
    expect((await call(app, 'POST', '/api/templates/none/preview', body)).status).toBe(404);
    const none = { ...body, document: 'none' };
    expect((await call(app, 'POST', `/api/templates/${id}/preview`, none)).status).toBe(404);
  });
});

describe('versions', () => {
  it('tell what became of each criterion', async () => {
    const criteria = [
      { ...TRAINING, weight: 3 },
      { id: '3', heading: '', text: 'Việc khác' },
    ];
    await call(app, 'PUT', `/api/templates/${id}`, { expected: 1, criteria });
    const { body } = await call(app, 'GET', `/api/templates/${id}/differences?from=1&to=2`);
    expect(body).toMatchObject({
      from: 1,
      to: 2,
      differences: [
        {
          kind: 'changed',
          fields: ['heading', 'text', 'values', 'weight'],
          before: { id: '2' },
          after: { id: '2' },
        },
        { kind: 'added', before: null, after: { id: '3' } },
        { kind: 'removed', before: { id: '1' }, after: null },
      ],
    });
    expect(body.differences[0].words.length).toBeGreaterThan(0);
    expect((await call(app, 'GET', `/api/templates/${id}/differences?from=1&to=9`)).status).toBe(404);
  });
});
