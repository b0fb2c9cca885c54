// Help: the guide with its chapters and pictures, and the tour for who is new, by keyboard and remembered.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rulesBrokenNow } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { routeDocuments } from '../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';

let browser: Browser;
let api: FakeApi;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    routeDocuments(app, []);
    app.get('/api/campaigns', (c) => c.json({ total: 0, campaigns: [] }));
  });
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(
  path: string,
  options: { width?: number; height?: number; language?: string } = {},
): Promise<void> {
  const { width = 1366, height = 768, language = 'vi' } = options;
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
  page = await context.newPage();
  await page.goto(api.url + path);
}

describe('the guide', () => {
  it('is reached from the help of a page, at the chapter of that page', async () => {
    await open('/tiep-nhan');
    await page.locator('dc-intake h1').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('link', { name: 'Đọc hướng dẫn' }).click();
    await page.waitForURL('**/huong-dan/tiep-nhan');
    const heading = page.getByRole('heading', { name: 'Tiếp nhận kế hoạch', level: 2 });
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((one: { matches(s: string): boolean }) => one.matches(':focus')))
      .toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('shows its pictures', async () => {
    await open('/huong-dan/bang-tong-hop');
    const picture = page.getByAltText('Bảng tổng hợp của một đợt');
    await expect
      .poll(() => picture.evaluate((one: { naturalWidth: number }) => one.naturalWidth))
      .toBeGreaterThan(600);
  });

  it.each([
    ['vi', 'Mở một đợt kiểm tra', 1366],
    ['en', 'Open a round', 1366],
    ['vi', 'Mở một đợt kiểm tra', 390],
  ] as const)(
    'in %s has every chapter (%s) and breaks no rule at %i pixels',
    async (language, first, width) => {
      await open('/huong-dan', { language, width });
      await page.getByRole('heading', { name: first, level: 2 }).waitFor();
      expect(await page.locator('dc-guide article h2').count()).toBe(11);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await rulesBrokenNow(page)).toEqual([]);
    },
  );
});

describe('the help of a page', () => {
  it('begins with what the page is for, also where it is higher than the window', async () => {
    await open('/tiep-nhan', { width: 390, height: 480 });
    await page.locator('dc-intake h1').waitFor();
    await page.keyboard.press('?');
    const title = await page.getByRole('dialog').getByRole('heading', { level: 2 }).boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual(0);
  });
});

describe('the keys in the help of a page', () => {
  it.each([
    ['/tiep-nhan', ['/', '?']],
    ['/mau', ['/', '?']],
    ['/dot/x/khay', ['/', '?']],
    ['/dot/x', ['↑ ↓ ← →', 'Enter', 'Esc', 'a', '1 2 3 4', 'u', '/', '?']],
    ['/dot/x/can-xem', ['j / k', '1 2 3', 'u', '/', '?']],
  ])('of %s are those that do something there', async (path, keys) => {
    await open(path);
    await page.locator('button.help').waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { level: 2 }).waitFor();
    expect(await dialog.locator('th kbd').allTextContents()).toEqual(keys);
  });
});

describe('the tour', () => {
  const card = () => page.getByRole('dialog');
  const isSeen = (): Promise<unknown> => page.evaluate(`localStorage.getItem('doichieu.tour')`);

  it('goes along the parts of the page by keyboard, and gives the focus back', async () => {
    await open('/');
    const begin = page.getByRole('button', { name: 'Xem giới thiệu' });
    await begin.focus();
    await page.keyboard.press('Enter');
    await card().getByText('Đối Chiếu làm gì?').waitFor();
    expect(await rulesBrokenNow(page)).toEqual([]);
    for (const title of ['1. Mẫu', '2. Đợt kiểm tra', '3. Tiếp nhận', '4. Tìm kiếm', '5. Trợ giúp']) {
      await page.keyboard.press('ArrowRight');
      await card().getByText(title).waitFor();
      expect(await page.locator('[data-pointed]').count()).toBe(1);
    }
    await page.keyboard.press('ArrowLeft');
    await card().getByText('4. Tìm kiếm').waitFor();
    expect(await isSeen()).toBeNull();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await card().waitFor({ state: 'hidden' });
    expect(await isSeen()).toBe('seen');
    expect(await page.locator('[data-pointed]').count()).toBe(0);
  });

  it('is left by Escape and told of no more, and stays within a phone', async () => {
    await open('/', { width: 390 });
    await page.locator('button.help.new').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xem giới thiệu' }).click();
    await card().getByText('Đối Chiếu làm gì?').waitFor();
    for (let at = 0; at < 5; at++) {
      const box = await card().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('button.help').waitFor();
    expect(await page.locator('button.help.new').count()).toBe(0);
  });
});
