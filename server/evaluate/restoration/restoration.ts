// The figures of restoration: plans it has not seen, plans it has, clean text, stripped text, OCR's own errors, time.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { seededRandom } from '../noise/random.ts';
import type { Transcript } from '../../model/transcript.ts';
import { adapt } from '../../language/restore/siblings/adaptation.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { restoreLines, type RestoreOptions } from '../../language/restore/restore.ts';
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import { restoreTranscript } from '../../text/restore-transcript.ts';
import { bandsOf, calibrationError, type Judged } from '../measures/calibration.ts';
import type { Footprint } from './footprint.ts';
import { materialIn, withOcrPairs, withoutPlan, type Material } from '../training/leave-one-out.ts';
import { ocrErrors } from './ocr-errors.ts';
import type { Row } from '../measures/row.ts';
import { leaningsOf, sumOf, type Leaning } from './siblings.ts';
import { mended, tear, type Mended } from './segmentation.ts';
import { syllableAccuracy, tokensOf, type Accuracy } from '../measures/syllable-accuracy.ts';
import { corporaIn, corpusIn, isSampled, OFFICES_CORPUS, type GoldPlan } from '../training/training-files.ts';
import { garbledScans } from './garbled-scans.ts';
import { unseenOffices } from './unseen-offices.ts';

const AREA = 'restoration';
const HELD_BACK_LINES = 500;
/** Shorter lines are headings and labels. */
const LEAST_WORDS = 6;
/** Lines of ten pages of a plan. */
const TEN_PAGES = 400;
const TEAR_SEED = 1;

function atLeast(measure: string, value: number, bar: number): Row {
  return { area: AREA, measure, value, bar: `≥ ${bar}`, met: value >= bar };
}

function atMost(measure: string, value: number, bar: number): Row {
  return { area: AREA, measure, value, bar: `≤ ${bar}`, met: value <= bar };
}

function transcriptOf(text: string): Transcript {
  return { text: normalize(text), pages: [], origins: [], corrections: [] };
}

function measure(plan: GoldPlan, model: RestorationModel, options: RestoreOptions = {}): Accuracy {
  const { text } = restoreTranscript(transcriptOf(plan.noisy), model, options);
  return syllableAccuracy(plan.gold.split('\n'), text.split('\n'));
}

/** `shared` holds seeds/, gold/, lm/ and ocr-pairs/; `model` is the shipped one. */
export async function* evaluateRestoration(shared: string, model: RestorationModel): AsyncGenerator<Row> {
  const material = materialIn(shared);
  const sibling = { adaptation: adapt(material.clean.map(({ text }) => text)) };
  for (const plan of material.plans) {
    const unseen = withoutPlan(model, material, plan.name);
    const { accuracy } = measure(plan, unseen);
    yield atLeast(`plan ${plan.name}, syllables right, trained without it`, accuracy, 0.985);
    yield atLeast(`plan ${plan.name}, shipped model`, measure(plan, model).accuracy, 0.99);
    const leaning = measure(plan, model, sibling);
    yield atLeast(`plan ${plan.name}, shipped model with a clean sibling`, leaning.accuracy, 0.993);
  }
  yield* unseenOfficeRows(shared, material, model);
  const restored = (text: string): string => restoreTranscript(transcriptOf(text), model).text;
  for (const { name, accuracy, words } of garbledScans(shared, restored)) {
    yield atLeast(`${name}, a real garbled layer of another office (${words} words)`, accuracy, 0.955);
  }
  yield* siblingRows(material, model);
  yield* segmentationRows(material, model);
  yield* cleanRows(shared, material, model);
  yield ocrRow(material, model);
  yield* calibrationRows(material, model);
  yield* footprintRows(material);
}

function* unseenOfficeRows(shared: string, material: Material, model: RestorationModel): Generator<Row> {
  const { lines } = corpusIn(join(shared, 'lm'), OFFICES_CORPUS);
  const restore = (text: string, by: RestorationModel): string =>
    restoreTranscript(transcriptOf(text), by).text;
  for (const { noise, raw, restored } of unseenOffices(lines, model, material, restore)) {
    const detail = `${raw.tokens} words, ${raw.accuracy.toFixed(2)} right as read`;
    yield atLeast(`offices never seen, misread as plan ${noise} (${detail})`, restored.accuracy, 0.95);
  }
}

function* siblingRows(material: Material, model: RestorationModel): Generator<Row> {
  const wrong = (...given: Parameters<typeof measure>): number => measure(...given).edits;
  const { siblings, learned, strangers } = leaningsOf(model, material, wrong);
  const detail = siblings.map((one) => `${one.name}: ${one.without} → ${one.with}`).join(', ');
  const { without } = sumOf(siblings);
  yield atMost(`wrong words leaning on a sibling (${detail})`, sumOf(siblings).with, without);
  const harm = (leanings: readonly Leaning[]): number =>
    Math.max(...leanings.map((one) => one.with - one.without));
  yield atMost(
    `wrong words more, leaning on a sibling already learned (${learned.length})`,
    harm(learned),
    0,
  );
  yield atMost(`wrong words more, leaning on strangers (${strangers.length})`, harm(strangers), 0);
}

