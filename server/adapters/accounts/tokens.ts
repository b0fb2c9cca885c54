// Tokens of programs: 32 random bytes, of which the store keeps the hash. The library's own plugin lags its releases, and writes
// to the store at every request.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { isRole } from '../../access.ts';
import type { Token, Tokens } from '../../ports/accounts.ts';
import type { Database } from '../sql/database.ts';

/** Tells people and secret scanners what it is. */
const PREFIX = 'dc_';
const HOUR = 'YYYY-MM-DDTHH'.length;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function createTokens(db: Database, now: () => Date): Tokens {
  const all = () =>
    db
      .selectFrom('tokens')
      .innerJoin('people', 'people.id', 'tokens.person')
      .select([
        'tokens.id',
        'tokens.name',
        'tokens.role',
        'people.name as made_by',
        'people.disabled',
        'tokens.created_at',
        'tokens.ends_at',
        'tokens.used_at',
      ]);

  return {
    async list() {
      return (await all().orderBy('tokens.created_at', 'desc').execute()).map(toToken);
    },

    async add({ name, role, endsAt }, person) {
      const id = randomUUID();
      const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      await db
        .insertInto('tokens')
        .values({
          id,
          name,
          role,
          person,
          hash: hashOf(secret),
          created_at: now().toISOString(),
          ends_at: endsAt,
          used_at: null,
        })
        .execute();
      const row = await all().where('tokens.id', '=', id).executeTakeFirstOrThrow();
      return { token: toToken(row), secret };
    },

    async find(secret) {
      const row = await all().where('hash', '=', hashOf(secret)).executeTakeFirst();
      const time = now().toISOString();
      if (row === undefined || row.disabled !== 0 || row.ends_at <= time) return undefined;
      if (row.used_at?.slice(0, HOUR) !== time.slice(0, HOUR)) {
        await db.updateTable('tokens').set({ used_at: time }).where('id', '=', row.id).execute();
      }
      return toToken(row);
    },

    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('tokens').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toToken(row: {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly made_by: string;
  readonly created_at: string;
  readonly ends_at: string;
  readonly used_at: string | null;
}): Token {
  return {
    id: row.id,
    name: row.name,
    role: isRole(row.role) ? row.role : 'viewer',
    madeBy: row.made_by,
    createdAt: row.created_at,
    endsAt: row.ends_at,
    usedAt: row.used_at,
  };
}
