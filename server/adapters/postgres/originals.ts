// What was sent, in the database in pieces, so that every machine reaches it. A copy beside each process serves what opens files by
// their path; it is made from the pieces when it is first needed, and may be thrown away at any time.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { OriginalStore } from '../../ports/files.ts';
import type { Content } from '../../ports/reading.ts';
import { createOriginalDirectory } from '../files/original-directory.ts';
import type { Database } from '../sql/database.ts';

/** Bytes of a piece: a process holds one at a time. */
const PIECE = 1024 * 1024;

/** `cache` is a folder of this machine's own. */
export function createOriginalTable(db: Database, cache: string): OriginalStore {
  const local = createOriginalDirectory(cache);
  /** Found whole in the database by this process. */
  const whole = new Set<string>();

  const stateOf = async (id: string): Promise<'kept' | 'lost' | 'damaged'> => {
    if (whole.has(id)) return (await sizeIn(db, id)) === undefined ? 'lost' : 'kept';
    const { rows } = await sql<{ bytes: number; found: number; whole: boolean }>`
      select o.bytes, coalesce(sum(length(c.bytes)), 0) as found, coalesce(bool_and(sha256(c.bytes) = c.sha256), true) as whole
      from originals o left join original_chunks c on c.original = o.id where o.id = ${id} group by o.id, o.bytes`.execute(
      db,
    );
    const [row] = rows;
    if (row === undefined) return 'lost';
    if (row.bytes !== row.found || !row.whole) return 'damaged';
    whole.add(id);
    return 'kept';
  };

  const find: OriginalStore['find'] = async (id) => {
    const state = await stateOf(id);
    if (state !== 'kept') return state;
    const copy = await local.find(id);
    if (typeof copy !== 'string') return copy;
    const received = await local.receive(piecesOf(db, id), Number.POSITIVE_INFINITY);
    if (received.id !== id) {
      await received.discard();
      return 'damaged';
    }
    await local.keep(id, received.content);
    return local.find(id);
  };

  return {
    find,
    receive: (bytes, limit) => local.receive(bytes, limit),

    async keep(id, content) {
      if ((await stateOf(id)) === 'kept') return;
      await db.transaction().execute(async (tx) => {
        await sql`delete from originals where id = ${id}`.execute(tx);
        // Where another process keeps the same file now, this waits for it, and the same bytes come twice.
        await sql`insert into originals (id, bytes) values (${id}, ${sizeOf(content)}) on conflict (id) do nothing`.execute(
          tx,
        );
        let number = 0;
        for await (const piece of inPieces(content)) {
          const hash = createHash('sha256').update(piece).digest();
          await sql`
            insert into original_chunks (original, number, sha256, bytes) values (${id}, ${number}, ${hash}, ${piece})
            on conflict (original, number) do nothing`.execute(tx);
          number++;
        }
      });
      await local.keep(id, content);
    },

    async delete(id) {
      // Its pieces go with it.
      await sql`delete from originals where id = ${id}`.execute(db);
      whole.delete(id);
      await local.delete(id);
    },

    async *list() {
      let after = '';
      for (;;) {
        const { rows } = await sql<{ id: string }>`
          select id from originals where id > ${after} order by id limit 1000`.execute(db);
        yield* rows.map(({ id }) => id);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.id;
      }
    },

    async sweep(before) {
      await local.sweep(before);
      for await (const id of local.list()) {
        const path = join(cache, id.slice(0, 2), id);
        const found = await stat(path).catch(() => undefined);
        if (found !== undefined && found.mtimeMs < before.getTime()) await rm(path, { force: true });
      }
    },
  };
}

async function sizeIn(db: Database, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ bytes: number }>`select bytes from originals where id = ${id}`.execute(db);
  return rows[0]?.bytes;
}

async function* piecesOf(db: Database, id: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const { rows } = await sql<{ bytes: Uint8Array }>`
      select bytes from original_chunks where original = ${id} and number = ${number}`.execute(db);
    const [row] = rows;
    if (row === undefined) return;
    yield row.bytes;
  }
}

function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

async function* inPieces(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    for (let from = 0; from < content.length; from += PIECE) yield content.subarray(from, from + PIECE);
    return;
  }
  for await (const piece of createReadStream(content.path, { highWaterMark: PIECE })) yield piece as Buffer;
}
