// What a person decided, in English. Names and notes stay as they were written.
import { actorIn } from '../wording/actors.ts';
import type { Status } from '../model/comparison.ts';
import type { VIETNAMESE } from './wording.vi.ts';

const DECIDED: Readonly<Record<Status, string>> = {
  met: 'met',
  partial: 'not complete',
  missing: 'missing',
  unclear: 'to be checked',
};

export const ENGLISH: typeof VIETNAMESE = {
  verdict: ({ status, note, actor, outdated }) => {
    const said = note.trim().replace(/[.\s]+$/u, '');
    const since = outdated === true ? ' The template was changed after this verdict.' : '';
    return `A person (${actorIn(actor, 'en')}) found: ${DECIDED[status]}.${said === '' ? '' : ` Note: ${said}.`}${since}`;
  },
  finding: (heading, verdict) => `“${heading}”: ${verdict}`,
};
