import { readConfig } from '../../../server/config.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';
import { engineOf } from '../../../server/wire/engine.ts';
import type { Soak } from '../soak.ts';
import { runFiles, type FilesReport } from './files.ts';

const COUNT = 10_000;
/** One in so many is also recognised, if it still is a picture. */
const RECOGNISED = 10;

export const NO_ENGINE: OcrEngine = { recognize: async () => [], close: async () => undefined };

/** Spoilt files through every reader, a tenth of them through the engine. */
export const files: Soak = {
  usage: '[COUNT] [SEED]',
  async run([count = COUNT, chosen = Date.now() % 1_000_000], say) {
    const [most, seed] = [Number(count), Number(chosen)];
    const tenth = Math.floor(most / RECOGNISED);
    const plain = await runFiles(most - tenth, seed, NO_ENGINE, say);
    say('with recognition');
    const recognised = await runFiles(tenth, seed + 1, await engineOf(readConfig({}), 'usual'), say);
    return {
      figures: `${told(plain)}\nwith recognition: ${told(recognised)}\nseed ${seed}`,
      faults: [...plain.faults, ...recognised.faults],
    };
  },
};

function told({ ends, slowestMs, mostMemoryMb }: FilesReport): string {
  return `${JSON.stringify(ends)}, slowest ${slowestMs} ms, at most ${mostMemoryMb} MB`;
}
