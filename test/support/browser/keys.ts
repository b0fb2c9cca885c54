// A person without a mouse: goes from place to place by Tab, and sees where the focus is.
import type { FileChooser, Locator, Page } from 'playwright-core';

/** Stops on the way round a page; more than these and nobody would go on. */
const MOST_STOPS = 160;

/** Until a chooser that was asked for is there; what was drawn anew under the focus took no Enter, and is asked again. */
const ASKED_MS = 10_000;

/** Text rather than a function: the tests' own types know nothing of a browser's. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return '';
  return at.localName + ' ' + (at.ariaLabel ?? at.textContent ?? '').trim().replace(/\\s+/g, ' ').slice(0, 40);
})()`;

export interface Keys {
  /** Presses Tab until it stands there, visibly. Rejects with the stops on the way. */
  to(target: Locator): Promise<void>;
  /** The same, and Enter. */
  enter(target: Locator): Promise<void>;
  /** The same, with the files chosen that Enter asks for. */
  choose(
    target: Locator,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<void>;
  /** In a list of choices: the arrow until it shows the value. */
  pick(target: Locator, value: string): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** Where the focus is, as a person would hear it; empty where it is lost. */
  where(): Promise<string>;
}

export function keysOf(page: Page): Keys {
  const { keyboard } = page;
  const where = (): Promise<string> => page.evaluate<string>(FOCUSED);
  const isThere = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => (element as { matches(rule: string): boolean }).matches(':focus-visible'));
  const to = async (target: Locator): Promise<void> => {
    const one = target.first();
    await one.waitFor();
    const stops: string[] = [];
    while (!(await isThere(one))) {
      if (stops.length >= MOST_STOPS)
        throw new Error(`no way by Tab to ${String(one)}:\n${stops.join('\n')}`);
      await keyboard.press('Tab');
      stops.push(await where());
    }
  };
  return {
    to,
    where,
    async enter(target) {
      await to(target);
      await keyboard.press('Enter');
    },
    async choose(target, files) {
      let chooser: FileChooser | undefined;
      while (chooser === undefined) {
        await to(target);
        const asked = page.waitForEvent('filechooser', { timeout: ASKED_MS }).catch(() => undefined);
        await keyboard.press('Enter');
        chooser = await asked;
      }
      const mimeType = 'application/octet-stream';
      await chooser.setFiles(
        files.map(({ name, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
      );
    },
    async pick(target, value) {
      await to(target);
      await keyboard.press('Home');
      for (let step = 0; step < MOST_STOPS && (await target.inputValue()) !== value; step++) {
        await keyboard.press('ArrowDown');
      }
      if ((await target.inputValue()) !== value) throw new Error(`no choice ${value}`);
    },
    async type(target, text) {
      await to(target);
      await keyboard.press('Control+a');
      await keyboard.insertText(text);
    },
  };
}
