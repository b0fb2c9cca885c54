// What the service answers of rounds, asked again over PostgreSQL: matrix, lists, letters, and the worker behind them.
import { describe } from 'vitest';
import { storeToCome } from '../../support/stores/store-to-come.ts';
import { testOn } from '../../support/stores/test-store.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
testOn((_, options) => storeToCome(postgres.openEmpty(options), postgres.url));

// Each in a room of its own: what it does before and after its tests is not for the others.
describe('opening', async () => void (await import('./opening.test.ts')));
describe('matrix', async () => void (await import('./matrix.test.ts')));
describe('refused files', async () => void (await import('./refused-files.test.ts')));
describe('units', async () => void (await import('./units.test.ts')));
describe('settling', async () => void (await import('./settling.test.ts')));
describe('wordings', async () => void (await import('./wordings.test.ts')));
describe('exports', async () => void (await import('./exports.test.ts')));
