// The whole round without a mouse: opened, filled with twenty mixed files, put right, narrowed, decided, taught, written to the
// communes. Every step is reloaded or gone back from, and the service is killed in between.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { inbox, inboxTemplate } from '../../support/plans/inbox.ts';
import { keysOf, type Keys } from '../../support/browser/keys.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';
import { startService, type ServiceProcess } from '../../support/service/service-process.ts';

let service: ServiceProcess;
let browser: Browser;
let page: Page;
let keys: Keys;
let round: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page.setDefaultTimeout(PATIENT_PAGE_MS / 2);
  keys = keysOf(page);
});
/** Each step goes on where the last one ended: without it each would wait for minutes for what cannot come. */
let isBroken = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(isBroken, 'an earlier step failed');
  onTestFailed(() => {
    isBroken = true;
  });
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

interface Row {
  readonly state: string;
  readonly statuses: Readonly<Record<string, { readonly status: string; readonly by: string }>>;
}

async function ask<Answer>(path: string): Promise<Answer | undefined> {
  const answer = await fetch(`${service.url}/api/campaigns/${round}${path}`).catch(() => undefined);
  return (await answer?.json()) as Answer | undefined;
}
const rowOf = async (unit: string) => (await ask<{ readonly row: Row }>(`/units/${unit}`))?.row;
const statusOf = async (unit: string, criterion: string) => (await rowOf(unit))?.statuses[criterion];
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const link = (name: string | RegExp): Locator => page.getByRole('link', { name });
const head = (): Locator => page.getByRole('status');
const panel = (): Locator => page.locator('dc-cell-panel');
const grid = (): Locator => page.getByRole('grid');
const rowNamed = (name: string): Locator => page.locator('dc-matrix .row').getByText(name);

/** The name of the round is in the tab of each of its pages; steps that stand alone begin here. */
async function openPart(part: string): Promise<void> {
  await page.goto(`${service.url}/dot/${round}${part}`);
  await page.locator('dc-round h1').waitFor();
}

