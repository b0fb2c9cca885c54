// A document opened while it is still being read.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeDocument } from '../../support/fake-api/documents.ts';
import { serveFakeApi } from '../../support/fake-api/serve.ts';
import { routeWords } from '../../support/fake-api/words.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

it('says so, offers nothing that is not there yet, and opens by itself', async () => {
  let isRead = false;
  const lists = { references: [], bases: [], recipients: [], deadlines: [], sections: [], notices: [] };
  const api = await serveFakeApi((app) => {
    app.get('/api/documents/doc-1', (c, next) =>
      isRead
        ? next()
        : Promise.resolve(
            c.json({
              ...madeDocument(1),
              ...lists,
              status: 'reading',
              metadata: null,
              pages: [],
              doubtful: 0,
            }),
          ),
    );
    app.use('/api/documents/doc-1/pages/*', (c, next) =>
      isRead
        ? next()
        : Promise.resolve(c.json({ error: { code: 'not-ready', message: 'Chưa đọc xong.' } }, 409)),
    );
    routeWords(app, 'Kế hoạch chuyển đổi số');
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${api.url}/van-ban/doc-1`);
  await page.getByText('Trang sẽ tự mở khi đọc xong.').waitFor();
  expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Word (.docx)' }).count()).toBe(0);
  isRead = true;
  await page.locator('dc-page-text').getByText('hoạch').waitFor();
  await page.getByRole('link', { name: 'Word (.docx)' }).waitFor();
  await page.context().close();
  await api.close();
});
