// A province's officer goes through a round with the real service: opened, filled with twenty mixed files, read, settled, taught,
// written to the communes. Every step is reloaded; twice the service is killed as by a power cut.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesBroken } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { dropFiles } from '../../support/browser/drop-files.ts';
import { DEADLINE, inbox, inboxTemplate } from '../../support/plans/inbox.ts';
import { startService, type ServiceProcess } from '../../support/service/service-process.ts';

/** Milliseconds for what the machine has to do; a busy one takes its time, and nothing here measures it. */
const PATIENT = 600_000;

const WAIT = { timeout: PATIENT / 2, interval: 500 };

let service: ServiceProcess;
let browser: Browser;
let page: Page;
let round: string;
const complaints: string[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  // Shorter than a step's own limit, so that what was waited for is told.
  page.setDefaultTimeout(PATIENT / 2);
  page.on('pageerror', (error) => complaints.push(error.message));
}, PATIENT);
afterAll(async () => {
  await browser.close();
  await service.close();
});

interface Row {
  readonly unit: { readonly id: string };
  readonly state: string;
  readonly late: boolean;
  readonly fault: { readonly code: string } | null;
  readonly changes: { readonly message: string } | null;
  readonly statuses: Readonly<
    Record<string, { readonly status: string; readonly by: string; readonly precedent?: string }>
  >;
}

async function ask<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(`${service.url}/api/campaigns/${round}${path}`)).json()) as Answer;
}
const rowOf = async (unit: string): Promise<Row> => (await ask<{ readonly row: Row }>(`/units/${unit}`)).row;
const statusOf = async (unit: string, criterion: string) => (await rowOf(unit)).statuses[criterion];
const head = () => page.getByRole('status');
const at = (part: string): string => `${service.url}/dot/${round}${part}`;

async function openMatrix(query = ''): Promise<void> {
  await page.goto(at(query));
  await page.locator('dc-matrix .row .unit').first().waitFor();
}

