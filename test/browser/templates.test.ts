// Mẫu tiêu chí in the browser, against an API made up for it: editing by mouse and by keyboard, preview, versions.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rulesBroken } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { madeDocument, routeDocuments, TEMPLATE } from '../support/fake-api/documents.ts';
import { serveFakeApi, type FakeApi } from '../support/fake-api/serve.ts';
import { routeTemplate, type MadeTemplate } from '../support/fake-api/templates.ts';

let browser: Browser;
let api: FakeApi;
let page: Page;
let made: MadeTemplate;
let isNewer = false;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    made = routeTemplate(app, () => isNewer);
    routeDocuments(app, [madeDocument(1), madeDocument(2)]);
  });
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(
  path = `/mau/${TEMPLATE}`,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  isNewer = false;
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })).newPage();
  await page.goto(api.url + path);
  await page
    .locator('dc-template-list [data-criterion], dc-templates tbody tr')
    .first()
    .waitFor({ state: 'attached' });
}

const item = (id: string) => page.locator(`dc-template-list [data-criterion="${id}"]`);
const ids = () =>
  page
    .locator('dc-template-list [data-criterion]')
    .evaluateAll((all) => all.map((one) => one.dataset['criterion']));
const text = () => page.getByLabel('Yêu cầu', { exact: true });

