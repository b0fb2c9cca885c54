// Files that the service did not hear, what a dropped folder holds besides documents, and documents taken off the list together.
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pageForEach } from '../../support/browser/page-for-each.ts';
import { dropFiles } from '../../support/browser/drop-files.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';

const BYTES = new Uint8Array([37, 80, 68, 70]);

const tab = pageForEach();
/** Names of the files that the service heard. */
let sent: string[];
let removed: Set<string>;

async function open(viewport = { width: 1366, height: 768 }): Promise<void> {
  sent = [];
  removed = new Set();
  await tab.serve((app) => {
    app.post('/api/documents', async (c) => {
      const file = (await c.req.formData()).get('file');
      const name = file instanceof File ? file.name : '';
      sent.push(name);
      if (name === 'hong.pdf') return c.json({ error: { code: 'damaged', message: 'Tệp bị hỏng.' } }, 422);
      return c.json({ documents: [{ id: name, name, job: 'job', duplicate: false, error: null }] }, 202);
    });
    app.delete('/api/documents/:id', (c) => {
      removed.add(c.req.param('id'));
      return c.json({});
    });
    app.get('/api/documents/:id', (c) =>
      c.json({ ...madeDocument(1), removed: removed.has(c.req.param('id')) }),
    );
    app.post('/api/documents/:id/restore', (c) => {
      removed.delete(c.req.param('id'));
      return c.json({});
    });
    routeDocuments(
      app,
      Array.from({ length: 40 }, (_, at) => madeDocument(at)),
    );
  });
  await tab.open('/tiep-nhan', viewport);
  await tab.page.locator('tr[data-document]').first().waitFor();
}

const row = (name: string) => tab.page.getByRole('listitem').filter({ hasText: name });

it('sends by itself what the service did not hear once it is back, and keeps it when the answers are put away', async () => {
  await open();
  // Refused ones are answers, and may be put away.
  await dropFiles(
    tab.page,
    ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}/hong.pdf`.slice(2), bytes: BYTES })),
  );
  await expect.poll(() => row('hong.pdf').count()).toBe(4);
  await tab.page.route(/api\/documents|healthz/u, (route) => route.abort());
  await dropFiles(
    tab.page,
    ['mot.pdf', 'hai.pdf'].map((name) => ({ name, bytes: BYTES })),
  );
  await expect.poll(() => tab.page.getByText('Chưa gửi được').count()).toBe(2);
  await tab.page.getByRole('button', { name: 'Ẩn tất cả' }).click();
  await row('hong.pdf').first().waitFor({ state: 'detached' });
  expect(await tab.page.getByText('Chưa gửi được').count()).toBe(2);
  await tab.page.unroute(/api\/documents|healthz/u);
  await expect
    .poll(() => sent.filter((name) => name !== 'hong.pdf').toSorted())
    .toEqual(['hai.pdf', 'mot.pdf']);
  await tab.page.getByText('Chưa gửi được').first().waitFor({ state: 'detached' });
});

it('passes over what systems and Word leave among files, dropped or in a zip', async () => {
  await open();
  const debris = ['Thumbs.db', 'desktop.ini', '~$ke-hoach.docx', '.DS_Store'];
  const zip = zipSync(Object.fromEntries([...debris, 'xa.pdf'].map((name) => [`xa/${name}`, BYTES])));
  await dropFiles(tab.page, [{ name: 'ke-hoach.zip', bytes: zip }]);
  await dropFiles(tab.page, [
    { name: 'Thumbs.db', bytes: BYTES },
    { name: 'phuong.pdf', bytes: BYTES },
  ]);
  await expect.poll(() => sent.toSorted()).toEqual(['phuong.pdf', 'xa.pdf']);
});

it('brings back together what was taken off together', async () => {
  await open();
  await tab.page.getByRole('searchbox').fill('Số 1');
  await tab.page.getByText('11 trên 40 văn bản').waitFor();
  await tab.page.getByLabel('Chọn mọi văn bản đang hiện').check();
  await tab.page.getByRole('button', { name: 'Bỏ khỏi danh sách', exact: true }).click();
  await expect.poll(() => removed.size).toBe(11);
  await tab.page.getByRole('button', { name: 'Hoàn tác 11 văn bản đã bỏ' }).click();
  await expect.poll(() => removed.size).toBe(0);
  await tab.page.getByText('Đã bỏ khỏi danh sách').first().waitFor({ state: 'detached' });
});

it.each([
  { name: 'a screen', viewport: { width: 1366, height: 768 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
])(
  'on $name shows what can be done with the chosen wherever they are, and moves no row',
  async ({ viewport }) => {
    await open(viewport);
    const choice = tab.page.getByLabel('Chọn UBND xã Số 12', { exact: true });
    await choice.scrollIntoViewIfNeeded();
    const before = await choice.boundingBox();
    await choice.check();
    const bar = tab.page.getByRole('group', { name: 'Việc cho các văn bản đã chọn' });
    await bar.waitFor();
    expect((await choice.boundingBox())?.y).toBe(before?.y);
    const box = await bar.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    // The last row is not under it at the end of the tab.page.
    await tab.page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const last = tab.page.locator('tr[data-document]').last();
    await expect
      .poll(async () => {
        const row = await last.boundingBox();
        return (row?.y ?? viewport.height) + (row?.height ?? 0);
      })
      .toBeLessThanOrEqual(box?.y ?? 0);
  },
);
