// The list of documents received and the files on their way, against an API made up for it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { dropFiles } from '../support/drop-files.ts';
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
});
