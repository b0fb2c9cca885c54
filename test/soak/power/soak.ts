// strace, and neither a library of ours loaded before the program nor the disk below it: it sees every call at the kernel's door,
// whichever library makes it and in whichever process, with its bytes, and the answers on their connections in the same order, which
// tells what had been told at a cut. A library loaded before (LD_PRELOAD) would be quicker and needs a compiler, and misses whatever
// asks the kernel by itself; a recording block device needs root. Shared memory (store.sqlite-shm) is not followed: SQLite makes it
// anew. What PostgreSQL keeps is PostgreSQL's to sync.
import type { Soak } from '../soak.ts';
import { LEFT_OUT, runPower } from './power.ts';
import { missingTool } from './recorder.ts';

const CUTS = 200;
const CAN_FAIL = '--without-syncs';

/** Power cuts on SQLite and the files beside it. */
export const power: Soak = {
  usage: `[CUTS] [SEED] [${CAN_FAIL}: the same with syncs taken out of the record, each kind of which must be missed]`,
  async run(args, say) {
    const missing = missingTool();
    if (missing !== undefined) return { figures: '', faults: [missing] };
    const [count = CUTS, chosen = Date.now() % 1_000_000] = args.filter((each) => each !== CAN_FAIL);
    const [cuts, seed] = [Number(count), Number(chosen)];
    const mustFail = args.includes(CAN_FAIL);
    const leftOut = mustFail ? LEFT_OUT.filter((one) => one !== 'none') : (['none'] as const);
    const { recorded, changes, rounds, faults } = await runPower({ cuts, seed, leftOut, say });
    return {
      figures: [
        `recorded: ${changes} changes of files, told to be done: ${JSON.stringify(recorded)}`,
        ...rounds.map(
          (round) =>
            `${cuts} power cuts, seed ${seed}, syncs left out: ${round.leftOut}; ${round.promised} writes told before their cut; ${round.cutsWithFaults} cuts with faults, ${round.faults.length} faults`,
        ),
      ].join('\n'),
      faults: [
        ...faults,
        ...rounds.flatMap((round) => {
          if (!mustFail) return round.faults;
          return round.cutsWithFaults > 0 ? [] : [`without the syncs of ${round.leftOut} nothing was missed`];
        }),
      ],
    };
  },
};
