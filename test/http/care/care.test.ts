import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import type { Services } from '../../../server/http/services.ts';
import { finishDeleting } from '../../../server/usecases/documents/delete-document.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN } from '../calls.ts';

const MONTH_MS = 31 * 24 * 60 * 60_000;

let application: FakeApplication;
beforeEach(() => {
  application = fakeApplication({ actor: { name: 'Hoa', role: 'admin' } });
});
afterEach(() => application.close());

const appOf = (changed: Partial<Services> = {}) => createApp({ ...application.services, ...changed });

async function sent(): Promise<string> {
  const { body } = await call(appOf(), 'POST', '/api/documents', formOf(['xa.txt', PLAN]));
  return body.documents[0].id as string;
}

describe('the sign of life', () => {
  it('is well while the store takes changes and the queue moves', async () => {
    const { status, body } = await call(appOf(), 'GET', '/healthz');
    expect([status, body.status]).toEqual([200, 'ok']);
  });

  it('changes the store once a second at most, however many ask', async () => {
    let now = Date.now();
    let changes = 0;
    const { store } = application.services;
    const settings = {
      ...store.settings,
      put: async (name: string, value: unknown) => {
        changes++;
        await store.settings.put(name, value);
      },
    };
    const app = appOf({ store: { ...store, settings }, now: () => new Date(now) });
    for (let asked = 0; asked < 5; asked++) expect((await call(app, 'GET', '/healthz')).status).toBe(200);
    expect(changes).toBe(1);
    now += 1000;
    await call(app, 'GET', '/healthz');
    expect(changes).toBe(2);
  });

  it('is ill when something waits and nobody has worked on anything for long', async () => {
    await sent();
    const later = (): Date => new Date(Date.now() + 6 * 60_000);
    const { status, body } = await call(appOf({ now: later }), 'GET', '/healthz');
    expect([status, body.status]).toEqual([503, 'ill']);
  });

  it.each([
    [1_000_000, 503],
    [100_000_000, 200],
    [null, 200],
  ])('with %s bytes left on the disk answers %i', async (free, expected) => {
    const surroundings = { ...application.services.surroundings, freeBytes: async () => free };
    expect((await call(appOf({ surroundings }), 'GET', '/healthz')).status).toBe(expected);
  });

  it('tells the administrator what waits, what room there is, and that no copy was made', async () => {
    await sent();
    const { body } = await call(appOf(), 'GET', '/api/health');
    expect(body).toMatchObject({ engine: 'SQLite', writable: true, documents: 1, removed: 0, backup: null });
    expect(body.queue).toMatchObject({ waiting: 1, running: 0 });
    expect(body.bytes.originals).toBe(Buffer.byteLength(PLAN));
    expect(body.disk.free).toBeGreaterThan(0);
  });

  it('counts requests by route and not by what was asked', async () => {
    const app = appOf();
    await call(app, 'GET', '/api/search?q=bí+mật');
    const { body } = await call(app, 'GET', '/metrics');
    expect(body).toContain('route="/api/search"');
    expect(body).toContain('doichieu_tasks');
    expect(body).not.toContain('bí');
  });
});

describe('the trash', () => {
  it('holds what was removed, with who may delete it when', async () => {
    const id = await sent();
    await call(appOf(), 'DELETE', `/api/documents/${id}`);
    const { body } = await call(appOf(), 'GET', '/api/trash');
    expect(body).toMatchObject({ total: 1, documents: [{ id, removed: true }] });
    const [{ removedAt, deletableAt }] = body.documents;
    expect(Date.parse(deletableAt) - Date.parse(removedAt)).toBe(30 * 24 * 60 * 60_000);
  });

  it('gives a document up only after thirty days, and then with its file', async () => {
    const id = await sent();
    await application.drain();
    const remove = (at = Date.now()) =>
      call(appOf({ now: () => new Date(at) }), 'DELETE', `/api/trash/${id}`);
    expect((await remove()).status).toBe(404);
    await call(appOf(), 'DELETE', `/api/documents/${id}`);
    expect((await remove()).body.error).toMatchObject({
      code: 'too-early',
      message: expect.stringMatching(/^Chưa đến lúc làm việc này\. Văn bản đã bỏ được giữ 30 ngày/) as string,
    });
    expect((await remove(Date.now() + MONTH_MS)).status).toBe(204);
    expect((await call(appOf(), 'GET', `/api/documents/${id}`)).status).toBe(404);
    expect(await application.services.originals.find(id)).toBe('lost');
    const [entry] = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 1 });
    expect(entry).toMatchObject({ actor: 'Hoa', action: 'document.delete' });
  });

  it('gives up the file, too, where the process died in between', async () => {
    const id = await sent();
    await application.drain();
    await call(appOf(), 'DELETE', `/api/documents/${id}`);
    const { store, originals } = application.services;
    const dying = { ...originals, delete: () => Promise.reject(new Error('killed')) };
    const later = (): Date => new Date(Date.now() + MONTH_MS);
    await call(appOf({ now: later, originals: dying }), 'DELETE', `/api/trash/${id}`);
    expect(await originals.find(id)).not.toBe('lost');
    await finishDeleting({ store, originals }, '2020');
    expect(await originals.find(id)).toBe('lost');
  });
});

describe('the audit', () => {
  it('is read and filtered by person, deed, subject and day', async () => {
    const id = await sent();
    await call(appOf(), 'DELETE', `/api/documents/${id}`);
    const ask = async (query: string): Promise<readonly string[]> => {
      const { body } = await call(appOf(), 'GET', `/api/audit?${query}`);
      return (body.entries as { action: string }[]).map(({ action }) => action);
    };
    expect(await ask('')).toEqual(['document.remove', 'document.submit']);
    expect(await ask('action=document.submit')).toEqual(['document.submit']);
    expect(await ask('action=document')).toHaveLength(2);
    expect(await ask('actor=Ai+khác')).toEqual([]);
    expect(await ask(`subject=${id}`)).toHaveLength(2);
    const today = new Date().toISOString().slice(0, 10);
    expect(await ask(`from=${today}&to=${today}`)).toHaveLength(2);
    expect(await ask('to=2020-01-01')).toEqual([]);
  });

  it('is taken along as a table that tells names beside ids, which is itself told', async () => {
    const id = await sent();
    await application.drain();
    const csv = await call(appOf(), 'GET', '/api/audit/export?format=csv');
    expect(csv.body).toContain('"nộp văn bản"');
    expect(csv.body).toMatch(new RegExp(`"UBND xã An Lạc: [^"]+","tên: xa.txt; vai trò: kế hoạch","${id}"`));
    const xlsx = await call(appOf(), 'GET', '/api/audit/export?format=xlsx');
    expect(xlsx.status).toBe(200);
    const { body } = await call(appOf(), 'GET', '/api/audit?action=audit.export');
    expect(body.total).toBe(2);
  });
});
