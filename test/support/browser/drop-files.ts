// Drops files on a page as a person does with a mouse.
import type { Page } from 'playwright-core';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const dropped = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }));
  // What takes them is loaded after the page.
  await page.locator('dc-drop').first().waitFor({ state: 'attached' });
  // Text rather than a function: the tests' own types know nothing of a browser's.
  await page.evaluate(`{
    const transfer = new DataTransfer();
    for (const { name, content } of ${JSON.stringify(dropped)}) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }`);
}
