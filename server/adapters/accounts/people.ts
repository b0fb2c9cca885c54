// People in the store, their passwords kept by the library.
import { APIError } from 'better-auth/api';
import { isRole } from '../../access.ts';
import { Failure } from '../../failure.ts';
import type { People, Person } from '../../ports/accounts.ts';
import type { Database } from '../sql/database.ts';
import { NO_MAIL, type Auth } from './auth.ts';
import { isCommonPassword } from './common-passwords.ts';

const CREDENTIAL = 'credential';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly role: string;
  readonly disabled: number;
  readonly created_at: string;
}

export function toPerson(row: PersonRow): Person {
  const { id, name, username, role } = row;
  return {
    id,
    name,
    username,
    role: isRole(role) ? role : 'viewer',
    disabled: row.disabled !== 0,
    createdAt: row.created_at,
  };
}

export function createPeople(db: Database, auth: Auth): People {
  const all = () =>
    db.selectFrom('people').select(['id', 'name', 'username', 'role', 'disabled', 'created_at']);

  return {
    async count() {
      const { count } = await db
        .selectFrom('people')
        .select((of) => of.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async list() {
      return (await all().orderBy('name').execute()).map(toPerson);
    },

    async get(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && toPerson(row);
    },

    async find(username) {
      const row = await all().where('username', '=', username.toLowerCase()).executeTakeFirst();
      return row && toPerson(row);
    },

    async add({ name, username, role, password }) {
      const taken = await db.selectFrom('people').select('id').where('name', '=', name).executeTakeFirst();
      if (taken !== undefined) {
        throw new Failure('name-taken', {
          detail: {
            vi: 'Hãy thêm chức vụ hay phòng vào họ tên để phân biệt.',
            en: 'Add a position or an office to the name to tell them apart.',
          },
        });
      }
      const { internalAdapter, password: passwords } = await auth.$context;
      try {
        const hash = await passwords.hash(password);
        const { id } = await internalAdapter.createUser(
          { name, username, role, email: `${username.toLowerCase()}${NO_MAIL}`, emailVerified: false },
          { method: 'email-password' } as never,
        );
        await internalAdapter.linkAccount({
          userId: id,
          providerId: CREDENTIAL,
          accountId: id,
          password: hash,
        } as never);
        const row = await all().where('id', '=', id).executeTakeFirstOrThrow();
        return toPerson(row);
      } catch (cause) {
        if (cause instanceof APIError) {
          throw new Failure('name-taken', { cause });
        }
        throw cause;
      }
    },

    async change(id, { role, disabled }) {
      await db
        .updateTable('people')
        .set({
          ...(role !== undefined && { role }),
          ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
          updated_at: new Date().toISOString(),
        })
        .where('id', '=', id)
        .execute();
    },

    async setPassword(id, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      await internalAdapter.updatePassword(id, await passwords.hash(password));
    },

    isCommonPassword,

    async isPassword(id, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(id))?.password;
      return hash != null && passwords.verify({ hash, password });
    },
  };
}
