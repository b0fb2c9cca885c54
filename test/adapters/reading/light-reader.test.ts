// What a typed file does without is not loaded with the reader.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const READER = new URL('../../../server/adapters/reading/file-reader.ts', import.meta.url).href;

it('is imported without what recognises pictures', async () => {
  const program = `
    import { registerHooks } from 'node:module';
    import { parentPort } from 'node:worker_threads';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(READER)});
    parentPort.postMessage(loaded);`;
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const [loaded] = (await once(thread, 'message')) as [readonly string[]];
  await thread.terminate();
  expect(loaded).toContain(READER);
  expect(loaded.filter((url) => /\/pages\/(?:recogni|figures|ink|orientation)/.test(url))).toEqual([]);
});
