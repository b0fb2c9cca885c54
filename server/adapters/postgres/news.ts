// What other processes did, heard through LISTEN and NOTIFY: told in the transaction of what it is about, heard once that is there.
// Notices that are missed while the connection is down are made up for by one of each when it is back.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../sql/database.ts';

const CHANNEL = 'doichieu';

/** new: there may be something to do. changed: a task went on or ended. */
export type Notice = 'new' | 'changed';

export interface News {
  /** Gives what ends it. */
  on(notice: Notice, hear: () => void): () => void;
  close(): Promise<void>;
}

/** Within a transaction the same notice is sent once. Everything new is a change, too. */
export async function tell(db: Database, notice: Notice): Promise<void> {
  await sql`select pg_notify(${sql.lit(CHANNEL)}, ${notice})`.execute(db);
}

/** pg-boss keeps a connection to listen on, looks whether it still hears, and opens it anew. */
export async function listen(boss: PgBoss): Promise<News> {
  const hearing: Readonly<Record<Notice, Set<() => void>>> = { new: new Set(), changed: new Set() };
  const hear = (notice: string): void => {
    if (notice === 'new') hearing.new.forEach((call) => call());
    hearing.changed.forEach((call) => call());
  };
  const listening = await boss.getDb().listen?.(CHANNEL, hear, () => hear('new'));
  return {
    on(notice, call) {
      hearing[notice].add(call);
      return () => hearing[notice].delete(call);
    },
    close: async () => listening?.close(),
  };
}
