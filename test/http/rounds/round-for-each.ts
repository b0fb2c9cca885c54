// A round of Ninh Bình over HTTP, opened anew for each test and filled by what the test sends.
import { afterEach, beforeEach, expect } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, TEMPLATE } from '../calls.ts';

export const INFRASTRUCTURE = '1. Hạ tầng: phủ mạng tới mọi thôn';
export const SECURITY = '2. An ninh: diễn tập ứng cứu sự cố an ninh mạng';
const MAYBE = `2. có lẽ ${SECURITY.slice(3)}`;

export const planOf = (issuer: string, ...lines: readonly string[]): string =>
  [`KẾ HOẠCH thi đua`, issuer, ...lines].join('\n');

/** Two plans that may say what the second criterion asks, in the same words. */
export const UNSURE = {
  line: MAYBE,
  files: [
    ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE, MAYBE)],
    ['b.txt', planOf('UBND xã Bình Yên', MAYBE)],
  ],
} as const;

/** What is read from it belongs to the test that runs. */
export function roundForEach() {
  let application: FakeApplication;
  let app: ReturnType<typeof createApp>;
  let id: string;

  beforeEach(async () => {
    application = fakeApplication();
    app = createApp(application.services);
    const { body } = await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
    await application.drain();
    const opened = await call(app, 'POST', '/api/campaigns', {
      name: 'Kế hoạch thi đua 2025',
      template: body.documents[0].id,
      province: 'Ninh Bình',
      deadline: '2025-09-20',
    });
    expect(opened.status).toBe(201);
    id = opened.body.id;
  });
  afterEach(() => application.close());

  const get = async (path: string) => (await call(app, 'GET', path)).body;
  return {
    get app() {
      return app;
    },
    get application() {
      return application;
    },
    get path() {
      return `/api/campaigns/${id}`;
    },
    get id() {
      return id;
    },
    get,
    matrix: (query = '') => get(`/api/campaigns/${id}/matrix${query}`),
    /** @returns the documents' ids, once they are read and compared. */
    upload: async (...files: readonly (readonly [string, string])[]): Promise<readonly string[]> => {
      const { body } = await call(app, 'POST', `/api/documents?campaign=${id}`, formOf(...files));
      await application.drain();
      return body.documents.map((document: { id: string }) => document.id);
    },
  };
}
