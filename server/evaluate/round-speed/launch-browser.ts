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
  // A graphics card that is played by software costs more than drawing the pages without one.
  sparticuz.setGraphicsMode = false;
  // In a single process, closing one context ends the browser.
  const packed = sparticuz.args.filter((arg) => arg !== '--single-process');
  return chromium.launch({
    executablePath: await browserProgram(),
    args: [...(ownProgram() === undefined ? [...packed, '--disable-gpu'] : []), '--no-sandbox'],
    // A machine without a locale knows only ASCII: a download named in Vietnamese would lose its name there.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  });
}

/** Its path; the one that comes with the packages is unpacked by whoever asks first, during which nobody else may ask. */
export async function browserProgram(): Promise<string> {
  return ownProgram() ?? sparticuz.executablePath();
}

function ownProgram(): string | undefined {
  return OWN.find((path) => existsSync(path));
}
