import { describePlanStore } from '../../support/plan-store-contract.ts';
import { describeSearchIndex } from '../../support/search-index-contract.ts';
import { postgresForTests } from '../../support/postgres-stores.ts';

const postgres = postgresForTests();

describePlanStore('PostgreSQL', (now) => postgres.openEmpty({ now }));

describeSearchIndex('PostgreSQL', () => postgres.openEmpty());
