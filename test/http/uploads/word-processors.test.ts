import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { hangingEngine } from '../../support/reading/hanging-engine.ts';
import { compoundFile, oldWord, openDocument, richText } from '../../support/files/word-processors.ts';
import { call, PLAN } from '../calls.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 2_000_000, pages: 3, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  application = fakeApplication();
  const reader = createPageReader({ ocr: hangingEngine([], () => []), limits: LIMITS });
  app = createApp({ ...application.services, reader });
});
afterEach(() => application.close());

function formOf(...files: readonly (readonly [name: string, content: Uint8Array | string])[]): FormData {
  const form = new FormData();
  for (const [name, content] of files)
    form.append('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
  return form;
}

describe('a file of another word processor', () => {
  it.each([
    ['ke-hoach.doc', oldWord, 'Word 95 hoặc cũ hơn (.doc)'],
    ['ke-hoach.docx', oldWord, 'Word 95 hoặc cũ hơn (.doc)'],
  ])('(%s) is refused with what to do, and its neighbour is taken', async (name, make, kind) => {
    const { status, body } = await call(
      app,
      'POST',
      '/api/documents',
      formOf([name, make()], ['ke-hoach.txt', PLAN]),
    );
    expect(status).toBe(202);
    const [refused, taken] = body.documents;
    expect(refused).toMatchObject({ id: null, name, error: { code: 'unsupported-type' } });
    expect(refused.error.message).toContain(`văn bản ${kind}`);
    expect(refused.error.message).toContain('lưu lại thành .docx hoặc PDF rồi nộp lại.');
    expect(taken).toMatchObject({ name: 'ke-hoach.txt', error: null });
  });

  it.each([
    ['ke-hoach.rtf', richText],
    ['ke-hoach.doc', richText],
    ['ke-hoach.odt', openDocument],
    ['ke-hoach.doc', () => readFileSync(join(import.meta.dirname, '../../support/files/word-97.doc'))],
    ['ke-hoach.docx', () => readFileSync(join(import.meta.dirname, '../../support/files/word-97.doc'))],
  ])('of which the text can be had (%s) is taken', async (name, make) => {
    const { status, body } = await call(app, 'POST', '/api/documents', formOf([name, make()]));
    expect(status).toBe(202);
    expect(body.documents).toMatchObject([{ name, error: null }]);
  });

  it('alone is answered with 415', async () => {
    const { status, body } = await call(app, 'POST', '/api/documents', formOf(['a.doc', oldWord()]));
    expect(status).toBe(415);
    expect(JSON.stringify(body)).toContain('lưu lại thành .docx hoặc PDF');
  });

  it.each([
    ['so-lieu.xls', 'Workbook', 'bảng tính Excel'],
    ['trinh-bay.ppt', 'PowerPoint Document', 'trình chiếu PowerPoint'],
  ])('of which there is nothing to save as a document (%s) is not called one', async (name, stream, kind) => {
    const { body } = await call(app, 'POST', '/api/documents', formOf([name, compoundFile(stream)]));
    expect(JSON.stringify(body)).toContain(kind);
    expect(JSON.stringify(body)).not.toContain('.doc)');
  });
});
