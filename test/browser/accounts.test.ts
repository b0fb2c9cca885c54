// People at the page: the first run, signing in, what each role is shown and refused, a session that ends while somebody types, two
// people on one cell, and the pages of session and administration under axe in both languages.
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type NodeServer } from '../../server/adapters/node/node-server.ts';
import { createApp } from '../../server/http/app.ts';
import type { Accounts } from '../../server/ports/accounts.ts';
import { call, formOf, PLAN, TEMPLATE } from '../http/calls.ts';
import { rulesBrokenNow } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { addEveryRole, PASSWORD, signInAs } from '../support/service/people.ts';

const PAGE = resolve(import.meta.dirname, '../../dist/web');

let application: FakeApplication;
let accounts: Accounts;
let server: NodeServer;
let browser: Browser;
let page: Page;
let comparison: string;

beforeAll(async () => {
  application = fakeApplication({ accounts: {} });
  if (application.services.accounts === undefined) throw new Error('no accounts');
  accounts = application.services.accounts;
  const app = createApp(application.services);
  server = await listen(app, { host: '127.0.0.1', port: 0, page: PAGE });
  browser = await launchBrowser();
  page = await newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await application.close();
});

async function newPage(): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
}

/** Everyone of PEOPLE, and one comparison, put in by another door than the page under test. */
async function fillStore(): Promise<void> {
  await addEveryRole(accounts);
  const app = createApp(application.services);
  const headers = { cookie: await signInAs(app, 'officer') };
  const form = formOf(['tinh.txt', TEMPLATE], ['xa.txt', PLAN]);
  const sent = await call(app, 'POST', '/api/documents', form, headers);
  const [template, document] = sent.body.documents.map(({ id }: { id: string }) => id);
  await application.drain();
  const made = await call(app, 'POST', '/api/comparisons', { template, document }, headers);
  comparison = made.body.id as string;
}

