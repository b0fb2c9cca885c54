// `npm run evaluate [-- AREA…]`: measures on all that is given beside the checkout and prints one dated table.
// With names only those areas are measured; with `--write` their tables go into the figures page, README.md beside this file.
// Exit code 1 where a bar is missed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { scanOf, TYPICAL_SCAN } from './noise/degrade.ts';
import { ruledTable } from './samples/ruled-table.ts';
import { parseSampleSource } from './samples/sample-source.ts';
import { scanKinds } from './noise/scan-kinds.ts';
import { createPageReader } from '../adapters/reading/file-reader.ts';
import { createBundleDirectory } from '../adapters/files/bundle-directory.ts';
import { createOriginalDirectory } from '../adapters/files/original-directory.ts';
import { loadGazetteer } from '../adapters/gazetteer.ts';
import { openSqliteStore } from '../adapters/sqlite/store.ts';
import { wordDiff } from '../compare/word-diff.ts';
import { compareTo, templateOf } from '../pipeline.ts';
import { namesAnywhere } from '../round/units.ts';
import { parse } from '../structure/parse.ts';
import { loadJudgement } from '../adapters/files/judgement-file.ts';
import { loadShippedModel } from '../adapters/files/model-file.ts';
import { createTesseract } from '../adapters/tesseract/tesseract.ts';
import { readConfig } from '../config.ts';
import { evaluateCountry } from './judgement/country.ts';
import { evaluateLeftOut } from './decision/left-out.ts';
import { evaluateJudgement } from './judgement/judgement.ts';
import { evaluateLayouts } from './layouts/evaluate-layouts.ts';
import { evaluateCases } from './reading/cases.ts';
import { evaluateReading } from './reading/reading.ts';
import { evaluateRounds } from './rounds/evaluate-rounds.ts';
import { evaluateScans } from './reading/scans.ts';
import { evaluateSearch } from './search/evaluate-search.ts';
import { evaluateRestoration } from './restoration/restoration.ts';
import { figuresTable, withFigures } from './measures/figures-page.ts';
import type { Row } from './measures/row.ts';

const shared = resolve(process.env['DOICHIEU_SHARED'] ?? '../shared');
if (!existsSync(shared)) {
  process.stderr.write(`Nothing to measure on: ${shared} is not there. Set DOICHIEU_SHARED.\n`);
  process.exit(3);
}

const model = await loadShippedModel();
const config = readConfig(process.env);
const ocr = createTesseract({ workers: config.parallel });
const reader = createPageReader({ ocr, limits: config.limits });
/** Scans of the evaluation are the same every time. */
const SCAN_SEED = 4;
const typicalScan = (pdf: Uint8Array): Promise<Uint8Array> => scanOf(pdf, TYPICAL_SCAN, SCAN_SEED);
/** A plan without tables, of a few pages. */
const SAMPLE = new URL('../../corpus/samples/source/xa-huong-phung.md', import.meta.url);
const damaged = (): ReturnType<typeof scanKinds> =>
  scanKinds(parseSampleSource(readFileSync(SAMPLE, 'utf8')));
const areas: Record<string, () => AsyncIterable<Row>> = {
  restoration: () => evaluateRestoration(shared, model),
  reading: () =>
    evaluateReading(shared, {
      reader,
      model,
      parallel: config.parallel,
      scan: typicalScan,
      damaged,
      ruledTable,
    }),
  scans: () =>
    evaluateScans(shared, {
      reader,
      ocr,
      language: { model },
      parallel: config.parallel,
      lines: readFileSync(SAMPLE, 'utf8')
        .split('\n')
        .filter((line) => line.length > 50),
    }),
  judgement: async function* () {
    const judgement = await loadJudgement();
    yield* evaluateLeftOut(shared, judgement);
    yield* evaluateJudgement(shared, model, judgement);
  },
  layouts: async function* () {
    yield* evaluateLayouts(await loadJudgement());
  },
  cases: () => evaluateCases(shared, { reader, language: { model }, parallel: config.parallel }),
  country: async function* () {
    yield* evaluateCountry(shared, await loadJudgement());
  },
  rounds: async function* () {
    yield* evaluateRounds(shared, await loadJudgement());
  },
  search: async function* () {
    const folder = await mkdtemp(join(tmpdir(), 'doichieu-search-'));
    const sqlite = openSqliteStore(join(folder, 'store.sqlite'));
    const gazetteer = loadGazetteer();
    const places = { gazetteer, namesAnywhere: namesAnywhere(gazetteer) };
    const judgement = await loadJudgement();
    yield* evaluateSearch(
      {
        store: sqlite.store,
        originals: createOriginalDirectory(join(folder, 'files')),
        reader,
        readerApart: reader,
        stages: {
          understand: () => Promise.reject(new Error('the plans are texts')),
          parse: (transcript) => Promise.resolve(parse(transcript)),
          templateOf: (plan) => Promise.resolve(templateOf(plan)),
          compare: (template, plan) => Promise.resolve(compareTo(template, plan, judgement)),
          wordDiff,
        },
        places: () => places,
        now: () => new Date(),
        bundles: createBundleDirectory(join(folder, 'bundles')),
        drawChart: () => Promise.reject(new Error('no letters are written')),
      },
      model,
    );
    await sqlite.close();
    await rm(folder, { recursive: true });
  },
};
/** Minutes long, so only when named. */
const WHEN_NAMED: ReadonlySet<string> = new Set(['country']);
const PAGE = new URL('README.md', import.meta.url);
const write = process.argv.includes('--write');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--write');
const unknown = chosen.filter((name) => areas[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No such area: ${unknown.join(', ')}. There are ${Object.keys(areas).join(', ')}.\n`);
  process.exit(2);
}

const day = new Date().toISOString().slice(0, 10);
process.stdout.write(`Measured ${day}\n`);
let missed = 0;
for (const [name, measure] of Object.entries(areas)) {
  if (chosen.length > 0 ? !chosen.includes(name) : WHEN_NAMED.has(name)) continue;
  const rows: Row[] = [];
  for await (const row of measure()) {
    process.stderr.write(`${name}: ${row.measure}\n`);
    rows.push(row);
  }
  process.stdout.write(`\n## ${name}\n\n${figuresTable(rows)}\n`);
  if (write) writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), name, day, rows));
  missed += rows.filter(({ met }) => !met).length;
}
await reader.close();
process.exitCode = missed === 0 ? 0 : 1;
