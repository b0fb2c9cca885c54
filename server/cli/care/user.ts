// Accounts from the command line, for whoever has the machine: the way in when no administrator can sign in.
import { randomBytes } from 'node:crypto';
import type { Role } from '../../access.ts';
import { Failure } from '../../failure.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { addPerson, changePerson } from '../../usecases/accounts/people.ts';
import type { OpenApplication } from '../../wire.ts';

const USERNAME = /^[a-zA-Z0-9_.]{3,60}$/;
/** How the audit names who did it. */
const ACTOR = 'dòng lệnh';

/** Gives the password that was made up. */
export async function addUser(
  application: OpenApplication,
  {
    username,
    name = username,
    role,
  }: { readonly username: string; readonly name?: string; readonly role: Role },
): Promise<string> {
  if (!USERNAME.test(username)) {
    throw new Failure('usage', {
      detail: 'Tên đăng nhập gồm 3 đến 60 chữ không dấu, số, dấu chấm, gạch dưới.',
    });
  }
  const password = newPassword();
  await addPerson(application, await accountsOf(application), { username, name, role, password }, ACTOR);
  return password;
}

export async function resetPassword(application: OpenApplication, username: string): Promise<string> {
  const accounts = await accountsOf(application);
  const person = await accounts.people.find(username);
  if (person === undefined) throw new Failure('not-found');
  const password = newPassword();
  await changePerson(application, accounts, person.id, { password, disabled: false }, ACTOR);
  return password;
}

async function accountsOf(application: OpenApplication): Promise<Accounts> {
  const accounts = await application.accounts();
  if (accounts === undefined) throw new Failure('no-accounts');
  return accounts;
}

function newPassword(): string {
  return randomBytes(12).toString('base64url');
}
