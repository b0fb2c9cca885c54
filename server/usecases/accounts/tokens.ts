// Tokens of programs: made with a role and an end, and taken back.
import { Failure } from '../../failure.ts';
import type { Accounts, Person, Token } from '../../ports/accounts.ts';
import type { Application } from '../application.ts';

type Stored = Pick<Application, 'store' | 'now'>;

export async function addToken(
  { store, now }: Stored,
  { tokens }: Accounts,
  token: Pick<Token, 'name' | 'role' | 'endsAt'>,
  person: Person,
): Promise<{ readonly token: Token; readonly secret: string }> {
  const added = await tokens.add(token, person.id);
  const { name, role, endsAt } = token;
  await store.audit.add({
    at: now().toISOString(),
    actor: person.name,
    action: 'token.add',
    subject: added.token.id,
    detail: { name, role, endsAt },
  });
  return added;
}

/** Rejects with Failure `not-found`. */
export async function removeToken(
  { store, now }: Stored,
  { tokens }: Accounts,
  id: string,
  actor: string,
): Promise<void> {
  const token = (await tokens.list()).find((one) => one.id === id);
  if (token === undefined || !(await tokens.remove(id))) throw new Failure('not-found');
  const { name } = token;
  await store.audit.add({
    at: now().toISOString(),
    actor,
    action: 'token.remove',
    subject: id,
    detail: { name },
  });
}
