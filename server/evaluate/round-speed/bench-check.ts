// How long `check` takes for a province's plans and for ten times as many, in processor time, which other work on the machine changes little.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Row } from '../measures/row.ts';
import { spend } from '../measures/spend.ts';
import { madePlans, madeTemplate } from './made-plans.ts';

const CLI = resolve(import.meta.dirname, '../../cli/main.ts');
const PROVINCE = 130;
const TENFOLD = 10;
const CORES = 2;
const BARS = { seconds: 25, growth: 1.1 };

async function writePlans(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder);
  let at = 0;
  for (const text of madePlans(names))
    await writeFile(join(folder, `${String(++at).padStart(4, '0')}.txt`), text);
}

/** `names`: of communes, as many as the longer check takes. */
export async function* benchCheck(names: readonly string[]): AsyncIterable<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
  try {
    const template = join(folder, 'mau.txt');
    await writeFile(template, madeTemplate());
    const take = async (count: number): Promise<{ readonly processor: number; readonly seconds: number }> => {
      const plans = join(folder, String(count));
      await writePlans(plans, names.slice(0, count));
      const { processor = Infinity, seconds } = await spend(process.execPath, [
        CLI,
        'check',
        template,
        plans,
      ]);
      return { processor, seconds };
    };
    const one = await take(PROVINCE);
    const each = one.processor / CORES;
    yield {
      area: 'round',
      measure: `check of ${PROVINCE} text plans, seconds of each of ${CORES} cores (by the clock)`,
      value: `${each.toFixed(1)} (${one.seconds.toFixed(1)})`,
      bar: `≤ ${BARS.seconds}`,
      met: each <= BARS.seconds,
    };
    const ten = await take(PROVINCE * TENFOLD);
    const growth = Math.round((ten.processor / one.processor / TENFOLD) * 100) / 100;
    yield {
      area: 'round',
      measure: `check of ${PROVINCE * TENFOLD} against ${TENFOLD} times ${PROVINCE}, processor time`,
      value: `${growth} (${ten.processor.toFixed(0)} s, ${ten.seconds.toFixed(0)} s by the clock)`,
      bar: `≤ ${BARS.growth}`,
      met: growth <= BARS.growth,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
