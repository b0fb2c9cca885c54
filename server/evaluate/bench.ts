// `npm run bench`: timings, each a ratio against something run beside it on the same machine, A B A B, and memory.
// With `-- --long` also a scan of 500 pages; with `-- reading`, `search`, `check`, `page` or `matrix` that alone. The search is measured over
// `--passages` in SQLite, or where DATABASE_URL is set in that database. A database, and the file that `--store` names, are filled
// where they are not yet, and kept for the next time.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../adapters/gazetteer.ts';
import { loadShippedModel } from '../adapters/files/model-file.ts';
import { startSearchThread } from '../adapters/sqlite/search-client.ts';
import { openPostgresStore } from '../adapters/postgres/store.ts';
import { openSqliteStore } from '../adapters/sqlite/store.ts';
import type { Slice } from '../ports/lists.ts';
import { search, type SearchRequest, type SearchResults } from '../search/search.ts';
import type { Row } from './measures/row.ts';
import { benchSearch } from './search/bench-search.ts';
import { searchPlans } from './search/search-plans.ts';
import { benchCheck } from './round-speed/bench-check.ts';
import { benchMatrix } from './round-speed/bench-matrix.ts';
import { benchWords } from './round-speed/bench-words.ts';
import { namesOf } from './round-speed/filled-round.ts';
import { BENCH_SIZES, benchReading, LONG_BENCH_SIZES } from './reading/bench-reading.ts';

const { values, positionals } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    passages: { type: 'string', default: '100000' },
    store: { type: 'string' },
  },
  allowPositionals: true,
});
const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');

process.stdout.write(
  `Measured ${new Date().toISOString().slice(0, 10)}, load ${(loadavg()[0] ?? 0).toFixed(1)}\n\n| area | measure | value | bar | |\n|---|---|---|---|---|\n`,
);
const gazetteer = loadGazetteer();
const areas: Readonly<Record<string, () => AsyncIterable<Row>>> = {
  reading: () => benchReading(shared, values.long ? LONG_BENCH_SIZES : BENCH_SIZES),
  search: async function* () {
    const passages = Number(values.passages);
    const plans = searchPlans(await loadShippedModel());
    const url = process.env['DATABASE_URL'];
    if (url !== undefined && url !== '') {
      const opened = await openPostgresStore(url);
      const { store } = opened;
      const ask = (request: SearchRequest, slice: Slice): Promise<SearchResults> =>
        search(store, request, slice);
      yield* benchSearch({ store, search: ask, passages, engine: 'PostgreSQL' }, plans);
      await opened.close();
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'doichieu-bench-'));
    const file = values.store ?? join(folder, 'store.sqlite');
    const sqlite = openSqliteStore(file);
    const thread = startSearchThread(file);
    const ask = (request: SearchRequest, slice: Slice): Promise<SearchResults> =>
      thread.search(request, slice);
    yield* benchSearch({ store: sqlite.store, search: ask, passages, engine: 'SQLite' }, plans);
    await thread.close();
    await sqlite.close();
    await rm(folder, { recursive: true });
  },
  check: () => benchCheck(namesOf(gazetteer)),
  page: () => benchWords(),
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
