// A round for a list of units that was typed a moment before it is opened.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { TEMPLATE } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

const TEMPLATE_ROW = {
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

let browser: Browser;
let api: FakeApi;
let page: Page;
const sent: unknown[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    app.get('/api/templates', (c) => c.json({ templates: [TEMPLATE_ROW] }));
    app.get('/api/provinces', (c) => c.json({ provinces: [{ name: 'Quảng Trị', communes: 78 }] }));
    app.post('/api/units/read', async (c) => {
      const { text } = (await c.req.json()) as { readonly text: string };
      const units = text.split('\n').map((name) => ({ id: name, name, kind: 'xã' }));
      return c.json({ units, unread: [], unlisted: text.includes('Không Đâu') ? ['UBND xã Không Đâu'] : [] });
    });
    app.post('/api/campaigns', async (c) => {
      sent.push(await c.req.json());
      return c.json({ error: { code: 'busy', message: 'Không mở được.' } }, 503);
    });
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

describe('a new round for a list of units', () => {
  it('is opened by the first click after the list was typed, with all that stands in it', async () => {
    await page.goto(`${api.url}/dot/moi`);
    await page.getByRole('radio', { name: /Danh sách dán vào/ }).check();
    await page.getByRole('textbox', { name: 'Tên đợt' }).fill('Đợt thử');
    await page.locator('textarea').fill('UBND xã Cam Lộ\nSở Nội vụ');
    await page.getByRole('button', { name: 'Mở đợt' }).click();
    await page.getByRole('alert').getByText('Không mở được.').waitFor();
    expect(sent).toMatchObject([{ name: 'Đợt thử', units: ['UBND xã Cam Lộ', 'Sở Nội vụ'] }]);
    await page.getByText('Nhận ra 2 đơn vị').waitFor();
  });

  it('is read while it is typed, before anything is opened', async () => {
    await page.locator('textarea').fill('UBND xã Cam Lộ\nSở Nội vụ\nUBND xã Gio Linh');
    await page.getByText('Nhận ra 3 đơn vị').waitFor();
    expect(sent).toHaveLength(1);
  });

  it('names communes that there are not today', async () => {
    await page.locator('textarea').fill('UBND xã Cam Lộ\nUBND xã Không Đâu');
    await page.getByText('1 đơn vị không có trong danh mục xã, phường hiện nay').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'xã Không Đâu' }).isVisible()).toBe(true);
  });
});
