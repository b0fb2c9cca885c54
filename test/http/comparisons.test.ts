import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let template: string;
let plan: string;
beforeEach(async () => {
  application = fakeApplication();
  app = createApp(application.services);
  const { body } = await call(
    app,
    'POST',
    '/api/documents',
    formOf(['tinh.txt', TEMPLATE], ['xa.txt', PLAN]),
  );
  [template, plan] = body.documents.map(({ id }: { id: string }) => id);
  await application.drain();
});
afterEach(() => application.close());

const compare = async () => (await call(app, 'POST', '/api/comparisons', { template, document: plan })).body;

describe('comparison', () => {
  it('is the contract’s JSON with an id, and the same pair is the same comparison', async () => {
    const { status, body } = await call(app, 'POST', '/api/comparisons', { template, document: plan });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.any(String),
      template: { issuer: 'UBND tỉnh Ninh Bình' },
      plan: { issuer: 'UBND xã An Lạc' },
      summary: { met: 1, partial: 0, missing: 1, unclear: 0, score: 0.5 },
      criteria: [
        { path: '1', status: 'met', lines: [3, 3], evidence: [{ path: '1', lines: [3, 3], page: 1 }] },
        { path: '2', status: 'missing', evidence: [] },
      ],
      findings: [{ kind: 'missing-criterion', severity: 'high', criterion: '2', lines: [4, 4] }],
    });
    expect((await compare()).id).toBe(body.id);
    expect((await call(app, 'GET', `/api/comparisons/${body.id}`)).body).toEqual(body);
    const listed = await call(app, 'GET', `/api/comparisons?document=${plan}`);
    expect(listed.body.comparisons).toMatchObject([{ id: body.id, summary: { missing: 1 } }]);
  });

  it.each([
    [{ template: 'none', document: 'none' }, 404],
    [{ template: 'none' }, 400],
    [undefined, 400],
  ])('of %j is answered with %i', async (body, status) => {
    expect((await call(app, 'POST', '/api/comparisons', body)).status).toBe(status);
  });

  it.each([
    ['md', 'text/markdown; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('is a file to send on as %s', async (format, type) => {
    const { id } = await compare();
    const { status, headers, body } = await call(
      app,
      'GET',
      `/api/comparisons/${id}/export?format=${format}`,
    );
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toContain(`doi-chieu-ubnd-xa-an-lac.${format}`);
    expect(body.slice(0, 2)).toBe(format === 'md' ? '# ' : 'PK');
  });

  it('is no file of another format, and none of a comparison that does not exist', async () => {
    const { id } = await compare();
    expect((await call(app, 'GET', `/api/comparisons/${id}/export?format=exe`)).status).toBe(400);
    expect((await call(app, 'GET', '/api/comparisons/none/export?format=md')).status).toBe(404);
  });

  it('of a plan that is still being read has to wait', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['b.txt', `${PLAN} `]));
    const answer = await call(app, 'POST', '/api/comparisons', { template, document: body.documents[0].id });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'not-ready']);
  });

  it('lays both passages side by side with their boxes and differences', async () => {
    const { id } = await compare();
    const { body } = await call(app, 'GET', `/api/comparisons/${id}/criteria/1`);
    expect(body.template).toMatchObject({
      document: template,
      lines: ['1. Hạ tầng: phủ mạng tới mọi thôn'],
      places: [{ page: 1, boxes: [{ left: 100, top: 180 }] }],
      before: [expect.any(String), expect.any(String)],
    });
    expect(body.evidence[0]).toMatchObject({
      places: [{ page: 1, boxes: [{ left: 100, top: 180, bottom: 210 }] }],
      diff: [{ kind: 'removed' }, { kind: 'added' }],
    });
    const gap = await call(app, 'GET', `/api/comparisons/${id}/criteria/2`);
    expect(gap.body).toMatchObject({ evidence: [], findings: [{ kind: 'missing-criterion' }] });
    expect((await call(app, 'GET', `/api/comparisons/${id}/criteria/9`)).status).toBe(404);
  });

  it('follows a correction of the plan', async () => {
    const { id } = await compare();
    const at = PLAN.indexOf('mọi');
    await call(app, 'PATCH', `/api/documents/${plan}/words`, {
      revision: 1,
      words: [{ start: at, end: at + 3, text: 'vài' }],
    });
    const { body } = await call(app, 'GET', `/api/comparisons/${id}`);
    expect(body).toMatchObject({ documentRevision: 2, summary: { met: 0, missing: 2 } });
  });
});

