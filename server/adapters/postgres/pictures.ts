// Pictures of pages already drawn, where every machine reaches them.
import { sql } from 'kysely';
import type { BlobStore } from '../../ports/files.ts';
import type { Database } from '../sql/database.ts';

export function createPictureTable(db: Database): BlobStore {
  return {
    async put(key, bytes) {
      await sql`
        insert into pictures (key, bytes) values (${key}, ${Buffer.from(bytes)})
        on conflict (key) do update set bytes = excluded.bytes`.execute(db);
    },

    async get(key) {
      const { rows } = await sql<{
        bytes: Uint8Array;
      }>`select bytes from pictures where key = ${key}`.execute(db);
      return rows[0]?.bytes;
    },
  };
}
