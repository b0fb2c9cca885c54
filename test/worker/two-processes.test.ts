import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { send } from '../support/service/send.ts';
import { fakeApplication } from '../support/service/fake-application.ts';

const PROGRAM = resolve(import.meta.dirname, '../support/service/worker-process.ts');
const DOCUMENTS = 8;
const PAGES = 5;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-two-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Gives what it printed: a line for each page it read. */
function work(): Promise<readonly string[]> {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => child.once('exit', () => done(said.trim().split('\n'))));
}

describe('two processes on one store', () => {
  it('share the work, read no page twice, and leave every document ready', async () => {
    const application = fakeApplication({ folder });
    for (let at = 0; at < DOCUMENTS; at++) {
      const content = Array.from({ length: PAGES }, (_, page) => `văn bản ${at} trang ${page}`).join('\f');
      await send(application.services, `${at}.txt`, content);
    }
    const said = await Promise.all([work(), work()]);
    expect(said.map((lines) => lines.at(-1))).toEqual(['done', 'done']);
    const pages = said.flatMap((lines) => lines.slice(0, -1));
    expect(pages).toHaveLength(DOCUMENTS * PAGES);
    const { documents } = await application.services.store.documents.list({}, { offset: 0, limit: 100 });
    expect(documents.map(({ status }) => status)).toEqual(documents.map(() => 'ready'));
    await application.close();
  });
});
