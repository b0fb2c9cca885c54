// npm run soak -- NAME: hours of a bad week in minutes, by the program as it is run. Ends with 1 where something was not as it must be.
import type { Soak } from './soak.ts';

const SOAKS: Readonly<Record<string, () => Promise<Soak>>> = {
  files: async () => (await import('./files/soak.ts')).files,
  'full-disk': async () => (await import('./full-disk/soak.ts')).fullDisk,
  kills: async () => (await import('./kills/soak.ts')).kills,
  load: async () => (await import('./load/soak.ts')).load,
  machines: async () => (await import('./machines/soak.ts')).machines,
  power: async () => (await import('./power/soak.ts')).power,
  requests: async () => (await import('./requests/soak.ts')).requests,
  workers: async () => (await import('./workers/soak.ts')).workers,
};

const [, , name = '', ...args] = process.argv;
const load = SOAKS[name];
if (load === undefined) {
  for (const [each, of] of Object.entries(SOAKS))
    console.error(`npm run soak -- ${each} ${(await of()).usage}`);
  process.exit(2);
}
// What was started is ended when this process exits, which a signal alone does not make it do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));
const soak = await load();
const { figures, faults } = await soak.run(args, (sentence) => {
  console.error(`${new Date().toISOString().slice(11, 19)} ${sentence}`);
});
console.log(figures);
for (const fault of faults) console.error(`FAULT ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
