// `npm run bench`: timings, each a ratio against something run beside it on the same machine, A B A B, and memory.
// With `-- --long` also a scan of 500 pages.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCH_SIZES, benchReading, LONG_BENCH_SIZES } from './reading/bench-reading.ts';

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');

process.stdout.write(
  `Measured ${new Date().toISOString().slice(0, 10)}\n\n| area | measure | value | bar | |\n|---|---|---|---|---|\n`,
);
for await (const row of benchReading(shared, values.long ? LONG_BENCH_SIZES : BENCH_SIZES)) {
  process.stdout.write(
    `| ${row.area} | ${row.measure} | ${row.value} | ${row.bar} | ${row.met ? '✓' : '✗'} |\n`,
  );
}
