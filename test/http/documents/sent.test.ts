// Files sent over HTTP: which become documents, which are known already, which are refused.
import { describe, expect, it } from 'vitest';
import { call, formOf, PLAN } from '../calls.ts';
import { documentsForEach } from './documents-for-each.ts';

const service = documentsForEach();

describe('upload', () => {
  it('takes several files at once and gives each its id and job', async () => {
    const { status, body } = await call(
      service.app,
      'POST',
      '/api/documents',
      formOf(['a.txt', PLAN], ['b.txt', `${PLAN}!`]),
    );
    expect(status).toBe(202);
    expect(body.documents).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        name: 'a.txt',
        job: expect.any(String),
        duplicate: false,
        error: null,
      },
      { id: expect.any(String), name: 'b.txt', job: expect.any(String), duplicate: false, error: null },
    ]);
  });

  it('knows the same file under another name', async () => {
    const first = await call(service.app, 'POST', '/api/documents', formOf(['a.txt', PLAN]));
    const second = await call(service.app, 'POST', '/api/documents', formOf(['b.txt', PLAN]));
    expect(second.body.documents[0]).toMatchObject({
      id: first.body.documents[0].id,
      name: 'a.txt',
      duplicate: true,
    });
    expect((await call(service.app, 'GET', '/api/documents')).body.total).toBe(1);
  });

  it.each([
    ['empty', '', 422],
    ['encrypted', '!encrypted', 422],
    ['damaged', '!damaged', 422],
    ['no-pages', '!no-pages', 422],
    ['too-many-pages', '!too-many-pages', 413],
    ['unsupported-type', '!unsupported-type', 415],
    ['too-large', 'x'.repeat(100_001), 413],
  ])('refuses a file that is %s and takes its neighbour', async (code, content, status) => {
    const alone = await call(service.app, 'POST', '/api/documents', formOf(['bad.pdf', content]));
    expect([alone.status, alone.body.error.code]).toEqual([status, code]);
    expect(alone.body.error.message).toMatch(/\p{L}.*\.$/u);
    const both = await call(
      service.app,
      'POST',
      '/api/documents',
      formOf(['bad.pdf', content], ['good.txt', PLAN]),
    );
    expect(both.status).toBe(202);
    expect(both.body.documents).toMatchObject([
      { id: null, name: 'bad.pdf', job: null, error: { code } },
      { name: 'good.txt', error: null },
    ]);
  });

  it('refuses a request beyond all limits before reading it', async () => {
    const { status, body } = await call(
      service.app,
      'POST',
      '/api/documents',
      formOf(['big.txt', 'x'.repeat(2_000_000)]),
    );
    expect([status, body.error.code]).toEqual([413, 'too-large']);
  });

  it.each([
    ['no form', JSON.stringify({}), { 'content-type': 'application/json' }],
    ['a broken form', 'nothing', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a form without a boundary', 'nothing', { 'content-type': 'multipart/form-data' }],
  ])('answers %s with 400', async (_, body, headers) => {
    const response = await service.app.request('/api/documents', { method: 'POST', body, headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid-request' } });
  });

  it('keeps the last part of a path as the name', async () => {
    const { body } = await call(
      service.app,
      'POST',
      '/api/documents',
      formOf(['../../etc/Kế hoạch.txt', PLAN]),
    );
    expect(body.documents[0].name).toBe('Kế hoạch.txt');
  });
});