/** Of plans trained without; with the same tears every time. */
function* segmentationRows(material: Material, model: RestorationModel): Generator<Row> {
  const random = seededRandom(TEAR_SEED);
  const outcomes = material.plans.map((plan) => {
    const unseen = withoutPlan(model, material, plan.name);
    const restored = (noisy: string): string => restoreTranscript(transcriptOf(noisy), unseen).text;
    const damaged = tear(plan, random);
    return mended(plan.gold, damaged.torn, restored(plan.noisy), restored(damaged.text));
  });
  const sum = (count: keyof Mended): number => outcomes.reduce((all, one) => all + one[count], 0);
  const together = sum('togetherMended') / sum('together');
  yield atLeast(`words typed together (${sum('together')}): both put right`, together, 0.9);
  yield atLeast(`words torn apart (${sum('apart')}): put right`, sum('apartMended') / sum('apart'), 0.85);
  yield atMost('words beside them spoilt by it, share', sum('harmed') / sum('others'), 0.005);
}

/** Lines the shipped model was not trained on. */
function heldBackLines(shared: string): readonly string[] {
  return corporaIn(join(shared, 'lm'))
    .flatMap(({ lines }) => lines.filter((line, at) => isSampled(at) && tokensOf(line).length >= LEAST_WORDS))
    .slice(0, HELD_BACK_LINES)
    .map((line) => unifyTonePlacement(normalize(line)));
}

function* cleanRows(shared: string, material: Material, model: RestorationModel): Generator<Row> {
  for (const { name, text } of material.clean) {
    const restored = restoreTranscript(transcriptOf(text), model);
    const same = syllableAccuracy(normalize(text).split('\n'), restored.text.split('\n'));
    yield atLeast(`plan ${name} is clean: words unchanged`, same.accuracy, 0.9995);
  }
  const lines = heldBackLines(shared);
  const kept = lines.map((line) => restoreTranscript(transcriptOf(line), model).text);
  yield atLeast(
    `${lines.length} held-back lines: words unchanged`,
    syllableAccuracy(lines, kept).accuracy,
    0.9995,
  );
  const restored = lines.map((line) => {
    const stripped = line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    return restoreTranscript(transcriptOf(stripped), model).text;
  });
  yield atLeast('the same lines with all marks stripped', syllableAccuracy(lines, restored).accuracy, 0.975);
}

/** Every second document teaches, the others are measured. */
function ocrRow({ pairs }: Material, model: RestorationModel): Row {
  const taught = withOcrPairs(
    model,
    pairs.filter((_, at) => at % 2 === 0),
  );
  const errors = pairs.filter((_, at) => at % 2 === 1).map((pair) => ocrErrors(pair, taught));
  const sum = (value: (one: (typeof errors)[number]) => number): number =>
    errors.reduce((all, one) => all + value(one), 0);
  const net =
    sum(({ removed, introduced }) => removed - introduced) /
    Math.max(
      1,
      sum(({ before }) => before),
    );
  const detail = `${sum((one) => one.before)} wrong words, ${sum((one) => one.removed)} put right, ${sum((one) => one.introduced)} spoilt`;
  return atLeast(`OCR's own errors removed, net (${detail})`, net, 0.4);
}

/** Of plans trained without, so that confidence is judged where it matters. */
function* calibrationRows(material: Material, model: RestorationModel): Generator<Row> {
  const judged = material.plans.flatMap((plan) => judgedOf(plan, withoutPlan(model, material, plan.name)));
  const bands = bandsOf(judged.filter(({ kept }) => !kept));
  for (const { from, to, count, stated, right } of bands) {
    yield {
      area: AREA,
      measure: `corrections said to be ${from}–${to} sure (${count}, mean ${stated.toFixed(3)}): right`,
      value: right,
      bar: 'reported',
      met: true,
    };
  }
  yield atMost('mean distance of stated from true confidence', calibrationError(bands), 0.02);
  const kept = judged.filter((one) => one.kept);
  const wrong = kept.filter(({ right }) => !right).length;
  yield {
    area: AREA,
    measure: `doubtful words kept and offered for review (${kept.length}): wrong`,
    value: wrong,
    bar: 'reported',
    met: true,
  };
}

interface JudgedWord extends Judged {
  readonly kept: boolean;
}

function judgedOf(plan: GoldPlan, model: RestorationModel): readonly JudgedWord[] {
  const gold = plan.gold.split('\n');
  const lines = restoreLines(
    normalize(plan.noisy)
      .split('\n')
      .map((text) => ({ text, noise: 'garbled' as const })),
    model,
  );
  return lines.flatMap(({ text, corrections }, at) => {
    const truth = unifyTonePlacement(normalize(gold[at] ?? '')).match(/\S+/g) ?? [];
    const tokens = text.match(/\S+/g) ?? [];
    if (truth.length !== tokens.length) return [];
    return corrections.map(({ span, confidence, reason }) => {
      const index = (text.slice(0, span.end).match(/\S+/g)?.length ?? 1) - 1;
      const [is = '', should = ''] = [tokens[index], truth[index]].map((token) => tokensOf(token ?? '')[0]);
      return { confidence, right: is === should, kept: reason === 'kept' };
    });
  });
}

/** In a process that does nothing else. */
async function* footprintRows({ plans }: Material): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-'));
  try {
    const file = join(folder, 'ten-pages.txt');
    const lines = plans.flatMap(({ noisy }) => noisy.split('\n')).slice(0, TEN_PAGES);
    await writeFile(file, lines.join('\n'));
    const program = fileURLToPath(new URL('./footprint.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [program, file]);
    const { loadSeconds, restoreSeconds, megabytes } = JSON.parse(stdout) as Footprint;
    yield atMost('model load, seconds of one core', loadSeconds, 0.5);
    yield atMost('ten garbled pages, seconds of one core', restoreSeconds, 1);
    yield atMost('resident after ten garbled pages, MB', megabytes, 300);
  } finally {
    await rm(folder, { recursive: true });
  }
}
