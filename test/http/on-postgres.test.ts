// What the service answers of rounds, asked again over PostgreSQL: matrix, lists, letters, and the worker behind them.
import { storeToCome } from '../support/stores/store-to-come.ts';
import { testOn } from '../support/stores/test-store.ts';
import { postgresForTests } from '../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
testOn((_, options) => storeToCome(postgres.openEmpty(options), postgres.url));

await import('./rounds/campaigns.test.ts');
