// A worker that is lost over a file says nothing of the file; the death of a reader that had only that file does.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createApartReader } from '../../server/adapters/reading/apart-reader.ts';
import { readConfig } from '../../server/config.ts';
import { fakeApplication } from '../support/service/fake-application.ts';
import { send } from '../support/service/send.ts';

const PROGRAM = resolve(import.meta.dirname, '../support/service/worker-process.ts');
const DYING = new URL('../support/reading/dying-reader.ts', import.meta.url);
const TIMES = 3;

it('a file that is at hand whenever the service is killed is read in the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-lost-'));
  const application = fakeApplication({ folder });
  const { document, task } = await send(application.services, 'a.txt', 'một\fhai');
  for (let at = 0; at < TIMES; at++) {
    // It reads no page, and so never gets on.
    const child = spawn(process.execPath, [PROGRAM, folder, '0'], { stdio: 'ignore' });
    const ended = new Promise((go) => child.once('exit', go));
    while ((await application.services.store.tasks.get(task.id))?.losses !== at) {
      await new Promise((go) => setTimeout(go, 5));
    }
    while ((await application.services.store.tasks.get(task.id))?.status !== 'running') {
      await new Promise((go) => setTimeout(go, 5));
    }
    child.kill('SIGKILL');
    await ended;
  }
  await application.drain();
  expect(await application.services.store.documents.get(document.id)).toMatchObject({
    status: 'ready',
    fault: null,
  });
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a file that kills its reader costs two workers and no third, and tells why', async () => {
  const readerApart = createApartReader(DYING, readConfig({}));
  const application = fakeApplication({
    alone: true,
    readerApart: {
      ...readerApart,
      // The program takes its orders from what it is given to read.
      open: (_, name, signal) => readerApart.open(Buffer.from(name), name, signal),
    },
  });
  const { store } = application.services;
  const deadly = await send(application.services, '0.txt', 'một\fhai\fba');
  const worn = await send(application.services, '2.txt', 'bốn\fnăm\fsáu');
  // Both were at hand when the workers died.
  await application.db.updateTable('tasks').set({ losses: 2 }).execute();
  await application.drain();
  expect(await store.documents.get(deadly.document.id)).toMatchObject({
    status: 'failed',
    fault: { code: 'reader-died' },
  });
  expect(await store.documents.get(worn.document.id)).toMatchObject({ status: 'ready' });
  const pages = await store.documents.pages(worn.document.id);
  expect(pages.map(({ reason }) => reason === 'unreadable')).toEqual([false, true, false]);
  expect(pages[1]?.fault).toMatch(/^Trình đọc bị tắt giữa chừng vì tệp này/);
  await application.close();
  await readerApart.close();
});

it('what computes on text and loses its worker again and again is given up, as nothing tells whose fault it is', async () => {
  const application = fakeApplication({ alone: true });
  const { store } = application.services;
  const task = await store.tasks.enqueue({
    kind: 'letters',
    subject: 'no round',
    urgency: 'sent',
    done: 0,
    total: 1,
  });
  for (let at = 0; at < 12; at++) await store.tasks.claim(`lost ${at}`, ['letters']);
  await application.drain();
  expect(await store.tasks.get(task.id)).toMatchObject({
    status: 'failed',
    fault: { code: 'internal', message: expect.stringContaining('12 lần') as string },
  });
  await application.close();
});