describe('a template', () => {
  it('is put in another order by dragging, and one step takes that back', async () => {
    await open();
    await item('II.1').dragTo(item('I.1'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(ids).toEqual(['II.1', 'I.1', 'I.2']);
    await item('II.1').dragTo(item('I.2'), { targetPosition: { x: 60, y: 30 } });
    await expect.poll(ids).toEqual(['I.1', 'I.2', 'II.1']);
    await item('I.2').dragTo(item('I.1'), { targetPosition: { x: 60, y: 4 } });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(ids).toEqual(['I.1', 'I.2', 'II.1']);
  });

  it('is edited by keyboard alone: moved, split, merged, left out, taken back, saved', async () => {
    await open();
    await page.keyboard.press('j');
    await page.waitForURL(/tieu-chi=I\.2/);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(ids).toEqual(['I.2', 'I.1', 'II.1']);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForURL(/tieu-chi=II\.1/);
    await expect.poll(() => text().inputValue()).toMatch(/^Diễn tập/);
    await text().focus();
    await page.keyboard.press('Control+Home');
    for (let at = 0; at < 'Diễn tập mỗi năm 2 lần;'.length; at++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Enter');
    await expect.poll(ids).toEqual(['I.2', 'I.1', 'II.1', 'II.1b']);
    await page.locator('h2').first().click();
    await page.keyboard.press('v');
    await page.keyboard.press('k');
    await page.waitForURL(/tieu-chi=I\.1$/);
    await page.keyboard.press('v');
    await page.keyboard.press('g');
    await expect.poll(ids).toEqual(['I.2', 'I.1', 'II.1b']);
    await expect.poll(() => text().inputValue()).toBe('Phủ mạng tới mọi thôn; Diễn tập mỗi năm 2 lần');
    await page.keyboard.press('x');
    await expect.poll(ids).toEqual(['I.2', 'II.1b']);
    await page.keyboard.press('Control+z');
    await expect.poll(ids).toEqual(['I.2', 'I.1', 'II.1b']);
    await page.keyboard.press('Control+s');
    await page.getByText(/^Đã lưu bản/).waitFor();
    expect(made.edits.at(-1)).toMatchObject({
      expected: 2,
      criteria: [
        { id: 'I.2', from: ['I.2'] },
        { id: 'I.1', from: ['I.1', 'II.1'] },
        { id: 'II.1b', from: ['II.1'], text: 'tập huấn mỗi quý' },
      ],
    });
  });

  it('keeps what was not saved over a reload, and tells that another version came first', async () => {
    await open();
    await text().fill('Phủ mạng 5G tới mọi thôn');
    await page.getByLabel('Giá trị phải có').fill('5G\n100%');
    await page.getByLabel('Khuyến khích').check();
    await page.getByText('3 thay đổi chưa lưu').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect.poll(() => text().inputValue()).toBe('Phủ mạng 5G tới mọi thôn');
    expect(await page.getByLabel('Giá trị phải có').inputValue()).toBe('5G\n100%');
    isNewer = true;
    await page.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await page.getByText('Mẫu đã có phiên bản 3.').waitFor();
    expect(await text().inputValue()).toBe('Phủ mạng 5G tới mọi thôn');
    await page.getByRole('button', { name: 'Bỏ mọi thay đổi' }).click();
    await expect.poll(() => text().inputValue()).toBe('Phủ mạng tới mọi thôn');
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('finds criteria without accents, and keeps that in the address', async () => {
    await open();
    await page.getByRole('searchbox').fill('bao cao truoc');
    await expect.poll(ids).toEqual(['I.2']);
    await page.waitForURL(/loc=bao/);
    await page.reload();
    await expect.poll(ids).toEqual(['I.2']);
  });

  it('is previewed on a plan: what would change comes first', async () => {
    await open(`/mau/${TEMPLATE}/xem-truoc`);
    await page.getByLabel('Xem trên kế hoạch').selectOption({ index: 1 });
    await page.getByText('1 tiêu chí đổi kết quả').waitFor();
    await page.waitForURL(/ke-hoach=doc-1/);
    expect(await page.locator('dc-template-preview tr[data-criterion]').first().textContent()).toContain(
      'I.2',
    );
  });

  it('tells its versions apart', async () => {
    await open(`/mau/${TEMPLATE}/phien-ban`);
    const changes = page.locator('[data-kind]');
    await changes.first().waitFor();
    expect(await changes.evaluateAll((all) => all.map((one) => one.dataset['kind']))).toEqual([
      'changed',
      'added',
    ]);
    expect(await page.locator('del').first().textContent()).toBe('xóm');
  });

  it('is written by hand, criterion by criterion', async () => {
    await open('/mau');
    await page.getByRole('button', { name: 'Viết mẫu mới' }).click();
    await page.waitForURL(/\/mau\/moi/);
    await page.getByLabel('Tên mẫu').fill('Mẫu tự viết');
    await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
    await page.getByRole('button', { name: 'Lưu mẫu' }).click();
    await page.getByText('Tiêu chí I.1 chưa ghi yêu cầu gì.').waitFor();
    await text().fill('Ban hành kế hoạch');
    await expect.poll(() => item('I.1').textContent()).toContain('Ban hành kế hoạch');
    // Nothing is saved yet, and still it is seen what the draft would find.
    await page.getByRole('link', { name: 'Xem trước' }).click();
    await page.getByLabel('Xem trên kế hoạch').selectOption({ index: 1 });
    await page.getByText('Máy đối chiếu mẫu chưa lưu này').first().waitFor();
    expect(await page.locator('dc-template-preview thead').first().innerText()).not.toContain('Đang dùng');
    expect(await page.locator('dc-template-preview tr[data-criterion]').innerText()).toContain(
      'Ban hành kế hoạch',
    );
  });
});

describe('on a phone', () => {
  it.each(['xem-truoc?ke-hoach=doc-1', 'phien-ban'])(
    '%s begins at once, not below the criteria',
    async (side) => {
      await open(`/mau/${TEMPLATE}/${side}`, { viewport: { width: 390, height: 844 } });
      const begins = await page.locator('dc-template .side').boundingBox();
      const tools = await page.locator('dc-template-tools').boundingBox();
      expect(begins?.y).toBe((tools?.y ?? 0) + (tools?.height ?? 0));
      expect(begins?.y).toBeLessThan(230);
      expect(await page.locator('dc-template-list').isVisible()).toBe(false);
    },
  );

  it('has a line for saving once there is something to save', async () => {
    await open(`/mau/${TEMPLATE}`, { viewport: { width: 390, height: 844 } });
    const save = page.getByRole('button', { name: 'Lưu thành bản mới' });
    expect(await save.isVisible()).toBe(false);
    await text().fill('Phủ mạng tới mọi nhà');
    await save.waitFor();
  });
});

describe('is readable by everyone', () => {
  it.each([
    ['in Vietnamese and light', {}, 'vi'],
    ['in English and dark', { colorScheme: 'dark' }, 'en'],
    ['on a phone', { viewport: { width: 390, height: 844 } }, 'vi'],
  ] as const)('%s', async (_, options, language) => {
    await open('/mau', options);
    await page.evaluate(`localStorage.setItem('doichieu.language', '${language}')`);
    for (const path of [
      '/mau',
      `/mau/${TEMPLATE}`,
      `/mau/${TEMPLATE}/xem-truoc?ke-hoach=doc-1`,
      `/mau/${TEMPLATE}/phien-ban`,
    ]) {
      await page.goto(api.url + path);
      await page
        .locator('dc-template-list [data-criterion], dc-templates tbody tr')
        .first()
        .waitFor({ state: 'attached' });
      expect(await rulesBroken(page), path).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
        path,
      ).toBeLessThanOrEqual(0);
    }
  });
});
