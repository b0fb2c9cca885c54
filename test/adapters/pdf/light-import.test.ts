// What reading a typed PDF does without is not loaded: it would take longer than a page.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

const LIBRARY = new URL('../../../server/adapters/pdfjs/library.ts', import.meta.url).href;

describe('pdf.js in the thread of a file', () => {
  it("is imported without what Node has for the network, and without the canvas's library", async () => {
    const program = `
      import { parentPort } from 'node:worker_threads';
      await import(${JSON.stringify(LIBRARY)});
      parentPort.postMessage({
        network: process.moduleLoadList.some((name) => name.includes('undici/undici')),
        canvas: process.report.getReport().sharedObjects.some((name) => name.includes('skia')),
      });`;
    const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
    const [loaded] = (await once(thread, 'message')) as [unknown];
    await thread.terminate();
    expect(loaded).toEqual({ network: false, canvas: false });
  });
});