describe('verdict', () => {
  it('stands over the machine’s, is shown as a person’s, and undoing brings back what stood before', async () => {
    const { id } = await compare();
    const path = `/api/comparisons/${id}/verdicts/2`;
    const put = await call(app, 'PUT', path, { status: 'partial', note: 'Có nêu ở phụ lục.' });
    expect(put.status).toBe(200);
    expect(put.body).toMatchObject({
      summary: { met: 1, partial: 1, missing: 0, score: 0.75 },
      machineSummary: { missing: 1 },
      criteria: [
        { verdict: null },
        {
          status: 'partial',
          machineStatus: 'missing',
          verdict: { status: 'partial', note: 'Có nêu ở phụ lục.' },
        },
      ],
    });
    await call(app, 'PUT', path, { status: 'met' });
    expect((await call(app, 'DELETE', path)).body.criteria[1]).toMatchObject({ status: 'partial' });
    expect((await call(app, 'DELETE', path)).body.criteria[1]).toMatchObject({
      status: 'missing',
      verdict: null,
    });
    expect((await call(app, 'DELETE', path)).status).toBe(404);
    const audit = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 10 });
    expect(audit.map(({ action }) => action)).toEqual([
      'verdict.undo',
      'verdict.undo',
      'verdict.set',
      'verdict.set',
    ]);
    const { history } = (await call(app, 'GET', `/api/comparisons/${id}/criteria/2`)).body;
    expect(history).toHaveLength(4);
  });

  it('outlives a correction of the plan', async () => {
    const { id } = await compare();
    await call(app, 'PUT', `/api/comparisons/${id}/verdicts/2`, { status: 'met', note: '' });
    await call(app, 'PATCH', `/api/documents/${plan}/words`, {
      revision: 1,
      words: [{ start: 0, end: 2, text: 'Kế' }],
    });
    expect((await call(app, 'GET', `/api/comparisons/${id}`)).body.criteria[1].verdict.status).toBe('met');
  });

  it.each([
    ['none/verdicts/1', { status: 'met' }, 404],
    ['ID/verdicts/9', { status: 'met' }, 404],
    ['ID/verdicts/1', { status: 'good' }, 400],
    ['ID/verdicts/1', undefined, 400],
    ['ID/verdicts/1', { status: 'met', note: 'x'.repeat(5000) }, 400],
  ])('%s with %j is refused', async (path, body, status) => {
    const { id } = await compare();
    expect((await call(app, 'PUT', `/api/comparisons/${path.replace('ID', id)}`, body)).status).toBe(status);
  });
});

describe('two people who judge the same criterion', () => {
  it('hear of each other: the later one is told who decided what, and nothing is changed', async () => {
    const { id } = await compare();
    const path = `/api/comparisons/${id}/verdicts/2`;
    const first = await call(app, 'PUT', path, { status: 'met', note: 'Có ở phụ lục', expected: null });
    expect(first.status).toBe(200);
    const second = await call(app, 'PUT', path, { status: 'partial', note: '', expected: null });
    expect([second.status, second.body.error.code]).toEqual([409, 'conflict']);
    expect(second.body.error.message).toMatch(/cục bộ.*Đạt.*Có ở phụ lục/);
    const stands = (await call(app, 'GET', `/api/comparisons/${id}`)).body.criteria[1].verdict;
    expect(stands.status).toBe('met');
    expect((await call(app, 'PUT', path, { status: 'partial', expected: stands.at })).status).toBe(200);
    const undo = await call(app, 'DELETE', `${path}?expected=${encodeURIComponent(stands.at)}`);
    expect(undo.status).toBe(409);
  });
});

