// A small part of what `npm run soak -- kills` does, the same each time: ten kills an engine cost two minutes and a half of processor.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../support/stores/postgres-server.ts';
import { runKills } from './kills.ts';

/** PostgreSQL starts a server of its own first. */
const KILLS = { SQLite: 2, PostgreSQL: 1 };

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
