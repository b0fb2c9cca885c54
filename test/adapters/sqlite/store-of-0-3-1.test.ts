import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBundleDirectory } from '../../../server/adapters/files/bundle-directory.ts';
import { createOriginalDirectory } from '../../../server/adapters/files/original-directory.ts';
import { openSqliteStore, type SqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { recover } from '../../../server/worker/recover.ts';

const STORE = resolve(import.meta.dirname, '../../stores/0.3.1.zip');
const ALL = { offset: 0, limit: 10 };
const TEMPLATE = 'mau-d3deda9fbeb8f4b5';
/** Of xa-bo-trach.txt: one verdict stands, one was taken back. */
const COMPARISON = 'cbcc0f8193297846a2818857';

let folder: string;
let opened: SqliteStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-0.3.1-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(STORE)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  opened = openSqliteStore(join(folder, 'store.sqlite'));
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a store written by 0.3.1', () => {
  it('shows its documents, searchable by name and by what they say of themselves', async () => {
    const { store } = opened;
    const { documents } = await store.documents.list({ role: 'plan' }, ALL, { by: 'name' });
    expect(documents.map(({ name, status }) => [name, status])).toEqual([
      ['xa-bo-trach.txt', 'ready'],
      ['xa-cam-lo.docx', 'queued'],
      ['xa-dong-le.txt', 'ready'],
    ]);
    expect((await store.documents.list({ q: 'BO TRACH' }, ALL)).documents[0]?.name).toBe('xa-bo-trach.txt');
  });

  it('keeps what people decided and corrected', async () => {
    const { store } = opened;
    const stored = await store.comparisons.get(COMPARISON);
    const events = await store.comparisons.verdicts(COMPARISON);
    expect(events.map(({ kind }) => kind)).toEqual(['set', 'set', 'undo']);
    expect(stored?.summary).toMatchObject({ met: 40, partial: 2, missing: 1, unclear: 0 });
    const [row] = await store.matrix.rows(TEMPLATE, [stored?.document ?? '']);
    const overruled = row?.cells.filter(({ person }) => person !== null);
    expect(overruled).toMatchObject([{ criterion: 'I.2.-2', machine: 'missing', person: 'met' }]);
    const corrected = (await store.documents.list({ q: 'dong le' }, ALL)).documents[0];
    expect(await store.documents.amendments(corrected?.id ?? '')).toHaveLength(1);
  });

  it('is read as the program now thinks of texts, templates and comparisons', async () => {
    const { store } = opened;
    const template = await store.templates.get(TEMPLATE);
    expect(template).toMatchObject({
      origin: 'drawn',
      proposed: false,
      template: { references: expect.any(Array) },
    });
    const stored = await store.comparisons.get(COMPARISON);
    expect(stored?.comparison.criteria.every(({ id, path }) => id === path)).toBe(true);
    const text = await store.documents.text(stored?.document ?? '');
    expect(text?.document.deadlines).toEqual(expect.any(Array));
  });

  it('is indexed anew, as its passages have other ids now', async () => {
    const { store } = opened;
    const ready = await store.documents.list({ status: 'ready' }, ALL);
    expect((await store.index.stale()).length).toBeGreaterThanOrEqual(ready.total);
  });

  it('takes up the reading that had not begun', async () => {
    const { store } = opened;
    const originals = createOriginalDirectory(join(folder, 'files'));
    await recover({
      store,
      originals,
      bundles: createBundleDirectory(join(folder, 'bundles')),
      now: () => new Date(),
    });
    const waiting = await store.tasks.recent('9999');
    const reading = waiting.filter(({ kind }) => kind === 'read');
    expect(reading.map(({ status }) => status)).toEqual(['queued']);
    const [task] = reading;
    expect(await originals.find(task?.subject ?? '')).toMatchObject({ size: 16835 });
  });
});
