import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../server/failure.ts';
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

const asked = async (path: string, headers: Readonly<Record<string, string>>) =>
  (await call(app, 'GET', path, undefined, headers)).body;

const VI = 'Không tìm thấy. Kiểm tra lại tên hoặc đường dẫn.';
const EN = 'Not found. Check the name or the address.';

describe('the language of answers', () => {
  it.each([
    ['no language', {}, VI],
    ['any language', { 'accept-language': '*' }, VI],
    ['a language that it does not have', { 'accept-language': 'fr-FR,fr;q=0.9' }, VI],
    ['English', { 'accept-language': 'en' }, EN],
    ['English of a country, Vietnamese after it', { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' }, EN],
    ['Vietnamese before English', { 'accept-language': 'vi,en;q=0.5' }, VI],
    ['English, on a page in Vietnamese', { 'accept-language': 'en', cookie: 'doichieu.language=vi' }, VI],
    ['Vietnamese, on a page in English', { 'accept-language': 'vi', cookie: 'doichieu.language=en' }, EN],
  ])('follows who asks for %s', async (_, headers, message) => {
    expect(await asked('/api/documents/none', headers)).toEqual({ error: { code: 'not-found', message } });
  });

  it('names what is wrong in a request in it, too', async () => {
    const { body } = await call(
      app,
      'POST',
      '/api/comparisons',
      { template: 'x' },
      { 'accept-language': 'en' },
    );
    expect(body.error.message).toBe(
      'The request is not valid. Check the fields that were sent. Fields that are wrong: document.',
    );
  });

  it('is that of reasons, suggestions and findings of a comparison', async () => {
    const { body } = await call(
      app,
      'POST',
      '/api/documents',
      formOf(['tinh.txt', TEMPLATE], ['xa.txt', PLAN]),
    );
    const [template, document] = body.documents.map(({ id }: { id: string }) => id);
    await application.drain();
    const { id } = (await call(app, 'POST', '/api/comparisons', { template, document })).body;
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map((language) => asked(`/api/comparisons/${id}`, { 'accept-language': language })),
    );
    expect(vi.criteria[1]).toMatchObject({ reason: 'Không tìm thấy nội dung này trong kế hoạch.' });
    expect(en.criteria[1]).toMatchObject({ reason: 'This was not found in the plan.' });
    expect(en.criteria[1].suggestion).toBe('Add to the plan.');
    expect(en.findings[0].message).toMatch(/^“.*” is missing \(template: section 2\)\./u);
    expect(en.criteria[1]).not.toHaveProperty('said');
    expect({ ...en.criteria[1], reason: '', suggestion: '', machineReason: '' }).toEqual({
      ...vi.criteria[1],
      reason: '',
      suggestion: '',
      machineReason: '',
    });
  });

  it('is that of why a file could not be read, in the list, in the document and in the tray', async () => {
    const { documents } = application.services.store;
    const id = 'f'.repeat(64);
    const file = {
      name: 'hong.docx',
      mediaType: 'text/plain',
      bytes: 1,
      pageCount: 0,
      role: 'plan',
    } as const;
    await documents.add({ ...file, id, status: 'queued' });
    await documents.setStatus(id, 'failed', { code: 'damaged', message: new Failure('damaged').message });
    await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
    await application.drain();
    const template = (await asked('/api/templates', {})).templates[0].id;
    const opened = { name: 'Đợt', template, units: ['xã An Lạc'], documents: [id] };
    const round = (await call(app, 'POST', '/api/campaigns', opened)).body.id;
    const english = { 'accept-language': 'en' };
    const said = new Failure('damaged').in('en');
    expect((await asked(`/api/documents/${id}`, english)).fault.message).toBe(said);
    const list = await asked('/api/documents?status=failed', english);
    expect(list.documents[0].fault.message).toBe(said);
    const tray = await asked(`/api/campaigns/${round}/unassigned`, english);
    expect(tray.documents[0].fault.message).toBe(said);
    expect((await asked(`/api/documents/${id}`, {})).fault.message).toBe(new Failure('damaged').message);
  });
});
