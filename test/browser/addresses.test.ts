// What stands in the address: every list as it is narrowed and ordered, places that are none, and where a page was left.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/browser.ts';
import { madeComparison, routeComparison } from '../support/fake-api/comparison.ts';
import { madeDocument, routeDocuments } from '../support/fake-api/documents.ts';
import { madeRound, viewOf } from '../support/fake-api/round.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';
import { routeTemplate } from '../support/fake-api/templates.ts';

/** So many that the list is longer than any screen. */
const MANY = 900;
/** Pixels. */
const ROW_HEIGHT = 58;

const PEOPLE = ['Trần Bình', 'Lê Cường', 'Nguyễn Ân'].map((name, at) => ({
  id: `p-${at}`,
  name,
  username: `nguoi.${at}`,
  role: at === 0 ? 'admin' : 'officer',
  disabled: false,
}));
const REMOVED = ['UBND xã B', 'UBND xã A', null].map((issuer, at) => ({
  id: `doc-${at}`,
  name: `scan-${at}.pdf`,
  metadata: issuer === null ? null : { ...madeDocument(at).metadata, issuer },
  removedAt: `2026-02-0${at + 1}T00:00:00.000Z`,
  deletableAt: `2026-03-0${at + 1}T00:00:00.000Z`,
}));

const NOTHING_FOUND = {
  kind: 'text',
  total: 0,
  offset: 0,
  match: 'as-typed',
  compared: { compared: 2, plans: 3 },
  understood: [],
  facets: { province: [], kind: [], status: [], issuer: [], year: [] },
  results: [],
};

let browser: Browser;
let api: FakeApi;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    const round = viewOf(madeRound(3, 2));
    app.get('/api/campaigns', (c) =>
      c.json({
        total: 3,
        campaigns: ['Đợt hạ tầng số', 'Đợt an ninh mạng', 'Đợt an ninh trật tự'].map((name, at) => ({
          ...round,
          id: `dot-${at}`,
          name,
          deadline: at === 2 ? null : `2026-0${3 - at}-01`,
          counts: { ...round.counts, late: at },
        })),
      }),
    );
    app.get('/api/people', (c) => c.json({ people: PEOPLE }));
    app.get('/api/audit', (c) => c.json({ total: 0, actors: [], entries: [] }));
    app.get('/api/search', (c) => c.json(NOTHING_FOUND));
    app.get('/api/trash', (c) => c.json({ documents: REMOVED }));
    routeTemplate(app);
    routeComparison(app, madeComparison({}));
    routeDocuments(
      app,
      Array.from({ length: MANY }, (_, at) => madeDocument(at)),
    );
  });
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(path: string): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(api.url + path);
}

const firstCells = (): Promise<string[]> =>
  page.locator('tbody tr > :first-child').evaluateAll((cells) =>
    // The name alone, without what stands under it.
    (cells as { innerText: string }[]).map(({ innerText }) => innerText.split('\n')[0] ?? ''),
  );

