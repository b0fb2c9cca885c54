// Dates in a browser whose own language writes them another way: typed, taken from the calendar by keys, refused in a sentence.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesBrokenNow } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { TEMPLATE } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

let browser: Browser;
let api: FakeApi;
let page: Page;
let sent: { readonly deadline?: string }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const template = {
    id: TEMPLATE,
    version: 1,
    origin: 'edited',
    proposed: false,
    name: 'Mẫu của tỉnh',
    metadata: { issuer: null },
    criteria: 3,
    document: null,
    createdAt: '2026-02-01T00:00:00.000Z',
  };
  api = await serveFakeApi((app) => {
    app.get('/api/templates', (c) => c.json({ templates: [template] }));
    app.get('/api/provinces', (c) => c.json({ provinces: [{ name: 'Quảng Trị', communes: 78 }] }));
    app.get('/api/audit', (c) => c.json({ total: 0, actors: [], entries: [] }));
    app.post('/api/campaigns', async (c) => {
      sent.push((await c.req.json()) as { readonly deadline?: string });
      return c.json({ error: { code: 'busy', message: 'Không mở được.' } }, 503);
    });
  });
});
beforeEach(async () => {
  sent = [];
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await api.close();
});

const deadline = (): Locator => page.getByLabel('Hạn nộp');
const calendar = (): Locator => page.getByRole('dialog', { name: 'Chọn trên lịch' });

async function openForm(): Promise<void> {
  await page.goto(`${api.url}/dot/moi`);
  await page.getByRole('textbox', { name: 'Tên đợt' }).fill('Đợt một');
  await page.getByRole('combobox', { name: /Tỉnh/ }).selectOption('Quảng Trị');
}

const send = (): Promise<void> => page.getByRole('button', { name: 'Mở đợt' }).click();

describe('the deadline of a round', () => {
  it('is typed as offices write it, and sent as the day it is', async () => {
    await openForm();
    await deadline().fill('5/3/2026');
    await send();
    await expect.poll(() => sent.map((one) => one.deadline)).toEqual(['2026-03-05']);
    expect(await deadline().inputValue()).toBe('05/03/2026');
  });

  it('that is no day is told in a sentence, and nothing is sent until it is one', async () => {
    await openForm();
    await deadline().fill('12/25/2026');
    await send();
    await page
      .getByText('“12/25/2026” không phải một ngày. Viết ngày, tháng, năm, như 25/12/2026.')
      .waitFor();
    expect(await rulesBrokenNow(page)).toEqual([]);
    await send();
    expect(sent).toEqual([]);
    await deadline().fill('25/12/2026');
    await send();
    await expect.poll(() => sent.map((one) => one.deadline)).toEqual(['2026-12-25']);
  });

  it('is taken from the calendar by keys, from Monday on, within the window', async () => {
    await openForm();
    await deadline().fill('31/01/2026');
    await deadline().press('Alt+ArrowDown');
    await calendar().getByText('Tháng 1 năm 2026').waitFor();
    expect(await calendar().locator('th').first().textContent()).toBe('T2');
    const box = await calendar().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await rulesBrokenNow(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await calendar().getByText('Tháng 2 năm 2026').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await calendar().waitFor({ state: 'hidden' });
    expect(await deadline().inputValue()).toBe('01/03/2026');
    await page.keyboard.press('Enter');
    await calendar().waitFor();
    await page.keyboard.press('Escape');
    await calendar().waitFor({ state: 'hidden' });
    await send();
    await expect.poll(() => sent.map((one) => one.deadline)).toEqual(['2026-03-01']);
  });

  it('may be left out', async () => {
    await openForm();
    await send();
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).not.toHaveProperty('deadline');
  });
});

describe('the days of the log', () => {
  it('are in the address as they are in the fields, and come from it', async () => {
    await page.goto(`${api.url}/quan-tri/nhat-ky?tu=2026-03-01`);
    expect(await page.getByLabel('Từ ngày').inputValue()).toBe('01/03/2026');
    await page.getByLabel('Đến ngày').fill('15/3/2026');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?tu=2026-03-01&den=2026-03-15');
    await page.getByLabel('Từ ngày').fill('');
    await page.keyboard.press('Tab');
    await expect.poll(() => new URL(page.url()).search).toBe('?den=2026-03-15');
  });
});
