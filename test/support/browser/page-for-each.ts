// A page over a service that the test makes up, closed after it; one browser for all tests of a file.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveFakeApi, type FakeApi } from '../fake-api/serve.ts';
import { launchBrowser } from './browser.ts';

const SCREEN = { width: 1440, height: 900 };

/** What is read from it belongs to the test that runs, which first serves and then opens. */
export function pageForEach() {
  let browser: Browser;
  let api: FakeApi;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await page.context().close();
    await api.close();
  });
  afterAll(() => browser.close());

  return {
    get page() {
      return page;
    },
    get asked() {
      return api.asked;
    },
    serve: async (route: (app: OpenAPIHono) => void): Promise<void> => {
      api = await serveFakeApi(route);
    },
    open: async (path = '/tiep-nhan', viewport = SCREEN): Promise<void> => {
      page = await (await browser.newContext({ viewport })).newPage();
      await page.goto(api.url + path);
    },
  };
}
