// The list of documents received and the files on their way, against an API made up for it.
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rulesBroken } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { dropFiles } from '../support/browser/drop-files.ts';
import { madeDocument, routeDocuments } from '../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';

const MANY = 3000;
/** Rows in sight and some beyond: a screen holds about fifteen. */
const MOST_ROWS_DRAWN = 60;
const FILE = { name: 'xa-moi.pdf', bytes: new Uint8Array([37, 80, 68, 70]) };

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

describe('the list of documents', () => {
  it('holds three thousand, draws those in sight and asks for them page by page', async () => {
    api = await serveFakeApi((app) =>
      routeDocuments(
        app,
        Array.from({ length: MANY }, (_, at) => madeDocument(at)),
      ),
    );
    await open();
    await page.getByText(`${MANY} trên ${MANY} kế hoạch đã đối chiếu`).waitFor();
    expect(await page.locator('tr[data-document]').count()).toBeLessThan(MOST_ROWS_DRAWN);
    const last = page.locator(`tr[data-document=doc-${MANY - 1}]`);
    // Rows come page by page; the end of the list is where the last of them is.
    const seenAtEnd = async (): Promise<number> => {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      return last.count();
    };
    await expect.poll(seenAtEnd).toBe(1);
    expect(await page.locator('tr[data-document]').count()).toBeLessThan(MOST_ROWS_DRAWN);
    const limits = api.asked.flatMap((asked) => /documents\?.*limit=(\d+)/.exec(asked)?.[1] ?? []);
    expect(Math.max(...limits.map(Number))).toBeLessThanOrEqual(200);
  });

  it('keeps its filter and order in the address, over a reload', async () => {
    api = await serveFakeApi((app) =>
      routeDocuments(
        app,
        Array.from({ length: MANY }, (_, at) => madeDocument(at)),
      ),
    );
    await open();
    await page.getByRole('searchbox').fill('Số 29');
    await page.getByRole('button', { name: /So với mẫu/ }).click();
    await page.waitForURL(/loc=S%E1%BB%91\+29&sap-xep=result/);
    await page.reload();
    const first = page.locator('tr[data-document]').first();
    await first.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('Số 29');
    await expect.poll(() => first.getAttribute('data-document')).toBe('doc-2920');
  });
});

describe('files sent', () => {
  it('are told refused until that is dismissed, over reloads', async () => {
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json({ error: { code: 'empty', message: 'Tệp rỗng; hãy nộp lại.' } }, 422),
      );
    });
    await open();
    await dropFiles(page, [FILE]);
    await page.getByText('Tệp rỗng; hãy nộp lại.').waitFor();
    await page.reload();
    await page.getByText('Tệp rỗng; hãy nộp lại.').waitFor();
    await page.getByRole('button', { name: `Đã biết, ẩn đi: ${FILE.name}` }).click();
    await page.getByText('Tệp rỗng; hãy nộp lại.').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('tr[data-document]').first().waitFor();
    expect(await page.getByText(FILE.name).count()).toBe(0);
  });

  it('are told known already, over a reload', async () => {
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json(
          { documents: [{ id: 'doc-1', name: FILE.name, job: null, duplicate: true, error: null }] },
          202,
        ),
      );
    });
    await open();
    await dropFiles(page, [FILE]);
    await page.getByText('Đã có từ trước').waitFor();
    await page.reload();
    await page.getByText('Đã có từ trước').waitFor();
  });

  it('go on being sent after a reload in their midst', async () => {
    const sent: string[] = [];
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', async (c) => {
        const form = await c.req.formData();
        const file = form.get('file');
        sent.push(file instanceof File ? `${file.name} ${file.size}` : '');
        // The first request is left hanging, as by a line that broke.
        if (sent.length === 1)
          await new Promise<void>((over) => c.req.raw.signal.addEventListener('abort', () => over()));
        return c.json(
          { documents: [{ id: 'doc-2', name: FILE.name, job: 'job', duplicate: false, error: null }] },
          202,
        );
      });
    });
    await open();
    await dropFiles(page, [FILE]);
    await page.getByText('Đang gửi 1 tệp').waitFor();
    await expect.poll(() => sent.length).toBe(1);
    // Whoever leaves is asked first; a browser asks only where something was done on the page.
    await page.getByRole('heading', { name: 'Tiếp nhận kế hoạch' }).click();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    page.once('dialog', (again) => void again.accept());
    await page.reload();
    await expect.poll(() => sent).toEqual([`${FILE.name} 4`, `${FILE.name} 4`]);
    await page.getByText('Đang gửi 1 tệp').waitFor({ state: 'detached' });
  });

  it('wait for the service to be reached again, and are sent again by a click', async () => {
    let isDown = true;
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json(
          { documents: [{ id: 'doc-2', name: FILE.name, job: 'job', duplicate: false, error: null }] },
          202,
        ),
      );
    });
    await open();
    await page.route('**/api/documents?*', (route) =>
      isDown && route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await dropFiles(page, [FILE]);
    await page.getByText('Chưa gửi được').waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText('Chưa gửi được').waitFor({ state: 'detached' });
    await expect
      .poll(() => api.asked.filter((asked) => asked.startsWith('POST /api/documents')).length)
      .toBe(1);
  });

  it('of a zip go each by itself, the small first, and what was refused is sent again', async () => {
    const sent: string[] = [];
    let isMended = false;
    api = await serveFakeApi((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', async (c) => {
        const file = (await c.req.formData()).get('file');
        const name = file instanceof File ? file.name : '';
        sent.push(name);
        if (name === 'lon.pdf' && !isMended)
          return c.json({ error: { code: 'storage-full', message: 'Máy chủ đã hết chỗ lưu.' } }, 507);
        return c.json({ documents: [{ id: name, name, job: 'job', duplicate: false, error: null }] }, 202);
      });
    });
    await open();
    const bytes = zipSync({
      // So large that the library would unpack it beside the page, which the page's policy refuses.
      'xa/lon.pdf': new Uint8Array(400_000).fill(37),
      'xa/nho.pdf': new Uint8Array([37, 80, 68, 70]),
      '__MACOSX/xa/._nho.pdf': new Uint8Array([1]),
    });
    await dropFiles(page, [{ name: 'ke-hoach.zip', bytes }]);
    await page.getByText('Máy chủ đã hết chỗ lưu.').waitFor();
    expect(sent).toEqual(['nho.pdf', 'lon.pdf']);
    isMended = true;
    await page.reload();
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    // The sentence goes as the file is sent, which the service takes a moment to read.
    await expect.poll(() => sent).toEqual(['nho.pdf', 'lon.pdf', 'lon.pdf']);
    await page.getByText('Máy chủ đã hết chỗ lưu.').waitFor({ state: 'detached' });
  });
});

