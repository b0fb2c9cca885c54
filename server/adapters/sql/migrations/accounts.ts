// Who may come in. The columns of people, sessions, credentials and verifications are those that better-auth asks for.
import type { Step } from './step.ts';

export const accounts: Step = {
  name: 'accounts',
  sql: ({ text, integer, table }) => `
    create table people (
      id ${text} primary key,
      name ${text} not null,
      username ${text} unique,
      email ${text} not null unique,
      email_verified ${integer} not null default 0,
      image ${text},
      role ${text} not null,
      disabled ${integer} not null default 0,
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${table};
    create table sessions (
      id ${text} primary key,
      token ${text} not null unique,
      person ${text} not null references people (id) on delete cascade,
      expires_at ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null,
      ip_address ${text},
      user_agent ${text}
    ) ${table};
    create index sessions_by_person on sessions (person);
    create table credentials (
      id ${text} primary key,
      person ${text} not null references people (id) on delete cascade,
      account_id ${text} not null,
      provider_id ${text} not null,
      issuer ${text},
      access_token ${text},
      refresh_token ${text},
      id_token ${text},
      access_token_expires_at ${text},
      refresh_token_expires_at ${text},
      scope ${text},
      password ${text},
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${table};
    create index credentials_by_person on credentials (person);
    create table verifications (
      id ${text} primary key,
      identifier ${text} not null,
      value ${text} not null,
      expires_at ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${table};
    create index verifications_by_identifier on verifications (identifier);
    create table tokens (
      id ${text} primary key,
      name ${text} not null,
      role ${text} not null,
      hash ${text} not null unique,
      person ${text} not null references people (id) on delete cascade,
      created_at ${text} not null,
      ends_at ${text} not null,
      used_at ${text}
    ) ${table};
    create table sign_in_tries (
      key ${text} primary key,
      count ${integer} not null,
      last ${integer} not null
    ) ${table};
  `,
};
