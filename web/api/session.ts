// Who is at the page, signing in and out.
import type { SessionView } from '../../server/http/accounts/schema.ts';
import { get, send } from './ask.ts';

const PATH = '/api/session';

export const getSession = (): Promise<SessionView> => get<SessionView>(PATH);

export const signIn = (username: string, password: string): Promise<SessionView> =>
  send<SessionView>('POST', PATH, { username, password });

export const setUp = (first: {
  readonly code: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}): Promise<SessionView> => send<SessionView>('POST', `${PATH}/first`, first);

export const beginDirectory = (): Promise<{ readonly url: string }> =>
  send<{ readonly url: string }>('POST', `${PATH}/directory`);

export const signOut = (where: 'here' | 'everywhere'): Promise<SessionView> =>
  send<SessionView>('DELETE', where === 'here' ? PATH : `${PATH}/all`);

export const changePassword = (old: string, fresh: string): Promise<SessionView> =>
  send<SessionView>('PUT', `${PATH}/password`, { old, fresh });
