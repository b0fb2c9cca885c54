import { readConfig } from '../../../server/config.ts';
import { engineOf } from '../../../server/wire/engine.ts';
import type { Soak } from '../soak.ts';
import { runFiles, type FilesReport } from './files.ts';
import { asTheService, inOneThread } from './readers.ts';

const COUNT = 10_000;
/** One in so many is read in a thread of its own, and recognised if it still is a picture. */
const RECOGNISED = 10;

/** Spoilt files through every reader, a tenth of them as the service reads them, recognition and all. */
export const files: Soak = {
  usage: '[COUNT] [SEED]',
  async run([count = COUNT, chosen = Date.now() % 1_000_000], say) {
    const [most, seed] = [Number(count), Number(chosen)];
    const tenth = Math.floor(most / RECOGNISED);
    const plain = await runFiles(most - tenth, seed, inOneThread(), say);
    say('with recognition');
    const reader = asTheService(await engineOf(readConfig({}), 'usual'));
    const recognised = await runFiles(tenth, seed + 1, reader, say);
    return {
      figures: `${told(plain)}\nwith recognition: ${told(recognised)}\nseed ${seed}`,
      faults: [...plain.faults, ...recognised.faults],
    };
  },
};

function told({ ends, slowestMs, mostMemoryMb }: FilesReport): string {
  return `${JSON.stringify(ends)}, slowest ${slowestMs} ms, at most ${mostMemoryMb} MB`;
}
