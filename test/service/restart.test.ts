// One small file must not stop the service, neither when it comes in nor after a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOriginalDirectory } from '../../server/adapters/files/original-directory.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { queueReading } from '../../server/usecases/queue-work.ts';
import { startService } from '../support/service/service-process.ts';

/** A form feed makes a page of each letter: 100,001 pages in 300 kB. */
const PAGES = 100_000;
const MANY_PAGES = '\fa\n'.repeat(PAGES);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-restart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isHealthy = async (url: string): Promise<boolean> => (await fetch(`${url}/healthz`)).ok;

it('refuses a text of 100,001 pages in a sentence, and answers before and after it is killed', async () => {
  const first = await startService({ folder });
  const form = new FormData();
  form.append('file', new File([MANY_PAGES], 'trang.txt'));
  const answer = await fetch(`${first.url}/api/documents`, { method: 'POST', body: form });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ documents: [{ error: { code: 'too-many-pages' } }] });
  expect(await isHealthy(first.url)).toBe(true);
  await first.kill();

  const second = await startService({ folder });
  expect(await isHealthy(second.url)).toBe(true);
  const { total } = (await (await fetch(`${second.url}/api/documents`)).json()) as { total: number };
  expect(total).toBe(0);
  await second.close();
});

it('goes on answering where an older program had taken that text in, and tells why it is not read', async () => {
  const opened = openSqliteStore(join(folder, 'store.sqlite'));
  const originals = createOriginalDirectory(join(folder, 'files'));
  const { id, content } = await originals.receive(Readable.from([Buffer.from(MANY_PAGES)]), 10_000_000);
  await originals.keep(id, content);
  await opened.store.atomically(async (records) => {
    const { document } = await records.documents.add({
      id,
      name: 'trang.txt',
      mediaType: 'text/plain',
      bytes: MANY_PAGES.length,
      pageCount: PAGES + 1,
      role: 'plan',
      status: 'queued',
    });
    await queueReading(records, document, 'sent');
  });
  await opened.close();

  const service = await startService({ folder });
  const seen = async () =>
    (await (await fetch(`${service.url}/api/documents/${id}`)).json()) as { status: string; fault: object };
  while (['queued', 'reading'].includes((await seen()).status)) {
    expect(await isHealthy(service.url)).toBe(true);
    await new Promise((go) => setTimeout(go, 20));
  }
  expect(await seen()).toMatchObject({ status: 'failed', fault: { code: 'too-many-pages' } });
  expect(await isHealthy(service.url)).toBe(true);
  await service.close();
});
