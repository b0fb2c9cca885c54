import { startOwnPostgres } from '../../support/stores/postgres-server.ts';
import type { Soak } from '../soak.ts';
import { runMachines } from './machines.ts';

/** Milliseconds before it is given up. */
const LIMIT_MS = 60 * 60_000;

/** Two services and three workers, two of them killed, PostgreSQL stopped and started. */
export const machines: Soak = {
  usage: '[FILES] [SCANS] [real|sleeping]',
  async run([uploads = '300', scans = '4', readers = 'real'], say) {
    const server = await startOwnPostgres();
    try {
      const report = await runMachines({
        readers: readers === 'sleeping' ? 'sleeping' : 'real',
        server,
        uploads: Number(uploads),
        scans: Number(scans),
        limitMs: LIMIT_MS,
        say,
      });
      return { figures: JSON.stringify(report, null, 2), faults: report.faults };
    } finally {
      await server.close();
    }
  },
};
