// Search over HTTP: by words, by criterion, by who lacks it.
import { describe, expect, it } from 'vitest';
import { call, formOf, TEMPLATE } from './calls.ts';
import { templateAndPlanForEach } from './template-and-plan.ts';

const service = templateAndPlanForEach();
const { compare } = service;

describe('search by criterion', () => {
  it('keeps to one template, and says how many plans were compared with it', async () => {
    await compare();
    const other = `${TEMPLATE.replace('An ninh', 'Nhân lực')}\n3. Thêm: một việc`;
    const made = await call(service.app, 'POST', '/api/templates', formOf(['mau2.txt', other]));
    await service.application.drain();
    const all = await call(service.app, 'GET', '/api/search?criterion=2&status=missing');
    expect(all.body).toMatchObject({ template: { id: made.body.id }, compared: { compared: 2, plans: 2 } });
    const documents = all.body.results.map(({ document }: { document: { id: string } }) => document.id);
    expect(new Set(documents).size).toBe(documents.length);
  });
});

describe('search', () => {
  const find = async (query: string) =>
    (await call(service.app, 'GET', `/api/search?${new URLSearchParams(query).toString()}`)).body;

  it('finds the sentence with its highlights, page, lines and facets', async () => {
    const body = await find('q=tập huấn');
    expect(body).toMatchObject({ kind: 'passages', match: 'as-typed', total: 1 });
    const [result] = body.results;
    expect(result).toMatchObject({ document: { id: service.plan }, path: '2', page: 1, lines: [4, 4] });
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
      results: [{ document: { id: service.plan }, path: '2', status: 'missing' }],
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
    const made = await call(service.app, 'GET', `/api/comparisons/${id}`);
    await call(service.app, 'POST', '/api/campaigns', {
      name: 'Đợt',
      template: made.body.template.id ?? service.template,
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
    const file = await service.app.request(`/api/search/export?q=an&format=${format}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  it('counts a person’s verdict, not the machine’s', async () => {
    const { id } = await compare();
    await call(service.app, 'PUT', `/api/comparisons/${id}/verdicts/2`, { status: 'met' });
    expect(await find('criterion=2&status=met')).toMatchObject({ total: 1 });
    await call(service.app, 'DELETE', `/api/comparisons/${id}/verdicts/2`);
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
      expect((await call(service.app, 'GET', `/api/search?${query}`)).status).toBe(400);
    },
  );
});
