// The app over a store that holds a province's template and a commune's plan, both read, made anew for each test.
import { afterEach, beforeEach } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';

/** What is read from it belongs to the test that runs. */
export function templateAndPlanForEach() {
  let application: FakeApplication;
  let app: ReturnType<typeof createApp>;
  let template: string;
  let plan: string;

  beforeEach(async () => {
    application = fakeApplication();
    app = createApp(application.services);
    const files = formOf(['tinh.txt', TEMPLATE], ['xa.txt', PLAN]);
    const { body } = await call(app, 'POST', '/api/documents', files);
    [template, plan] = body.documents.map(({ id }: { id: string }) => id);
    await application.drain();
  });
  afterEach(() => application.close());

  return {
    get app() {
      return app;
    },
    get application() {
      return application;
    },
    /** The id of the document that the template is drawn from. */
    get template() {
      return template;
    },
    get plan() {
      return plan;
    },
    compare: async () => (await call(app, 'POST', '/api/comparisons', { template, document: plan })).body,
  };
}
