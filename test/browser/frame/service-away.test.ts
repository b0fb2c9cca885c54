// The service gone, hanging or behind a proxy that cannot reach it, and back: what the page says, and what it opens anew by itself.
import { expect, it } from 'vitest';
import { pageForEach } from '../../support/browser/page-for-each.ts';
import { madeDocument, routeDocuments } from '../../support/fake-api/documents.ts';

const tab = pageForEach();
/** What the service does with what is asked of it. */
let state: 'well' | 'hanging' | 'behind a proxy';

async function open(): Promise<void> {
  state = 'well';
  await tab.serve((app) => {
    app.use('*', async (c, next) => {
      if (state === 'hanging')
        await new Promise<void>((over) => c.req.raw.signal.addEventListener('abort', () => over()));
      if (state === 'behind a proxy') return c.html('<h1>502 Bad Gateway</h1>', 502);
      return next();
    });
    routeDocuments(app, [madeDocument(1)]);
    app.get('/api/campaigns', (c) => c.json({ campaigns: [] }));
  });
  await tab.open('/tiep-nhan', { width: 1366, height: 768 });
  await tab.page.locator('tr[data-document]').first().waitFor();
}

const away = () => tab.page.getByText('Mất liên lạc với dịch vụ.');
const isSaid = () => away().waitFor();
const isBack = () => away().waitFor({ state: 'hidden' });
const goTo = (room: string) => tab.page.getByRole('link', { name: room }).click();

it('opens anew the page on which it was missed first', async () => {
  await open();
  await tab.page.route(/api|healthz/u, (route) => route.abort());
  await goTo('Đợt kiểm tra');
  await isSaid();
  await tab.page.unroute(/api|healthz/u);
  await isBack();
  await tab.page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
  await tab.page.getByText('Không kết nối được với dịch vụ').waitFor({ state: 'detached' });
});

it('says so where the page itself is not loaded yet, and shows it when the service is back', async () => {
  await open();
  await tab.page.route('**/assets/**', (route) => route.abort());
  await tab.page.route('**/healthz', (route) => route.abort());
  await goTo('Mẫu');
  await isSaid();
  await tab.page.unroute('**/assets/**');
  await tab.page.unroute('**/healthz');
  await tab.page.getByRole('heading', { name: 'Mẫu tiêu chí' }).waitFor();
  await isBack();
});

it('is missed where it takes a request and never answers', async () => {
  await open();
  state = 'hanging';
  await goTo('Đợt kiểm tra');
  await isSaid();
  state = 'well';
  await isBack();
  await tab.page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
});

it('is not opened anew where it was only slow, and answers after all', async () => {
  await open();
  let answer = (): void => undefined;
  const answered = new Promise<void>((go) => {
    answer = go;
  });
  let asked = 0;
  await tab.page.route('**/api/campaigns*', async (route) => {
    asked++;
    await answered;
    await route.continue();
  });
  await tab.page.route('**/healthz', (route) => route.abort());
  await goTo('Đợt kiểm tra');
  await isSaid();
  const before = asked;
  answer();
  await isBack();
  await tab.page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
  expect(asked).toBe(before);
});

it('is missed where a proxy answers for it, and not taken for an answer', async () => {
  await open();
  state = 'behind a proxy';
  await goTo('Đợt kiểm tra');
  await isSaid();
  expect(await tab.page.getByText('502').count()).toBe(0);
  state = 'well';
  await isBack();
  await tab.page.getByRole('link', { name: 'Mở đợt kiểm tra' }).first().waitFor();
});
