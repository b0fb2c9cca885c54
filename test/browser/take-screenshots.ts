// Takes the README's pictures of the page, with the sample set, into web/screenshots: node test/browser/take-screenshots.ts
// Those of the letter and the report need LibreOffice; without it they stay as they are.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../support/browser/browser.ts';
import { startService } from '../support/service/service-process.ts';

const FOLDER = resolve(import.meta.dirname, '../../web/screenshots');
/** Milliseconds for all samples to be read and compared. */
const READING = 900_000;
const SCAN_COLOURS = 16;
/** Milliseconds in which fonts and pictures settle. */
const SETTLING = 2500;

mkdirSync(FOLDER, { recursive: true });
const service = await startService();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(READING);

/** In 256 colours, which a page of text and signs does not miss; the grain of a scan would fill a file with them. */
async function take(name: string, of: Page = page, colours = 256): Promise<void> {
  await of.waitForTimeout(SETTLING);
  const png = await sharp(await of.screenshot())
    .png({ palette: true, colours, dither: 0, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(join(FOLDER, `${name}.png`), png);
}

/** Of what the guide shows, in English too: the same place, as its address tells it. */
async function takeInBoth(name: string, colours?: number): Promise<void> {
  await take(name, page, colours);
  await speak('en');
  await take(`${name}.en`, page, colours);
  await speak('vi');
}

async function speak(language: string): Promise<void> {
  await page.evaluate(`localStorage.setItem('doichieu.language', '${language}')`);
  await page.reload();
  await page.waitForLoadState('networkidle');
}

/** Pixels that a sheet of paper is wide. */
const PAPER_WIDTH = 900;

async function firstSheet(path: string): Promise<Buffer> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const sheet = await pdf.getPage(1);
  const { width } = sheet.getViewport({ scale: 1 });
  const viewport = sheet.getViewport({ scale: PAPER_WIDTH / width });
  const canvas = createCanvas(PAPER_WIDTH, Math.round(viewport.height));
  await sheet.render({ canvas: canvas as never, viewport }).promise;
  await pdf.cleanup();
  return canvas.toBuffer('image/png');
}

/** The first sheet of a Word file, as printed. */
async function takePaper(name: string, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-paper-'));
  try {
    const file = await fetch(`${service.url}${path}`);
    writeFileSync(join(folder, 'paper.docx'), new Uint8Array(await file.arrayBuffer()));
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ]);
    const png = await sharp(await firstSheet(join(folder, 'paper.pdf')))
      .png({ palette: true, colours: 16, compressionLevel: 9 })
      .toBuffer();
    writeFileSync(join(FOLDER, `${name}.png`), png);
  } catch (cause) {
    console.error(`${name}.png was not taken:`, cause);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await page.goto(service.url);
await page.getByRole('button', { name: 'Nạp bộ mẫu' }).waitFor();
await takeInBoth('empty');
await page.getByRole('button', { name: 'Nạp bộ mẫu' }).click();
await page.waitForURL(/\/dot\/./);
const round = page.url();
await page.goto(`${service.url}/tiep-nhan`);
await page
  .getByText(/Đang đọc, xong [1-9]\/\d trang/)
  .first()
  .waitFor();
await takeInBoth('progress');
const compared = page.getByText(/^\d+ trên \d+ kế hoạch đã đối chiếu$/);
for (let isDone = false; !isDone;) {
  await page.waitForTimeout(SETTLING);
  const [done, of] = (((await compared.textContent()) ?? '').match(/\d+/g) ?? []).map(Number);
  const waiting = await page.getByText(/^(Chờ đọc|Đang đọc|Đang hiểu)/).count();
  isDone = waiting === 0 && done === of;
}

await page.goto(round);
await page.locator('.row .cell.met').first().waitFor();
await takeInBoth('matrix');
await page.locator('.row .cell.missing').first().click();
await page.locator('dc-cell-panel [data-reason]').waitFor();
await takeInBoth('panel');
await page.emulateMedia({ colorScheme: 'dark' });
await take('matrix-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.getByRole('link', { name: 'Đối chiếu đầy đủ' }).click();
await page.locator('dc-criterion [data-reason]').waitFor();
await page.locator('button[data-status=partial]').first().click();
await page.getByRole('option').first().click();
// Boxes are drawn once the picture is.
const box = page.locator('dc-page-image rect').first();
await box.waitFor();
await takeInBoth('compare');
const campaign = `/api/campaigns/${new URL(round).pathname.split('/')[2] ?? ''}`;
await takePaper('letter', `${campaign}/units/xa-gio-linh/letter`);
await takePaper('report', `${campaign}/export?format=docx`);
await page.goto(`${round}/doc-ngang`);
await page.locator('dc-across .group').first().waitFor();
await takeInBoth('across');
await page.goto(`${round}/can-xem`);
await page.locator('dc-questions article').waitFor();
await takeInBoth('questions');

await page.goto(`${service.url}/tiep-nhan`);
await page
  .getByRole('row', { name: 'xa-huong-phung.pdf' })
  .getByRole('link', { name: 'Xem văn bản' })
  .click();
await box.waitFor();
await takeInBoth('words', SCAN_COLOURS);
await page.goto(`${service.url}/tim-kiem?q=xã nào thiếu an toàn`);
await page.locator('dc-search li').first().waitFor();
await takeInBoth('search');

const narrow = await browser.newPage({ viewport: { width: 390, height: 844 } });
await narrow.goto(round);
await take('narrow', narrow);

await browser.close();
await service.close();
