// Every page under the rules of WCAG 2.2 AA, on a desk and on a phone, in both languages and both themes; nothing wider than the window.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, openAs, PHONE, rulesBrokenNow, widerBy } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeComparison, routeComparison } from '../../support/fake-api/comparison.ts';
import { madeDocument } from '../../support/fake-api/documents.ts';
import { routeRound } from '../../support/fake-api/round-routes.ts';
import { madeRound } from '../../support/fake-api/round.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';
import { routeTemplate } from '../../support/fake-api/templates.ts';
import { routeWords } from '../../support/fake-api/words.ts';

/** Each with what is there once it has come. */
const PAGES: Readonly<Record<string, string>> = {
  '/dot': 'dc-rounds tbody tr',
  '/dot/moi': 'dc-new-round form',
  '/dot/dot-1': 'dc-matrix .row',
  '/dot/dot-1?o=xa-0:I.1': 'dc-cell-panel',
  '/dot/dot-1?o=xa-0': 'dc-unit-panel',
  '/dot/dot-1/doc-ngang?tieu-chi=I.1': 'dc-across .group',
  '/dot/dot-1/can-xem': 'dc-questions article',
  '/dot/dot-1/khay': 'dc-tray li',
  '/dot/dot-1/cong-van': 'dc-office form',
  '/tiep-nhan': 'dc-intake h1',
  '/doi-chieu/cmp-1': 'dc-verdict form',
  '/van-ban/doc-1': 'dc-page-text',
  '/mau': 'dc-templates tbody tr',
  '/mau/moi': 'dc-template h1 textarea',
  '/mau/mau-cua-tinh': 'dc-template-criterion',
  '/mau/mau-cua-tinh/xem-truoc?ke-hoach=doc-1': 'dc-template-preview tbody tr',
  '/mau/mau-cua-tinh/phien-ban?ban=1-2': 'dc-template-versions',
  '/tim-kiem': 'dc-search .chips a',
  '/tim-kiem?q=an+ninh': 'dc-search ol li',
  '/quan-tri': 'dc-health dl',
  '/quan-tri/nguoi-dung': 'dc-people tbody tr',
  '/quan-tri/co-quan': 'dc-office form',
  '/quan-tri/the': 'dc-tokens tbody tr',
  '/quan-tri/nhat-ky': 'dc-audit tbody tr',
  '/quan-tri/da-bo': 'dc-trash tbody tr',
  '/huong-dan': 'dc-guide figure',
  '/khong-co': '.unknown h1',
};

const AT = '2026-02-01T00:00:00.000Z';
const SNIPPET = { text: 'Bảo đảm an ninh mạng', highlights: [{ start: 9, end: 16 }] };
const FOUND = {
  kind: 'text',
  total: 1,
  offset: 0,
  match: 'relaxed',
  compared: { compared: 1, plans: 2 },
  understood: [{ kind: 'phrase', text: 'an ninh' }],
  facets: {
    province: [],
    kind: [],
    status: [],
    issuer: [{ value: 'UBND xã Số 1', count: 1 }],
    year: [{ value: '2026', count: 1 }],
  },
  results: [
    {
      document: madeDocument(1),
      status: null,
      unit: null,
      comparison: null,
      snippet: SNIPPET,
      path: 'I.1',
      heading: 'MỤC ĐÍCH',
      page: 1,
      lines: [1, 2],
    },
  ],
};

let browser: Browser;
let api: FakeApi;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    routeWords(app, 'mọi? thôn xã Cổ Lễ ngày\n15? tháng chứa có hạ tầng');
    routeComparison(
      app,
      madeComparison({ verdict: { status: 'partial', note: 'có một phần', actor: 'Lan', at: AT } }),
    );
    routeTemplate(app);
    app.get('/api/search', (c) => c.json(FOUND));
    app.get('/api/people', (c) =>
      c.json({
        people: [{ id: 'p-1', name: 'Trần Bình', username: 'binh', role: 'admin', disabled: false }],
      }),
    );
    app.get('/api/tokens', (c) =>
      c.json({
        tokens: [{ id: 't-1', name: 'Máy quét', role: 'clerk', madeBy: 'Bình', endsAt: AT, usedAt: null }],
      }),
    );
    app.get('/api/audit', (c) =>
      c.json({
        total: 1,
        actors: ['Bình'],
        entries: [
          {
            at: AT,
            actor: 'Bình',
            action: 'verdict.set',
            subject: 'cmp-1',
            detail: { to: 'met' },
            names: {},
          },
        ],
      }),
    );
    app.get('/api/trash', (c) =>
      c.json({ documents: [{ ...madeDocument(3), removedAt: AT, deletableAt: AT }] }),
    );
    app.get('/api/health', (c) =>
      c.json({
        status: 'ok',
        version: '1.0.0',
        engine: 'SQLite',
        moving: true,
        startedAt: AT,
        writable: true,
        queue: { waiting: 0, running: 0, oldest: null },
        disk: { free: 1e9, total: 2e9 },
        bytes: { store: 1e6, originals: 1e6 },
        documents: 1,
        removed: 1,
        backup: null,
      }),
    );
    routeRound(app, madeRound(12, 10));
  });
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

/** As whoever writes or keeps the address does. */
const byAddress = (page: Page, path: string): Promise<unknown> => page.goto(api.url + path);

/** As whoever is on some page already does, which spares loading it anew. */
const byLink = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`{
    const link = Object.assign(document.createElement('a'), { href: ${JSON.stringify(path)} });
    document.body.append(link);
    link.click();
    link.remove();
  }`);

describe.each(LOOKS)('in $language, $colorScheme, $width pixels wide', (look) => {
  it('no page breaks a rule, or is wider than its window', async () => {
    const page = await openAs(browser, look);
    const goTo = look === LOOKS[0] ? byAddress : byLink;
    const broken: string[] = [];
    await byAddress(page, '/');
    for (const [path, there] of Object.entries(PAGES)) {
      await goTo(page, path);
      await page.locator(there).first().waitFor();
      broken.push(...(await widerBy(page)), ...(await rulesBrokenNow(page)).map((rule) => `${path} ${rule}`));
    }
    await page.context().close();
    expect(broken).toEqual([]);
  });
});

describe('on a phone', () => {
  it('no key is named that one cannot press, and the verdict is where the thumb is', async () => {
    const page = await openAs(browser, PHONE);
    await page.goto(`${api.url}/doi-chieu/cmp-1`);
    const save = page.getByRole('button', { name: 'Lưu kết luận' });
    await save.waitFor();
    expect(await page.locator('kbd:visible').count()).toBe(0);
    const form = await page.locator('dc-verdict form').boundingBox();
    expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(form?.y).toBeGreaterThan(844 / 2);
    await page.getByRole('button', { name: 'Thiếu', exact: true }).last().tap();
    expect(await save.isEnabled()).toBe(true);
    // The words of the navigation are whole: four of them fit, and those that more people see begin it.
    const nav = await page.locator('nav').first().boundingBox();
    const search = await page.getByRole('link', { name: 'Tìm kiếm' }).boundingBox();
    expect((search?.x ?? 0) + (search?.width ?? 0)).toBeLessThanOrEqual((nav?.x ?? 0) + (nav?.width ?? 0));
    await page.goto(`${api.url}/van-ban/doc-1`);
    await page.locator('dc-word-check input').waitFor();
    expect(await page.locator('.for-keys:visible').count()).toBe(0);
    await page.locator('header button.help').click();
    await page.locator('dialog[open] li').first().waitFor();
    expect(await page.locator('kbd:visible, .for-keys:visible').count()).toBe(0);
    await page.context().close();
  });
});