async function signIn(at: Page, username: string, password = PASSWORD): Promise<void> {
  const door = at.locator('dc-sign-in');
  await door.getByLabel('Tên đăng nhập').fill(username);
  await door.getByLabel('Mật khẩu').fill(password);
  await door.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

const note = (at: Page) => at.getByRole('textbox', { name: 'Ghi chú' });
const cell = (): string => `${server.url}/doi-chieu/${comparison}?tieu-chi=2`;

async function openCell(at: Page, username: string): Promise<void> {
  await at.goto(cell());
  await signIn(at, username);
  await at.locator('[data-reason]').waitFor();
}

async function decide(at: Page, status: string, said: string): Promise<void> {
  await note(at).fill(said);
  await at.getByRole('button', { name: status, exact: true }).last().click();
  await at.getByRole('button', { name: 'Lưu kết luận' }).click();
}

// The steps lean on each other, as the days of an office do.
describe('a page with accounts', () => {
  it('asks on the first run who administers, and lets them in', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Lập người quản trị' }).waitFor();
    expect(await rulesBrokenNow(page)).toEqual([]);
    const fields = [accounts.setupCode, 'Trần Thị Hoa', 'hoa', PASSWORD];
    for (const [at, value] of fields.entries()) await page.locator('dc-first-run input').nth(at).fill(value);
    await page.locator('dc-first-run button.primary').click();
    await page.getByRole('link', { name: 'Quản trị' }).waitFor();
    await fillStore();
  });

  it('shows nothing to a stranger, and says why one is not let in', async () => {
    await page.context().clearCookies();
    await page.goto(cell());
    await page.locator('dc-sign-in form').waitFor();
    expect(await page.locator('nav').count()).toBe(0);
    expect(await rulesBrokenNow(page)).toEqual([]);
    await signIn(page, 'viewer', 'không phải mật khẩu');
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor();
    await signIn(page, 'viewer');
    await page.locator('[data-reason]').waitFor();
  });

  it('refuses a viewer a verdict and the administration, in a sentence, and keeps what was typed', async () => {
    await decide(page, 'Đạt', 'Theo tôi là đạt');
    await page.getByText('Tài khoản của bạn không có quyền làm việc này.').waitFor();
    expect(await note(page).inputValue()).toBe('Theo tôi là đạt');
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
    await page.goto(`${server.url}/quan-tri`);
    await page.getByText('Tài khoản của bạn không có quyền làm việc này.').waitFor();
  });

  it('asks anew above a note that was being typed when the session ended, and saves it afterwards', async () => {
    const desk = await newPage();
    await openCell(desk, 'officer');
    const officer = await accounts.people.find('officer');
    await accounts.sessions.closeAll(officer?.id ?? '');
    await decide(desk, 'Chưa đủ', 'Xã đã hứa bổ sung');
    await desk.locator('dialog[open]').waitFor();
    expect(await rulesBrokenNow(desk)).toEqual([]);
    await signIn(desk, 'officer');
    await desk.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await note(desk).inputValue()).toBe('Xã đã hứa bổ sung');
    await desk.getByRole('button', { name: 'Lưu kết luận' }).click();
    await desk.locator('[data-reason]', { hasText: 'Người officer' }).waitFor();
    await desk.context().close();
  });

  it('shows the second of two people at one cell what the first decided, and keeps what they typed', async () => {
    const [first, second] = [await newPage(), await newPage()];
    await openCell(first, 'officer');
    await openCell(second, 'hoa');
    // After signing in a page asks for the comparison anew, which must not come after what the first decides.
    await second.reload();
    await second.locator('[data-reason]').waitFor();
    await decide(first, 'Đạt', 'Đã thấy ở phụ lục');
    await first.locator('[data-reason]', { hasText: 'Đã thấy ở phụ lục' }).waitFor();
    await decide(second, 'Thiếu', 'Không thấy');
    await second.locator('[data-reason]', { hasText: 'Đã thấy ở phụ lục' }).waitFor();
    expect(await second.locator('[data-reason]').textContent()).toContain('Người officer');
    expect(await note(second).inputValue()).toBe('Không thấy');
    await second.getByRole('button', { name: 'Lưu kết luận' }).click();
    await second.locator('[data-reason]', { hasText: 'Trần Thị Hoa' }).waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it.each(['vi', 'en'])(
    'breaks no rule of accessibility in the rooms of the administration, in %s',
    async (language) => {
      const desk = await newPage();
      await desk.goto(`${server.url}/quan-tri`);
      await signIn(desk, 'hoa');
      await desk.locator('dc-admin dl').waitFor();
      await desk.evaluate(`localStorage.setItem('doichieu.language', '${language}')`);
      const broken: string[] = [];
      for (const [room, there] of [
        ['', 'dl'],
        ['/nguoi-dung', 'tbody tr'],
        ['/co-quan', 'dc-office form'],
        ['/the', 'form'],
        ['/nhat-ky', 'tbody tr'],
        ['/da-bo', 'dc-trash p'],
      ] as const) {
        await desk.goto(`${server.url}/quan-tri${room}`);
        await desk.locator(`dc-admin ${there}`).first().waitFor();
        broken.push(...(await rulesBrokenNow(desk)).map((rule) => `${room} ${rule}`));
      }
      expect(broken).toEqual([]);
      await desk.context().close();
    },
  );

  it.each(['vi', 'en'])(
    'on a phone shows every word of the navigation beside who is in, in %s',
    async (language) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
      const phone = await context.newPage();
      await phone.goto(`${server.url}/quan-tri/the`);
      await phone.getByLabel(language === 'vi' ? 'Tên đăng nhập' : 'User name').fill('hoa');
      await phone.getByLabel(language === 'vi' ? 'Mật khẩu' : 'Password').fill(PASSWORD);
      await phone.keyboard.press('Enter');
      await phone.locator('dc-tokens form').waitFor();
      const hidden = await phone
        .locator('header nav')
        .evaluate((words) => words.scrollWidth - words.clientWidth);
      expect(hidden).toBe(0);
      await context.close();
    },
  );

  it('shows the secret of a token once there is one', async () => {
    const desk = await newPage();
    await desk.goto(`${server.url}/quan-tri/the`);
    await signIn(desk, 'hoa');
    await desk.getByLabel('Dùng cho').waitFor();
    expect(await desk.locator('.secret').isVisible()).toBe(false);
    await desk.getByLabel('Dùng cho').fill('Máy quét');
    await desk.getByRole('button', { name: 'Tạo thẻ' }).click();
    await desk.locator('.secret code').waitFor();
    await desk.context().close();
  });

  it('signs out on this device, and leaves nothing of what was typed to the next person', async () => {
    await page.goto(cell());
    await page.getByText('Chưa lưu').waitFor();
    await page.evaluate(
      inKeptUploads(`put({ upload: { key: 'a', name: 'xa.pdf', state: 'refused' }, file: null }, 'a')`),
    );
    expect(await page.evaluate(inKeptUploads('count()'))).toBe(1);
    await page.locator('dc-person summary').first().click();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.locator('dc-sign-in form').waitFor();
    expect(await page.evaluate(inKeptUploads('count()'))).toBe(0);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("draft"))')).toEqual(
      [],
    );
  });

  it('wrote down who did what', async () => {
    const entries = await application.services.store.audit.list({}, { offset: 0, limit: 50 });
    const told = entries.map(({ actor, action }) => `${actor} ${action}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'Người officer verdict.set',
        'Trần Thị Hoa verdict.set',
        'Người viewer session.close',
      ]),
    );
    expect(application.faults).toEqual([]);
  });
});

/** A script that asks the browser's store of files on their way, and gives its answer. */
function inKeptUploads(asked: string): string {
  return `new Promise((go, fail) => {
    const opening = indexedDB.open('doichieu');
    opening.onerror = fail;
    opening.onsuccess = () => {
      const uploads = opening.result.transaction('uploads', 'readwrite').objectStore('uploads');
      uploads.${asked}.onsuccess = ({ target }) => {
        opening.result.close();
        go(target.result);
      };
    };
  })`;
}
