// Templates drawn from a document or made of a file.
import { describe, expect, it } from 'vitest';
import { call, formOf, TEMPLATE } from '../calls.ts';
import { templateAndPlanForEach } from '../template-and-plan.ts';

const service = templateAndPlanForEach();

describe('template', () => {
  it('is drawn from a document and listed', async () => {
    const made = await call(service.app, 'POST', '/api/templates', {
      document: service.template,
      name: 'Mẫu 2025',
    });
    expect([made.status, made.body]).toMatchObject([
      201,
      { name: 'Mẫu 2025', criteria: 2, version: 1, document: service.template },
    ]);
    expect((await call(service.app, 'GET', '/api/templates')).body.templates).toMatchObject([
      { id: made.body.id },
    ]);
    const shown = await call(service.app, 'GET', `/api/templates/${made.body.id}`);
    expect(shown.body.criteria).toMatchObject([{ path: '1' }, { path: '2' }]);
    const compared = await call(service.app, 'POST', '/api/comparisons', {
      template: made.body.id,
      document: service.plan,
    });
    expect(compared.body).toMatchObject({ templateName: 'Mẫu 2025', summary: { missing: 1 } });
  });

  it('is made from a file once the file is read', async () => {
    const sent = await call(
      service.app,
      'POST',
      '/api/templates',
      formOf(['mau.txt', `${TEMPLATE}\n3. Thêm: một việc`]),
    );
    expect(sent.status).toBe(202);
    expect((await call(service.app, 'GET', `/api/templates/${sent.body.id}`)).status).toBe(404);
    await service.application.drain();
    expect((await call(service.app, 'GET', `/api/templates/${sent.body.id}`)).body.criteria).toHaveLength(3);
  });

  it.each([
    [{ document: 'none' }, 404],
    [{}, 400],
    [undefined, 400],
  ])('from %j is answered with %i', async (body, status) => {
    expect((await call(service.app, 'POST', '/api/templates', body)).status).toBe(status);
  });

  it('from a bad file is refused with the file’s own sentence', async () => {
    const answer = await call(service.app, 'POST', '/api/templates', formOf(['mau.pdf', '!encrypted']));
    expect([answer.status, answer.body.error.code]).toEqual([422, 'encrypted']);
  });
});
