// What stands around every page: the word that the service is away, addresses that are none, help.
import { describe, expect, it } from 'vitest';
import { rulesBroken } from '../../support/browser/accessibility.ts';
import { pageForEach } from '../../support/browser/page-for-each.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';

const tab = pageForEach();

describe('the frame', () => {
  it('says that the service is away, and that it is back, by itself', async () => {
    await tab.serve((app) => {
      routeDocuments(app, [madeDocument(1)]);
    });
    await tab.open();
    await tab.page.locator('tr[data-document]').first().waitFor();
    await tab.page.context().setOffline(true);
    await tab.page.getByRole('link', { name: 'Đợt kiểm tra' }).click();
    await tab.page.getByText('Mất liên lạc với dịch vụ.').waitFor();
    await tab.page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await tab.page.context().setOffline(false);
    await tab.page.getByText('Mất liên lạc với dịch vụ.').waitFor({ state: 'hidden' });
    await tab.page.locator('tr[data-document]').first().waitFor();
  });

  it('knows which addresses are none, and tells what a page is for', async () => {
    await tab.serve((app) => routeDocuments(app, []));
    await tab.open('/khong-co');
    await tab.page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    expect(await rulesBroken(tab.page)).toEqual([]);
    await tab.page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await tab.page.keyboard.press('?');
    const help = tab.page.getByRole('dialog', { name: 'Tiếp nhận' });
    await help.waitFor();
    expect(await help.getByRole('listitem').count()).toBe(5);
    expect(await rulesBroken(tab.page)).toEqual([]);
  });
});
