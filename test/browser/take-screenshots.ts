// Takes the README's pictures of the page, with the sample set, into web/screenshots: node test/browser/take-screenshots.ts
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startService } from '../support/service-process.ts';

const FOLDER = resolve(import.meta.dirname, '../../web/screenshots');
/** Milliseconds for all samples to be read. */
const READING = 600_000;
/** Milliseconds in which fonts and pictures settle. */
const SETTLING = 1500;

mkdirSync(FOLDER, { recursive: true });
const service = await startService();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(READING);

async function take(name: string, when: 'settled' | 'at once' = 'settled', of: Page = page): Promise<void> {
  if (when === 'settled') await of.waitForTimeout(SETTLING);
  await of.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function openFirst(status: string): Promise<void> {
  await page.locator(`button[data-status=${status}]`).first().click();
  await page.getByRole('option').first().click();
}

await page.goto(service.url);
await page.getByRole('button', { name: 'Nạp bộ mẫu' }).waitFor();
await take('empty');
await page.getByRole('button', { name: 'Nạp bộ mẫu' }).click();
const scan = page.getByRole('row', { name: 'xa-vinh-thuy.pdf' });
await scan.getByText(/Đang đọc, xong [1-9]\/\d trang/).waitFor();
await take('progress', 'at once');

// All but the template and the heading.
const plans = (await page.getByRole('row').count()) - 2;
await page
  .getByRole('link', { name: 'Đối chiếu', exact: true })
  .nth(plans - 1)
  .waitFor();
await take('result');

await scan.getByRole('link', { name: 'Đối chiếu' }).click();
await openFirst('partial');
await page.locator('dc-page-image rect').first().waitFor();
await take('compare');
await openFirst('missing');
await take('gap');
await page.emulateMedia({ colorScheme: 'dark' });
await openFirst('partial');
await page.locator('dc-page-image rect').first().waitFor();
await take('compare-dark');
await page.emulateMedia({ colorScheme: 'light' });

await page.goto(service.url);
await page
  .getByRole('row', { name: 'xa-huong-phung.pdf' })
  .getByRole('link', { name: 'Xem văn bản' })
  .click();
// Boxes are drawn once the picture is.
await page.locator('dc-page-image rect').first().waitFor();
await take('words');

await page.goto(`${service.url}/tim-kiem?q=xã nào thiếu an toàn`);
await page.locator('dc-search li').first().waitFor();
await take('search');

const narrow = await browser.newPage({ viewport: { width: 390, height: 844 } });
await narrow.goto(service.url);
await take('narrow', 'settled', narrow);

await browser.close();
await service.close();
