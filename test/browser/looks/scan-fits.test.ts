// A scan and its words on each screen: its head is one line where there is room, and on a phone the words come before the picture.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rulesBroken } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';
import { routeWords } from '../../support/fake-api/words.ts';

const SUBJECT =
  'Kế hoạch triển khai Phong trào thi đua “Mỗi người dân một kỹ năng số, mỗi thôn một tổ công nghệ” trên địa bàn xã giai đoạn 2026 - 2030';

let browser: Browser;
let api: FakeApi;

beforeAll(async () => {
  browser = await launchBrowser();
  api = await serveFakeApi((app) => {
    app.use('/api/documents/*', async (c, next) => {
      await next();
      const answer = (await c.res
        .clone()
        .json()
        .catch(() => undefined)) as { metadata?: { title: string }; raster?: unknown } | undefined;
      if (answer === undefined) return;
      if (answer.metadata !== undefined) answer.metadata.title = SUBJECT;
      if ('raster' in answer) answer.raster = { width: 1240, height: 1754 };
      c.res = Response.json(answer);
    });
    routeWords(app, 'mọi? thôn xã Cổ Lễ? ngày 15? tháng');
  });
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function open(width: number, height: number, language: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
  const page = await context.newPage();
  await page.goto(`${api.url}/van-ban/doc-1`);
  await page.locator('dc-word-check b').waitFor();
  await page.locator('dc-page-image').waitFor();
  return page;
}

it.each(['vi', 'en'])(
  'has a head of one line on an office’s screen, however long its subject (%s)',
  async (language) => {
    const page = await open(1366, 768, language);
    const head = await page.locator('dc-document .head').boundingBox();
    expect(head?.height).toBeLessThan(52);
    const last = await page.locator('dc-document .downloads a').last().boundingBox();
    expect((last?.x ?? 1366) + (last?.width ?? 0)).toBeLessThanOrEqual(1366);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366);
    expect(await rulesBroken(page)).toEqual([]);
    await page.context().close();
  },
);

it.each(['vi', 'en'])(
  'has its words before its picture on a phone, and the subject whole (%s)',
  async (language) => {
    const page = await open(390, 844, language);
    const words = await page.locator('dc-word-check').boundingBox();
    const picture = await page.locator('dc-page-image').boundingBox();
    expect((words?.y ?? 844) + (words?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(picture?.y).toBeGreaterThan(words?.y ?? 844);
    const subject = page.locator('dc-document .subject');
    expect(await subject.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    expect(await rulesBroken(page)).toEqual([]);
    await page.context().close();
  },
);
