import { startOwnPostgres } from '../../support/postgres-server.ts';
import type { Soak } from '../soak.ts';
import { measureWorkers, tableOf } from './workers.ts';

/** How the work grows with workers. */
export const workers: Soak = {
  usage: '',
  async run(_, say) {
    const server = await startOwnPostgres();
    try {
      return { figures: tableOf(await measureWorkers(server, say)), faults: [] };
    } finally {
      await server.close();
    }
  },
};
