import type { Soak } from '../soak.ts';
import { runRequests } from './requests.ts';

const COUNT = 10_000;

/** Requests nobody thought of, by every role. */
export const requests: Soak = {
  usage: '[COUNT] [SEED]',
  async run([count = COUNT, seed = Date.now() % 1_000_000]) {
    const before = process.memoryUsage().rss;
    const { answers, slowestMs, faults } = await runRequests(Number(count), Number(seed));
    const grown = Math.round((process.memoryUsage().rss - before) / 1e6);
    return {
      figures: `${count} requests, seed ${seed}: ${JSON.stringify(answers)}, slowest ${slowestMs} ms, memory +${grown} MB`,
      faults,
    };
  },
};
