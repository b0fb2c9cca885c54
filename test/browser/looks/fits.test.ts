// What is to be read stands whole where it is read: lists and names on a phone, the head of a round on an office's screen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeDocument, routeDocuments, TEMPLATE } from '../../support/fake-api/documents.ts';
import { madeComparison, routeComparison } from '../../support/fake-api/comparison.ts';
import { routeRound } from '../../support/fake-api/round-routes.ts';
import { madeRound, viewOf } from '../../support/fake-api/round.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';
import { routeTemplate } from '../../support/fake-api/templates.ts';

const AT = '2026-02-01T00:00:00.000Z';
const LONG =
  'Phát động Phong trào thi đua “Mỗi người dân một kỹ năng số” trên địa bàn tỉnh giai đoạn 2026 - 2030';
const ENTRY = { at: AT, actor: 'Bình', action: 'verdict.set', subject: 'cmp-1', names: { 'cmp-1': LONG } };
const TEMPLATE_ROW = {
  id: TEMPLATE,
  version: 1,
  name: LONG,
  metadata: madeDocument(0).metadata,
  criteria: 40,
  document: null,
  createdAt: AT,
};
const PHONE = { width: 390, height: 844 };
const OFFICE = { width: 1366, height: 768 };

let browser: Browser;
let api: FakeApi;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    const round = madeRound(30, 10);
    const { counts, ...view } = { ...viewOf(round), name: 'Kế hoạch học tập kỹ năng số năm 2026' };
    const every = {
      ...counts,
      late: 12,
      incomplete: 3,
      failed: 4,
      reading: 5,
      anotherSubject: 2,
      compared: 9,
    };
    app.get('/api/campaigns/dot-1', (c) => c.json({ ...view, counts: every }));
    app.get('/api/audit', (c) =>
      c.json({ total: 1, actors: ['Bình'], entries: [{ ...ENTRY, detail: { name: LONG, to: 'met' } }] }),
    );
    app.get('/api/trash', (c) =>
      c.json({ documents: [{ ...madeDocument(3), name: `${LONG}.docx`, removedAt: AT, deletableAt: AT }] }),
    );
    app.get('/api/templates', (c) => c.json({ templates: [TEMPLATE_ROW] }));
    routeDocuments(app, [madeDocument(0)]);
    const plan = { ...madeComparison({}), documentName: 'ke-hoach-hoc-tap-ky-nang-so-2026-ban-ky-so.pdf' };
    routeComparison(app, { ...plan, summary: { ...plan.summary, unclear: 3 } });
    app.get('/api/comparisons/cmp-1/place', (c) =>
      c.json({
        place: {
          campaign: { id: 'dot-1', name: view.name },
          unit: { id: 'xa-1', name: 'UBND xã Hướng Phùng' },
          reviewed: null,
          previous: null,
          next: { comparison: 'cmp-2', unit: 'UBND xã Cam Lộ' },
        },
      }),
    );
    // It knows comparisons of its own units alone.
    routeRound(app, round);
    routeTemplate(app);
  });
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(language: string, viewport: typeof PHONE, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
  const page = await context.newPage();
  await page.goto(api.url + path);
  return page;
}

/** Pixels by which what is inside is wider than what shows it. */
const hidden = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollWidth - element.clientWidth);

