// A real Chromium: the machine's own where there is one, else the one that comes with the packages.
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchBrowser(): Promise<Browser> {
  const own = OWN.find((path) => existsSync(path));
  return own === undefined
    ? chromium.launch({
        executablePath: await sparticuz.executablePath(),
        args: [...sparticuz.args, '--no-sandbox'],
      })
    : chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
}
