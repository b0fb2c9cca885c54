// Soát chữ: what was read as a corrected word is put right in its other places, by keys alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rulesBrokenNow } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';
import { routeWords, type FakeWords } from '../support/fake-api/words.ts';

const TEXT = 'việc tritn? khai tritn, khai\nTritn? khai và tritn mạng\nchứa? có, chứa đủ ngày 15?';

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
const list = () => page.locator('dc-proposals');

async function correct(word: string, now: string): Promise<void> {
  for (let step = 0; step < 4; step++) await page.keyboard.press('Alt+k');
  for (let step = 0; (await current()) !== word && step < 4; step++) await page.keyboard.press('Alt+j');
  expect(await current()).toBe(word);
  await page.getByLabel('Hoặc gõ chữ đúng').fill(now);
  await page.keyboard.press('Enter');
}

it('shows the other places before it changes them, and changes those that stay chosen', async () => {
  await expect.poll(current).toBe('chứa?');
  await correct('tritn?', 'triển');
  await list().getByText('Còn 3 chỗ đọc giống vậy: “tritn” → “triển”').waitFor();
  expect(words.text()).toBe(TEXT.replace('tritn?', 'triển'));
  expect(await list().locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/^tr\. 1\s+việc triển khai tritn triển, khai$/),
    expect.stringMatching(/^tr\. 1\s+Tritn Triển\? khai và tritn mạng$/),
    expect.stringMatching(/^tr\. 1\s+Tritn\? khai và tritn triển mạng$/),
  ]);
  expect(await rulesBrokenNow(page)).toEqual([]);
  const sent = words.sent.length;
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await list().getByRole('button', { name: 'Sửa 2 chỗ đã chọn' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Đã sửa 2 chỗ khác thành “triển”.').waitFor();
  expect(await list().count()).toBe(0);
  expect(words.text()).toContain('việc triển khai triển, khai\nTriển? khai và tritn mạng');
  expect(words.sent.slice(sent)).toEqual(['triển Triển']);
  // The keys are for the words again.
  await page.locator('dc-word-check input:focus').waitFor();
});

it('takes all of them back by one undo, then the correction itself', async () => {
  await page.keyboard.press('Alt+z');
  await expect.poll(() => words.text()).toBe(TEXT.replace('tritn?', 'triển'));
  await list().getByText('Còn 3 chỗ').waitFor();
  await page.keyboard.press('Alt+z');
  await expect.poll(() => words.text()).toBe(TEXT);
  await list().waitFor({ state: 'detached' });
  expect(await current()).toBe('tritn?');
  await page.locator('dc-word-check').getByText('4 chữ cần xem').waitFor();
});

it('leaves what turns the meaning unchosen, and leaves all of it on Escape', async () => {
  await correct('chứa?', 'chưa');
  await list().getByText('Còn 1 chỗ đọc giống vậy').waitFor();
  expect(await list().getByRole('button', { name: 'Sửa 0 chỗ đã chọn' }).isDisabled()).toBe(true);
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Escape');
  await list().waitFor({ state: 'detached' });
  expect(words.text()).toBe(TEXT.replace('chứa?', 'chưa'));
});

it('offers nothing for a figure', async () => {
  const asked = api.asked.length;
  await correct('15?', '16');
  await expect.poll(() => api.asked.slice(asked).filter((one) => one.includes('/proposals')).length).toBe(1);
  expect(await list().count()).toBe(0);
});

it('keeps its places in sight and in reach on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await correct('tritn?', 'triển');
  await list().getByRole('button', { name: 'Sửa 3 chỗ đã chọn' }).click();
  await expect.poll(() => words.text()).toContain('Triển? khai và triển mạng');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await rulesBrokenNow(page)).toEqual([]);
});

it('goes on to the page that has words left, by the key that leads from word to word', async () => {
  const other = await serveFakeApi((app) => {
    words = routeWords(app, 'chứa? có\fkhông gì ở đây\fcó mạng? và mạng');
  });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${other.url}/van-ban/doc-1`);
  await expect.poll(current).toBe('chứa?');
  await page.keyboard.press('2');
  await page.locator('dc-word-check').getByRole('button', { name: 'Sang trang 3' }).waitFor();
  await page.keyboard.press('j');
  await expect.poll(current).toBe('mạng?');
  expect(new URL(page.url()).searchParams.get('trang')).toBe('3');
  // What was done on the other page is taken back there.
  await page.keyboard.press('z');
  await expect.poll(current).toBe('chứa?');
  await page.keyboard.press('Alt+j');
  await expect.poll(current).toBe('mạng?');
  await other.close();
});
