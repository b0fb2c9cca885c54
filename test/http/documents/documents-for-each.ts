// The app over an empty store, opened anew for each test, and plans sent to it.
import { afterEach, beforeEach } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN } from '../calls.ts';

/** What is read from it belongs to the test that runs. */
export function documentsForEach() {
  let application: FakeApplication;
  let app: ReturnType<typeof createApp>;

  beforeEach(() => {
    application = fakeApplication();
    app = createApp(application.services);
  });
  afterEach(() => application.close());

  return {
    get app() {
      return app;
    },
    get application() {
      return application;
    },
    /** @returns the id of a document that is read. */
    ready: async (content = PLAN): Promise<string> => {
      const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', content]));
      await application.drain();
      return body.documents[0].id;
    },
  };
}
