// The service gone, hanging or behind a proxy that cannot reach it, and back: what the page says, and what it opens anew by itself.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

let browser: Browser;
let api: FakeApi;
let page: Page;
/** What the service does with what is asked of it. */
let state: 'well' | 'hanging' | 'behind a proxy';

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
});

afterAll(() => browser.close());

async function open(): Promise<void> {
  state = 'well';
  api = await serveFakeApi((app) => {
    app.use('*', async (c, next) => {
      if (state === 'hanging')
        await new Promise<void>((over) => c.req.raw.signal.addEventListener('abort', () => over()));
      if (state === 'behind a proxy') return c.html('<h1>502 Bad Gateway</h1>', 502);
      return next();
    });
    routeDocuments(app, [madeDocument(1)]);
    app.get('/api/campaigns', (c) => c.json({ campaigns: [] }));
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${api.url}/tiep-nhan`);
  await page.locator('tr[data-document]').first().waitFor();
}

const away = () => page.getByText('Mất liên lạc với dịch vụ.');
const isSaid = () => away().waitFor();
const isBack = () => away().waitFor({ state: 'hidden' });
const goTo = (room: string) => page.getByRole('link', { name: room }).click();

it('opens anew the page on which it was missed first', async () => {
  await open();
  await page.route(/api|healthz/u, (route) => route.abort());
  await goTo('Đợt kiểm tra');
  await isSaid();
  await page.unroute(/api|healthz/u);
  await isBack();
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
  await page.getByText('Không kết nối được với dịch vụ').waitFor({ state: 'detached' });
});

it('says so where the page itself is not loaded yet, and shows it when the service is back', async () => {
  await open();
  await page.route('**/assets/**', (route) => route.abort());
  await page.route('**/healthz', (route) => route.abort());
  await goTo('Mẫu');
  await isSaid();
  await page.unroute('**/assets/**');
  await page.unroute('**/healthz');
  await page.getByRole('heading', { name: 'Mẫu tiêu chí' }).waitFor();
  await isBack();
});

it('is missed where it takes a request and never answers', async () => {
  await open();
  state = 'hanging';
  await goTo('Đợt kiểm tra');
  await isSaid();
  state = 'well';
  await isBack();
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
});

it('is not opened anew where it was only slow, and answers after all', async () => {
  await open();
  let answer = (): void => undefined;
  const answered = new Promise<void>((go) => {
    answer = go;
  });
  let asked = 0;
  await page.route('**/api/campaigns*', async (route) => {
    asked++;
    await answered;
    await route.continue();
  });
  await page.route('**/healthz', (route) => route.abort());
  await goTo('Đợt kiểm tra');
  await isSaid();
  const before = asked;
  answer();
  await isBack();
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
  expect(asked).toBe(before);
});

it('is missed where a proxy answers for it, and not taken for an answer', async () => {
  await open();
  state = 'behind a proxy';
  await goTo('Đợt kiểm tra');
  await isSaid();
  expect(await page.getByText('502').count()).toBe(0);
  state = 'well';
  await isBack();
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
});