describe('search by criterion', () => {
  it('keeps to one template, and says how many plans were compared with it', async () => {
    await compare();
    const other = `${TEMPLATE.replace('An ninh', 'Nhân lực')}\n3. Thêm: một việc`;
    const made = await call(app, 'POST', '/api/templates', formOf(['mau2.txt', other]));
    await application.drain();
    const all = await call(app, 'GET', '/api/search?criterion=2&status=missing');
    expect(all.body).toMatchObject({ template: { id: made.body.id }, compared: { compared: 2, plans: 2 } });
    const documents = all.body.results.map(({ document }: { document: { id: string } }) => document.id);
    expect(new Set(documents).size).toBe(documents.length);
  });
});

describe('template', () => {
  it('is drawn from a document and listed', async () => {
    const made = await call(app, 'POST', '/api/templates', { document: template, name: 'Mẫu 2025' });
    expect([made.status, made.body]).toMatchObject([
      201,
      { name: 'Mẫu 2025', criteria: 2, version: 1, document: template },
    ]);
    expect((await call(app, 'GET', '/api/templates')).body.templates).toMatchObject([{ id: made.body.id }]);
    const shown = await call(app, 'GET', `/api/templates/${made.body.id}`);
    expect(shown.body.criteria).toMatchObject([{ path: '1' }, { path: '2' }]);
    const compared = await call(app, 'POST', '/api/comparisons', { template: made.body.id, document: plan });
    expect(compared.body).toMatchObject({ templateName: 'Mẫu 2025', summary: { missing: 1 } });
  });

  it('is made from a file once the file is read', async () => {
    const sent = await call(
      app,
      'POST',
      '/api/templates',
      formOf(['mau.txt', `${TEMPLATE}\n3. Thêm: một việc`]),
    );
    expect(sent.status).toBe(202);
    expect((await call(app, 'GET', `/api/templates/${sent.body.id}`)).status).toBe(404);
    await application.drain();
    expect((await call(app, 'GET', `/api/templates/${sent.body.id}`)).body.criteria).toHaveLength(3);
  });

  it.each([
    [{ document: 'none' }, 404],
    [{}, 400],
    [undefined, 400],
  ])('from %j is answered with %i', async (body, status) => {
    expect((await call(app, 'POST', '/api/templates', body)).status).toBe(status);
  });

  it('from a bad file is refused with the file’s own sentence', async () => {
    const answer = await call(app, 'POST', '/api/templates', formOf(['mau.pdf', '!encrypted']));
    expect([answer.status, answer.body.error.code]).toEqual([422, 'encrypted']);
  });
});

describe('a plan and a template that are read', () => {
  it.each([
    ['the template first', ['template', 'plan']],
    ['the plan first', ['plan', 'template']],
  ])('are compared by themselves, %s', async (_, order) => {
    const texts: Readonly<Record<string, string>> = { template: `${TEMPLATE} mới`, plan: `${PLAN} mới` };
    for (const role of order) {
      await call(app, 'POST', `/api/documents?role=${role}`, formOf([`${role}.txt`, texts[role] ?? '']));
      await application.drain();
    }
    const { comparisons } = (await call(app, 'GET', '/api/comparisons')).body;
    const names = comparisons.map(({ document }: { document: { name: string } }) => document.name);
    expect(new Set(names)).toEqual(new Set(['plan.txt', 'tinh.txt', 'xa.txt']));
  });
});

describe('samples', () => {
  it('fill an empty store, and again change nothing', async () => {
    const samples = [
      { name: 'tinh.txt', bytes: Buffer.from(`${TEMPLATE} mẫu`), role: 'template' as const },
      { name: 'xa.txt', bytes: Buffer.from(`${PLAN} mẫu`), role: 'plan' as const },
      { name: 'xa-binh-yen.txt', bytes: Buffer.from('!damaged'), role: 'plan' as const },
    ];
    const filled = createApp({ ...application.services, samples: () => Promise.resolve(samples) });
    const first = await call(filled, 'POST', '/api/samples');
    expect([first.status, first.body.documents.length]).toEqual([202, 2]);
    await application.drain();
    expect((await call(filled, 'GET', `/api/templates/${first.body.template}`)).status).toBe(200);
    // One that cannot be opened stands in the round as such.
    const { rows } = (await call(filled, 'GET', `/api/campaigns/${first.body.campaign}/matrix?state=failed`))
      .body;
    expect(rows).toMatchObject([{ unit: { id: 'xa-binh-yen' }, fault: { code: 'damaged' } }]);
    const second = await call(filled, 'POST', '/api/samples');
    expect(second.body.documents.every(({ duplicate }: { duplicate: boolean }) => duplicate)).toBe(true);
  });
});

