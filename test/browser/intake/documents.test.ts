// The list of documents received, and what is done with those of it, against an API made up for it.
import { describe, expect, it } from 'vitest';
import { rulesBroken } from '../../support/browser/accessibility.ts';
import { pageForEach } from '../../support/browser/page-for-each.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';

const MANY = 3000;
/** Rows in sight and some beyond: a screen holds about fifteen. */
const MOST_ROWS_DRAWN = 60;

const tab = pageForEach();

describe('the list of documents', () => {
  it('holds three thousand, draws those in sight and asks for them page by page', async () => {
    await tab.serve((app) =>
      routeDocuments(
        app,
        Array.from({ length: MANY }, (_, at) => madeDocument(at)),
      ),
    );
    await tab.open();
    await tab.page.getByText(`${MANY} trên ${MANY} kế hoạch đã đối chiếu`).waitFor();
    expect(await tab.page.locator('tr[data-document]').count()).toBeLessThan(MOST_ROWS_DRAWN);
    const last = tab.page.locator(`tr[data-document=doc-${MANY - 1}]`);
    // Rows come page by page; the end of the list is where the last of them is.
    const seenAtEnd = async (): Promise<number> => {
      await tab.page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      return last.count();
    };
    await expect.poll(seenAtEnd).toBe(1);
    expect(await tab.page.locator('tr[data-document]').count()).toBeLessThan(MOST_ROWS_DRAWN);
    const limits = tab.asked.flatMap((asked) => /documents\?.*limit=(\d+)/.exec(asked)?.[1] ?? []);
    expect(Math.max(...limits.map(Number))).toBeLessThanOrEqual(200);
  });

  it('tells by each plan the round that it was sent to, leads there, and finds plans by it', async () => {
    await tab.serve((app) =>
      routeDocuments(
        app,
        Array.from({ length: 9 }, (_, at) => madeDocument(at)),
      ),
    );
    await tab.open();
    await tab.page.setViewportSize({ width: 1366, height: 768 });
    const row = tab.page.locator('tr[data-document]').filter({ hasText: 'UBND xã Số 4' });
    const cross = await row.getByRole('button', { name: 'Bỏ khỏi danh sách' }).boundingBox();
    expect((cross?.x ?? 1366) + (cross?.width ?? 0)).toBeLessThan(1366 - 24);
    const link = row.getByRole('link', { name: /hạ tầng số/ });
    expect(await link.getAttribute('href')).toBe('/dot/dot-1');
    await tab.page.getByRole('searchbox').fill('ha tang so');
    await expect.poll(() => tab.page.locator('tr[data-document]').count()).toBe(6);
    expect(await rulesBroken(tab.page)).toEqual([]);
  });

  it('keeps its filter and order in the address, over a reload', async () => {
    await tab.serve((app) =>
      routeDocuments(
        app,
        Array.from({ length: MANY }, (_, at) => madeDocument(at)),
      ),
    );
    await tab.open();
    await tab.page.getByRole('searchbox').fill('Số 29');
    await tab.page.getByRole('button', { name: /So với mẫu/ }).click();
    await tab.page.waitForURL(/loc=S%E1%BB%91\+29&sap-xep=result/);
    await tab.page.reload();
    const first = tab.page.locator('tr[data-document]').first();
    await first.waitFor();
    expect(await tab.page.getByRole('searchbox').inputValue()).toBe('Số 29');
    await expect.poll(() => first.getAttribute('data-document')).toBe('doc-2920');
  });
});

describe('a document taken off the list', () => {
  it('is offered back until it came back, also out of the trash, and not after a reload', async () => {
    const at = '2026-02-01T00:00:00.000Z';
    let isRemoved = false;
    await tab.serve((app) => {
      app.get('/api/documents/doc-1', (c) => c.json({ ...madeDocument(1), removed: isRemoved }));
      app.delete('/api/documents/doc-1', (c) => {
        isRemoved = true;
        return c.json({ ...madeDocument(1), removed: true });
      });
      app.post('/api/documents/doc-1/restore', (c) => {
        isRemoved = false;
        return c.json(madeDocument(1));
      });
      app.get('/api/trash', (c) =>
        c.json({
          documents: isRemoved ? [{ id: 'doc-1', name: 'xa.docx', removedAt: at, deletableAt: at }] : [],
        }),
      );
      routeDocuments(app, [madeDocument(1), madeDocument(2)]);
    });
    await tab.open();
    const undo = tab.page.getByRole('button', { name: 'Hoàn tác' });
    await tab.page.getByRole('button', { name: 'Bỏ khỏi danh sách: UBND xã Số 1' }).click();
    await undo.waitFor();
    await tab.page.reload();
    await undo.waitFor();
    await tab.page.getByRole('link', { name: 'Quản trị' }).click();
    await tab.page.getByRole('link', { name: 'Đã bỏ' }).click();
    await tab.page.getByRole('button', { name: 'Khôi phục' }).click();
    await tab.page.getByRole('button', { name: 'Khôi phục' }).waitFor({ state: 'detached' });
    await tab.page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await tab.page.locator('tr[data-document]').first().waitFor();
    await undo.waitFor({ state: 'detached' });
    // One that came back from another machine is told by the service alone.
    await tab.page.getByRole('button', { name: 'Bỏ khỏi danh sách: UBND xã Số 1' }).click();
    await undo.waitFor();
    isRemoved = false;
    await tab.page.reload();
    await tab.page.locator('tr[data-document]').first().waitFor();
    await undo.waitFor({ state: 'detached' });
  });
});

describe('documents chosen', () => {
  it('are found without accents, put into a round and taken off the list together', async () => {
    const joined: unknown[] = [];
    const removed: string[] = [];
    await tab.serve((app) => {
      routeDocuments(
        app,
        Array.from({ length: 30 }, (_, at) => madeDocument(at)),
      );
      app.get('/api/campaigns', (c) =>
        c.json({ campaigns: [{ id: 'dot-1', name: 'Đợt 1', closed: false }] }),
      );
      app.post('/api/campaigns/dot-1/documents', async (c) => {
        joined.push(await c.req.json());
        return c.json({});
      });
      app.delete('/api/documents/:id', (c) => {
        removed.push(c.req.param('id'));
        return c.json({});
      });
    });
    await tab.open();
    await tab.page.getByRole('searchbox').fill('ubnd xa so 2');
    await expect.poll(() => tab.page.locator('tr[data-document]').count()).toBe(11);
    await tab.page.getByRole('searchbox').fill('SO 29');
    await expect.poll(() => tab.page.locator('tr[data-document]').count()).toBe(1);
    await tab.page.getByLabel('Chọn mọi văn bản đang hiện').check();
    await tab.page.getByRole('searchbox').fill('');
    await tab.page.getByLabel('Chọn UBND xã Số 3', { exact: true }).check();
    await tab.page.getByText('Đã chọn 2').waitFor();
    await tab.page.getByLabel('Đưa vào đợt…').selectOption('Đợt 1');
    await tab.page.getByText('Đã đưa 2 văn bản vào “Đợt 1”.').waitFor();
    expect(joined).toEqual([{ documents: ['doc-3', 'doc-29'] }]);
    expect(await rulesBroken(tab.page)).toEqual([]);
    await tab.page
      .getByRole('group', { name: 'Việc cho các văn bản đã chọn' })
      .getByRole('button', { name: 'Bỏ khỏi' })
      .click();
    await expect.poll(() => removed.toSorted()).toEqual(['doc-29', 'doc-3']);
    await tab.page.getByRole('button', { name: 'Hoàn tác' }).first().waitFor();
  });
});