describe.each(['vi', 'en'])('in %s', (language) => {
  it.each([
    ['/dot', 'dc-rounds'],
    ['/mau', 'dc-templates'],
    ['/quan-tri/nhat-ky', 'dc-audit'],
    ['/quan-tri/da-bo', 'dc-trash'],
  ])('the list at %s is no wider than a phone, nor are the words that lead there', async (path, list) => {
    const page = await open(language, PHONE, path);
    await page.locator(`${list} tbody tr`).first().waitFor();
    expect(await hidden(page, `${list} .table`)).toBe(0);
    expect(await hidden(page, 'header nav')).toBe(0);
    await page.context().close();
  });

  it('the long name of a template stands whole on a phone, and is one line when it is saved', async () => {
    const page = await open(language, PHONE, '/mau/mau-cua-tinh');
    const name = page.locator('dc-template h1 textarea');
    await name.fill(LONG.replace(' trên ', '\ntrên '));
    expect(await name.inputValue()).toBe(LONG);
    expect(await name.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('the head of a round is one line on an office’s screen, also where every state occurs', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1');
    await page.locator('dc-matrix .row').first().waitFor();
    const lines = await page.locator('dc-round .head').evaluate((head) => {
      const { lineHeight } = head.ownerDocument.defaultView.getComputedStyle(head);
      return Number(head.clientHeight) / parseFloat(lineHeight);
    });
    expect(lines).toBeLessThan(2);
    await page.context().close();
  });

  it('the head of a comparison is one line on an office’s screen, and whose plan it is stands whole', async () => {
    const page = await open(language, OFFICE, '/doi-chieu/cmp-1');
    await page.locator('dc-plan-place a.round').waitFor();
    expect((await page.locator('dc-compare .head').boundingBox())?.height).toBeLessThan(52);
    expect(await hidden(page, 'dc-compare .head')).toBe(0);
    expect(await hidden(page, 'dc-compare .head h1')).toBe(0);
    await page.context().close();
  });

  it('no mark beside a unit cuts its name in the matrix', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1');
    const marked = page.locator('dc-matrix .unit:has(.tag) .name').first();
    await marked.waitFor();
    const cut = await marked.evaluate((name) => {
      name.textContent = 'UBND phường Nam Đông Hà';
      return name.scrollWidth - name.clientWidth;
    });
    expect(cut).toBe(0);
    await page.context().close();
  });

  it('what a matrix can be ordered by is told whole once chosen', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1');
    await page.locator('dc-matrix .row').first().waitFor();
    const cut = await page.locator('dc-matrix-bar select').evaluateAll((selects) =>
      selects.flatMap((select) => {
        const text = select.ownerDocument.createElement('canvas').getContext('2d');
        text.font = select.ownerDocument.defaultView.getComputedStyle(select).font;
        return [...select.options].flatMap((option): readonly string[] => {
          select.selectedIndex = option.index;
          // Its arrow takes some pixels.
          return text.measureText(option.text).width > select.clientWidth - 24 ? [option.text] : [];
        });
      }),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('the signs of a matrix are printed filled, as they are seen', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1');
    const cell = page.locator('dc-matrix .cell.met').first();
    await cell.waitFor();
    const printed = await cell.evaluate(
      (one) => one.ownerDocument.defaultView.getComputedStyle(one, '::before').printColorAdjust,
    );
    expect(printed).toBe('exact');
    await page.context().close();
  });

  it('letters and their sender fill an office’s screen, side by side', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1/cong-van');
    await page.locator('dc-office form').waitFor();
    const [files, office] = [
      await page.locator('dc-letters .files').boundingBox(),
      await page.locator('dc-office').boundingBox(),
    ];
    expect(office?.y).toBe(files?.y);
    expect((office?.x ?? 0) + (office?.width ?? 0)).toBeGreaterThan(OFFICE.width - 48);
    await page.context().close();
  });

  it('the verdict has room in the panel beside the matrix', async () => {
    const page = await open(language, OFFICE, '/dot/dot-1?o=xa-0:I.1');
    await page.locator('dc-cell-panel dc-verdict form').waitFor();
    expect(await hidden(page, 'dc-cell-panel dc-verdict form')).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('what chooses a document stands beside its name on a phone', async () => {
    const page = await open(language, PHONE, '/tiep-nhan');
    const row = page.locator('tr[data-document]').first();
    const [choice, name] = [
      await row.locator('input').boundingBox(),
      await row.locator('th div').first().boundingBox(),
    ];
    expect(choice?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0));
    expect((choice?.x ?? 0) + (choice?.width ?? 0)).toBeLessThanOrEqual(name?.x ?? 0);
    await page.context().close();
  });

  it('every part of a round is in sight on a phone', async () => {
    const page = await open(language, PHONE, '/dot/dot-1');
    await page.locator('dc-matrix .row').first().waitFor();
    const parts = await page.locator('dc-round .tabs a').all();
    for (const part of parts) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    }
    expect(parts).toHaveLength(5);
    await page.context().close();
  });

  it.each([
    ['/dot/moi', 'dc-new-round'],
    ['/tiep-nhan', 'dc-intake'],
  ])(
    'the long name of the template that is chosen at %s stands whole beneath the choice',
    async (path, at) => {
      const page = await open(language, PHONE, path);
      const name = page.locator(`${at} .full`);
      await name.waitFor();
      expect(await name.textContent()).toContain(LONG);
      expect(await hidden(page, `${at} .full`)).toBe(0);
      await page.context().close();
    },
  );
});
