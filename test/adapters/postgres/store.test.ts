import { describePlanStore } from '../../support/stores/plan-store-contract.ts';
import { describeSearchIndex } from '../../support/stores/search-index-contract.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();

describePlanStore('PostgreSQL', (now) => postgres.openEmpty({ now }));

describeSearchIndex('PostgreSQL', () => postgres.openEmpty());
