// Soát chữ: doubtful words corrected one after another, against a service that is slow or refuses.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rulesBrokenNow } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';
import { routeWords, type FakeWords } from '../support/fake-api/words.ts';

const TEXT = 'mọi? thôn xã Cổ Lễ? ngày\n15? tháng chứa? có ·? hạ tầng';

let browser: Browser;
let api: FakeApi;
let words: FakeWords;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    words = routeWords(app, TEXT);
  });
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(`${api.url}/van-ban/doc-1`);
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

const current = () => page.locator('dc-word-check b').textContent();

it('has what changes meaning first and no specks, by keys alone', async () => {
  await expect.poll(current).toBe('chứa?');
  const seen = [await current()];
  for (let word = 0; word < 3; word++) {
    await page.keyboard.press('j');
    seen.push(await current());
  }
  expect(seen).toEqual(['chứa?', '15?', 'Lễ?', 'mọi?']);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  expect(await current()).toBe('15?');
  expect(await rulesBrokenNow(page)).toEqual([]);
});

it('goes into the field by a key and out of it by another, what was begun there dropped', async () => {
  const field = page.getByLabel('Hoặc gõ chữ đúng');
  const isIn = () => field.evaluate((one) => one.matches(':focus'));
  await page.keyboard.press('e');
  expect(await isIn()).toBe(true);
  await page.keyboard.type('e1');
  expect(await field.inputValue()).toBe('e1');
  await page.keyboard.press('Escape');
  expect([await isIn(), await field.inputValue(), await current()]).toEqual([false, '15?', '15?']);
});

it('shows the next word before the service has answered, and sends them in turn', async () => {
  let answer = (): void => undefined;
  words.gate = new Promise((resolve) => (answer = resolve));
  const asked = api.asked.length;
  await page.keyboard.press('2');
  expect(await current()).toBe('Lễ?');
  await page.getByLabel('Hoặc gõ chữ đúng').fill('Lệ');
  await page.keyboard.press('Enter');
  expect(await current()).toBe('mọi?');
  await page.getByText('Đang lưu…').waitFor();
  expect(words.sent).toEqual(['15']);
  answer();
  await page.getByText('Đã sửa “Lễ?” thành “Lệ”.').waitFor();
  expect(words.text()).toBe('mọi? thôn xã Cổ Lệ ngày\n15 tháng chứa? có ·? hạ tầng');
  expect(api.asked.slice(asked).filter((one) => one.startsWith('GET') && one.includes('/pages/'))).toEqual(
    [],
  );
});

it('takes corrections back one by one, the last first', async () => {
  await page.keyboard.press('Alt+z');
  expect(await current()).toBe('Lễ?');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  expect(await current()).toBe('15?');
  // Doubtful as they were, each at its place in the order, for the page as for the service.
  const doubtful = page.locator('dc-word-check').getByText('4 chữ cần xem');
  await doubtful.waitFor();
  await expect.poll(() => words.text()).toBe(TEXT);
  await page.getByText('Đang lưu…').waitFor({ state: 'detached' });
  await page.reload();
  await doubtful.waitFor();
  await page.keyboard.press('j');
  expect(await current()).toBe('15?');
});

it('tells what the service refuses, and comes back to that word', async () => {
  await page.getByText('Đang lưu…').waitFor({ state: 'detached' });
  let answer = (): void => undefined;
  words.gate = new Promise((resolve) => (answer = resolve));
  words.refusals = 1;
  const sent = words.sent.length;
  await page.getByLabel('Hoặc gõ chữ đúng').fill('16');
  await page.keyboard.press('Enter');
  expect(await current()).toBe('Lễ?');
  await page.keyboard.press('Alt+2');
  expect(await current()).toBe('mọi?');
  answer();
  await page.getByText('Máy chủ đã hết chỗ lưu.').waitFor();
  await expect.poll(current).toBe('15?');
  // What came after the refused word was never sent.
  expect([words.sent.slice(sent), words.text()]).toEqual([['16'], TEXT]);
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
});

it('has what was saved after a reload, on a phone too', async () => {
  await page.keyboard.press('Alt+2');
  await expect.poll(() => words.text()).toContain('\n15 tháng');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect.poll(current).toBe('chứa?');
  await page.keyboard.press('2');
  await expect.poll(() => words.text()).toContain('tháng chứa có');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await rulesBrokenNow(page)).toEqual([]);
});

it('prints the text as it reads, without what it is checked with', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('dc-page-text').isVisible()).toBe(true);
  expect(await page.locator('button:visible, input:visible, dc-word-check:visible').count()).toBe(0);
});
