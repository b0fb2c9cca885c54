// A tenth of what `npm run soak -- kills` does, the same each time.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../support/stores/postgres-server.ts';
import { runKills } from './kills.ts';

const KILLS = 10;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

it.each(['SQLite', 'PostgreSQL'] as const)(
  'loses nothing that it told was done when it is killed, whatever its clock says, on %s',
  async (engine) => {
    const { done, faults } = await runKills({
      kills: KILLS,
      seed: 5,
      databaseUrl: engine === 'SQLite' ? undefined : await server.newDatabase(),
      clock: 'wrong at times',
      say: () => undefined,
    });
    expect(faults).toEqual([]);
    expect(done.uploads).toBeGreaterThan(0);
  },
);
