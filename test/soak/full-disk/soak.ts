import type { Soak } from '../soak.ts';
import { runFullDisk } from './full-disk.ts';
import { missingTool } from './small-disk.ts';

const TIMES = 30;

/** A disk that becomes full, below SQLite and the files beside it. */
export const fullDisk: Soak = {
  usage: '[TIMES] [SEED]',
  async run([count = TIMES, chosen = Date.now() % 1_000_000], say) {
    const missing = missingTool();
    if (missing !== undefined) return { figures: '', faults: [missing] };
    const [times, seed] = [Number(count), Number(chosen)];
    const { done, refused, faults } = await runFullDisk(times, seed, say);
    return {
      figures: `${times} times full, seed ${seed}: ${refused} refused, told to be done ${JSON.stringify(done)}, ${faults.length} faults`,
      faults,
    };
  },
};
