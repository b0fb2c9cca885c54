// What is put on paper: the matrix as a table with its head on each page, passages and lists without what is to be pressed.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/browser.ts';
import { madeDocument, routeDocuments, TEMPLATE } from '../support/fake-api/documents.ts';
import { routeRound } from '../support/fake-api/round-routes.ts';
import { madeRound } from '../support/fake-api/round.ts';
import { routeTemplate } from '../support/fake-api/templates.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';

const UNITS = 130;
/** Rows that the page asks for at once. */
const AT_HAND = 50;
const PLANS = 80;
const ENTRY = {
  at: '2026-02-01T00:00:00.000Z',
  actor: 'Bình',
  action: 'document.remove',
  subject: 'x',
  detail: { name: 'xa-an-lac.pdf' },
  names: {},
};
const PRESSED = 'button:visible, input:visible, select:visible, nav:visible, summary:visible';

let browser: Browser;
let api: FakeApi;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    routeDocuments(
      app,
      Array.from({ length: PLANS }, (_, at) => madeDocument(at)),
    );
    routeRound(app, madeRound(UNITS, 60));
    routeTemplate(app);
    app.get('/api/audit', (c) => c.json({ total: 1, actors: [], entries: [ENTRY] }));
  });
});
afterAll(async () => {
  await browser.close();
  await api.close();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
});
afterEach(() => page.context().close());

async function toPaper(): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
}

it('prints the rows of a matrix that are at hand, and says how to have all of them', async () => {
  await page.goto(`${api.url}/dot/dot-1`);
  await page.locator('dc-matrix .row .cell.met').first().waitFor();
  await toPaper();
  const sheet = page.locator('dc-matrix-sheet');
  expect(await sheet.locator('tbody tr:visible').count()).toBe(AT_HAND);
  expect(await sheet.locator('p').first().innerText()).toContain(`${AT_HAND} trong ${UNITS} đơn vị`);
  expect(
    await sheet
      .locator('thead')
      .evaluate((head) => head.ownerDocument.defaultView.getComputedStyle(head).display),
  ).toBe('table-header-group');
  expect(await page.locator(PRESSED).count()).toBe(0);
});

it('fetches the rest of the rows when printing is asked for by its keys', async () => {
  await page.addInitScript(`window.print = () => dispatchEvent(new Event('beforeprint'))`);
  await page.goto(`${api.url}/dot/dot-1`);
  await page.locator('dc-matrix .row .cell.met').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+p');
  await page
    .locator('dc-matrix-sheet tbody tr')
    .nth(UNITS - 1)
    .waitFor();
  expect(await page.locator('dc-matrix-sheet p', { hasText: 'trong' }).count()).toBe(0);
});

it('prints reading across without what is to be pressed', async () => {
  await page.goto(`${api.url}/dot/dot-1/doc-ngang`);
  await page.locator('dc-across .group li').first().waitFor();
  await toPaper();
  expect(await page.locator(PRESSED).count()).toBe(0);
  expect(await page.locator('dc-across .demand:visible').count()).toBe(1);
});

it('prints every plan received', async () => {
  await page.goto(`${api.url}/tiep-nhan`);
  await page.locator('dc-documents tbody tr[data-index]').first().waitFor();
  await toPaper();
  expect(await page.locator('dc-documents tbody tr[data-index]:visible').count()).toBe(PLANS);
  expect(await page.locator('dc-documents tbody').locator(PRESSED).count()).toBe(0);
});

it('prints a template as all its criteria, each of them whole', async () => {
  await page.goto(`${api.url}/mau/${TEMPLATE}`);
  await page.locator('dc-template-list [data-criterion]').first().waitFor();
  await toPaper();
  expect(await page.locator('dc-template-list [data-criterion]:visible').count()).toBe(3);
  expect(await page.locator(PRESSED).count()).toBe(0);
  expect(await page.locator('dc-template-criterion:visible').count()).toBe(0);
});

it.each([
  ['/quan-tri/nhat-ky', 'dc-audit tbody tr'],
  ['/dot', 'dc-rounds tbody tr'],
  ['/mau', 'dc-templates tbody tr'],
])('prints the list at %s without what narrows it', async (path, row) => {
  await page.goto(`${api.url}${path}`);
  await page.locator(row).first().waitFor();
  await toPaper();
  expect(await page.locator(row).first().isVisible()).toBe(true);
  expect(await page.locator('button:not(thead *):visible, input:visible, nav:visible').count()).toBe(0);
});
