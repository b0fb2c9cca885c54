// axe-core run in a page: which rules of accessibility are broken where.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Milliseconds in which fonts and what a view asks for settle. */
const SETTLING_MS = 800;

export interface Look {
  readonly language: 'vi' | 'en';
  readonly colorScheme: 'light' | 'dark';
  /** Pixels. */
  readonly width: 1366 | 390;
}

export const PHONE: Look = { language: 'vi', colorScheme: 'dark', width: 390 };
/** Words come from the language, colours from the theme, places from the width: each pair of them is looked at once. */
export const LOOKS: readonly Look[] = [
  { language: 'vi', colorScheme: 'light', width: 1366 },
  { language: 'en', colorScheme: 'dark', width: 1366 },
  PHONE,
  { language: 'en', colorScheme: 'light', width: 390 },
];

export async function openAs(browser: Browser, { language, colorScheme, width }: Look): Promise<Page> {
  const isPhone = width === PHONE.width;
  const viewport = { width, height: isPhone ? 844 : 768 };
  const context = await browser.newContext({ viewport, colorScheme, hasTouch: isPhone, isMobile: isPhone });
  await context.addInitScript(`localStorage.setItem('doichieu.language', '${language}')`);
  return context.newPage();
}

/** Says so of a page that is wider than its window. */
export async function widerBy(page: Page): Promise<readonly string[]> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return wide > 0 ? [`${page.url()} is ${wide} pixels too wide`] : [];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** `rule: element (number of such)`; of the page as it stands when it has settled. */
export async function rulesBroken(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(SETTLING_MS);
  return rulesBrokenNow(page);
}

/** The same of a page of which the test knows that all is there. */
export async function rulesBrokenNow(page: Page): Promise<readonly string[]> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Once a document: compiling it takes longer than most views' rules.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  )) as { violations: readonly Violation[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''} (${nodes.length})`);
}
