// People come, change their role, leave and come back; each change is in the audit.
import { Failure } from '../../failure.ts';
import type { Role } from '../../access.ts';
import type { Accounts, NewPerson, People, Person } from '../../ports/accounts.ts';
import type { Application } from '../application.ts';
import { unlock } from './sign-in.ts';

type Stored = Pick<Application, 'store' | 'now'>;

/** Rejects with Failure `name-taken` or `common-password`. */
export async function addPerson(
  { store, now }: Stored,
  accounts: Accounts,
  person: NewPerson,
  actor: string,
): Promise<Person> {
  await refuseCommon(accounts.people, person.password);
  const added = await accounts.people.add(person);
  const { name, role } = added;
  const subject = added.username ?? name;
  await store.audit.add({
    at: now().toISOString(),
    actor,
    action: 'person.add',
    subject,
    detail: { name, role },
  });
  return added;
}

export interface PersonChange {
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
}

/** Who is locked out or gets a new password is signed out everywhere; a new password also takes off the lock of wrong ones. Rejects with Failure `not-found`, `last-admin` or `common-password`. */
export async function changePerson(
  { store, now }: Stored,
  accounts: Accounts,
  id: string,
  change: PersonChange,
  actor: string,
): Promise<Person> {
  const { people, sessions } = accounts;
  const before = await people.get(id);
  if (before === undefined) throw new Failure('not-found');
  const { role = before.role, disabled = before.disabled, password } = change;
  if (password !== undefined) await refuseCommon(people, password);
  const stays = role === 'admin' && !disabled;
  if (before.role === 'admin' && !before.disabled && !stays) {
    const admins = (await people.list()).filter((one) => one.role === 'admin' && !one.disabled);
    if (admins.length < 2) throw new Failure('last-admin');
  }
  await people.change(id, { role, disabled });
  if (password !== undefined) {
    await people.setPassword(id, password);
    if (before.username !== null) await unlock(accounts, before.username);
  }
  if (disabled || password !== undefined) await sessions.closeAll(id);
  const detail = {
    name: before.name,
    ...(role !== before.role && { role: { from: before.role, to: role } }),
    ...(disabled !== before.disabled && { disabled: { from: before.disabled, to: disabled } }),
    ...(password !== undefined && { password: 'reset' }),
  };
  const subject = before.username ?? before.name;
  await store.audit.add({ at: now().toISOString(), actor, action: 'person.change', subject, detail });
  return { ...before, role, disabled };
}

/** The person's own. Every other device is signed out. Rejects with Failure `wrong-password` or `common-password`. */
export async function changePassword(
  { store, now }: Stored,
  { people, sessions }: Accounts,
  person: Person,
  { old, fresh }: { readonly old: string; readonly fresh: string },
): Promise<void> {
  if (!(await people.isPassword(person.id, old))) throw new Failure('wrong-password');
  await refuseCommon(people, fresh);
  await people.setPassword(person.id, fresh);
  await sessions.closeAll(person.id);
  await store.audit.add({
    at: now().toISOString(),
    actor: person.name,
    action: 'person.password',
    subject: person.username ?? person.name,
    detail: {},
  });
}

async function refuseCommon(people: Pick<People, 'isCommonPassword'>, password: string): Promise<void> {
  if (await people.isCommonPassword(password)) throw new Failure('common-password');
}