describe('search', () => {
  const find = async (query: string) =>
    (await call(app, 'GET', `/api/search?${new URLSearchParams(query).toString()}`)).body;

  it('finds the sentence with its highlights, page, lines and facets', async () => {
    const body = await find('q=tập huấn');
    expect(body).toMatchObject({ kind: 'passages', match: 'as-typed', total: 1 });
    const [result] = body.results;
    expect(result).toMatchObject({ document: { id: plan }, path: '2', page: 1, lines: [4, 4] });
    expect(
      result.snippet.highlights.map(({ start, end }: { start: number; end: number }) =>
        result.snippet.text.slice(start, end),
      ),
    ).toEqual(['Tập', 'huấn']);
    expect(body.facets.issuer).toEqual([{ value: 'UBND xã An Lạc', count: 1 }]);
  });

  it('answers which plans lack a criterion, asked by its words, its path, or both', async () => {
    await compare();
    expect(await find('q=xã nào thiếu an ninh mạng?')).toMatchObject({
      kind: 'criteria',
      total: 1,
      results: [{ document: { id: plan }, path: '2', status: 'missing' }],
    });
    expect(await find('criterion=2&status=missing')).toMatchObject({ total: 1 });
    expect(await find('criterion=2&status=met')).toMatchObject({
      total: 0,
      facets: { status: [{ value: 'missing', count: 1 }] },
    });
  });

  it('tells what the question was understood to ask for, and how many plans were compared', async () => {
    await compare();
    const { understood, compared } = await find('q=xã nào thiếu an ninh mạng?');
    expect(understood).toMatchObject([
      { kind: 'criterion', path: '2' },
      { kind: 'status', statuses: ['missing', 'unclear'] },
      { kind: 'template' },
    ]);
    expect(compared).toEqual({ compared: 1, plans: 1 });
  });

  it('names the units of a round that have sent nothing', async () => {
    const { id } = await compare();
    const units = ['UBND xã An Lạc', 'UBND xã Bình Yên'];
    const made = await call(app, 'GET', `/api/comparisons/${id}`);
    await call(app, 'POST', '/api/campaigns', {
      name: 'Đợt',
      template: made.body.template.id ?? template,
      units,
    });
    const found = await find('q=chưa nộp');
    expect(found.kind).toBe('units');
    expect(found.results.map(({ unit }: { unit: { name: string } }) => unit.name)).toContain(
      'UBND xã Bình Yên',
    );
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('hands the list on as .%s', async (format, type) => {
    const file = await app.request(`/api/search/export?q=an&format=${format}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  it('counts a person’s verdict, not the machine’s', async () => {
    const { id } = await compare();
    await call(app, 'PUT', `/api/comparisons/${id}/verdicts/2`, { status: 'met' });
    expect(await find('criterion=2&status=met')).toMatchObject({ total: 1 });
    await call(app, 'DELETE', `/api/comparisons/${id}/verdicts/2`);
    expect(await find('criterion=2&status=met')).toMatchObject({ total: 0 });
  });

  it.each([
    ['q=', 0],
    ['q="(*', 0],
    ['q=a OR b NOT', 0],
    ['', 0],
  ])('%s finds nothing and does not fail', async (query, total) => {
    expect((await find(query)).total).toBe(total);
  });

  it.each(['limit=1000', 'status=odd', 'year=abc', `q=${'x'.repeat(2000)}`])(
    '%s is refused',
    async (query) => {
      expect((await call(app, 'GET', `/api/search?${query}`)).status).toBe(400);
    },
  );
});
