// What people decide over the machine's verdicts.
import { describe, expect, it } from 'vitest';
import { call } from './calls.ts';
import { templateAndPlanForEach } from './template-and-plan.ts';

const service = templateAndPlanForEach();
const { compare } = service;

describe('verdict', () => {
  it('stands over the machine’s, is shown as a person’s, and undoing brings back what stood before', async () => {
    const { id } = await compare();
    const path = `/api/comparisons/${id}/verdicts/2`;
    const put = await call(service.app, 'PUT', path, { status: 'partial', note: 'Có nêu ở phụ lục.' });
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
    await call(service.app, 'PUT', path, { status: 'met' });
    expect((await call(service.app, 'DELETE', path)).body.criteria[1]).toMatchObject({ status: 'partial' });
    expect((await call(service.app, 'DELETE', path)).body.criteria[1]).toMatchObject({
      status: 'missing',
      verdict: null,
    });
    expect((await call(service.app, 'DELETE', path)).status).toBe(404);
    const audit = await service.application.services.store.audit.list(
      { subject: id },
      { offset: 0, limit: 10 },
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'verdict.undo',
      'verdict.undo',
      'verdict.set',
      'verdict.set',
    ]);
    const { history } = (await call(service.app, 'GET', `/api/comparisons/${id}/criteria/2`)).body;
    expect(history).toHaveLength(4);
  });

  it('outlives a correction of the plan', async () => {
    const { id } = await compare();
    await call(service.app, 'PUT', `/api/comparisons/${id}/verdicts/2`, { status: 'met', note: '' });
    await call(service.app, 'PATCH', `/api/documents/${service.plan}/words`, {
      revision: 1,
      words: [{ start: 0, end: 2, text: 'Kế' }],
    });
    expect((await call(service.app, 'GET', `/api/comparisons/${id}`)).body.criteria[1].verdict.status).toBe(
      'met',
    );
  });

  it.each([
    ['none/verdicts/1', { status: 'met' }, 404],
    ['ID/verdicts/9', { status: 'met' }, 404],
    ['ID/verdicts/1', { status: 'good' }, 400],
    ['ID/verdicts/1', undefined, 400],
    ['ID/verdicts/1', { status: 'met', note: 'x'.repeat(5000) }, 400],
  ])('%s with %j is refused', async (path, body, status) => {
    const { id } = await compare();
    expect((await call(service.app, 'PUT', `/api/comparisons/${path.replace('ID', id)}`, body)).status).toBe(
      status,
    );
  });
});

describe('two people who judge the same criterion', () => {
  it('hear of each other: the later one is told who decided what, and nothing is changed', async () => {
    const { id } = await compare();
    const path = `/api/comparisons/${id}/verdicts/2`;
    const first = await call(service.app, 'PUT', path, {
      status: 'met',
      note: 'Có ở phụ lục',
      expected: null,
    });
    expect(first.status).toBe(200);
    const second = await call(service.app, 'PUT', path, { status: 'partial', note: '', expected: null });
    expect([second.status, second.body.error.code]).toEqual([409, 'conflict']);
    expect(second.body.error.message).toMatch(/cục bộ.*Đạt.*Có ở phụ lục/);
    const stands = (await call(service.app, 'GET', `/api/comparisons/${id}`)).body.criteria[1].verdict;
    expect(stands.status).toBe('met');
    expect((await call(service.app, 'PUT', path, { status: 'partial', expected: stands.at })).status).toBe(
      200,
    );
    const undo = await call(service.app, 'DELETE', `${path}?expected=${encodeURIComponent(stands.at)}`);
    expect(undo.status).toBe(409);
  });
});
