// Files whose sending was cut off: by a reload, or by the service's own end after it had taken them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { dropFiles } from '../../support/browser/drop-files.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

const NAMES = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf', 'f.pdf'];

let browser: Browser;
let api: FakeApi;
let page: Page;
/** Names of the files that the service has. */
let taken: Set<string>;
/** Whether it answers for a file that it has taken. */
let answers: (name: string) => Promise<void>;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  taken = new Set();
  answers = () => Promise.resolve();
  api = await serveFakeApi((app) => {
    app.post('/api/documents', async (c) => {
      const file = (await c.req.formData()).get('file');
      const name = file instanceof File ? file.name : '';
      const duplicate = taken.has(name);
      taken.add(name);
      await answers(name);
      return c.json({ documents: [{ id: name, name, job: 'job', duplicate, error: null }] }, 202);
    });
    routeDocuments(app, [madeDocument(1)]);
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${api.url}/tiep-nhan`);
  await page.locator('tr[data-document]').first().waitFor();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
});

afterAll(() => browser.close());

const drop = (names: readonly string[]) =>
  dropFiles(
    page,
    names.map((name) => ({ name, bytes: new TextEncoder().encode(name) })),
  );
const known = () => page.getByText('Đã có từ trước').count();

it('goes on counting after a reload, and calls no file known that came with the sending that was cut off', async () => {
  answers = (name) => (name < 'c' ? Promise.resolve() : new Promise(() => undefined));
  await drop(NAMES);
  await page.getByText('xong 2/6').waitFor();
  await expect.poll(() => taken.size).toBe(5);
  page.once('dialog', (dialog) => void dialog.accept());
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  answers = () => gate;
  await page.reload();
  await page.getByText('xong 2/6').waitFor();
  go();
  await page.locator('dc-uploads progress').waitFor({ state: 'detached' });
  expect([...taken].toSorted()).toEqual(NAMES);
  expect(await known()).toBe(0);
  // The next ones are counted by themselves, and what is there already is told.
  answers = (name) => (name === 'g.pdf' ? new Promise(() => undefined) : Promise.resolve());
  await drop(['a.pdf', 'g.pdf']);
  await page.getByText('xong 1/2').waitFor();
  expect(await known()).toBe(1);
});

it('calls no file known that the service had taken when it ended', async () => {
  await page.route('**/api/documents*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.route('**/healthz', (route) => route.abort());
  await drop(['a.pdf']);
  await page.getByText('Chưa gửi được').waitFor();
  expect([...taken]).toEqual(['a.pdf']);
  await page.unroute('**/api/documents*');
  await page.unroute('**/healthz');
  await page.getByText('Chưa gửi được').waitFor({ state: 'detached' });
  expect(await known()).toBe(0);
});
