import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  application = fakeApplication();
  app = createApp(application.services);
});
afterEach(() => application.close());

async function ready(content = PLAN): Promise<string> {
  const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', content]));
  await application.drain();
  return body.documents[0].id;
}

describe('upload', () => {
  it('takes several files at once and gives each its id and job', async () => {
    const { status, body } = await call(
      app,
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
    const first = await call(app, 'POST', '/api/documents', formOf(['a.txt', PLAN]));
    const second = await call(app, 'POST', '/api/documents', formOf(['b.txt', PLAN]));
    expect(second.body.documents[0]).toMatchObject({
      id: first.body.documents[0].id,
      name: 'a.txt',
      duplicate: true,
    });
    expect((await call(app, 'GET', '/api/documents')).body.total).toBe(1);
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
    const alone = await call(app, 'POST', '/api/documents', formOf(['bad.pdf', content]));
    expect([alone.status, alone.body.error.code]).toEqual([status, code]);
    expect(alone.body.error.message).toMatch(/\p{L}.*\.$/u);
    const both = await call(app, 'POST', '/api/documents', formOf(['bad.pdf', content], ['good.txt', PLAN]));
    expect(both.status).toBe(202);
    expect(both.body.documents).toMatchObject([
      { id: null, name: 'bad.pdf', job: null, error: { code } },
      { name: 'good.txt', error: null },
    ]);
  });

  it('refuses a request beyond all limits before reading it', async () => {
    const { status, body } = await call(
      app,
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
    const response = await app.request('/api/documents', { method: 'POST', body, headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid-request' } });
  });

  it('keeps the last part of a path as the name', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['../../etc/Kế hoạch.txt', PLAN]));
    expect(body.documents[0].name).toBe('Kế hoạch.txt');
  });
});

describe('document', () => {
  it('goes from queued to ready, with metadata, outline and text', async () => {
    const id = await ready();
    const { body } = await call(app, 'GET', `/api/documents/${id}`);
    expect(body).toMatchObject({
      status: 'ready',
      revision: 1,
      metadata: { issuer: 'UBND xã An Lạc', province: 'Ninh Bình' },
      sections: [{ path: '1', depth: 0 }, { path: '2' }],
      notices: [],
    });
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body).toMatchObject({
      text: PLAN,
      revision: 1,
    });
    expect((await call(app, 'GET', `/api/documents/${id}/text?format=txt`)).body).toBe(PLAN);
    const plain = { accept: 'text/plain' };
    expect((await call(app, 'GET', `/api/documents/${id}/text`, undefined, plain)).body).toBe(PLAN);
  });

  it('gives the restored text as a Word file under the name that was sent', async () => {
    const sent = await call(app, 'POST', '/api/documents', formOf(['Kế hoạch số 1.txt', PLAN]));
    const address = `/api/documents/${sent.body.documents[0].id}/export?format=docx`;
    expect((await call(app, 'GET', address)).status).toBe(409);
    await application.drain();
    const { status, headers } = await call(app, 'GET', address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('wordprocessingml.document');
    expect(headers.get('content-disposition')).toContain('filename="ke-hoach-so-1.docx"');
    expect((await call(app, 'GET', address.replace('docx', 'rtf'))).status).toBe(400);
    expect((await call(app, 'GET', '/api/documents/none/export?format=docx')).status).toBe(404);
  });

  it('gives the pages with the words as people put them right', async () => {
    const id = await ready('Kế hoạch trồng cây xanh');
    const { body: page } = await call(app, 'GET', `/api/documents/${id}/pages/1`);
    const [word] = page.words;
    const edit = { revision: page.revision, words: [{ start: word.start, end: word.end, text: 'Chương' }] };
    await call(app, 'PATCH', `/api/documents/${id}/words`, edit);
    const { status, headers, body } = await call(app, 'GET', `/api/documents/${id}/export?format=pdf`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    // The reader of these tests writes the layers that it is given.
    const [layer] = typeof body === 'string' ? JSON.parse(body) : body;
    expect(layer.own).toBe('wrong');
    expect(layer.lines[0][0].text).toBe('Chương');
  });

  it('gives the file back byte by byte, to be saved and never shown', async () => {
    const body = formOf(['Kế hoạch: số 1.txt', PLAN]);
    const sent = await call(app, 'POST', '/api/documents', body);
    const { headers, body: text } = await call(
      app,
      'GET',
      `/api/documents/${sent.body.documents[0].id}/original`,
    );
    expect(text).toBe(PLAN);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="ke-hoach-so-1.txt"; filename*=UTF-8''${encodeURIComponent('Kế-hoạch-số-1.txt')}`,
    );
    expect((await call(app, 'GET', '/api/documents/none/original')).status).toBe(404);
  });

  it('is found by its filters', async () => {
    await ready();
    const count = async (query: string): Promise<number> =>
      (await call(app, 'GET', `/api/documents?${query}`)).body.total;
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
    expect((await call(app, method, path)).status).toBe(status);
  });

  it('is not ready before it is read', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', PLAN]));
    const { id } = body.documents[0];
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).status).toBe(409);
    expect((await call(app, 'GET', `/api/documents/${id}/pages/1`)).status).toBe(409);
  });

  it('shows a page with its words, their boxes, and those to look at', async () => {
    const id = await ready(`${PLAN}\n3. Báo cá?o: trước tháng 12`);
    const { body } = await call(app, 'GET', `/api/documents/${id}/pages/1`);
    expect(body).toMatchObject({ number: 1, source: 'ocr', revision: 1, raster: { dpi: 150 } });
    expect(body.readings.map((reading: { source: string }) => reading.source)).toEqual(['ocr', 'text-layer']);
    const doubtful = body.words.filter((word: { doubtful: boolean }) => word.doubtful);
    expect(doubtful).toMatchObject([{ text: 'cá?o:', box: { top: 260 } }]);
    expect((await call(app, 'GET', `/api/documents/${id}`)).body).toMatchObject({
      doubtful: 1,
      pages: [{ number: 1, lines: [1, 5], doubtful: 1 }],
    });
  });

  it('shows the picture of a page, once drawn and once kept', async () => {
    const id = await ready();
    for (let time = 0; time < 2; time++) {
      const response = await app.request(`/api/documents/${id}/pages/1/image`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
    expect((await call(app, 'GET', `/api/documents/${id}/pages/9/image`)).status).toBe(404);
  });
});

describe('correction', () => {
  const at = PLAN.indexOf('mọi thôn');
  const word = { start: at, end: at + 3, text: 'từng' };

  it('changes the text, the structure and the words, and is audited', async () => {
    const id = await ready();
    const answer = await call(app, 'PATCH', `/api/documents/${id}/words`, { revision: 1, words: [word] });
    expect([answer.status, answer.body]).toEqual([200, { document: id, revision: 2 }]);
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.text).toContain('tới từng thôn');
    const page = (await call(app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect(page.words.find((one: { text: string }) => one.text === 'từng')).toMatchObject({
      correction: { read: 'mọi', reason: 'person', confidence: 1 },
      box: expect.any(Object),
    });
    const audit = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 10 });
    expect(audit).toMatchObject([
      { action: 'words.correct', detail: { words: [{ read: 'mọi', now: 'từng' }] } },
      { action: 'document.submit' },
    ]);
  });

  it.each([
    ['an older text', { revision: 7, words: [word] }, 409],
    ['no words', { revision: 1, words: [] }, 400],
    ['a place outside the text', { revision: 1, words: [{ start: 9000, end: 9001, text: 'x' }] }, 400],
    ['two lines at once', { revision: 1, words: [{ start: 0, end: PLAN.length, text: 'x' }] }, 400],
    ['a line break', { revision: 1, words: [{ ...word, text: 'a\nb' }] }, 400],
    ['overlapping words', { revision: 1, words: [word, word] }, 400],
    ['nothing', undefined, 400],
  ])('of %s is refused', async (_, body, status) => {
    const id = await ready();
    expect((await call(app, 'PATCH', `/api/documents/${id}/words`, body)).status).toBe(status);
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.revision).toBe(1);
  });

  it('is taken back with the doubt that there was, and audited as that', async () => {
    const id = await ready(`${PLAN}\n3. Báo cá?o: trước tháng 12`);
    const before = (await call(app, 'GET', `/api/documents/${id}/pages/1`)).body;
    const doubtful = before.words.find((one: { doubtful: boolean }) => one.doubtful);
    const { start, end, text } = doubtful;
    await call(app, 'PATCH', `/api/documents/${id}/words`, {
      revision: 1,
      words: [{ start, end, text: 'khác' }],
    });
    expect((await call(app, 'GET', `/api/documents/${id}`)).body.doubtful).toBe(0);
    await call(app, 'PATCH', `/api/documents/${id}/words`, {
      revision: 2,
      words: [{ start, end: start + 4, text, undo: true }],
    });
    const after = (await call(app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect(after.words).toEqual(before.words);
    const [entry] = await application.services.store.audit.list({ subject: id }, { offset: 0, limit: 10 });
    expect(entry).toMatchObject({ detail: { words: [{ read: 'khác', now: text, undo: true }] } });
  });

  it('is offered for the same reading elsewhere, and changes nothing by that', async () => {
    const id = await ready(`${PLAN}\n3. Báo cáo tới mọi cán bộ`);
    await call(app, 'PATCH', `/api/documents/${id}/words`, { revision: 1, words: [word] });
    const asked = `/api/documents/${id}/words/proposals?start=${at}&end=${at + 4}`;
    const { body } = await call(app, 'GET', `${asked}&revision=2`);
    expect(body).toMatchObject({
      document: id,
      revision: 2,
      total: 1,
      places: [
        { page: 1, text: 'mọi', becomes: 'từng', before: '3. Báo cáo tới ', after: ' cán bộ', likely: true },
      ],
    });
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.text).toContain('tới mọi cán bộ');
    const [place] = body.places;
    const words = [{ start: place.start, end: place.end, text: place.becomes }];
    expect((await call(app, 'PATCH', `/api/documents/${id}/words`, { revision: 2, words })).status).toBe(200);
    expect((await call(app, 'GET', `${asked}&revision=3`)).body.places).toEqual([]);
    expect((await call(app, 'GET', `${asked}&revision=2`)).status).toBe(409);
    expect((await call(app, 'GET', asked)).status).toBe(400);
    const none = '/api/documents/none/words/proposals?revision=1&start=0&end=1';
    expect((await call(app, 'GET', none)).status).toBe(404);
  });

  it('stays when the page is read another way and back', async () => {
    const id = await ready();
    await call(app, 'PATCH', `/api/documents/${id}/words`, { revision: 1, words: [word] });
    const other = await call(app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'text-layer' });
    expect(other.body).toEqual({ document: id, revision: 3 });
    const shouted = (await call(app, 'GET', `/api/documents/${id}/text`)).body.text;
    expect(shouted).toContain('TỚI MỌI THÔN');
    await call(app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'ocr' });
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.text).toContain('tới từng thôn');
  });

  it('recognises a page whose text layer was good, once a person asks for it', async () => {
    const id = await ready('!good-layer chữ trên ảnh');
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.text).toBe('!GOOD-LAYER CHỮ TRÊN ẢNH');
    const page = (await call(app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect([page.source, page.sources]).toEqual(['text-layer', ['text-layer', 'ocr']]);
    const answer = await call(app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'ocr' });
    expect(answer.body).toEqual({ document: id, revision: 2 });
    expect((await call(app, 'GET', `/api/documents/${id}/text`)).body.text).toBe('!good-layer chữ trên ảnh');
  });

  it('cannot choose a reading that the page does not have', async () => {
    const id = await ready();
    const answer = await call(app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'file' });
    expect(answer.status).toBe(400);
  });
});

describe('a document taken off the list', () => {
  const found = async (query: string) =>
    (await call(app, 'GET', `/api/search?q=${query}`)).body.total as number;

  it('is in no list, no search and no comparison until it is brought back, as it was', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['t.txt', TEMPLATE], ['p.txt', PLAN]));
    const [template, plan] = body.documents.map(({ id }: { id: string }) => id);
    await application.drain();
    await call(app, 'POST', '/api/comparisons', { template, document: plan });
    const compared = async () =>
      (await call(app, 'GET', '/api/comparisons')).body.comparisons.length as number;
    expect([await found('tập huấn'), await compared()]).toEqual([1, 1]);

    const removed = await call(app, 'DELETE', `/api/documents/${plan}`);
    expect([removed.status, removed.body.removed]).toEqual([200, true]);
    expect([await found('tập huấn'), await compared()]).toEqual([0, 0]);
    expect((await call(app, 'GET', '/api/documents')).body.total).toBe(1);
    expect((await call(app, 'GET', `/api/documents/${plan}/original`)).body).toBe(PLAN);

    const restored = await call(app, 'POST', `/api/documents/${plan}/restore`);
    expect([restored.status, restored.body.removed, restored.body.status]).toEqual([200, false, 'ready']);
    expect([await found('tập huấn'), await compared()]).toEqual([1, 1]);
    const trail = await application.services.store.audit.list({ subject: plan }, { offset: 0, limit: 9 });
    expect(trail.map(({ action }) => action)).toEqual([
      'document.restore',
      'document.remove',
      'document.submit',
    ]);
  });

  it('comes back when it is sent again, and is no duplicate then', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    const { id } = body.documents[0];
    await application.drain();
    await call(app, 'DELETE', `/api/documents/${id}`);
    const again = await call(app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    expect(again.body.documents).toMatchObject([{ id, duplicate: false }]);
    expect((await call(app, 'GET', '/api/documents')).body.total).toBe(1);
  });

  it('stops being read', async () => {
    const { body } = await call(app, 'POST', '/api/documents', formOf(['p.txt', PLAN]));
    const { id, job } = body.documents[0];
    await call(app, 'DELETE', `/api/documents/${id}`);
    expect((await call(app, 'GET', `/api/jobs/${job}`)).body.status).toBe('cancelled');
    expect((await call(app, 'DELETE', '/api/documents/none')).status).toBe(404);
  });
});
