// The first run: whoever can read what the service printed becomes its administrator.
import { Failure } from '../../failure.ts';
import type { Accounts, NewPerson, Person } from '../../ports/accounts.ts';
import type { Application } from '../application.ts';
import { addPerson } from './people.ts';
import { countTry } from './sign-in.ts';

const WRONG_CODES = 10;

/** Rejects with Failure `conflict` where somebody is there already, `wrong-password` for another code. */
export async function setUp(
  application: Pick<Application, 'store' | 'now'>,
  accounts: Accounts,
  first: Omit<NewPerson, 'role'> & { readonly code: string; readonly address: string },
): Promise<Person> {
  if ((await accounts.people.count()) > 0) {
    throw new Failure('conflict', { detail: 'Người quản trị đã được lập.' });
  }
  await countTry(accounts, [[`setup ${first.address}`, WRONG_CODES]]);
  if (first.code.trim().toLowerCase() !== accounts.setupCode) {
    throw new Failure('wrong-password', { detail: 'Mã thiết lập in ở cửa sổ chạy dịch vụ.' });
  }
  const { name, username, password } = first;
  return addPerson(application, accounts, { name, username, password, role: 'admin' }, name);
}
