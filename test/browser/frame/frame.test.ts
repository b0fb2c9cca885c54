// What stands around every page: the word that the service is away, addresses that are none, help.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rulesBroken } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

let browser: Browser;
let api: FakeApi;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
});

afterAll(() => browser.close());

async function open(path = '/tiep-nhan'): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(api.url + path);
}

describe('the frame', () => {
  it('says that the service is away, and that it is back, by itself', async () => {
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
    });
    await open();
    await page.locator('tr[data-document]').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Đợt kiểm tra' }).click();
    await page.getByText('Mất liên lạc với dịch vụ.').waitFor();
    await page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await page.context().setOffline(false);
    await page.getByText('Mất liên lạc với dịch vụ.').waitFor({ state: 'hidden' });
    await page.locator('tr[data-document]').first().waitFor();
  });

  it('knows which addresses are none, and tells what a page is for', async () => {
    api = await serveFakeApi((app) => routeDocuments(app, []));
    await open('/khong-co');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    expect(await rulesBroken(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Tiếp nhận' });
    await help.waitFor();
    expect(await help.getByRole('listitem').count()).toBe(5);
    expect(await rulesBroken(page)).toEqual([]);
  });
});
