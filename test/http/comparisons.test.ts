// Comparisons of a plan with a template over HTTP: asked for, made by themselves, shown and exported.
import { describe, expect, it } from 'vitest';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';
import { templateAndPlanForEach } from './template-and-plan.ts';

const service = templateAndPlanForEach();
const { compare } = service;

describe('comparison', () => {
  it('is the contract’s JSON with an id, and the same pair is the same comparison', async () => {
    const { status, body } = await call(service.app, 'POST', '/api/comparisons', {
      template: service.template,
      document: service.plan,
    });
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
    expect((await call(service.app, 'GET', `/api/comparisons/${body.id}`)).body).toEqual(body);
    const listed = await call(service.app, 'GET', `/api/comparisons?document=${service.plan}`);
    expect(listed.body.comparisons).toMatchObject([{ id: body.id, summary: { missing: 1 } }]);
  });

  it.each([
    [{ template: 'none', document: 'none' }, 404],
    [{ template: 'none' }, 400],
    [undefined, 400],
  ])('of %j is answered with %i', async (body, status) => {
    expect((await call(service.app, 'POST', '/api/comparisons', body)).status).toBe(status);
  });

  it.each([
    ['md', 'text/markdown; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('is a file to send on as %s', async (format, type) => {
    const { id } = await compare();
    const { status, headers, body } = await call(
      service.app,
      'GET',
      `/api/comparisons/${id}/export?format=${format}`,
    );
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toContain(`doi-chieu-ubnd-xa-an-lac.${format}`);
    expect(body.slice(0, 2)).toBe(format === 'md' ? '# ' : 'PK');
  });

  it('is no file of another format, and none of a comparison that does not exist', async () => {
    const { id } = await compare();
    expect((await call(service.app, 'GET', `/api/comparisons/${id}/export?format=exe`)).status).toBe(400);
    expect((await call(service.app, 'GET', '/api/comparisons/none/export?format=md')).status).toBe(404);
  });

  it('of a plan that is still being read has to wait', async () => {
    const { body } = await call(service.app, 'POST', '/api/documents', formOf(['b.txt', `${PLAN} `]));
    const answer = await call(service.app, 'POST', '/api/comparisons', {
      template: service.template,
      document: body.documents[0].id,
    });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'not-ready']);
  });

  it('lays both passages side by side with their boxes and differences', async () => {
    const { id } = await compare();
    const { body } = await call(service.app, 'GET', `/api/comparisons/${id}/criteria/1`);
    expect(body.template).toMatchObject({
      document: service.template,
      lines: ['1. Hạ tầng: phủ mạng tới mọi thôn'],
      places: [{ page: 1, boxes: [{ left: 100, top: 180 }] }],
      before: [expect.any(String), expect.any(String)],
    });
    expect(body.evidence[0]).toMatchObject({
      places: [{ page: 1, boxes: [{ left: 100, top: 180, bottom: 210 }] }],
      diff: [{ kind: 'removed' }, { kind: 'added' }],
    });
    const gap = await call(service.app, 'GET', `/api/comparisons/${id}/criteria/2`);
    expect(gap.body).toMatchObject({ evidence: [], findings: [{ kind: 'missing-criterion' }] });
    expect((await call(service.app, 'GET', `/api/comparisons/${id}/criteria/9`)).status).toBe(404);
  });

  it('follows a correction of the plan', async () => {
    const { id } = await compare();
    const at = PLAN.indexOf('mọi');
    await call(service.app, 'PATCH', `/api/documents/${service.plan}/words`, {
      revision: 1,
      words: [{ start: at, end: at + 3, text: 'vài' }],
    });
    const { body } = await call(service.app, 'GET', `/api/comparisons/${id}`);
    expect(body).toMatchObject({ documentRevision: 2, summary: { met: 0, missing: 2 } });
  });
});

describe('a plan and a template that are read', () => {
  it.each([
    ['the template first', ['template', 'plan']],
    ['the plan first', ['plan', 'template']],
  ])('are compared by themselves, %s', async (_, order) => {
    const texts: Readonly<Record<string, string>> = { template: `${TEMPLATE} mới`, plan: `${PLAN} mới` };
    for (const role of order) {
      await call(
        service.app,
        'POST',
        `/api/documents?role=${role}`,
        formOf([`${role}.txt`, texts[role] ?? '']),
      );
      await service.application.drain();
    }
    const { comparisons } = (await call(service.app, 'GET', '/api/comparisons')).body;
    const names = comparisons.map(({ document }: { document: { name: string } }) => document.name);
    expect(new Set(names)).toEqual(new Set(['plan.txt', 'tinh.txt', 'xa.txt']));
  });
});
