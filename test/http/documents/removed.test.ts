// Documents taken off the list, and brought back.
import { describe, expect, it } from 'vitest';
import { call, formOf, PLAN, TEMPLATE } from '../calls.ts';
import { documentsForEach } from './documents-for-each.ts';

const service = documentsForEach();

describe('a document taken off the list', () => {
  const found = async (query: string) =>
    (await call(service.app, 'GET', `/api/search?q=${query}`)).body.total as number;

  it('is in no list, no search and no comparison until it is brought back, as it was', async () => {
    const { body } = await call(
      service.app,
      'POST',
      '/api/documents',
      formOf(['t.txt', TEMPLATE], ['p.txt', PLAN]),
    );
    const [template, plan] = body.documents.map(({ id }: { id: string }) => id);
    await service.application.drain();
    await call(service.app, 'POST', '/api/comparisons', { template, document: plan });
    const compared = async () =>
      (await call(service.app, 'GET', '/api/comparisons')).body.comparisons.length as number;
    expect([await found('tập huấn'), await compared()]).toEqual([1, 1]);

    const removed = await call(service.app, 'DELETE', `/api/documents/${plan}`);
    expect([removed.status, removed.body.removed]).toEqual([200, true]);
    expect([await found('tập huấn'), await compared()]).toEqual([0, 0]);
    expect((await call(service.app, 'GET', '/api/documents')).body.total).toBe(1);
    expect((await call(service.app, 'GET', `/api/documents/${plan}/original`)).body).toBe(PLAN);

    const restored = await call(service.app, 'POST', `/api/documents/${plan}/restore`);
    expect([restored.status, restored.body.removed, restored.body.status]).toEqual([200, false, 'ready']);
    expect([await found('tập huấn'), await compared()]).toEqual([1, 1]);
    const trail = await service.application.services.store.audit.list(
      { subject: plan },
      { offset: 0, limit: 9 },
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'document.restore',
      'document.remove',
      'document.submit',
    ]);
  });

  it('comes back when it is sent again, and is no duplicate then', async () => {
    const { body } = await call(service.app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    const { id } = body.documents[0];
    await service.application.drain();
    await call(service.app, 'DELETE', `/api/documents/${id}`);
    const again = await call(service.app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    expect(again.body.documents).toMatchObject([{ id, duplicate: false }]);
    expect((await call(service.app, 'GET', '/api/documents')).body.total).toBe(1);
  });

  it('stops being read', async () => {
    const { body } = await call(service.app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    const { id, job } = body.documents[0];
    await call(service.app, 'DELETE', `/api/documents/${id}`);
    expect((await call(service.app, 'GET', `/api/jobs/${job}`)).body.status).toBe('cancelled');
    expect((await call(service.app, 'DELETE', '/api/documents/none')).status).toBe(404);
  });
});
