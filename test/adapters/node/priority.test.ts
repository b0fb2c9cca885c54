import { once } from 'node:events';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Priority } from '../../../server/adapters/node/priority.ts';
import { startPipelineThread } from '../../../server/adapters/pipeline-thread/client.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';
import { threadsBehind } from '../../support/service/threads-behind.ts';

const PRIORITY = new URL('../../../server/adapters/node/priority.ts', import.meta.url);
const never = new AbortController().signal;

describe.runIf(process.platform === 'linux')('a thread that gives way', () => {
  it('stands ten steps behind, and the one that started it stays where it was', async () => {
    const before = getPriority();
    const thread = new Worker(
      `import(${JSON.stringify(PRIORITY.href)}).then(({ giveWay }) => {
        giveWay();
        require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority());
      });`,
      { eval: true },
    );
    const [after] = (await once(thread, 'message')) as [number];
    await thread.terminate();
    expect(after).toBe(Math.min(19, before + 10));
    expect(getPriority()).toBe(before);
  });

  it('recognises for a service, and as every other for a command', async () => {
    const page = { width: 64, height: 64, dpi: 300, data: new Uint8Array(64 * 64).fill(255) };
    const behindIn = async (priority: Priority): Promise<boolean> => {
      const engine = createTesseract({ workers: 1, priority });
      const behind = await threadsBehind(() => engine.recognize(page, never));
      await engine.close();
      return behind > 0;
    };
    expect(await behindIn('usual')).toBe(false);
    expect(await behindIn('behind')).toBe(true);
  });

  it('works on texts for a service', async () => {
    const thread = startPipelineThread(PATIENT_PAGE_MS, undefined, undefined, 'behind');
    const transcript = { text: 'I. MỤC ĐÍCH', pages: [], origins: [], corrections: [] };
    expect(await threadsBehind(() => thread.ask('parse', { transcript }, never))).toBeGreaterThan(0);
    await thread.close();
  });
});
