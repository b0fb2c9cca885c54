// `npm run bench`: timings, each a ratio against something run beside it on the same machine, A B A B.
import { resolve } from 'node:path';
import { benchReading } from './bench-reading.ts';

const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');

process.stdout.write(
  `Measured ${new Date().toISOString().slice(0, 10)}\n\n| area | measure | value | bar | |\n|---|---|---|---|---|\n`,
);
for (const row of await benchReading(shared)) {
  process.stdout.write(
    `| ${row.area} | ${row.measure} | ${row.value} | ${row.bar} | ${row.met ? '✓' : '✗'} |\n`,
  );
}
