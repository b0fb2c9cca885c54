// A few of the kills of `npm run soak -- kills`, the same each time: a tenth of them took three minutes of each core.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../support/stores/postgres-server.ts';
import { runKills } from './kills.ts';

const KILLS = { SQLite: 3, PostgreSQL: 2 };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

it.each(['SQLite', 'PostgreSQL'] as const)(
  'loses nothing that it told was done when it is killed, whatever its clock says, on %s',
  async (engine) => {
    const { done, faults } = await runKills({
      kills: KILLS[engine],
      seed: 5,
      databaseUrl: engine === 'SQLite' ? undefined : await server.newDatabase(),
      clock: 'wrong at times',
      say: () => undefined,
    });
    expect(faults).toEqual([]);
    expect(done.uploads).toBeGreaterThan(0);
  },
);
