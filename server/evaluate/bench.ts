// `npm run bench`: timings, each a ratio against something run beside it on the same machine, A B A B, and memory.
// With `-- --long` also a scan of 500 pages; with `-- reading`, `search`, `check` or `matrix` that alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../adapters/gazetteer.ts';
import { loadShippedModel } from '../adapters/files/model-file.ts';
import { startSearchThread } from '../adapters/sqlite/search-client.ts';
import { openSqliteStore } from '../adapters/sqlite/store.ts';
import type { Row } from './measures/row.ts';
import { benchSearch } from './search/bench-search.ts';
import { searchPlans } from './search/search-plans.ts';
import { benchCheck } from './round-speed/bench-check.ts';
import { benchMatrix } from './round-speed/bench-matrix.ts';
import { namesOf } from './round-speed/filled-round.ts';
import { BENCH_SIZES, benchReading, LONG_BENCH_SIZES } from './reading/bench-reading.ts';

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');

process.stdout.write(
  `Measured ${new Date().toISOString().slice(0, 10)}\n\n| area | measure | value | bar | |\n|---|---|---|---|---|\n`,
);
const gazetteer = loadGazetteer();
const areas: Readonly<Record<string, () => AsyncIterable<Row>>> = {
  reading: () => benchReading(shared, values.long ? LONG_BENCH_SIZES : BENCH_SIZES),
  search: async function* () {
    const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
    const file = join(folder, 'store.sqlite');
    const sqlite = openSqliteStore(file);
    const thread = startSearchThread(file);

    yield* benchSearch(
      { store: sqlite.store, search: (request, slice) => thread.search(request, slice) },
      searchPlans(await loadShippedModel()),
    );
    await thread.close();
    await sqlite.close();
    await rm(folder, { recursive: true });
  },
  check: () => benchCheck(namesOf(gazetteer)),
  matrix: () => benchMatrix({ gazetteer, openStore: openSqliteStore }),
};
for (const [name, measure] of Object.entries(areas)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for await (const row of measure()) {
    process.stdout.write(
      `| ${row.area} | ${row.measure} | ${row.value} | ${row.bar} | ${row.met ? '✓' : '✗'} |\n`,
    );
  }
}
