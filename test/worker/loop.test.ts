import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { newWorkerName } from '../../server/adapters/node/node-worker-name.ts';
import { startWorker } from '../../server/worker/loop.ts';
import { Failure } from '../../server/failure.ts';
import type { PlanStore } from '../../server/ports/store.ts';
import type { TaskQueue } from '../../server/ports/tasks.ts';
import { correctWords } from '../../server/usecases/text/correct-words.ts';
import { drawTemplate } from '../../server/usecases/comparisons/draw-template.ts';
import { cancelTask } from '../../server/usecases/documents/cancel-task.ts';
import { readAgain } from '../../server/usecases/documents/read-again.ts';
import { send as sendTo } from '../support/service/send.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';

let application: FakeApplication;
afterEach(() => application.close());

function send(name: string, content: string) {
  return sendTo(application.services, name, content);
}

const statusOf = async (id: string) => (await application.services.store.documents.get(id))?.status;

describe('worker', () => {
  it('reads the others when one page cannot be read, and tries that page again first', async () => {
    let tries = 0;
    application = fakeApplication({
      beforePage: (_, page) => {
        if (page === 2) tries++;
        return Promise.resolve();
      },
    });
    const { document } = await send('a.txt', 'một\f!unreadable\fba');
    await application.drain();
    expect(await statusOf(document.id)).toBe('ready');
    expect(tries).toBe(2);
    const pages = await application.services.store.documents.pages(document.id);
    expect(pages.map(({ reason }) => reason)).toEqual([
      'text-layer-is-garbled',
      'unreadable',
      'text-layer-is-garbled',
    ]);
    expect(pages[1]?.fault).toMatch(/^Có trang không đọc được\. Hãy/);
  });

  it('fails a document alone whose pages cannot be read at all', async () => {
    application = fakeApplication();
    const bad = await send('bad.txt', '!unreadable\f!unreadable');
    const good = await send('good.txt', 'một');
    await application.drain();
    expect(await statusOf(good.document.id)).toBe('ready');
    expect(await application.services.store.documents.get(bad.document.id)).toMatchObject({
      status: 'failed',
      fault: { code: 'page-unreadable' },
    });
    expect(await application.services.store.tasks.latest('read', bad.document.id)).toMatchObject({
      status: 'failed',
    });
  });

  it('does not spend its time on page after page of a file that has shown none', async () => {
    let tries = 0;
    application = fakeApplication({
      beforePage: () => {
        tries++;
        return Promise.reject(new Failure('too-slow'));
      },
    });
    const { document } = await send('slow.txt', Array.from({ length: 200 }, () => 'trang').join('\f'));
    await application.drain();
    expect(await application.services.store.documents.get(document.id)).toMatchObject({
      status: 'failed',
      fault: { code: 'too-slow' },
    });
    expect(tries).toBeLessThan(60);
  });

  it('gives up after a bounded number of tries on a bug of ours, and says so', async () => {
    application = fakeApplication();
    let tries = 0;
    Object.assign(application.services.stages, {
      understand: () => {
        tries++;
        return Promise.reject(new Error('bug'));
      },
    });
    const { document } = await send('a.txt', 'một');
    await application.drain();
    expect(tries).toBe(3);
    expect(await application.services.store.documents.get(document.id)).toMatchObject({
      status: 'failed',
      fault: { code: 'internal' },
    });
    expect(application.reader.reads).toHaveLength(1);
  });

  it('lets go of its job when it is closed, and the next worker reads only what is left', async () => {
    let held = true;
    application = fakeApplication({
      beforePage: (_, page, signal) =>
        page === 1 || !held
          ? Promise.resolve()
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason as Error));
            }),
    });
    const { task } = await send('a.txt', 'một\fhai\fba');
    const first = application.start();
    while (((await application.services.store.tasks.get(task.id))?.done ?? 0) < 1) {
      await new Promise((go) => setTimeout(go, 5));
    }
    await first.close();
    expect(await application.services.store.tasks.get(task.id)).toMatchObject({
      status: 'queued',
      done: 1,
      tries: 0,
    });
    held = false;
    await application.drain();
    expect(application.reader.reads.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  it('shares the queue with another worker without reading a page twice', async () => {
    application = fakeApplication({ beforePage: () => new Promise((go) => setTimeout(go, 2)) });
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, at) => send(`${at}.txt`, `văn bản ${at}\ftrang hai\ftrang ba`)),
    );
    const second = startWorker(application.services, {
      name: newWorkerName(),
      parallel: 2,
      pollMs: 5,
      renewMs: 5,
    });
    await application.drain();
    await second.close();
    expect(await Promise.all(sent.map(({ document }) => statusOf(document.id)))).toEqual(
      sent.map(() => 'ready'),
    );
    const reads = application.reader.reads.map(({ name, page }) => `${name} ${page}`);
    expect(reads).toHaveLength(18);
    expect(new Set(reads).size).toBe(18);
  });

  it('reads a document sent again after it failed', async () => {
    let broken = true;
    application = fakeApplication({
      beforePage: () => (broken ? Promise.reject(new Error('đĩa đầy')) : Promise.resolve()),
    });
    const first = await send('a.txt', 'một');
    await application.drain();
    expect(await statusOf(first.document.id)).toBe('failed');
    broken = false;
    const second = await send('a.txt', 'một');
    expect(second).toMatchObject({ duplicate: true, document: { status: 'queued' } });
    await application.drain();
    expect(await statusOf(first.document.id)).toBe('ready');
  });

  it('indexes at its start what a killed process stored and did not index', async () => {
    application = fakeApplication();
    const { document } = await send('a.txt', 'một');
    await application.drain();
    const { store, stages } = application.services;
    const { index } = store;
    const transcript = { text: '1. Điều mới lạ', pages: [], origins: [], corrections: [] };
    await store.documents.putText(
      document.id,
      { transcript, document: await stages.parse(transcript, new AbortController().signal) },
      { expected: 1, amendments: [] },
    );
    expect(await index.stale()).toEqual([document.id]);
    await application.drain();
    expect(await index.stale()).toEqual([]);
    expect(await index.vocabulary(3, 3)).toContain('moi');
  });

  it('reads at its start a document that a killed process registered without a job', async () => {
    application = fakeApplication();
    const bytes = Buffer.from('một');
    const received = await application.services.originals.receive(Readable.from([bytes]), 100);
    const { id } = received;
    await application.services.originals.keep(id, received.content);
    await application.services.store.documents.add({
      id,
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: bytes.length,
      pageCount: 1,
      role: 'plan',
      status: 'queued',
    });
    const worker = application.start();
    while ((await statusOf(id)) !== 'ready') await new Promise((go) => setTimeout(go, 5));
    await worker.close();
  });

  it('leaves a document ready whose second reading is cancelled', async () => {
    application = fakeApplication();
    const { document } = await send('a.txt', 'một');
    await application.drain();
    const again = await readAgain(application.services, document.id, 'ai');
    await cancelTask(application.services, again.id, 'ai');
    expect(await statusOf(document.id)).toBe('ready');
  });

  it('takes no page for blank that it could not read at first, though the file answers the second time', async () => {
    const refused = new Set<number>();
    application = fakeApplication({
      beforePage: (_, page) => {
        if (page !== 2 || refused.has(page)) return Promise.resolve();
        refused.add(page);
        return Promise.reject(new Failure('page-unreadable'));
      },
      // As pdf.js does with a picture that it could not decode: asked again in the same opening, the page is blank.
      blankOnSecondAsking: true,
    });
    const { document } = await send('a.txt', 'một\f!unreadable\fba');
    await application.drain();
    const page = await application.services.store.documents.page(document.id, 2);
    expect(page?.reason).toBe('unreadable');
  });

  it('compares what is ready with a template made afterwards, and nobody has a page open', async () => {
    application = fakeApplication();
    for (let at = 0; at < 5; at++) await send(`${at}.txt`, `KẾ HOẠCH ${at}\nUBND xã ${at}\n1. Hạ tầng: mạng`);
    const template = await send('mau.txt', 'KẾ HOẠCH mẫu\nUBND tỉnh\n1. Hạ tầng: mạng\n2. An ninh: diễn tập');
    await application.drain();
    const { store } = application.services;
    await store.documents.setRole(template.document.id, 'template');
    const { id } = await drawTemplate(application.services, template.document.id);
    expect(await store.matrix.progress(id)).toEqual({ compared: 0, plans: 5 });
    await application.drain();
    expect(await store.matrix.progress(id)).toEqual({ compared: 5, plans: 5 });
    const totals = await store.matrix.totals(id);
    expect([totals.get('1'), totals.get('2')]).toMatchObject([{ met: 5 }, { missing: 5 }]);
  });

  it('draws a template once, though a person and the worker begin at the same time', async () => {
    application = fakeApplication();
    const { document } = await send('mau.txt', 'KẾ HOẠCH mẫu\n1. Hạ tầng: mạng');
    await application.drain();
    const draw = () => drawTemplate(application.services, document.id);
    const drawn = await Promise.all([draw(), draw()]);
    expect(drawn.map(({ version }) => version)).toEqual([1, 1]);
  });

  it('keeps what a person edited in force when its document changes, and offers the new drawing beside it', async () => {
    application = fakeApplication();
    const { store } = application.services;
    const { document } = await send('mau.txt', 'KẾ HOẠCH mẫu\n1. Hạ tầng: mạng');
    await application.drain();
    const drawn = await drawTemplate(application.services, document.id);
    const edited = { ...drawn.template, name: 'Mẫu đã sửa' };
    await store.templates.put({ ...drawn, template: edited, origin: 'edited' });
    const text = await store.documents.text(document.id);
    const change = { document: document.id, revision: text?.revision ?? 0, actor: 'ai' };
    const edits = [{ span: { start: 0, end: 2 }, text: 'Kế' }];
    await correctWords(application.services, { ...change, edits }, new AbortController().signal);
    await application.drain();
    expect(await store.templates.get(drawn.id)).toMatchObject({
      version: 2,
      template: { name: 'Mẫu đã sửa' },
    });
    expect((await store.templates.versions(drawn.id))[0]).toMatchObject({ version: 3, proposed: true });
  });

  it('waits for space when the disk is full, and then finishes what it had begun', async () => {
    application = fakeApplication();
    const { document, task } = await send('a.txt', 'một');
    const { store } = application.services;
    let full = 6;
    const [keptStore, keptTasks] = [{ ...store }, { ...store.tasks }];
    const refuse = () => Promise.reject(new Failure('storage-full'));
    Object.assign(store, {
      atomically: (work: Parameters<PlanStore['atomically']>[0]) =>
        --full > 0 ? refuse() : keptStore.atomically(work),
    });
    Object.assign(store.tasks, {
      release: (...given: Parameters<TaskQueue['release']>) =>
        --full > 0 ? refuse() : keptTasks.release(...given),
    });
    const worker = application.start();
    while ((await statusOf(document.id)) !== 'ready') await new Promise((go) => setTimeout(go, 5));
    await worker.close();
    expect(await store.tasks.get(task.id)).toMatchObject({ status: 'done', fault: null });
    expect(full).toBeLessThanOrEqual(0);
  });
});
