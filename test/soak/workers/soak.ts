import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { startOwnPostgres } from '../../support/stores/postgres-server.ts';
import type { Soak } from '../soak.ts';
import { throughputPicture } from './throughput-picture.ts';
import { measureWorkers, tableOf } from './workers.ts';

/** How the work grows with workers. */
export const workers: Soak = {
  usage: '[PICTURE.svg]',
  async run([picture], say) {
    const server = await startOwnPostgres();
    try {
      const rows = await measureWorkers(server, say);
      if (picture !== undefined) writeFileSync(picture, throughputPicture(rows, cpus().length));
      return { figures: tableOf(rows), faults: [] };
    } finally {
      await server.close();
    }
  },
};
