// Wrong passwords counted in the store, so that a second process or a restart gives nobody new tries.
import { sql } from 'kysely';
import type { SignInTries } from '../../ports/accounts.ts';
import { inTransaction, type Database } from '../sql/database.ts';

/** Rows that nobody has touched for this long say nothing. */
const KEPT_MS = 24 * 60 * 60_000;

export function createSignInTries(db: Database, now: () => Date): SignInTries {
  return {
    add: (keys, windowMs) =>
      inTransaction(db, async (tx) => {
        const at = now().getTime();
        await tx
          .deleteFrom('sign_in_tries')
          .where('last', '<', at - KEPT_MS)
          .execute();
        const counts: number[] = [];
        for (const key of keys) {
          const { count } = await tx
            .insertInto('sign_in_tries')
            .values({ key, count: 1, last: at })
            .onConflict((conflict) =>
              conflict.column('key').doUpdateSet({
                count: sql<number>`case when sign_in_tries.last < ${at - windowMs} then 1 else sign_in_tries.count + 1 end`,
                last: at,
              }),
            )
            .returning('count')
            .executeTakeFirstOrThrow();
          counts.push(count);
        }
        return counts;
      }),

    async forget(key) {
      await db.deleteFrom('sign_in_tries').where('key', '=', key).execute();
    },

    async forgetFrom(beginning) {
      await db
        .deleteFrom('sign_in_tries')
        .where(sql`substr(key, 1, ${beginning.length})`, '=', beginning)
        .execute();
    },
  };
}