describe('a round by keys alone', () => {
  it('is opened: template sent, name and deadline typed, province chosen; Back and forward lead to it again', async () => {
    await page.goto(service.url);
    await keys.enter(link('Mở đợt kiểm tra'));
    await page.waitForURL(/\/dot\/moi$/);
    await page.reload();
    await keys.choose(button('Tải mẫu lên'), [await inboxTemplate()]);
    await page
      .getByRole('option', { name: /7 tiêu chí/ })
      .first()
      .waitFor({ state: 'attached' });
    await keys.type(page.getByRole('textbox', { name: 'Tên đợt' }), 'Nước sạch 2026');
    const deadline = page.getByLabel('Hạn nộp');
    await keys.to(deadline);
    await page.keyboard.type('15/03/2026');
    expect(await deadline.inputValue()).toBe('15/03/2026');
    await keys.pick(page.getByRole('combobox', { name: /Tỉnh/ }), 'Quảng Trị');
    await keys.enter(button('Mở đợt'));
    await page.waitForURL(/\/dot\/[\da-f-]{36}/);
    round = new URL(page.url()).pathname.split('/')[2] ?? '';
    await head().getByText('Đã nộp 0/78').waitFor();
    await page.goBack();
    await button('Mở đợt').waitFor();
    await page.goForward();
    await head().getByText('Đã nộp 0/78').waitFor();
  });

  it('takes twenty mixed files that were chosen, though the service is killed while they come', async () => {
    // A scan takes as long to recognise as all others to be read, and comes by the mouse elsewhere.
    const files = (await inbox()).filter(({ name }) => !name.startsWith('dong-hoi'));
    const twice = files.find(({ name }) => name.startsWith('cam-lo'));
    expect(twice).toBeDefined();
    await openPart('');
    await keys.choose(button('Nộp kế hoạch'), [
      ...files,
      { name: 'trung.docx', bytes: twice?.bytes ?? new Uint8Array() },
    ]);
    const counts = async () => (await ask<{ readonly counts: Record<string, number> }>(''))?.counts;
    await expect.poll(async () => (await counts())?.['compared'] ?? 0).toBeGreaterThan(0);
    await service.killAndRestart();
    await page.reload();
    await expect.poll(counts).toMatchObject({
      submitted: 16,
      compared: 14,
      failed: 1,
      anotherSubject: 1,
      arriving: 0,
      unassigned: 2,
    });
    // What was refused is put away without a mouse, too.
    const refused = page.getByRole('listitem').filter({ hasText: 'hong.docx' });
    await keys.enter(refused.getByRole('button').last());
    await refused.waitFor({ state: 'detached' });
    await head().getByText('Đã nộp 16/78').waitFor();
  });

  it('gives what is of nobody to its commune, and the focus stays with what is left', async () => {
    await openPart('');
    await keys.enter(link(/^Chưa rõ đơn vị/));
    await page.getByText('2 văn bản chưa rõ của đơn vị nào').waitFor();
    const give = async (file: string, typed: string, unit: string): Promise<void> => {
      const item = page.locator('dc-tray li').filter({ hasText: file });
      await keys.type(item.getByRole('searchbox', { name: /Tìm đơn vị khác/ }), typed);
      await keys.enter(item.getByRole('button', { name: unit }));
    };
    await give('sua-sau.docx', 'phong nha', 'UBND xã Phong Nha');
    await page.getByText('1 văn bản chưa rõ của đơn vị nào').waitFor();
    expect(await keys.where()).not.toBe('');
    await page.reload();
    await give('hong.docx', 'hieu giang', 'UBND xã Hiếu Giang');
    await page.getByText('Mọi kế hoạch đều đã có đơn vị.').waitFor();
    expect(await keys.where()).not.toBe('');
    await page.goBack();
    await grid().waitFor();
    expect((await rowOf('xa-phong-nha'))?.state).toBe('compared');
  });

  it('is narrowed, and Back and a reload keep what was chosen', async () => {
    await openPart('');
    const state = page.getByRole('combobox', { name: 'Tình trạng' });
    await keys.pick(state, 'another-subject');
    await rowNamed('UBND xã Cồn Tiên').waitFor();
    await page.reload();
    await rowNamed('UBND xã Cồn Tiên').waitFor();
    expect(await state.inputValue()).toBe('another-subject');
    await keys.enter(link(/^Đọc ngang/));
    await page.locator('dc-across').waitFor();
    await page.goBack();
    await rowNamed('UBND xã Cồn Tiên').waitFor();
    await keys.enter(button(/^Bỏ lọc/));
    await button(/^Bỏ lọc/).waitFor({ state: 'detached' });
    await keys.type(page.getByRole('searchbox', { name: /Tìm đơn vị/ }), 'vinh linh');
    await rowNamed('UBND xã Vĩnh Linh').waitFor();
    await rowNamed('UBND xã Cồn Tiên').waitFor({ state: 'detached' });
  });

  it('opens a cell from the matrix, is overruled with a note, goes back to the matrix, and outlives a power cut', async () => {
    await openPart('?tim=vinh+linh');
    await rowNamed('UBND xã Vĩnh Linh').waitFor();
    await keys.to(grid());
    const column = await page.locator('dc-matrix .row .cell.unclear').first().getAttribute('data-column');
    for (let step = 0; step <= Number(column); step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/o=xa-vinh-linh%3AII\.3/);
    await panel().locator('[data-reason]').waitFor();
    // Figures of a note are text; with Alt they decide.
    await keys.type(panel().getByRole('textbox', { name: 'Ghi chú' }), 'đã hỏi xã, ngày 12/3');
    await page.keyboard.press('Alt+Digit2');
    await expect
      .poll(() => statusOf('xa-vinh-linh', 'II.3'))
      .toMatchObject({ status: 'partial', by: 'person' });
    await service.killAndRestart();
    await page.reload();
    await panel().getByText('đã hỏi xã, ngày 12/3').first().waitFor();
    await keys.enter(panel().getByRole('button', { name: 'Đóng' }));
    await panel().waitFor({ state: 'detached' });
    expect(await keys.where()).toMatch(/^div Đơn vị theo hàng/u);
    await page.goBack();
    await page.goForward();
    expect(await statusOf('xa-vinh-linh', 'II.3')).toMatchObject({ status: 'partial', by: 'person' });
  });

  it('is taught a wording after its effect was shown, and takes it back', async () => {
    await openPart('?o=xa-vinh-linh:II.3');
    await panel().locator('[data-reason]').waitFor();
    await page.keyboard.press('1');
    await expect.poll(() => statusOf('xa-vinh-linh', 'II.3')).toMatchObject({ status: 'met', by: 'person' });
    const before = await statusOf('xa-khe-sanh', 'II.3');
    await keys.enter(panel().getByRole('button', { name: 'Coi cách viết này là đạt' }));
    // The words to be kept are at hand at once.
    expect(await keys.where()).toMatch(/^textarea/u);
    await keys.enter(panel().getByRole('button', { name: 'Xem trước' }));
    await panel()
      .getByText(/Nếu nhận, \d+ ô thay đổi/)
      .waitFor();
    expect(await keys.where()).toMatch(/^h3 Nếu nhận/u);
    await page.reload();
    await keys.enter(panel().getByRole('button', { name: 'Nhận vào mẫu' }));
    await panel().getByText('Mẫu đã nhận cách viết này, thành bản 2.').waitFor();
    await expect.poll(() => statusOf('xa-khe-sanh', 'II.3')).toMatchObject({ status: 'met', by: 'machine' });
    const learnt = panel().getByRole('region', { name: 'Coi cách viết này là đạt' });
    await keys.enter(learnt.getByRole('button', { name: 'Hoàn tác' }));
    await learnt.getByText('Đã bỏ cách viết này.').waitFor();
    await expect.poll(() => statusOf('xa-khe-sanh', 'II.3')).toEqual(before);
  });

  it('answers the questions, and decides for several communes down one criterion', async () => {
    await openPart('');
    await keys.enter(link(/^Cần xem/));
    const left = page.locator('dc-questions h2 span');
    await left.getByText(/Còn \d+ ô/).waitFor();
    const before = await left.textContent();
    await page.keyboard.press('3');
    await expect.poll(() => left.textContent()).not.toBe(before);
    await page.reload();
    await left.waitFor();
    expect(await left.textContent()).not.toBe(before);
    await keys.enter(link(/^Đọc ngang/).first());
    await keys.pick(page.locator('dc-across').getByRole('combobox'), 'III.2');
    await keys.to(page.locator('dc-across').getByRole('checkbox', { name: 'UBND xã Triệu Phong' }));
    await page.keyboard.press('Space');
    await keys.enter(page.locator('dc-answer button[data-status=partial]'));
    await expect
      .poll(() => statusOf('xa-trieu-phong', 'III.2'))
      .toMatchObject({ status: 'partial', by: 'person' });
    await page.reload();
    await page.locator('dc-across').getByText('UBND xã Triệu Phong').first().waitFor();
  });

  it('ends in letters of the office, fetched as one file', async () => {
    await openPart('');
    await keys.enter(link(/^Công văn/));
    await keys.type(page.getByLabel('Cơ quan ban hành'), 'Sở Nông nghiệp và Môi trường');
    await keys.type(page.getByLabel('Ký hiệu (sau số)'), 'SNNMT-CCTL');
    await keys.type(page.getByLabel('Địa danh'), 'Quảng Trị');
    await keys.type(page.getByLabel('Chức vụ người ký'), 'GIÁM ĐỐC');
    await keys.type(page.getByLabel('Họ tên người ký'), 'Nguyễn Thị Hoa');
    await keys.enter(page.locator('dc-office').getByRole('button', { name: 'Lưu' }));
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Nguyễn Thị Hoa');
    await keys.enter(button('Soạn mọi công văn'));
    await page.locator('dc-letters').getByRole('link', { name: 'Mọi công văn (zip)' }).waitFor();
    expect(await keys.where()).toBe('a Mọi công văn (zip)');
    const fetched = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const zip = unzipSync(new Uint8Array(readFileSync(await (await fetched).path())));
    const letter = zip['don-vi/xa-trieu-phong.docx'];
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(['cong-van-don-doc.docx', 'bao-cao-lanh-dao.docx']),
    );
    const xml = unzipSync(letter ?? new Uint8Array())['word/document.xml'];
    expect(new TextDecoder().decode(xml)).toContain('Nguyễn Thị Hoa');
    await page.goBack();
    await grid().waitFor();
  });
});
