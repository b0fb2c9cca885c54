// The thread in which a file is opened: closing the file lets it finish what it is at, and does not wait for ever.
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forThreads } from '../../server/adapters/files/file-bytes.ts';
import { startFileThread, type FileThread } from '../../server/adapters/reading/thread-client.ts';
import { readConfig } from '../../server/config.ts';
import * as broken from '../support/files/broken-files.ts';
import { objectStreamBomb } from '../support/files/oversized-files.ts';
import { standingClock } from '../support/service/standing-clock.ts';

const { limits } = readConfig({});

let threads: Worker[] = [];
const note = (thread: Worker): unknown => threads.push(thread);
beforeEach(() => {
  threads = [];
  process.on('worker', note);
});
afterEach(() => process.off('worker', note));

const threadOf = (pdf: Uint8Array, leaveMs?: number): FileThread =>
  startFileThread({ name: 'a.pdf', bytes: forThreads(pdf), limits }, leaveMs);

/** Asks the thread to open its file, and gives that up at once. */
async function askInVain(thread: FileThread): Promise<void> {
  const cancel = new AbortController();
  const asked = thread.ask('open', 0, cancel.signal);
  await new Promise(setImmediate);
  cancel.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
}

describe('the time of a request', () => {
  it('is one page’s, and for a PDF of all pages that of them all', async () => {
    const given: number[] = [];
    const clock = {
      ...standingClock(),
      after: (ms: number) => {
        given.push(ms);
        return () => undefined;
      },
    };
    const file = { name: 'a.pdf', bytes: forThreads(broken.oneBadPage()), limits };
    const thread = startFileThread(file, 500, clock);
    const never = new AbortController().signal;
    await thread.ask('open', 0, never);
    const raster = { width: 100, height: 100, dpi: 72 };
    const layers = [1, 3].map((number) => ({
      number,
      raster,
      own: 'stamp' as const,
      lines: [],
      amended: [],
    }));
    await thread.layered(layers, never);
    expect(given).toEqual([limits.pageMs, 2 * limits.pageMs]);
    await thread.close();
  });
});

describe('a file that is closed', () => {
  it('while it is being opened ends its thread only after that', async () => {
    const thread = threadOf(broken.oneBadPage(), 60_000);
    await askInVain(thread);
    const answers: unknown[] = [];
    threads[0]?.on('message', (answer) => answers.push(answer));
    await thread.close();
    expect(answers).toMatchObject([{ value: { mediaType: 'application/pdf', pageCount: 3 } }]);
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
  });

  it('does not wait for a thread that comes to no end', async () => {
    const thread = threadOf(objectStreamBomb(), 50);
    await askInVain(thread);
    await thread.close();
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
  });

  it('is asked nothing any more', async () => {
    const thread = threadOf(broken.oneBadPage());
    await thread.close();
    await expect(thread.ask('open', 0, new AbortController().signal)).rejects.toThrow('closed');
    expect(threads).toHaveLength(1);
  });
});
