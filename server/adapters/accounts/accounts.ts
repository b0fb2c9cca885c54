// Everything of accounts over one store.
import { createHmac } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { Failure } from '../../failure.ts';
import type { Accounts, Directory, Person, Sessions } from '../../ports/accounts.ts';
import type { Database } from '../sql/database.ts';
import { createAuth, DIRECTORY, type Auth, type AuthSettings } from './auth.ts';
import { createPeople, toPerson } from './people.ts';
import { createSignInTries } from './sign-in-tries.ts';
import { createTokens } from './tokens.ts';

/** Letters of the code: forty bits, and each wrong one counts as a wrong password. */
const CODE_LETTERS = 10;
/** Milliseconds after which even who is here every day signs in anew. */
const LONGEST_SESSION_MS = 30 * 24 * 60 * 60_000;

export function createAccounts(db: Database, settings: AuthSettings, now: () => Date): Accounts {
  const auth = createAuth(db, settings);
  return {
    people: createPeople(db, auth),
    sessions: createSessions(auth, now),
    tokens: createTokens(db, now),
    tries: createSignInTries(db, now),
    directory: settings.directory && createDirectory(auth, settings.directory.name),
    // The same in every process that has the secret, and after a restart.
    setupCode: createHmac('sha256', settings.secret).update('setup').digest('hex').slice(0, CODE_LETTERS),
  };
}

function createSessions(auth: Auth, now: () => Date): Sessions {
  const isOver = ({ session }: { readonly session: { readonly createdAt: Date } }): boolean =>
    now().getTime() - session.createdAt.getTime() > LONGEST_SESSION_MS;

  return {
    async find(headers) {
      if (headers.get('cookie') === null) return undefined;
      const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
      if (response === null) return undefined;
      if (isOver(response)) {
        await (await auth.$context).internalAdapter.deleteSession(response.session.token);
        return undefined;
      }
      return { person: personOf(response.user), cookies: answer.getSetCookie() };
    },

    async look(headers) {
      if (headers.get('cookie') === null) return undefined;
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return session === null || isOver(session) ? undefined : personOf(session.user);
    },

    async open({ username, password }, headers) {
      try {
        const { response, headers: answer } = await auth.api.signInUsername({
          body: { username, password },
          headers: plain(headers),
          returnHeaders: true,
        });
        const { internalAdapter } = await auth.$context;
        const user = await internalAdapter.findUserById(response.user.id);
        return user === null ? undefined : { person: personOf(user), cookies: answer.getSetCookie() };
      } catch (cause) {
        // Names and passwords that cannot be anybody's are told in the same words as wrong ones.
        if (cause instanceof APIError && cause.statusCode < 500) return undefined;
        throw cause;
      }
    },

    async close(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },

    async closeAll(person) {
      await (await auth.$context).internalAdapter.deleteUserSessions(person);
    },
  };
}

/** A session that is there already is no part of signing in anew. */
function plain(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('cookie');
  return kept;
}

function personOf(user: object): Person {
  const { createdAt, disabled, ...row } = user as {
    readonly id: string;
    readonly name: string;
    readonly username?: string | null;
    readonly role: string;
    readonly disabled: boolean;
    readonly createdAt: Date;
  };
  return toPerson({
    ...row,
    username: row.username ?? null,
    disabled: disabled ? 1 : 0,
    created_at: createdAt.toISOString(),
  });
}

function createDirectory(auth: Auth, name: string): Directory {
  return {
    name,
    async begin(headers) {
      const { response, headers: answer } = await auth.api.signInSocial({
        body: { provider: DIRECTORY, callbackURL: '/', errorCallbackURL: '/', disableRedirect: true },
        headers: plain(headers),
        returnHeaders: true,
      });
      if (!('url' in response) || response.url === undefined) {
        throw new Failure('internal', {
          detail: {
            vi: 'Máy chủ đăng nhập của cơ quan không trả lời.',
            en: "The office's sign-in server does not answer.",
          },
        });
      }
      return { url: response.url, cookies: answer.getSetCookie() };
    },
    answer: (request) => auth.handler(request),
  };
}
