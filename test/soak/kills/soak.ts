import { startOwnPostgres } from '../../support/postgres-server.ts';
import type { Soak } from '../soak.ts';
import { runKills, type KillsReport } from './kills.ts';

const KILLS = 100;

/** kill -9 and a wrong clock, on both engines. */
export const kills: Soak = {
  usage: '[KILLS] [SEED]',
  async run([count = KILLS, chosen = Date.now() % 1_000_000], say) {
    const seed = Number(chosen);
    const on = (databaseUrl: string | undefined): Promise<KillsReport> =>
      runKills({ kills: Number(count), seed, databaseUrl, clock: 'wrong at times', say });
    say('SQLite');
    const embedded = await on(undefined);
    say('PostgreSQL');
    const server = await startOwnPostgres();
    try {
      const shared = await on(await server.newDatabase());
      return {
        figures: [
          `${count} kills on each engine, seed ${seed}, told to be done:`,
          `SQLite ${JSON.stringify(embedded.done)}`,
          `PostgreSQL ${JSON.stringify(shared.done)}`,
        ].join('\n'),
        faults: [...embedded.faults, ...shared.faults],
      };
    } finally {
      await server.close();
    }
  },
};
