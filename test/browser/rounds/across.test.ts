// Reading across a round of more plans than are loaded at once: all are reached, a group is decided whole, and Back finds the place.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser/browser.ts';
import { madeRound, type MadeRound } from '../../support/fake-api/round.ts';
import { routeRound } from '../../support/fake-api/round-routes.ts';
import { serveFakeApi, type FakeApi } from '../../support/fake-api/serve.ts';

const CRITERION = 'I.1';

let browser: Browser;
let api: FakeApi;
let round: MadeRound;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  round = madeRound(600, 2);
  api = await serveFakeApi((app) => routeRound(app, round));
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${api.url}/dot/dot-1/doc-ngang?tieu-chi=${CRITERION}`);
  await page.locator('dc-across .group').first().waitFor();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
});

afterAll(() => browser.close());

const compared = () => round.rows.filter(({ cells }) => cells.has(CRITERION));
const group = () => page.locator('dc-across .group').first();
const shown = () => group().getByRole('listitem').count();
const unfold = () => group().locator('footer button').click();

it('shows more of them when asked, those of one group together', async () => {
  await unfold();
  expect(await shown()).toBe(100);
  const total = compared().length;
  await page.getByRole('button', { name: `Xem thêm (100/${total})` }).click();
  await page.getByRole('button', { name: `Xem thêm (200/${total})` }).waitFor();
  expect(await shown()).toBe(200);
  expect(await page.locator('dc-across [role=alert]:not([hidden])').count()).toBe(0);
});

it('decides a whole group, also those that are not loaded, unless one is left out', async () => {
  const [most] = [
    ...Map.groupBy(compared(), ({ cells }) => cells.get(CRITERION)?.machineStatus).values(),
  ].toSorted((a, b) => b.length - a.length);
  const size = most?.length ?? 0;
  expect(size).toBeGreaterThan(100);
  await group().locator('header input').check();
  await page.getByText(`Kết luận cho ${size} ô:`).waitFor();
  const row = group().locator('li input').first();
  await row.uncheck();
  await page.getByText('Kết luận cho 99 ô:').waitFor();
  await group().locator('header input').check();
  await page.locator('dc-answer [data-status=partial]').click();
  await expect
    .poll(() => most?.filter(({ cells }) => cells.get(CRITERION)?.by === 'person').length)
    .toBe(size);
});

it('is found by Back as it was left: unfolded, chosen, at its place', async () => {
  await unfold();
  await group().locator('li input').nth(4).check();
  await page.evaluate('scrollTo(0, 3000)');
  await expect.poll(() => page.evaluate('history.state?.scroll')).toBe(3000);
  const link = group().locator('li .who a').nth(40);
  // A click of the mouse would bring it into sight first.
  await link.evaluate((one) => (one as { click(): void }).click());
  await page.waitForURL(/doi-chieu/);
  await page.goBack();
  await page.waitForURL(/doc-ngang/);
  await expect.poll(() => page.evaluate('scrollY')).toBe(3000);
  await page.getByText('Kết luận cho 1 ô:').waitFor();
  // Another criterion is another page.
  await page.getByRole('button', { name: 'Tiêu chí sau' }).click();
  await page.waitForURL((url) => !url.search.includes(CRITERION));
  await group().waitFor();
  await page.getByText('Chọn ô để kết luận').waitFor();
});
