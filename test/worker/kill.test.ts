import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { send } from '../support/service/send.ts';
import { fakeApplication } from '../support/service/fake-application.ts';

const PROGRAM = resolve(import.meta.dirname, '../support/service/worker-process.ts');
const PAGES = 12;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function work(...most: readonly number[]): ChildProcess & { readonly lines: string[] } {
  const child = spawn(process.execPath, [PROGRAM, folder, ...most.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  return Object.assign(child, { lines });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('exit', resolve));

describe('kill -9', () => {
  it('loses no page that was read, and the next process reads only the others', async () => {
    const content = Array.from({ length: PAGES }, (_, at) => `trang số ${at + 1}`).join('\f');
    const application = fakeApplication({ folder });
    const { document, task } = await send(application.services, 'a.txt', content);

    const first = work(3);
    const gone = ended(first);
    while (first.lines.length < 3) await new Promise((go) => setTimeout(go, 5));
    first.kill('SIGKILL');
    await gone;
    const kept = await application.services.store.documents.pagesRead(document.id);
    expect(kept).toEqual([1, 2, 3]);
    expect(await application.services.store.tasks.get(task.id)).toMatchObject({ status: 'running' });

    const second = work();
    await ended(second);
    expect(second.lines.at(-1)).toBe('done');
    const readAgain = second.lines.slice(0, -1).map(Number);
    expect(new Set([...kept, ...readAgain]).size).toBe(PAGES);
    expect(readAgain.length).toBe(PAGES - kept.length);
    expect(await application.services.store.documents.get(document.id)).toMatchObject({ status: 'ready' });
    expect(
      (await application.services.store.documents.text(document.id))?.transcript.text.split('\n'),
    ).toHaveLength(PAGES);
    await application.close();
  });
});
