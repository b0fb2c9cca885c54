// A name and a password → a session, or a refusal that says nothing about which of the two was wrong. Too many wrong ones lock.
import { Failure } from '../../failure.ts';
import type { Accounts, Cookies, Person } from '../../ports/accounts.ts';
import type { Application } from '../application.ts';

/** Wrong passwords are counted until nobody has tried for this long. */
const WINDOW_MS = 15 * 60_000;
/** From one address for one name. */
const FOR_NAME_AND_ADDRESS = 5;
/** From anywhere for one name, and from one address for any: higher, so that a stranger cannot lock a person out by a few tries. */
const FOR_NAME = 30;
const FOR_ADDRESS = 30;

export interface SignIn {
  readonly username: string;
  readonly password: string;
  /** Of the peer, not what it says of itself. */
  readonly address: string;
  readonly headers: Headers;
}

export interface SignedIn {
  readonly person: Person;
  readonly cookies: Cookies;
}

/** Rejects with Failure `wrong-password` or `sign-in-locked`. */
export async function signIn(
  application: Pick<Application, 'store' | 'now'>,
  accounts: Accounts,
  { username, password, address, headers }: SignIn,
): Promise<SignedIn> {
  const name = username.trim().toLowerCase();
  const here = `${fromAnywhere(name)}${address}`;
  await countTry(accounts, [
    [here, FOR_NAME_AND_ADDRESS],
    [`name ${name}`, FOR_NAME],
    [`address ${address}`, FOR_ADDRESS],
  ]);
  const signedIn = await accounts.sessions.open({ username: name, password }, headers);
  const at = application.now().toISOString();
  if (signedIn === undefined || signedIn.person.disabled) {
    if (signedIn !== undefined) await accounts.sessions.closeAll(signedIn.person.id);
    const known = await accounts.people.find(name);
    // What is nobody's name may be a password typed in the wrong field.
    const subject = known?.username ?? '';
    await application.store.audit.add({
      at,
      actor: known?.name ?? '',
      action: 'session.refused',
      subject,
      detail: { address },
    });
    throw new Failure('wrong-password');
  }
  await Promise.all([here, `name ${name}`, `address ${address}`].map((key) => accounts.tries.forget(key)));
  await application.store.audit.add({
    at,
    actor: signedIn.person.name,
    action: 'session.open',
    subject: name,
    detail: { address },
  });
  return signedIn;
}

/** A new password that an administrator gave is to be tried at once, wherever the wrong ones came from. */
export async function unlock({ tries }: Pick<Accounts, 'tries'>, username: string): Promise<void> {
  await tries.forget(`name ${username}`);
  await tries.forgetFrom(fromAnywhere(username));
}

function fromAnywhere(username: string): string {
  return `name and address ${username} `;
}

/** Counted before the password is looked at, so that many at once gain nothing. */
export async function countTry(
  { tries }: Pick<Accounts, 'tries'>,
  keys: readonly (readonly [key: string, most: number])[],
): Promise<void> {
  const counts = await tries.add(
    keys.map(([key]) => key),
    WINDOW_MS,
  );
  if (keys.some(([, most], at) => (counts[at] ?? 0) > most)) throw new Failure('sign-in-locked');
}
