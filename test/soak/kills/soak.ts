import { startOwnPostgres } from '../../support/stores/postgres-server.ts';
import type { Say, Soak } from '../soak.ts';
import { runKills, type KillsReport } from './kills.ts';

const KILLS = 100;
const ENGINES = ['SQLite', 'PostgreSQL'] as const;

/** kill -9 and a wrong clock, on both engines or on one. */
export const kills: Soak = {
  usage: '[KILLS] [SEED] [SQLite|PostgreSQL]',
  async run([count = KILLS, chosen = Date.now() % 1_000_000, only], say) {
    const [times, seed] = [Number(count), Number(chosen)];
    const faults: string[] = [];
    const figures = [`${times} kills, seed ${seed}, told to be done:`];
    for (const engine of ENGINES.filter((one) => only === undefined || one === only)) {
      const report = await runOn(engine, times, seed, say);
      const told = `${engine} ${JSON.stringify(report.done)}, ${report.faults.length} faults`;
      say(told);
      figures.push(told);
      faults.push(...report.faults);
    }
    return { figures: figures.join('\n'), faults };
  },
};

async function runOn(
  engine: (typeof ENGINES)[number],
  times: number,
  seed: number,
  say: Say,
): Promise<KillsReport> {
  const options = { kills: times, seed, clock: 'wrong at times', say } as const;
  if (engine === 'SQLite') return runKills({ ...options, databaseUrl: undefined });
  const server = await startOwnPostgres();
  try {
    return await runKills({ ...options, databaseUrl: await server.newDatabase() });
  } finally {
    await server.close();
  }
}
