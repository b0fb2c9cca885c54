import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/browser.ts';
import { dropFiles } from '../support/browser/drop-files.ts';
import { startService, type ServiceProcess } from '../support/service/service-process.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');

interface SampleIndex {
  readonly template: string;
  readonly plans: readonly { readonly file: string; readonly form: string; readonly issuer: string }[];
}

const index = JSON.parse(readFileSync(resolve(SAMPLES, 'index.json'), 'utf8')) as SampleIndex;
const scan = index.plans.find(({ form }) => form === 'scan');
if (scan === undefined) throw new Error('the sample set holds no scan');

let service: ServiceProcess;
let browser: Browser;
let page: Page;
/** What the page asked for elsewhere, or did against its own policy. */
const complaints: string[] = [];

beforeAll(async () => {
  service = await startService();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== service.url)
      complaints.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

function drop(name: string): Promise<void> {
  return dropFiles(page, [{ name, bytes: readFileSync(resolve(SAMPLES, name)) }]);
}

// The steps lean on each other, as a person's do.
describe('page', () => {
  it('loads empty, offers the samples, and fetches nothing from elsewhere', async () => {
    await page.goto(`${service.url}/tiep-nhan`);
    await page.getByRole('button', { name: 'Nạp bộ mẫu' }).waitFor();
    expect(await page.title()).toContain('Đối Chiếu');
  });

  it('takes the template', async () => {
    await drop(index.template);
    const row = page.getByRole('row', { name: index.template });
    await row.getByRole('button', { name: 'Dùng làm mẫu' }).click();
    await row.getByText('Mẫu của tỉnh').waitFor();
  });

  it('reads a dropped scan page by page and compares it', async () => {
    await drop(scan.file);
    await page.getByText(/Đang đọc, xong \d\/\d trang/).waitFor();
    const row = page.getByRole('row', { name: scan.issuer });
    await row.getByRole('link', { name: 'Đối chiếu' }).click();
    await page.waitForURL(/doi-chieu/);
  });

  it('reaches a flagged gap, with its reason', async () => {
    await page.locator('button[data-status=missing]').first().click();
    await page.getByRole('option').first().click();
    const reason = page.locator('[data-reason]');
    await reason.waitFor();
    expect(await reason.textContent()).toMatch(/Thiếu · .+\./);
  });

  it('shows what is met beside the template, word by word, boxed on the page', async () => {
    await page.locator('button[data-status=met]').first().click();
    await page.getByRole('option').first().click();
    await page.locator('[data-diff]').first().waitFor();
    await page.locator('dc-page-image rect').first().waitFor();
    const address = await page.locator('dc-page-image img').first().getAttribute('src');
    const picture = await page.request.get(new URL(address ?? '', service.url).href);
    expect(picture.headers()['content-type']).toMatch(/^image\//);
  });

  it('goes from finding to finding by key, overrules one and takes that back', async () => {
    await page.locator('button[data-status=all]').click();
    const before = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press('1');
    await page.getByText('Người xem xét kết luận').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Người xem xét kết luận').waitFor({ state: 'detached' });
  });

  it('gives the comparison as files for Excel and Word', async () => {
    for (const [name, ending] of [
      ['Excel', /\.xlsx$/],
      ['Word', /\.docx$/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(ending);
      await file.delete();
    }
  });

  it('narrows what was found by unit, and gives the list as files', async () => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('ky nang so');
    await page.keyboard.press('Enter');
    const choice = page.locator('a.choice', { hasText: scan.issuer });
    const [, count] = /(\d+)\s*$/.exec((await choice.textContent()) ?? '') ?? [];
    await choice.click();
    await page.locator('a.choice[aria-current=true]', { hasText: scan.issuer }).waitFor();
    const status = page.locator('dc-search [role=status]');
    await status.filter({ hasText: new RegExp(`^\\s*${count} `) }).waitFor();
    expect(await status.textContent()).toMatch(/\d+ trên \d+ kế hoạch đã đối chiếu/);
    for (const [name, ending] of [
      ['Excel', /\.xlsx$/],
      ['CSV', /\.csv$/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('dc-search').getByRole('link', { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(ending);
      if (name === 'CSV') expect(readFileSync(await file.path(), 'utf8')).toContain(scan.issuer);
      await file.delete();
    }
    // Chosen again it is taken back.
    await page.locator('a.choice[aria-current=true]').click();
    await page.locator('a.choice[aria-current=true]').waitFor({ state: 'detached' });
  });

  it('understands who lacks a criterion, and counts the plans by how they stand', async () => {
    await page.goto(`${service.url}/tim-kiem?q=${encodeURIComponent('xã nào thiếu kỹ năng số')}`);
    await page.locator('dc-search .facets legend', { hasText: 'Kết quả' }).waitFor();
    const standing = page.locator('dc-search .facets a.choice[href*="status=met"]');
    await standing.click();
    // The chosen one's own address takes it back.
    await page.locator('dc-search .facets a.choice[aria-current=true]').waitFor();
  });

  it('finds a sentence and lands on it in its page', async () => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('ky nang so');
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
    // The first of that name narrows the results.
    await page.locator('a:not(.choice)', { hasText: scan.issuer }).first().click();
    await page.locator('li.highlight').first().waitFor();
  });

  it('leads from the outline to the lines of an item', async () => {
    await page.getByText('Mục lục').click();
    const item = page.locator('dc-contents details').first().locator('a').last();
    const [, ...beginning] = ((await item.textContent()) ?? '').trim().split(/\s+/).slice(0, 4);
    await item.click();
    await page.locator('li.highlight', { hasText: beginning.join(' ') }).waitFor();
  });

  it('puts a word right and takes that back', async () => {
    const word = page.locator('dc-page-text mark').nth(3);
    const before = await word.textContent();
    await word.click();
    await page.getByRole('textbox', { name: 'Hoặc gõ chữ đúng' }).fill('ABCXYZ');
    await page.keyboard.press('Enter');
    await page.getByText(/Đã sửa “.+” thành “ABCXYZ”/).waitFor();
    expect(await word.textContent()).toBe('ABCXYZ');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.locator('dc-page-text mark', { hasText: 'ABCXYZ' }).waitFor({ state: 'detached' });
    expect(await word.textContent()).toBe(before);
  });

  it('says why a file is refused, and what to do', async () => {
    await page.goto(`${service.url}/tiep-nhan`);
    await page.getByRole('link', { name: 'Đối chiếu' }).first().waitFor();
    await dropFiles(page, [{ name: 'rong.pdf', bytes: new Uint8Array() }]);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'rong.pdf' })
      .getByText(/Tệp rỗng.*nộp lại/)
      .waitFor();
  });

  it('takes a document off the list, and back', async () => {
    await page.goto(`${service.url}/tiep-nhan`);
    const row = page.getByRole('row', { name: scan.file });
    await row.getByRole('button', { name: 'Bỏ khỏi danh sách' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row.getByRole('link', { name: 'Đối chiếu' }).waitFor();
  });

  it('asked nothing of anyone else and kept to its own policy', () => {
    // The refused upload is a failed request by design.
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });
});