// The steps lean on each other, as a person's do.
describe('a round, from the inbox to the letters', { timeout: PATIENT }, () => {
  it('is opened for all communes of a province while its template is still being read', async () => {
    const { name, bytes } = await inboxTemplate();
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
    await page.reload();
    await page
      .locator('#template')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page
      .locator('select')
      .first()
      .getByText(/ke-hoach-tinh|7 tiêu chí/)
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: 'Tên đợt' }).fill('Nước sạch 2026');
    await page.getByLabel('Hạn nộp').fill(DEADLINE);
    await page.getByRole('combobox', { name: /Tỉnh/ }).selectOption('Quảng Trị');
    await page.getByRole('button', { name: 'Mở đợt' }).click();
    await page.waitForURL(/\/dot\/[\da-f-]{36}/);
    round = new URL(page.url()).pathname.split('/')[2] ?? '';
    await head().getByText('Đã nộp 0/78').waitFor();
    await page.reload();
    await page.locator('dc-matrix .criterion').nth(6).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Mở đợt' }).waitFor();
    await page.goForward();
    await head().getByText('Đã nộp 0/78').waitFor();
  });

  it('takes twenty mixed files, though the service is killed while they come', async () => {
    await dropFiles(page, await inbox());
    await expect
      .poll(async () => {
        const { counts } = await ask<{ readonly counts: Record<string, number> }>('');
        return (counts['arriving'] ?? 0) + (counts['reading'] ?? 0) + (counts['compared'] ?? 0);
      }, WAIT)
      .toBeGreaterThan(0);
    await service.killAndRestart();
    await page.reload();
    const counts = async () => {
      const found = await ask<{ readonly counts: Record<string, number> }>('').catch(() => undefined);
      return found?.counts;
    };
    await expect.poll(counts, WAIT).toMatchObject({
      submitted: 17,
      compared: 15,
      failed: 1,
      anotherSubject: 1,
      late: 1,
      arriving: 0,
      unassigned: 2,
    });
    // Refused at the door, and said so until somebody has seen it.
    await page
      .getByRole('listitem')
      .filter({ hasText: 'hong.docx' })
      .getByText(/Tệp bị hỏng/)
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'xa-huong-phung.pdf' }).waitFor();
    await head().getByText('Đã nộp 17/78').waitFor();
  });

  it('shows each state, and what a later file of a commune changed', async () => {
    expect(await rowOf('xa-ben-hai')).toMatchObject({ state: 'compared', changes: { message: 'bổ sung 1' } });
    expect(await rowOf('xa-con-tien')).toMatchObject({ state: 'another-subject', statuses: {} });
    expect(await rowOf('xa-huong-phung')).toMatchObject({ state: 'failed', fault: { code: 'damaged' } });
    expect(await rowOf('xa-le-thuy')).toMatchObject({ state: 'compared', late: true });
    await openMatrix('?nop-muon=true');
    await page.locator('dc-matrix .row').getByText('UBND xã Lệ Thủy').waitFor();
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('another-subject');
    await page.getByText('Không có đơn vị nào khớp với bộ lọc.').waitFor();
    await page.getByRole('button', { name: /^Nộp muộn/ }).click();
    await page.locator('dc-matrix .row').getByText('UBND xã Cồn Tiên').waitFor();
    await page.reload();
    await page.locator('dc-matrix .row').getByText('UBND xã Cồn Tiên').waitFor();
  });

  it('leaves what it cannot tell to a person, who gives it to its commune', async () => {
    await page.goto(at('/khay'));
    await page.getByText('2 văn bản chưa rõ của đơn vị nào').waitFor();
    const give = async (file: string, typed: string, unit: string): Promise<void> => {
      const item = page.locator('dc-tray li').filter({ hasText: file });
      await item.getByRole('searchbox', { name: /Tìm đơn vị khác/ }).fill(typed);
      await item.getByRole('button', { name: unit }).click();
    };
    await give('sua-sau.docx', 'phong nha', 'UBND xã Phong Nha');
    await page.getByText('1 văn bản chưa rõ của đơn vị nào').waitFor();
    await page.reload();
    // What cannot be read tells why, and its unit is then known as one that sent something.
    await page
      .locator('dc-tray li')
      .getByText(/Tệp bị hỏng/)
      .waitFor();
    await give('hong.docx', 'hieu giang', 'UBND xã Hiếu Giang');
    await page.getByText('Mọi kế hoạch đều đã có đơn vị.').waitFor();
    await page.reload();
    await page.getByText('Mọi kế hoạch đều đã có đơn vị.').waitFor();
    expect(await rowOf('xa-phong-nha')).toMatchObject({ state: 'compared' });
    expect(await rowOf('xa-hieu-giang')).toMatchObject({ state: 'failed' });
  });

  it('is worked through by keys alone: found, opened, overruled with a note, left', async () => {
    await openMatrix('?can-xem=true&tim=vinh+linh');
    const grid = page.getByRole('grid');
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await grid.evaluate((element) => element.matches(':focus'))) break;
    }
    const column = await page.locator('dc-matrix .row .cell.unclear').first().getAttribute('data-column');
    for (let step = 0; step <= Number(column); step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/o=xa-vinh-linh%3AII\.3/);
    await page.locator('dc-cell-panel [data-reason]').waitFor();
    await page.reload();
    await page.locator('dc-cell-panel [data-reason]').waitFor();
    await page.keyboard.press('1');
    await expect.poll(() => statusOf('xa-vinh-linh', 'II.3'), WAIT).toEqual({ status: 'met', by: 'person' });
    await page.goBack();
    await page.locator('dc-cell-panel').waitFor({ state: 'detached' });
    await page.goForward();
    await page.locator('dc-cell-panel [data-reason].met').waitFor();
  });

  it('learns the wording after showing what would change, keeps it over a reload, and takes it back', async () => {
    const panel = page.locator('dc-cell-panel');
    // What says the same has followed the person; what says it in other words has not.
    expect(await statusOf('xa-vinh-hoang', 'II.3')).toMatchObject({
      status: 'met',
      precedent: 'xã Vĩnh Linh',
    });
    const before = await statusOf('xa-khe-sanh', 'II.3');
    expect(before).toMatchObject({ status: 'unclear', by: 'machine' });
    await panel.getByRole('button', { name: 'Coi cách viết này là đạt' }).click();
    await panel.getByRole('button', { name: 'Xem trước' }).click();
    await panel.getByText(/Nếu nhận, \d+ ô thay đổi/).waitFor();
    await panel.getByRole('listitem').filter({ hasText: 'UBND xã Khe Sanh' }).waitFor();
    expect(await panel.getByRole('listitem').filter({ hasText: 'UBND xã Vĩnh Linh' }).count()).toBe(0);
    expect(await statusOf('xa-khe-sanh', 'II.3')).toEqual(before);
    await page.reload();
    await panel.getByRole('button', { name: 'Nhận vào mẫu' }).click();
    await panel.getByText('Mẫu đã nhận cách viết này, thành bản 2.').waitFor();
    await expect
      .poll(() => statusOf('xa-khe-sanh', 'II.3'), WAIT)
      .toMatchObject({ status: 'met', by: 'machine' });
    await page.reload();
    const learnt = panel.getByRole('region', { name: 'Coi cách viết này là đạt' });
    await learnt.getByRole('button', { name: 'Hoàn tác' }).click();
    await learnt.getByText('Đã bỏ cách viết này.').waitFor();
    await expect.poll(() => statusOf('xa-khe-sanh', 'II.3'), WAIT).toEqual(before);
    expect(await statusOf('xa-vinh-linh', 'II.3')).toEqual({ status: 'met', by: 'person' });
  });

  it('keeps what people decided when the power is cut', async () => {
    await openMatrix('?o=xa-cam-lo');
    const reviewed = page.locator('dc-unit-panel').getByRole('checkbox', { name: /Đã rà soát/ });
    await reviewed.check();
    await head().getByText('đã rà soát 1/19').waitFor();
    await service.killAndRestart();
    await page.reload();
    await head().getByText('đã rà soát 1/19').waitFor();
    expect(await reviewed.isChecked()).toBe(true);
    expect(await statusOf('xa-vinh-linh', 'II.3')).toEqual({ status: 'met', by: 'person' });
  });

  it('settles what is unsure by questions, and reads a criterion across', async () => {
    await page.goto(at('/can-xem'));
    const left = page.locator('dc-questions h2 span');
    await left.getByText(/Còn \d+ ô/).waitFor();
    const before = await left.textContent();
    // Questions on one cell each are told apart by their unit.
    const alone = page.locator('dc-questions .list a', { has: page.locator('b', { hasText: /^1$/ }) });
    expect(await alone.first().locator('.unit').textContent()).toMatch(/^UBND /);
    await page.keyboard.press('3');
    await expect.poll(() => left.textContent(), WAIT).not.toBe(before);
    await page.reload();
    await left.getByText(/Còn \d+ ô/).waitFor();
    expect(await left.textContent()).not.toBe(before);
    await page.goto(at('/doc-ngang?tieu-chi=III.2'));
    await page.locator('dc-across .group').first().waitFor();
    await page.locator('dc-across button[data-status=missing]').first().click();
    await page.locator('dc-across').getByText('UBND xã Triệu Phong').waitFor();
    await page.reload();
    await page.locator('dc-across').getByText('UBND xã Triệu Phong').waitFor();
  });

  it('writes the letters in the name of the office, the report and the matrix', async () => {
    await page.goto(at('/cong-van'));
    await page.getByLabel('Cơ quan ban hành').fill('Sở Nông nghiệp và Môi trường');
    await page.getByLabel('Ký hiệu (sau số)').fill('SNNMT-CCTL');
    await page.getByLabel('Địa danh').fill('Quảng Trị');
    await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
    await page.getByLabel('Họ tên người ký').fill('Nguyễn Thị Hoa');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Nguyễn Thị Hoa');
    await page.getByRole('button', { name: 'Soạn mọi công văn' }).click();
    const zip = unzipSync(await downloaded('Mọi công văn (zip)'));
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining([
        'bao-cao-lanh-dao.docx',
        'cong-van-don-doc.docx',
        'don-vi/xa-trieu-phong.docx',
        'don-vi/xa-con-tien.docx',
      ]),
    );
    expect(Object.keys(zip)).not.toContain('don-vi/xa-cam-lo.docx');
    const letter = unzipSync(zip['don-vi/xa-trieu-phong.docx'] ?? new Uint8Array())['word/document.xml'];
    expect(new TextDecoder().decode(letter)).toContain('Nguyễn Thị Hoa');
    const sheets = await readXlsxFile(new Uint8Array(await downloaded('Bảng tổng hợp (Excel)')).buffer);
    const names = sheets[0]?.data.map((row) => row[1]);
    expect(names?.slice(2, 80)).toContain('UBND xã Cồn Tiên');
    expect(names).toHaveLength(2 + 78 + 5);
  });

  async function downloaded(name: string): Promise<Uint8Array> {
    const waiting: Promise<Download> = page.waitForEvent('download');
    await page.locator('dc-letters').getByRole('link', { name }).click();
    return new Uint8Array(readFileSync(await (await waiting).path()));
  }

  it('breaks no rule of accessibility with what it holds now', async () => {
    const broken: string[] = [];
    for (const part of [
      '?o=xa-vinh-linh:II.3',
      '?o=xa-ben-hai',
      '/can-xem',
      '/doc-ngang?tieu-chi=III.2',
      '/cong-van',
    ]) {
      await page.goto(at(part));
      await page.locator('h1, h2').first().waitFor();
      broken.push(...(await rulesBroken(page)).map((rule) => `${part} ${rule}`));
    }
    expect(broken).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
