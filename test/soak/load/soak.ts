import type { Soak } from '../soak.ts';
import { runLoad } from './run-load.ts';

/** People who browse while scans are read. */
export const load: Soak = {
  usage: '[MINUTES] [PEOPLE]',
  run: ([minutes = '5', people = '50'], say) =>
    runLoad({ minutes: Number(minutes), people: Number(people), say }),
};
