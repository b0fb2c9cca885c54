import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createOriginalTable } from '../../../server/adapters/postgres/originals.ts';
import { createPictureTable } from '../../../server/adapters/postgres/pictures.ts';
import { describeOriginals } from '../../support/stores/original-store-contract.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();

async function open() {
  const opened = await postgres.openEmpty();
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-originals-'));
  const here = join(folder, 'here');
  mkdirSync(here);
  return {
    db: opened.db,
    here,
    originals: createOriginalTable(opened.db, here),
    elsewhere: createOriginalTable(opened.db, join(folder, 'there')),
    drafts: here,
    lose: async (id: string) => void (await sql`delete from originals where id = ${id}`.execute(opened.db)),
    damage: async (id: string) =>
      void (await sql`update original_chunks set bytes = 'x' where original = ${id}`.execute(opened.db)),
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describeOriginals('PostgreSQL', open);

it('throws away the copies beside a process after a day, and makes them anew from the database', async () => {
  const { originals, here, close } = await open();
  const received = await originals.receive([Buffer.from('chữ')] as unknown as AsyncIterable<Uint8Array>, 100);
  await originals.keep(received.id, received.content);
  const copy = join(here, received.id.slice(0, 2), received.id);
  utimesSync(copy, 0, 0);
  await originals.sweep(new Date(1_000_000));
  expect(() => utimesSync(copy, 0, 0)).toThrow(/ENOENT/);
  expect(await originals.find(received.id)).toEqual({ path: copy, size: 5 });
  await close();
});

it('keeps pictures of pages where every process reaches them', async () => {
  const { db, close } = await open();
  const pictures = createPictureTable(db);
  await pictures.put('a/1', Buffer.from('một'));
  await pictures.put('a/1', Buffer.from('hai'));
  expect(Buffer.from((await createPictureTable(db).get('a/1')) ?? []).toString()).toBe('hai');
  expect(await pictures.get('a/2')).toBeUndefined();
  await close();
});
