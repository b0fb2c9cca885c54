// Pages with nothing on them yet, the doors, and what is said when something went wrong: as `accessibility.test.ts` looks at the others.
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type NodeServer } from '../../../server/adapters/node/node-server.ts';
import { createApp } from '../../../server/http/app.ts';
import { LOOKS, openAs, rulesBroken, rulesBrokenNow, widerBy } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { dropFiles } from '../../support/browser/drop-files.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { addEveryRole } from '../../support/service/people.ts';

const PAGE = resolve(import.meta.dirname, '../../../dist/web');

/** Of a store in which nothing is, each with what is there once it has come. */
const EMPTY: Readonly<Record<string, string>> = {
  '/': 'dc-home h1',
  '/dot': 'dc-rounds',
  '/dot/moi': 'dc-new-round form',
  '/dot/khong-co': 'dc-round .not-opened',
  '/doi-chieu/khong-co': 'dc-compare .not-opened',
  '/van-ban/khong-co': 'dc-document .not-opened',
  '/tiep-nhan': 'dc-intake h1',
  '/mau': 'dc-templates h1',
  '/mau/khong-co': 'dc-template .not-opened',
  '/tim-kiem?q=an+ninh': 'dc-search form',
  '/quan-tri/nguoi-dung': 'dc-admin h1',
  '/quan-tri/nhat-ky': 'dc-audit form',
  '/quan-tri/da-bo': 'dc-trash p',
};

let browser: Browser;
let applications: readonly FakeApplication[];
let servers: readonly NodeServer[];
let alone: string;
let firstRun: string;
let signIn: string;

beforeAll(async () => {
  browser = await launchBrowser();
  applications = [fakeApplication({}), fakeApplication({ accounts: {} }), fakeApplication({ accounts: {} })];
  const accounts = applications[2]?.services.accounts;
  if (accounts === undefined) throw new Error('no accounts');
  await addEveryRole(accounts);
  servers = await Promise.all(
    applications.map(({ services }) =>
      listen(createApp(services), { host: '127.0.0.1', port: 0, page: PAGE }),
    ),
  );
  [alone = '', firstRun = '', signIn = ''] = servers.map(({ url }) => url);
});
afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(applications.map((application) => application.close()));
});

describe.each(LOOKS)('in $language, $colorScheme, $width pixels wide', (look) => {
  it.each([
    ['a page with nothing on it', everyEmptyPage],
    ['a door', bothDoors],
    ['what a page says of itself', help],
    ['a file that is refused', refusal],
    ['a service that is away', away],
  ])('%s breaks no rule', async (_, go) => {
    const page = await openAs(browser, look);
    expect(await go(page)).toEqual([]);
    await page.context().close();
  });
});

async function everyEmptyPage(page: Page): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [path, there] of Object.entries(EMPTY)) {
    await page.goto(alone + path);
    await page.locator(there).first().waitFor();
    broken.push(...(await widerBy(page)), ...(await rulesBrokenNow(page)).map((rule) => `${path} ${rule}`));
  }
  return broken;
}

async function bothDoors(page: Page): Promise<readonly string[]> {
  await page.goto(firstRun);
  await page.locator('dc-first-run form').waitFor();
  const broken = [...(await widerBy(page)), ...(await rulesBrokenNow(page))];
  await page.goto(signIn);
  await page.locator('dc-sign-in form').waitFor();
  return [...broken, ...(await widerBy(page)), ...(await rulesBrokenNow(page))];
}

async function help(page: Page): Promise<readonly string[]> {
  await page.goto(`${alone}/tiep-nhan`);
  await page.locator('dc-intake h1').waitFor();
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  return rulesBroken(page);
}

async function refusal(page: Page): Promise<readonly string[]> {
  await page.goto(`${alone}/tiep-nhan`);
  await dropFiles(page, [{ name: 'ke-hoach-hoc-tap-ky-nang-so-nam-2026.pdf', bytes: new Uint8Array() }]);
  await page.locator('dc-uploads .missing').first().waitFor();
  return [...(await widerBy(page)), ...(await rulesBrokenNow(page))];
}

async function away(page: Page): Promise<readonly string[]> {
  await page.goto(alone);
  await page.locator('dc-home h1').waitFor();
  await page.context().setOffline(true);
  await page.locator('dc-app .away').waitFor();
  return [...(await widerBy(page)), ...(await rulesBroken(page))];
}
