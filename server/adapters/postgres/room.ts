// What the store takes in the database; the disk below it is another machine's.
import { sql } from 'kysely';
import type { Room } from '../../http/services.ts';
import type { Database } from '../sql/database.ts';

export async function roomIn(db: Database): Promise<Room> {
  const { rows } = await sql<{ all: number; originals: number }>`
    select pg_database_size(current_database()) as "all", coalesce((select sum(bytes) from originals), 0) as originals`.execute(
    db,
  );
  const all = Number(rows[0]?.all ?? 0);
  const originals = Number(rows[0]?.originals ?? 0);
  return { disk: null, bytes: { store: Math.max(0, all - originals), originals } };
}
