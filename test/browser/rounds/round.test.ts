// The page of a round against an API made up for it: matrix, panel, questions, reading across, everything in the address, keyboard alone.
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeRound, type MadeCell, type MadeRound } from '../../support/fake-api/round.ts';
import { routeRound } from '../../support/fake-api/round-routes.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

const COUNTRY = 3321;

let browser: Browser;
let api: FakeApi;
let page: Page;
let round: MadeRound;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  round = madeRound(130, 60);
  api = await serveFakeApi((app) => routeRound(app, round));
  await newPage();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
  // The page keeps to its own policy in every step.
  expect(complaints).toEqual([]);
});

afterAll(() => browser.close());

async function newPage(): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

async function openMatrix(query = ''): Promise<void> {
  await page.goto(`${api.url}/dot/dot-1${query}`);
  await page.locator('.row .cell.met').first().waitFor();
}

const follows = ({ precedent }: MadeCell): boolean => precedent !== undefined;
const cell = (row: number, column: number) => page.locator(`[data-row="${row}"] [data-column="${column}"]`);

describe('the parts of a round', () => {
  it('lead nobody to reading across again who went back before it was there', async () => {
    await openMatrix('?trang-thai=compared');
    const [answer, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route(/\/matrix\?.*limit=1(&|$)/, async (route) => {
      hold.resolve();
      await answer.promise;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('link', { name: /^Đọc ngang/ }).click();
    await hold.promise;
    await page.goBack();
    await page.locator('dc-matrix').waitFor();
    const before = page.url();
    answer.resolve();
    await page.locator('.row .cell.met').first().waitFor();
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  });
});

describe('the matrix', () => {
  it('is the first page when a round is in work', async () => {
    await page.goto(api.url);
    await page.waitForURL(/\/dot\/dot-1$/);
    await page.getByText('Đã nộp 117/130').waitFor();
    await page.getByText('đã rà soát 0/117').waitFor();
  });

  it('draws of a whole country only what is in sight, and asks for it in small pages', async () => {
    await api.close();
    round = madeRound(COUNTRY, 60);
    api = await serveFakeApi((app) => routeRound(app, round));
    await openMatrix();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
    await page.getByRole('grid').press('Control+End');
    await page
      .locator(`[data-row="${COUNTRY - 1}"] .cell:not(.blank)`)
      .first()
      .waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
    const limits = api.asked.flatMap((asked) => /matrix\?.*limit=(\d+)/.exec(asked)?.[1] ?? []);
    expect(Math.max(...limits.map(Number))).toBeLessThanOrEqual(50);
    expect(limits.length).toBeLessThan(10);
  });

  it('keeps filters, order and hidden columns in the address, over a reload and with Back', async () => {
    await openMatrix();
    await page.getByRole('combobox', { name: 'Sắp xếp' }).selectOption('-missing');
    await page.getByRole('combobox', { name: 'Loại đơn vị' }).selectOption('phường');
    await page.waitForURL(/sap-xep=-missing&loai=ph/);
    await page.getByText('14 đơn vị', { exact: true }).waitFor();
    await page.locator('[role=columnheader][data-column="2"]').click();
    await page.getByRole('button', { name: 'Ẩn cột này' }).click();
    await page.waitForURL(/an=I\.3/);
    await page.reload();
    await page.getByText('14 đơn vị', { exact: true }).waitFor();
    expect(await page.locator('[role=columnheader][data-column="2"]').textContent()).toContain('I.4');
    await cell(0, 0).click();
    await page.waitForURL(/o=phuong-/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('o='));
    expect(new URL(page.url()).searchParams.get('loai')).toBe('phường');
  });

  it('filters by a criterion’s status out of its head', async () => {
    await openMatrix();
    await page.locator('[role=columnheader][data-column="4"]').click();
    const lacking = round.rows.filter(({ cells }) => cells.get('I.5')?.status === 'missing').length;
    await page.locator('dialog [data-status=missing]').click();
    await page.getByText(`${lacking} đơn vị`, { exact: true }).waitFor();
    await page.getByRole('button', { name: /^I\.5: Thiếu/ }).click();
    await page.getByText('130 đơn vị', { exact: true }).waitFor();
  });

  it('is gone through, opened, overruled and closed by keys alone', async () => {
    await openMatrix();
    await page.getByRole('grid').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/o=xa-1%3AI\.2/);
    await page.locator('dc-cell-panel [data-reason]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/o=xa-2%3AI\.2/);
    await page.locator('dc-cell-panel').getByRole('button', { name: 'UBND xã Số 2' }).waitFor();
    await page.keyboard.press('3');
    await page.locator('[data-row="2"] [data-column="1"].missing.person').waitFor();
    await page.locator('dc-cell-panel [data-reason].missing').waitFor();
    await page.keyboard.press('u');
    await page.locator('[data-row="2"] [data-column="1"].machine').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dc-cell-panel').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.locator('.cell.active[data-column="2"]').waitFor();
  });

  it('opens a unit, keeps who looks after it and that it is reviewed', async () => {
    await openMatrix();
    await page.locator('[data-row="0"] .unit').click();
    const panel = page.locator('dc-unit-panel');
    await panel.getByRole('combobox', { name: 'Người phụ trách' }).fill('Trần Thị Bình');
    await panel.getByRole('combobox', { name: 'Người phụ trách' }).press('Tab');
    await panel.getByRole('checkbox', { name: /Đã rà soát/ }).check();
    await page.getByText('đã rà soát 1/117').waitFor();
    await page.reload();
    await panel.getByRole('checkbox', { name: /Đã rà soát/ }).waitFor();
    expect(await panel.getByRole('checkbox', { name: /Đã rà soát/ }).isChecked()).toBe(true);
    expect(await panel.getByRole('combobox', { name: 'Người phụ trách' }).inputValue()).toBe('Trần Thị Bình');
  });
});

describe('work on a round', () => {
  it('is given to colleagues, all units of a filter at once, and each finds theirs', async () => {
    await openMatrix('?loai=phường');
    await page.locator('dc-assign summary').click();
    const offered = page.locator('dc-assign option');
    expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual([
      'Lê Văn Cường',
      'Trần Thị Bình',
    ]);
    await page.getByRole('combobox', { name: 'Giao cho ai' }).fill('Trần Thị Bình');
    await page.getByRole('button', { name: 'Giao 14 đơn vị' }).click();
    await page.locator('dc-matrix .row .assignee').first().getByText('Trần Thị Bình').waitFor();
    expect(round.rows.filter(({ assignee }) => assignee === 'Trần Thị Bình').length).toBe(14);
    await openMatrix();
    await page.getByRole('combobox', { name: 'Người phụ trách' }).selectOption('Trần Thị Bình');
    await page.getByText('14 đơn vị', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Người phụ trách' }).selectOption('Chưa giao ai');
    await page.getByText('116 đơn vị', { exact: true }).waitFor();
    await page.locator('dc-matrix-bar .columns summary').click();
    await page.locator('dc-matrix-bar .columns').getByRole('checkbox', { name: 'Người phụ trách' }).uncheck();
    await page.waitForURL(/an=phu-trach/);
    await page.locator('dc-matrix .assignee').first().waitFor({ state: 'detached' });
  });

  it('has views with names, each an address to pass on', async () => {
    await openMatrix('?loai=phường&sap-xep=-missing&an=I.3');
    const views = page.locator('dc-views');
    await views.locator('summary').click();
    await views.getByRole('textbox', { name: 'Tên cách xem' }).fill('Phường thiếu nhiều');
    await views.getByRole('textbox', { name: 'Tên cách xem' }).press('Enter');
    await views.locator('summary').getByText('Phường thiếu nhiều').waitFor();
    await openMatrix();
    await views.locator('summary').click();
    await views.getByRole('link', { name: 'Phường thiếu nhiều' }).click();
    await page.getByText('14 đơn vị', { exact: true }).waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('loai'), asked.get('sap-xep'), asked.get('an')]).toEqual(['phường', '-missing', 'I.3']);
    await page.goBack();
    await page.getByText('130 đơn vị', { exact: true }).waitFor();
    await views.locator('summary').click();
    await views.getByRole('button', { name: 'Xóa cách xem “Phường thiếu nhiều”' }).click();
    await views.getByText('Chưa lưu cách xem nào.').waitFor();
  });
});

describe('what is unsure', () => {
  it('is a queue of questions: one answer settles a group and what says alike, one undo takes all of it back', async () => {
    // The list of the latest answers comes late: an answer given before it counts all the same.
    const late = Promise.withResolvers<void>();
    const hold = async (route: Route): Promise<void> => {
      await late.promise;
      await route.continue();
    };
    await page.route(/\/settlements(?:\?|$)/, hold, { times: 1 });
    await page.goto(`${api.url}/dot/dot-1/can-xem`);
    const left = page.locator('dc-questions h2 span');
    await left.waitFor();
    const before = await left.textContent();
    const many = Number(await page.locator('dc-questions .list b').first().textContent());
    await page.keyboard.press('1');
    await expect.poll(() => left.textContent()).not.toBe(before);
    late.resolve();
    const cells = Number(/\d+/.exec(before ?? '')?.[0]);
    const [followed, other] = round.rows.filter((row) => [...row.cells.values()].some(follows));
    expect(other).toBeDefined();
    expect(Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])).toBe(cells - many - 2);
    await page.locator('dc-questions').getByText('đã xét lại 2 ô giống vậy').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => left.textContent()).toBe(before);
    expect([...(followed?.cells.values() ?? [])].some(follows)).toBe(false);
  });

  it('tells beside the cell on whose answer the machine’s word rests, and what it would say by itself', async () => {
    await page.goto(`${api.url}/dot/dot-1/can-xem`);
    await page.locator('dc-questions .list b').first().waitFor();
    await page.keyboard.press('1');
    await page.locator('dc-questions').getByText('đã xét lại 2 ô giống vậy').waitFor();
    const row = round.rows.find(({ cells }) => [...cells.values()].some(follows));
    const [criterion = ''] = [...(row?.cells ?? [])].find(([, one]) => follows(one)) ?? [];
    await page.goto(`${api.url}/dot/dot-1?o=${row?.unit.id}:${criterion}`);
    const note = page.locator('[data-precedent]');
    await note.waitFor();
    expect(await note.textContent()).toContain('Máy tự xét là “Cần xem”');
    expect(await note.getByRole('link').textContent()).toContain('Số');
  });

  it('is read across the units, and several are decided at once', async () => {
    await page.goto(`${api.url}/dot/dot-1/doc-ngang?tieu-chi=II.17`);
    await page.locator('button[data-status=unclear]').first().click();
    await page.waitForURL(/ket-qua=unclear/);
    const [first] = await page.locator('dc-across .group header b').allTextContents();
    const many = Number(/^\d+/u.exec(first ?? '')?.[0]);
    const rows = page.locator('dc-across .group').first().getByRole('listitem');
    // Of many that say alike the first few; the rest are chosen with them all the same.
    expect(await rows.count()).toBe(3);
    await page.getByRole('button', { name: `Xem ${many - 3} đơn vị còn lại` }).click();
    expect(await rows.count()).toBe(many);
    await page.getByRole('button', { name: 'Thu gọn' }).click();
    await page.locator('dc-across .group header input').first().check();
    await page.getByText(`Kết luận cho ${many} ô:`).waitFor();
    await page.getByRole('textbox', { name: 'Ghi chú' }).fill('Có ở phụ lục');
    await page.locator('dc-answer [data-status=met]').click();
    await page.getByText('Không có đơn vị nào.').waitFor();
    expect(round.rows.filter(({ cells }) => cells.get('II.17')?.note === 'Có ở phụ lục').length).toBe(many);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Không có đơn vị nào.').waitFor({ state: 'detached' });
    // By keys a person goes on with the next group.
    await page.getByRole('button', { name: 'Tất cả' }).click();
    await page.locator('dc-across .group').nth(2).waitFor();
    const second = await page.locator('dc-across .group').nth(1).getAttribute('data-group');
    await page.locator('dc-across .group header input').first().check();
    await page.locator('dc-answer [data-status=partial]').press('Enter');
    await page.locator(`[data-group="${second}"] header input:focus`).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  });
});

describe('the letters', () => {
  it('are written by the service, with progress, and then there to fetch', async () => {
    await page.goto(`${api.url}/dot/dot-1/cong-van`);
    await page.getByRole('button', { name: 'Soạn mọi công văn' }).click();
    await page.getByText(/Đang soạn: \d+\/130 đơn vị/).waitFor();
    const link = page.getByRole('link', { name: 'Mọi công văn (zip)' }).and(page.locator('[download]'));
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/api/campaigns/dot-1/letters/cv-1');
  });
});
