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
    throw new Failure('conflict', {
      detail: {
        vi: 'Người quản trị đã được lập.',
        en: 'There is an administrator already.',
      },
    });
  }
  await countTry(accounts, [[`setup ${first.address}`, WRONG_CODES]]);
  if (first.code.trim().toLowerCase() !== accounts.setupCode) {
    throw new Failure('wrong-password', {
      detail: {
        vi: 'Mã thiết lập in ở cửa sổ chạy dịch vụ.',
        en: 'The setup code is printed where the service runs.',
      },
    });
  }
  const { name, username, password } = first;
  return addPerson(application, accounts, { name, username, password, role: 'admin' }, name);
}
