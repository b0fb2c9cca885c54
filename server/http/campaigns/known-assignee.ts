// Where people have accounts, units are given to one of them.
import { Failure } from '../../failure.ts';
import type { Services } from '../services.ts';

/** Rejects with Failure `invalid-request` where nobody who may come in has that name. */
export async function checkAssignee(
  { accounts }: Pick<Services, 'accounts'>,
  name: string | null | undefined,
): Promise<void> {
  if (accounts === undefined || name === null || name === undefined) return;
  const people = await accounts.people.list();
  if (people.some((person) => !person.disabled && person.name === name)) return;
  throw new Failure('invalid-request', {
    detail: {
      vi: `Không có người dùng nào tên “${name}”.`,
      en: `There is no user called “${name}”.`,
    },
  });
}
