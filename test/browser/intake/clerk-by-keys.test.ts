// A clerk without a mouse: sends files, puts right what was read of a scan, takes a correction back, and hands on a searchable PDF
// and a Word file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { keysOf, type Keys } from '../../support/browser/keys.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';
import { startService, type ServiceProcess } from '../../support/service/service-process.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../corpus/samples');
const SCAN = 'xa-huong-phung.pdf';

let service: ServiceProcess;
let browser: Browser;
let page: Page;
let keys: Keys;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page.setDefaultTimeout(PATIENT_PAGE_MS / 2);
  keys = keysOf(page);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const link = (name: string): Locator => page.getByRole('link', { name });
const left = (): Promise<number> =>
  page
    .locator('.tools .doubtful')
    .textContent()
    .then((said) => Number.parseInt(said ?? '', 10));

/** The first bytes of what a link brings. */
async function fetched(name: string): Promise<string> {
  await keys.to(link(name));
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  return readFileSync(await (await coming).path()).toString('latin1', 0, 4);
}

it('goes from the files to a searchable PDF and a Word file by keys alone', async () => {
  await page.goto(service.url);
  await keys.enter(link('Chỉ tiếp nhận và đọc văn bản'));
  const bytes = readFileSync(resolve(SAMPLES, SCAN));
  await keys.choose(page.getByRole('button', { name: 'Chọn tệp' }), [{ name: SCAN, bytes }]);
  const row = page.getByRole('row', { name: SCAN });
  await row.getByText('Đã đọc xong').waitFor();
  await keys.enter(row.getByRole('link', { name: 'Xem văn bản' }));

  const word = page.locator('dc-word-check input');
  await keys.to(word);
  const [before, read] = [await left(), await word.inputValue()];
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('để');
  await page.keyboard.press('Enter');
  // The next word is at hand at once, and the field stays in use.
  await expect.poll(left).toBe(before - 1);
  expect(await keys.where()).toMatch(/^input/u);
  await page.keyboard.press('Alt+z');
  await expect.poll(left).toBe(before);
  expect(await word.inputValue()).toBe(read);
  await page.keyboard.press('Enter');
  await expect.poll(left).toBe(before - 1);
  await page.reload();
  await word.waitFor();
  expect(await left()).toBe(before - 1);

  expect(await fetched('PDF tìm được chữ')).toBe('%PDF');
  expect(await fetched('Word (.docx)')).toBe('PK\u0003\u0004');
});