describe('a list', () => {
  it.each([
    {
      path: '/dot',
      words: 'AN NINH',
      head: 'Nộp muộn',
      found: ['Đợt an ninh trật tự', 'Đợt an ninh mạng'],
      query: 'loc=AN+NINH&sap-xep=-muon',
    },
    {
      path: '/quan-tri/nguoi-dung',
      words: 'can bo',
      head: 'Họ và tên',
      found: ['Lê Cường', 'Nguyễn Ân'],
      query: 'loc=can+bo&sap-xep=ten',
    },
    {
      path: '/quan-tri/da-bo',
      words: 'XA',
      head: 'Văn bản',
      found: ['UBND xã A', 'UBND xã B'],
      query: 'loc=XA&sap-xep=ten',
    },
    {
      path: '/mau',
      words: 'mau',
      head: 'Lưu lúc',
      found: ['Mẫu'],
      query: 'loc=mau&sap-xep=-luu',
    },
  ])('at $path is narrowed without accents and ordered, and found so again by its address', async (of) => {
    await open(of.path);
    await page.locator('.list-tools input').fill(of.words);
    const head = page.locator('thead').getByRole('button', { name: of.head });
    await head.click();
    await page.waitForURL(`**${of.path}?${of.query}`);
    await expect.poll(firstCells).toEqual(of.found);
    const sorted = of.query.includes('=-') ? 'descending' : 'ascending';
    expect(await page.locator(`th[aria-sort=${sorted}]`).innerText()).toContain(of.head);
    await page.reload();
    await expect.poll(firstCells).toEqual(of.found);
    expect(await page.locator('.list-tools input').inputValue()).toBe(of.words);
    await head.click();
    await expect.poll(firstCells).toEqual(of.found.toReversed());
    await page.locator('.list-tools input').fill('không có gì như vậy');
    await page.getByText('Không có gì khớp với những chữ đã gõ.').waitFor();
  });

  it('of what was done is told to be empty, and told otherwise where the address narrows it', async () => {
    await open('/quan-tri/nhat-ky');
    await page.getByText('Chưa có việc nào.').waitFor();
    await page.goto(`${api.url}/quan-tri/nhat-ky?viec=verdict`);
    await page.getByText('Không có việc nào khớp với bộ lọc.').waitFor();
  });

  it('of what was found says in whole sentences that it is empty', async () => {
    await open('/tim-kiem?q=khong+co');
    const told = page.locator('dc-search').getByRole('status');
    await told.waitFor();
    expect((await told.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/gõ không dấu\. 2 trên 3 kế hoạch/);
  });

  it('of criteria keeps which results it shows, from one criterion to the next', async () => {
    await open('/doi-chieu/cmp-1');
    await page.locator('button[data-status=missing]').first().click();
    await page.waitForURL(/tieu-chi=I\.1&ket-qua=missing/);
    await page.getByRole('option').last().click();
    await page.waitForURL(/tieu-chi=I\.2&ket-qua=missing/);
    await page.reload();
    const filter = page.locator('aside button[data-status=missing]');
    await expect.poll(() => filter.getAttribute('aria-pressed')).toBe('true');
    await page.locator('aside button[data-status=met]').click();
    await page.getByText('Không có tiêu chí nào thuộc nhóm này.').waitFor();
  });

  it('is found by Back where it was left, however long it takes to come', async () => {
    await open('/tiep-nhan');
    await page.getByText(`${MANY} văn bản`).waitFor();
    const left = 20_000;
    // Rows come page by page, and the list is as long as those that have come.
    const kept = async (): Promise<unknown> => {
      await page.evaluate(`scrollTo(0, ${left})`);
      return page.evaluate('history.state?.scroll');
    };
    // The heights of rows are guessed until they are drawn, so a place is right to within a row or two.
    const near = left - 2 * ROW_HEIGHT;
    await expect.poll(kept).toBeGreaterThan(near);
    await page.getByRole('link', { name: 'Mẫu', exact: true }).click();
    await page.getByRole('heading', { name: 'Mẫu tiêu chí' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await page.waitForURL(/tiep-nhan/);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(near);
    await page.reload();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(near);
  });
});

describe('an address', () => {
  it.each([
    '/dot/dot-1/khong-co',
    '/dot/moi/them',
    '/mau/mau-cua-tinh/la-gi',
    '/quan-tri/phong-la',
    '/tiep-nhan/them',
    '/doi-chieu',
    '/van-ban/doc-1/trang',
    '/tim-kiem/%E1%BB',
    '/khong-co',
  ])('that is none says so: %s', async (path) => {
    await open(path);
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  });

  it('is the same with a slash at its end', async () => {
    await open('/dot/');
    await page.getByRole('heading', { name: 'Đợt kiểm tra' }).waitFor();
  });
});
