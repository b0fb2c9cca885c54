// Heads that leave a phone to what stands below them, and tables that are no wider than it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeComparison, routeComparison } from '../../support/fake-api/comparison.ts';
import { madeDocument, routeDocuments, TEMPLATE } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';
import { routeTemplate } from '../../support/fake-api/templates.ts';

const LONG =
  'Phát động Phong trào thi đua “Mỗi người dân một kỹ năng số” trên địa bàn tỉnh giai đoạn 2026 - 2030';
const ROW = {
  id: TEMPLATE,
  version: 1,
  name: LONG,
  metadata: madeDocument(0).metadata,
  criteria: 40,
  document: null,
  createdAt: '2026-02-01T00:00:00.000Z',
};
/** Pixels of a line of a template's name, with its padding. */
const ONE_LINE = 36;

let browser: Browser;
let api: FakeApi;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    app.get('/api/templates', (c) => c.json({ templates: [ROW] }));
    app.get('/api/search', (c) =>
      c.json({
        q: 'an toàn',
        match: 'as-typed',
        total: 0,
        offset: 0,
        compared: { compared: 2, plans: 2 },
        facets: { issuer: [], province: [], year: [], kind: [], status: [] },
        understood: [],
        results: [],
      }),
    );
    app.get('/api/audit', (c) => c.json({ total: 0, actors: [], entries: [] }));
    routeDocuments(app, [madeDocument(1)]);
    routeTemplate(app);
    const plan = madeComparison({});
    const summary = { ...plan.summary, met: 27, partial: 1, missing: 2, unclear: 13 };
    routeComparison(app, { ...plan, summary });
  });
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(language: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
  const page = await context.newPage();
  await page.goto(api.url + path);
  return page;
}

describe.each(['vi', 'en'])('in %s', (language) => {
  it('the long name of a template takes one line of its page until it is touched', async () => {
    const page = await open(language, `/mau/${TEMPLATE}`);
    const name = page.locator('dc-template h1 textarea');
    const height = async (): Promise<number> => (await name.boundingBox())?.height ?? 0;
    await name.fill(LONG);
    expect(await height()).toBeGreaterThan(ONE_LINE);
    await name.blur();
    expect(await height()).toBeLessThan(ONE_LINE);
    await page.context().close();
  });

  it('what sends a template stands beside the choice of one', async () => {
    const page = await open(language, '/tiep-nhan');
    const choice = await page.locator('dc-intake .bar select').boundingBox();
    const button = await page.locator('dc-intake .bar button').boundingBox();
    expect(button?.y).toBe(choice?.y);
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it('an answer begins right below what narrows it', async () => {
    const page = await open(language, '/tim-kiem?q=an toàn');
    const narrowing = await page.locator('dc-search .narrowing summary').boundingBox();
    const answer = await page.locator('dc-search .answer').boundingBox();
    expect((answer?.y ?? 0) - (narrowing?.y ?? 0) - (narrowing?.height ?? 0)).toBeLessThan(8);
    await page.context().close();
  });

  it.each([
    ['what narrows the documents and what orders them', '/tiep-nhan', 'dc-documents .find', 1],
    ['what moves a criterion and what leaves it out', `/mau/${TEMPLATE}`, 'dc-template-criterion .top', 2],
    ['what narrows a comparison', '/doi-chieu/cmp-1', 'dc-compare .filters', 1],
    ['what narrows the audit', '/quan-tri/nhat-ky', 'dc-audit form', 3],
  ])('%s take no more lines than they need', async (_, path, selector, lines) => {
    const page = await open(language, path);
    const around = page.locator(selector);
    await around.waitFor();
    const tops = await around.evaluate((one) =>
      [...one.children].map((child) => Math.round(child.getBoundingClientRect().bottom)),
    );
    expect(new Set(tops).size).toBeLessThanOrEqual(lines);
    await page.context().close();
  });

  it('a preview is no wider than the phone, every count and criterion of it', async () => {
    const page = await open(language, `/mau/${TEMPLATE}/xem-truoc?ke-hoach=doc-1`);
    await page.locator('dc-template-preview summary').click();
    const tables = await page.locator('dc-template-preview .table').all();
    for (const table of tables) {
      expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    }
    expect(tables).toHaveLength(3);
    await page.context().close();
  });
});
