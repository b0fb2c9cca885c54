// What the API shows of a document: its state, text, pages and files.
import { describe, expect, it } from 'vitest';
import { call, formOf, PLAN } from '../calls.ts';
import { documentsForEach } from './documents-for-each.ts';

const service = documentsForEach();
const { ready } = service;

describe('document', () => {
  it('goes from queued to ready, with metadata, outline and text', async () => {
    const id = await ready();
    const { body } = await call(service.app, 'GET', `/api/documents/${id}`);
    expect(body).toMatchObject({
      status: 'ready',
      revision: 1,
      metadata: { issuer: 'UBND xã An Lạc', province: 'Ninh Bình' },
      sections: [{ path: '1', depth: 0 }, { path: '2' }],
      notices: [],
    });
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body).toMatchObject({
      text: PLAN,
      revision: 1,
    });
    expect((await call(service.app, 'GET', `/api/documents/${id}/text?format=txt`)).body).toBe(PLAN);
    const plain = { accept: 'text/plain' };
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`, undefined, plain)).body).toBe(PLAN);
  });

  it('gives the restored text as a Word file under the name that was sent', async () => {
    const sent = await call(service.app, 'POST', '/api/documents', formOf(['Kế hoạch số 1.txt', PLAN]));
    const address = `/api/documents/${sent.body.documents[0].id}/export?format=docx`;
    expect((await call(service.app, 'GET', address)).status).toBe(409);
    await service.application.drain();
    const { status, headers } = await call(service.app, 'GET', address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('wordprocessingml.document');
    expect(headers.get('content-disposition')).toContain('filename="ke-hoach-so-1.docx"');
    expect((await call(service.app, 'GET', address.replace('docx', 'rtf'))).status).toBe(400);
    expect((await call(service.app, 'GET', '/api/documents/none/export?format=docx')).status).toBe(404);
  });

  it('gives the pages with the words as people put them right', async () => {
    const id = await ready('Kế hoạch trồng cây xanh');
    const { body: page } = await call(service.app, 'GET', `/api/documents/${id}/pages/1`);
    const [word] = page.words;
    const edit = { revision: page.revision, words: [{ start: word.start, end: word.end, text: 'Chương' }] };
    await call(service.app, 'PATCH', `/api/documents/${id}/words`, edit);
    const { status, headers, body } = await call(
      service.app,
      'GET',
      `/api/documents/${id}/export?format=pdf`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    // The reader of these tests writes the layers that it is given.
    const [layer] = typeof body === 'string' ? JSON.parse(body) : body;
    expect(layer.own).toBe('wrong');
    expect(layer.lines[0][0].text).toBe('Chương');
  });

  it('gives the file back byte by byte, to be saved and never shown', async () => {
    const body = formOf(['Kế hoạch: số 1.txt', PLAN]);
    const sent = await call(service.app, 'POST', '/api/documents', body);
    const { headers, body: text } = await call(
      service.app,
      'GET',
      `/api/documents/${sent.body.documents[0].id}/original`,
    );
    expect(text).toBe(PLAN);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="ke-hoach-so-1.txt"; filename*=UTF-8''${encodeURIComponent('Kế-hoạch-số-1.txt')}`,
    );
    expect((await call(service.app, 'GET', '/api/documents/none/original')).status).toBe(404);
  });

  it('is found by its filters', async () => {
    await ready();
    const count = async (query: string): Promise<number> =>
      (await call(service.app, 'GET', `/api/documents?${query}`)).body.total;
    expect(await count('issuer=UBND x%C3%A3 An L%E1%BA%A1c')).toBe(1);
    expect(await count('year=2025&status=ready')).toBe(1);
    expect(await count('year=2024')).toBe(0);
    expect(await count('province=')).toBe(1);
  });

  it.each([
    ['GET', '/api/documents/none', 404],
    ['GET', '/api/documents/none/text', 404],
    ['GET', '/api/documents/none/pages/1', 404],
    ['GET', '/api/documents/none/pages/1/image', 404],
    ['GET', '/api/documents/none/pages/x', 400],
    ['GET', '/api/documents?limit=0', 400],
    ['GET', '/api/documents?status=odd', 400],
    ['POST', '/api/documents/none/read', 404],
  ])('%s %s answers %i', async (method, path, status) => {
    expect((await call(service.app, method, path)).status).toBe(status);
  });

  it('is not ready before it is read', async () => {
    const { body } = await call(service.app, 'POST', '/api/documents', formOf(['a.txt', PLAN]));
    const { id } = body.documents[0];
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).status).toBe(409);
    expect((await call(service.app, 'GET', `/api/documents/${id}/pages/1`)).status).toBe(409);
  });

  it('shows a page with its words, their boxes, and those to look at', async () => {
    const id = await ready(`${PLAN}\n3. Báo cá?o: trước tháng 12`);
    const { body } = await call(service.app, 'GET', `/api/documents/${id}/pages/1`);
    expect(body).toMatchObject({ number: 1, source: 'ocr', revision: 1, raster: { dpi: 150 } });
    expect(body.readings.map((reading: { source: string }) => reading.source)).toEqual(['ocr', 'text-layer']);
    const doubtful = body.words.filter((word: { doubtful: boolean }) => word.doubtful);
    expect(doubtful).toMatchObject([{ text: 'cá?o:', box: { top: 260 } }]);
    expect((await call(service.app, 'GET', `/api/documents/${id}`)).body).toMatchObject({
      doubtful: 1,
      pages: [{ number: 1, lines: [1, 5], doubtful: 1 }],
    });
  });

  it('shows the picture of a page, once drawn and once kept', async () => {
    const id = await ready();
    for (let time = 0; time < 2; time++) {
      const response = await service.app.request(`/api/documents/${id}/pages/1/image`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
    expect((await call(service.app, 'GET', `/api/documents/${id}/pages/9/image`)).status).toBe(404);
  });
});
