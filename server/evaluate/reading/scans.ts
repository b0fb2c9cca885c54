// Real scans as people get them: unseen ones against their transcripts, what all at hand tell of themselves, and upright pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clean } from '../../pages/cleaning/clean.ts';
import { wayUp } from '../../pages/recognition/way-up.ts';
import { readFilePages, type LanguageTools } from '../../pipeline.ts';
import type { OcrEngine, PageReader } from '../../ports/reading.ts';
import { paragraphs } from '../../structure/paragraphs.ts';
import { parse } from '../../structure/parse.ts';
import { assemble } from '../../text/assemble.ts';
import { restoreTranscript } from '../../text/restore-transcript.ts';
import type { Row } from '../measures/row.ts';
import { seededRandom } from '../noise/random.ts';
import { printedScan, type PrintedScan } from './printed-scan.ts';
import { toldOf, type Told } from './scan-metadata.ts';
import { uprightPage } from './upright-pages.ts';

const AREA = 'scans';
const BARS = {
  d4: 0.975,
  d6: 0.985,
  other: 0.93,
  told: 0.85,
  wrong: 0.02,
  bounds: 0.95,
  spoilt: 1 / 2000,
} as const;
const UPRIGHT_PAGES = 200;
const SEED = 7;

export interface ScanTools {
  readonly reader: PageReader;
  readonly ocr: OcrEngine;
  readonly language: LanguageTools;
  readonly parallel: number;
  /** Of the generated pages. */
  readonly lines: readonly string[];
}

function barOf(name: string): number {
  if (name.startsWith('d4-')) return BARS.d4;
  return name.startsWith('d6-') ? BARS.d6 : BARS.other;
}

function atLeast(measure: string, value: number, bar: number): Row {
  return { area: AREA, measure, value, bar: `≥ ${bar}`, met: value >= bar };
}

function atMost(measure: string, value: number, bar: number): Row {
  return { area: AREA, measure, value, bar: `≤ ${bar}`, met: value <= bar };
}

export async function* evaluateScans(shared: string, tools: ScanTools): AsyncIterable<Row> {
  const { signal } = new AbortController();
  const told: Told[] = [];
  const printed: PrintedScan[] = [];
  for (const path of ['unseen', 'image-only'].flatMap((folder) => pdfsIn(join(shared, 'scans', folder)))) {
    const name = basename(path);
    const file = await tools.reader.open(readFileSync(path), name, signal);
    const raw = assemble(await readFilePages(file, { parallel: tools.parallel, signal }));
    await file.close();
    const restored = restoreTranscript(raw, tools.language.model);
    told.push(toldOf(name, parse(restored)));
    const truth = path.replace(/pdf$/, 'txt');
    if (!existsSync(truth)) continue;
    const read = { paragraphs: paragraphs(restored).join('\n'), asRead: raw.text, restored: restored.text };
    const scan = printedScan(readFileSync(truth, 'utf8'), read);
    printed.push(scan);
    yield atLeast(`${name}: syllables right`, scan.accuracy, barOf(name));
  }
  const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  const bounds = sum(printed, (one) => one.bounds + one.boundsFalse);
  yield atLeast('bounds of paragraphs right', sum(printed, (one) => one.boundsRight) / bounds, BARS.bounds);
  const right = sum(printed, (one) => one.rightAsRead);
  yield atMost(
    `right words (${right}) spoilt by restoration, share`,
    sum(printed, (one) => one.spoilt) / right,
    BARS.spoilt,
  );
  const fields = sum(told, (one) => one.fields);
  yield atLeast(
    `fields (${fields}) told of real scans: right`,
    sum(told, (one) => one.right) / fields,
    BARS.told,
  );
  yield atMost('and told wrongly', sum(told, (one) => one.wrong) / fields, BARS.wrong);
  yield* uprightRows(tools, signal);
}

async function* uprightRows({ ocr, lines }: ScanTools, signal: AbortSignal): AsyncIterable<Row> {
  const random = seededRandom(SEED);
  let doubted = 0;
  let turned = 0;
  for (let at = 0; at < UPRIGHT_PAGES; at++) {
    const image = uprightPage(lines, random);
    const page = clean(image, image);
    if (page.otherwise === undefined) continue;
    doubted++;
    if ((await wayUp(page, ocr, signal)) !== page.otherwise.at(-1)) turned++;
  }
  yield atMost(`upright pages (${UPRIGHT_PAGES} generated, ${doubted} looked at twice) turned`, turned, 0);
}

function pdfsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return names.toSorted().map((name) => join(folder, name));
}
