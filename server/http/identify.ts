// A request → who sends it: the person whose session its cookie names, or the program whose token it carries.
import type { Actor } from '../access.ts';
import { Failure } from '../failure.ts';
import type { Accounts, Cookies } from '../ports/accounts.ts';

export interface Identified {
  /** undefined: nobody who has signed in. */
  readonly actor: Actor | undefined;
  readonly cookies: Cookies;
}

const BEARER = /^Bearer +(\S+)$/i;

/** Whether whoever sent the request may still be told what they asked for; asking does not count as being there. */
export async function isStillHere(
  accounts: Pick<Accounts, 'sessions' | 'tokens'> | undefined,
  headers: Headers,
): Promise<boolean> {
  if (accounts === undefined) return true;
  const [, secret] = BEARER.exec(headers.get('authorization') ?? '') ?? [];
  if (secret !== undefined) return (await accounts.tokens.find(secret)) !== undefined;
  const person = await accounts.sessions.look(headers);
  return person !== undefined && !person.disabled;
}

/** Rejects with Failure `unauthorized` where a token is given that is none, has ended, or was taken back. */
export async function identify(
  { sessions, tokens }: Pick<Accounts, 'sessions' | 'tokens'>,
  headers: Headers,
): Promise<Identified> {
  const [, secret] = BEARER.exec(headers.get('authorization') ?? '') ?? [];
  if (secret !== undefined) {
    const token = await tokens.find(secret);
    if (token === undefined) throw new Failure('unauthorized');
    return { actor: { name: `thẻ ${token.name}`, role: token.role }, cookies: [] };
  }
  const session = await sessions.find(headers);
  if (session === undefined || session.person.disabled) return { actor: undefined, cookies: [] };
  const { name, role } = session.person;
  return { actor: { name, role }, cookies: session.cookies };
}
