// Words and readings of a document put right by people over HTTP.
import { describe, expect, it } from 'vitest';
import { call, PLAN } from '../calls.ts';
import { documentsForEach } from './documents-for-each.ts';

const service = documentsForEach();
const { ready } = service;

describe('correction', () => {
  const at = PLAN.indexOf('mọi thôn');
  const word = { start: at, end: at + 3, text: 'từng' };

  it('changes the text, the structure and the words, and is audited', async () => {
    const id = await ready();
    const answer = await call(service.app, 'PATCH', `/api/documents/${id}/words`, {
      revision: 1,
      words: [word],
    });
    expect([answer.status, answer.body]).toEqual([200, { document: id, revision: 2 }]);
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text).toContain(
      'tới từng thôn',
    );
    const page = (await call(service.app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect(page.words.find((one: { text: string }) => one.text === 'từng')).toMatchObject({
      correction: { read: 'mọi', reason: 'person', confidence: 1 },
      box: expect.any(Object),
    });
    const audit = await service.application.services.store.audit.list(
      { subject: id },
      { offset: 0, limit: 10 },
    );
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
    expect((await call(service.app, 'PATCH', `/api/documents/${id}/words`, body)).status).toBe(status);
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.revision).toBe(1);
  });

  it('is taken back with the doubt that there was, and audited as that', async () => {
    const id = await ready(`${PLAN}\n3. Báo cá?o: trước tháng 12`);
    const before = (await call(service.app, 'GET', `/api/documents/${id}/pages/1`)).body;
    const doubtful = before.words.find((one: { doubtful: boolean }) => one.doubtful);
    const { start, end, text } = doubtful;
    await call(service.app, 'PATCH', `/api/documents/${id}/words`, {
      revision: 1,
      words: [{ start, end, text: 'khác' }],
    });
    expect((await call(service.app, 'GET', `/api/documents/${id}`)).body.doubtful).toBe(0);
    await call(service.app, 'PATCH', `/api/documents/${id}/words`, {
      revision: 2,
      words: [{ start, end: start + 4, text, undo: true }],
    });
    const after = (await call(service.app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect(after.words).toEqual(before.words);
    const [entry] = await service.application.services.store.audit.list(
      { subject: id },
      { offset: 0, limit: 10 },
    );
    expect(entry).toMatchObject({ detail: { words: [{ read: 'khác', now: text, undo: true }] } });
  });

  it('is offered for the same reading elsewhere, and changes nothing by that', async () => {
    const id = await ready(`${PLAN}\n3. Báo cáo tới mọi cán bộ`);
    await call(service.app, 'PATCH', `/api/documents/${id}/words`, { revision: 1, words: [word] });
    const asked = `/api/documents/${id}/words/proposals?start=${at}&end=${at + 4}`;
    const { body } = await call(service.app, 'GET', `${asked}&revision=2`);
    expect(body).toMatchObject({
      document: id,
      revision: 2,
      total: 1,
      places: [
        { page: 1, text: 'mọi', becomes: 'từng', before: '3. Báo cáo tới ', after: ' cán bộ', likely: true },
      ],
    });
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text).toContain(
      'tới mọi cán bộ',
    );
    const [place] = body.places;
    const words = [{ start: place.start, end: place.end, text: place.becomes }];
    expect(
      (await call(service.app, 'PATCH', `/api/documents/${id}/words`, { revision: 2, words })).status,
    ).toBe(200);
    expect((await call(service.app, 'GET', `${asked}&revision=3`)).body.places).toEqual([]);
    expect((await call(service.app, 'GET', `${asked}&revision=2`)).status).toBe(409);
    expect((await call(service.app, 'GET', asked)).status).toBe(400);
    const none = '/api/documents/none/words/proposals?revision=1&start=0&end=1';
    expect((await call(service.app, 'GET', none)).status).toBe(404);
  });

  it('stays when the page is read another way and back', async () => {
    const id = await ready();
    await call(service.app, 'PATCH', `/api/documents/${id}/words`, { revision: 1, words: [word] });
    const other = await call(service.app, 'PUT', `/api/documents/${id}/pages/1/reading`, {
      source: 'text-layer',
    });
    expect(other.body).toEqual({ document: id, revision: 3 });
    const shouted = (await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text;
    expect(shouted).toContain('TỚI MỌI THÔN');
    await call(service.app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'ocr' });
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text).toContain(
      'tới từng thôn',
    );
  });

  it('recognises a page whose text layer was good, once a person asks for it', async () => {
    const id = await ready('!good-layer chữ trên ảnh');
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text).toBe(
      '!GOOD-LAYER CHỮ TRÊN ẢNH',
    );
    const page = (await call(service.app, 'GET', `/api/documents/${id}/pages/1`)).body;
    expect([page.source, page.sources]).toEqual(['text-layer', ['text-layer', 'ocr']]);
    const answer = await call(service.app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'ocr' });
    expect(answer.body).toEqual({ document: id, revision: 2 });
    expect((await call(service.app, 'GET', `/api/documents/${id}/text`)).body.text).toBe(
      '!good-layer chữ trên ảnh',
    );
  });

  it('cannot choose a reading that the page does not have', async () => {
    const id = await ready();
    const answer = await call(service.app, 'PUT', `/api/documents/${id}/pages/1/reading`, { source: 'file' });
    expect(answer.status).toBe(400);
  });
});
