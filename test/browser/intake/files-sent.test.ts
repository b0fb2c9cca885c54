// Files on their way to the service, against an API made up for it.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageForEach } from '../../support/browser/page-for-each.ts';
import { dropFiles } from '../../support/browser/drop-files.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';

const FILE = { name: 'xa-moi.pdf', bytes: new Uint8Array([37, 80, 68, 70]) };

const tab = pageForEach();

describe('files sent', () => {
  it('are told refused until that is dismissed, over reloads', async () => {
    await tab.serve((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json({ error: { code: 'empty', message: 'Tệp rỗng; hãy nộp lại.' } }, 422),
      );
    });
    await tab.open();
    await dropFiles(tab.page, [FILE]);
    await tab.page.getByText('Tệp rỗng; hãy nộp lại.').waitFor();
    await tab.page.reload();
    await tab.page.getByText('Tệp rỗng; hãy nộp lại.').waitFor();
    await tab.page.getByRole('button', { name: `Đã biết, ẩn đi: ${FILE.name}` }).click();
    await tab.page.getByText('Tệp rỗng; hãy nộp lại.').waitFor({ state: 'detached' });
    await tab.page.reload();
    await tab.page.locator('tr[data-document]').first().waitFor();
    expect(await tab.page.getByText(FILE.name).count()).toBe(0);
  });

  it('are told known already, over a reload', async () => {
    await tab.serve((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json(
          { documents: [{ id: 'doc-1', name: FILE.name, job: null, duplicate: true, error: null }] },
          202,
        ),
      );
    });
    await tab.open();
    await dropFiles(tab.page, [FILE]);
    await tab.page.getByText('Đã có từ trước').waitFor();
    await tab.page.reload();
    await tab.page.getByText('Đã có từ trước').waitFor();
  });

  it('go on being sent after a reload in their midst', async () => {
    const sent: string[] = [];
    await tab.serve((app) => {
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
    await tab.open();
    await dropFiles(tab.page, [FILE]);
    await tab.page.getByText('Đang gửi 1 tệp').waitFor();
    await expect.poll(() => sent.length).toBe(1);
    // Whoever leaves is asked first; a browser asks only where something was done on the tab.page.
    await tab.page.getByRole('heading', { name: 'Tiếp nhận kế hoạch' }).click();
    const asked = tab.page.waitForEvent('dialog');
    await tab.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    // A reload while the browser is still about the leaving that was refused would be dropped.
    await tab.page.evaluate('1');
    tab.page.once('dialog', (again) => void again.accept());
    await tab.page.reload();
    await expect.poll(() => sent).toEqual([`${FILE.name} 4`, `${FILE.name} 4`]);
    await tab.page.getByText('Đang gửi 1 tệp').waitFor({ state: 'detached' });
  });

  it('wait for the service to be reached again, and are sent again by a click', async () => {
    let isDown = true;
    await tab.serve((app) => {
      routeDocuments(app, [madeDocument(1)]);
      app.post('/api/documents', (c) =>
        c.json(
          { documents: [{ id: 'doc-2', name: FILE.name, job: 'job', duplicate: false, error: null }] },
          202,
        ),
      );
    });
    await tab.open();
    await tab.page.route('**/api/documents?*', (route) =>
      isDown && route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await dropFiles(tab.page, [FILE]);
    await tab.page.getByText('Chưa gửi được').waitFor();
    isDown = false;
    await tab.page.getByRole('button', { name: 'Gửi lại' }).click();
    await tab.page.getByText('Chưa gửi được').waitFor({ state: 'detached' });
    await expect
      .poll(() => tab.asked.filter((asked) => asked.startsWith('POST /api/documents')).length)
      .toBe(1);
  });

  it('of a zip go each by itself, the small first, and what was refused is sent again', async () => {
    const sent: string[] = [];
    let isMended = false;
    await tab.serve((app) => {
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
    await tab.open();
    const bytes = zipSync({
      // So large that the library would unpack it beside the tab.page, which the page's policy refuses.
      'xa/lon.pdf': new Uint8Array(400_000).fill(37),
      'xa/nho.pdf': new Uint8Array([37, 80, 68, 70]),
      '__MACOSX/xa/._nho.pdf': new Uint8Array([1]),
    });
    await dropFiles(tab.page, [{ name: 'ke-hoach.zip', bytes }]);
    await tab.page.getByText('Máy chủ đã hết chỗ lưu.').waitFor();
    expect(sent).toEqual(['nho.pdf', 'lon.pdf']);
    isMended = true;
    await tab.page.reload();
    await tab.page.getByRole('button', { name: 'Gửi lại' }).click();
    // The sentence goes as the file is sent, which the service takes a moment to read.
    await expect.poll(() => sent).toEqual(['nho.pdf', 'lon.pdf', 'lon.pdf']);
    await tab.page.getByText('Máy chủ đã hết chỗ lưu.').waitFor({ state: 'detached' });
  });
});
