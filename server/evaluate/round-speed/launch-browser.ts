// A real Chromium for measuring and for tests: the machine's own where there is one, else the one that comes with the packages.
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Milliseconds for what the page is to show: ends what hangs, whatever else the machine does. */
const PATIENCE_MS = 5 * 60_000;

export async function launchBrowser(): Promise<Browser> {
  const browser = await launch();
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

async function launch(): Promise<Browser> {
  const own = OWN.find((path) => existsSync(path));
  // A machine without a locale knows only ASCII: a download named in Vietnamese would lose its name there.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>;
  return own === undefined
    ? chromium.launch({
        executablePath: await sparticuz.executablePath(),
        // In a single process, closing one context ends the browser.
        args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'],
        env,
      })
    : chromium.launch({ executablePath: own, args: ['--no-sandbox'], env });
}
