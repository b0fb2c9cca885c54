import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../server/adapters/backup/backup.ts';
import { readBackup } from '../../../server/adapters/backup/restore.ts';
import { backUpIfDue } from '../../../server/adapters/backup/scheduled.ts';
import { createApp } from '../../../server/http/app.ts';
import { outlived } from '../../../server/usecases/care/back-up.ts';
import { verifyStore } from '../../../server/usecases/documents/verify-store.ts';
import { call } from '../../http/calls.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { syncedDuring } from '../../support/files/synced-folders.ts';
import { send } from '../../support/service/send.ts';
import { storeOf } from '../../support/stores/released-store.ts';

let root: string;
let application: FakeApplication;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doichieu-backup-'));
  application = fakeApplication({ folder: join(root, 'data') });
});
afterEach(async () => {
  await application.close();
  rmSync(root, { recursive: true, force: true });
});

const target = (): string => join(root, 'copy.tar');
const write = (file = target()) =>
  writeBackup(
    {
      database: join(root, 'data/store.sqlite'),
      originals: application.services.originals,
      version: '0.0.0-test',
    },
    file,
    new Date(),
  );

async function fill(): Promise<void> {
  for (const name of ['a', 'b', 'c'])
    await send(application.services, `${name}.txt`, `KẾ HOẠCH ${name}\n1. Việc`);
  await application.drain();
}

/** What a client is told of everything. */
async function told(of: FakeApplication): Promise<unknown> {
  const app = createApp(of.services);
  const list = (await call(app, 'GET', '/api/documents')).body;
  const texts = [];
  for (const { id } of list.documents as { id: string }[]) {
    texts.push((await call(app, 'GET', `/api/documents/${id}`)).body);
  }
  return { list, texts };
}

describe('a backup', () => {
  it('taken while the service writes gives the same answers in an empty folder', async () => {
    await fill();
    const writing = send(application.services, 'later.txt', 'KẾ HOẠCH sau\n1. Việc');
    const { originals, missing } = await write();
    await writing;
    expect(missing).toBe(0);
    const restored = join(root, 'restored');
    expect(await readBackup(target(), restored)).toMatchObject({ originals });
    const other = fakeApplication({ folder: restored });
    try {
      const { documents, faulty, strangers } = await verifyStore(
        other.services,
        new AbortController().signal,
      );
      expect([documents, faulty, strangers]).toEqual([originals, [], []]);
      const names = (await other.services.store.documents.list({}, { offset: 0, limit: 9 })).documents;
      expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['a.txt', 'b.txt', 'c.txt']));
    } finally {
      await other.close();
    }
  });

  it('gives every document back word for word', async () => {
    await fill();
    const before = await told(application);
    await write();
    await readBackup(target(), join(root, 'restored'));
    const other = fakeApplication({ folder: join(root, 'restored') });
    try {
      expect(await told(other)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it('is restored with names that a power cut leaves in their place', async () => {
    await fill();
    await write();
    const restored = join(root, 'new', 'restored');
    const isSynced = await syncedDuring(() => readBackup(target(), restored));
    const files = join(restored, 'files');
    const folders = readdirSync(files).map((name) => join(files, name));
    for (const folder of [root, join(root, 'new'), restored, files, ...folders])
      expect(isSynced(folder), folder).toBe(true);
  });

  it('is never laid over a store', async () => {
    await fill();
    await write();
    await expect(readBackup(target(), join(root, 'data'))).rejects.toMatchObject({ code: 'not-empty' });
  });

  it.each([
    ['breaks off', (file: string) => truncateSync(file, readFileSync(file).length / 2)],
    [
      'has another byte in an original',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.indexOf('KẾ HOẠCH a')] = 0;
        writeFileSync(file, bytes);
      },
    ],
    [
      'has another byte in the database',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[600] = (bytes[600] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    ['is something else', (file: string) => writeFileSync(file, 'no tar')],
  ])('that %s is refused, and nothing of it stays', async (_, spoil) => {
    await fill();
    await write();
    spoil(target());
    const folder = join(root, 'restored');
    await expect(readBackup(target(), folder)).rejects.toMatchObject({ code: 'damaged' });
    await write(join(root, 'good.tar'));
    await readBackup(join(root, 'good.tar'), folder);
  });

  it('counts what was lost already', async () => {
    await fill();
    const [document] = (await application.services.store.documents.list({}, { offset: 0, limit: 1 }))
      .documents;
    await application.services.originals.delete(document?.id ?? '');
    expect(await write()).toMatchObject({ originals: 2, missing: 1 });
  });
});

describe('the restore drill', () => {
  it.each(['0.3.1'])('brings a store of %s to this version through a backup', async (version) => {
    const old = storeOf(version, join(root, 'old'));
    const opened = fakeApplication({ folder: old });
    const count = (await opened.services.store.documents.all({ offset: 0, limit: 999 })).documents.length;
    const source = { database: join(old, 'store.sqlite'), originals: opened.services.originals, version };
    await writeBackup(source, target(), new Date());
    await opened.close();
    await readBackup(target(), join(root, 'restored'));
    const other = fakeApplication({ folder: join(root, 'restored') });
    try {
      const verified = await verifyStore(other.services, new AbortController().signal);
      expect(verified.documents).toBe(count);
      expect(count).toBeGreaterThan(0);
      expect(verified.strangers).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('copies by the clock', () => {
  it('are made when the last is old enough, and one too many when the clock was set back', async () => {
    let now = new Date('2026-03-02T01:00:00Z');
    const services = { ...application.services, now: () => now };
    const schedule = { folder: join(root, 'copies'), everyHours: 24 };
    const due = () => backUpIfDue(services, (file) => write(file), schedule);
    expect(await due()).toBe(true);
    now = new Date('2026-03-02T20:00:00Z');
    expect(await due()).toBe(false);
    now = new Date('2026-03-03T01:00:00Z');
    expect(await due()).toBe(true);
    now = new Date('2026-03-01T01:00:00Z');
    expect(await due()).toBe(true);
  });

  it('stay for days, weeks and months, ever fewer', () => {
    const names = Array.from({ length: 400 }, (_, day) => {
      const at = new Date(Date.UTC(2026, 0, 1) + day * 24 * 60 * 60_000);
      return `doichieu-${at.toISOString().slice(0, 10)}T0100.tar`;
    });
    const gone = outlived([...names, 'another.tar']);
    const kept = names.filter((name) => !gone.includes(name));
    expect(kept.slice(-7)).toEqual(names.slice(-7));
    expect(kept.length).toBeLessThan(7 + 4 + 12 + 1);
    expect(kept.length).toBeGreaterThan(15);
    expect(gone).not.toContain('another.tar');
  });
});
