import { sql } from 'kysely';
import { LEASE_SECONDS } from '../../../server/adapters/postgres/boss.ts';
import { describeTaskQueue } from '../../support/stores/task-queue-contract.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();

describeTaskQueue('PostgreSQL', async (surroundings) => {
  const here = await postgres.openEmpty(surroundings);
  const there = await postgres.openAgain(surroundings);
  return {
    store: here.store,
    other: there.store.tasks,
    leaseMs: LEASE_SECONDS * 1000,
    async pass(milliseconds) {
      // What lies so far back has waited so much longer.
      const by = sql`${milliseconds} * interval '1 millisecond'`;
      await sql`update pgboss.job set heartbeat_on = heartbeat_on - ${by}, started_on = started_on - ${by}`.execute(
        here.db,
      );
      await sql`update pgboss.queue set monitor_claim_on = null, monitor_on = null`.execute(here.db);
      await here.boss.supervise();
    },
    async close() {
      await here.close();
      await there.close();
    },
  };
});