describe('a document taken off the list', () => {
  it('is offered back until it came back, also out of the trash, and not after a reload', async () => {
    const at = '2026-02-01T00:00:00.000Z';
    let isRemoved = false;
    api = await serveFakeApi((app) => {
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
    await open();
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách: UBND xã Số 1' }).click();
    await undo.waitFor();
    await page.reload();
    await undo.waitFor();
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('link', { name: 'Đã bỏ' }).click();
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await page.getByRole('button', { name: 'Khôi phục' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Tiếp nhận' }).click();
    await page.locator('tr[data-document]').first().waitFor();
    await undo.waitFor({ state: 'detached' });
    // One that came back from another machine is told by the service alone.
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách: UBND xã Số 1' }).click();
    await undo.waitFor();
    isRemoved = false;
    await page.reload();
    await page.locator('tr[data-document]').first().waitFor();
    await undo.waitFor({ state: 'detached' });
  });
});

describe('documents chosen', () => {
  it('are found without accents, put into a round and taken off the list together', async () => {
    const joined: unknown[] = [];
    const removed: string[] = [];
    api = await serveFakeApi((app) => {
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
    await open();
    await page.getByRole('searchbox').fill('ubnd xa so 2');
    await expect.poll(() => page.locator('tr[data-document]').count()).toBe(11);
    await page.getByRole('searchbox').fill('SO 29');
    await expect.poll(() => page.locator('tr[data-document]').count()).toBe(1);
    await page.getByLabel('Chọn mọi văn bản đang hiện').check();
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Chọn UBND xã Số 3', { exact: true }).check();
    await page.getByText('Đã chọn 2').waitFor();
    await page.getByLabel('Đưa vào đợt…').selectOption('Đợt 1');
    await page.getByText('Đã đưa 2 văn bản vào “Đợt 1”.').waitFor();
    expect(joined).toEqual([{ documents: ['doc-3', 'doc-29'] }]);
    expect(await rulesBroken(page)).toEqual([]);
    await page
      .getByRole('group', { name: 'Việc cho các văn bản đã chọn' })
      .getByRole('button', { name: 'Bỏ khỏi' })
      .click();
    await expect.poll(() => removed.toSorted()).toEqual(['doc-29', 'doc-3']);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().waitFor();
  });
});

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
