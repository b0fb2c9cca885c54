// Sign-in, lock, roles × operations, tokens, assignees, the office's directory and the audit of all that, asked again over PostgreSQL.
import { describe } from 'vitest';
import { storeToCome } from '../../support/stores/store-to-come.ts';
import { testOn } from '../../support/stores/test-store.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
testOn((_, options) => storeToCome(postgres.openEmpty(options), postgres.url));

// Each in a room of its own: what it does before and after its tests is not for the others.
describe('sessions', async () => void (await import('./session.test.ts')));
describe('directory', async () => void (await import('./directory.test.ts')));
describe('roles', async () => void (await import('./roles.test.ts')));
describe('assignees', async () => void (await import('./assignees.test.ts')));
