// A round read by thumb, on a screen of 390 × 844: most of it is the matrix or the cell that is read, and the verdict is at hand.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeRound } from '../../support/fake-api/round.ts';
import { routeRound } from '../../support/fake-api/round-routes.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let api: FakeApi;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  api = await serveFakeApi((app) => routeRound(app, madeRound(130, 60)));
  page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${api.url}/dot/dot-1`);
  await page.locator('.row .cell.met').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await api.close();
});
afterAll(() => browser.close());

async function boxOf(
  of: Locator,
): Promise<{ readonly top: number; readonly bottom: number; readonly right: number }> {
  const box = await of.boundingBox();
  expect(box).not.toBeNull();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  return { top: y, bottom: y + height, right: x + width };
}

describe('a round on a phone', () => {
  it('leaves all but the upper quarter of the screen to the matrix and what narrows it, and nothing goes beyond its edge', async () => {
    expect((await boxOf(page.locator('dc-overview'))).top).toBeLessThan(844 / 4);
    expect((await boxOf(page.locator('dc-matrix'))).top).toBeLessThan(844 / 3);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('opens what narrows and orders by one button, which tells how much is narrowed', async () => {
    const state = page.getByRole('combobox', { name: 'Tình trạng' });
    expect(await state.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Lọc, sắp xếp' }).tap();
    await state.selectOption('not-submitted');
    await page.getByRole('button', { name: 'Lọc, sắp xếp (1)' }).tap();
    await state.waitFor({ state: 'hidden' });
    await page.waitForURL(/not-submitted/);
  });

  it('reads a cell on the whole screen, its verdict under the thumb, and leads back', async () => {
    await page.locator('.row .cell.missing').first().tap();
    const panel = page.locator('dc-cell-panel');
    await panel.locator('[data-reason]').waitFor();
    expect((await boxOf(panel)).top).toBeLessThan(120);
    expect(await page.locator('dc-round nav').isVisible()).toBe(false);
    const verdict = panel.locator('dc-verdict');
    for (const place of [0, 4000]) {
      await panel.locator('.inside').first().evaluate(`(one) => one.scrollTo(0, ${place})`);
      const box = await boxOf(verdict);
      expect(box.bottom).toBeLessThanOrEqual(844);
      expect(box.top).toBeGreaterThan(844 / 2);
    }
    const [name, close] = [panel.locator('button.unit'), panel.getByRole('button', { name: 'Đóng' })];
    // The way back stands beside the unit's name, not below it.
    expect((await boxOf(close)).top).toBeLessThan((await boxOf(name)).bottom);
    await close.tap();
    await page.locator('dc-matrix .row').first().waitFor();
    await page.locator('dc-round nav').waitFor();
  });

  it.each(['vi', 'en'])('narrows what is read across from one line, in %s', async (language) => {
    await page.evaluate(`localStorage.setItem('doichieu.language', '${language}')`);
    await page.goto(`${api.url}/dot/dot-1/doc-ngang`);
    await page.locator('dc-across .filters button').first().waitFor();
    const boxes = await Promise.all((await page.locator('dc-across .filters button').all()).map(boxOf));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    const step = await boxOf(page.locator('dc-across .stepper button').last());
    expect(step.right).toBeGreaterThan(boxes.at(-1)?.right ?? 390);
  });

  it.each(['vi', 'en'])('answers for several cells from one line, in %s', async (language) => {
    await page.evaluate(`localStorage.setItem('doichieu.language', '${language}')`);
    await page.goto(`${api.url}/dot/dot-1/doc-ngang`);
    const answer = page.locator('dc-across dc-answer');
    await answer.locator('button').first().waitFor();
    const boxes = await Promise.all((await answer.locator('button').all()).map(boxOf));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    expect(boxes.at(-1)?.right).toBeLessThanOrEqual(390);
    expect((await boxOf(answer.locator('input'))).top).toBeGreaterThan(boxes[0]?.bottom ?? 844);
  });
});
