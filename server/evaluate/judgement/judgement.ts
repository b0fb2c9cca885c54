// How well plans are understood and judged: labels made by hand, mutants with known fates, outlines, metadata, speed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { garble } from '../noise/garble.ts';
import { seededRandom } from '../noise/random.ts';
import type { JudgementModel } from '../../compare/answers/judgement-model.ts';
import { compareTo } from '../../pipeline.ts';
import type { Plan } from '../../compare/passages/passages.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import type { Template } from '../../model/template.ts';
import type { Transcript } from '../../model/transcript.ts';
import { restoreTranscript } from '../../text/restore-transcript.ts';
import { materialIn, withoutPlan } from '../training/leave-one-out.ts';
import { measureMutants, type MutationFigures } from './mutation-benchmark.ts';
import { atLeast, atMost, planOf, transcriptOf } from './judged.ts';
import type { Row } from '../measures/row.ts';
import { samplePlans, sampleRows } from './sample-plans.ts';
import { readLabels, scoreComparison } from '../measures/score-comparison.ts';
import { scoreTurned } from './turned-labels.ts';
import { fieldsOf, outlineAccuracy, readKnownFields } from './understanding.ts';

const TEMPLATE_PLAN = '001';
const LABELLED_PLANS = ['000', '002'] as const;
const CLEAN_MUTANTS = 6;
const NOISY_MUTANTS = 3;
const FIRST_SEED = 1000;
/** Comparisons timed: the communes of one province. */
const COMMUNES = 130;

function* labelled(
  shared: string,
  template: Template,
  plans: ReadonlyMap<string, Plan>,
  source: string,
  bars: readonly [number, number, number],
): Iterable<Row> {
  for (const [name, plan] of plans) {
    const labels = readLabels(
      readFileSync(join(shared, 'gold', `align-${TEMPLATE_PLAN}-${name}.tsv`), 'utf8'),
    );
    const { missingF1, status, evidence } = scoreComparison(compareTo(template, plan), labels);
    yield atLeast(`001 against ${name}, ${source}: missing F1`, missingF1, bars[0]);
    yield atLeast(`001 against ${name}, ${source}: status`, status, bars[1]);
    yield atLeast(`001 against ${name}, ${source}: evidence`, evidence, bars[2]);
  }
}

/** The other direction: the plans ask, the template answers. */
function* turned(shared: string, own: Plan, plans: ReadonlyMap<string, Plan>): Iterable<Row> {
  for (const [name, plan] of plans) {
    const file = join(shared, 'gold', `align-${TEMPLATE_PLAN}-${name}.tsv`);
    const score = scoreTurned(own, plan, readLabels(readFileSync(file, 'utf8')));
    const { criteria, right, found, placed } = score;
    yield atLeast(`${name} against 001, labels turned round: status (of ${criteria})`, right / criteria, 0.9);
    yield atLeast(`${name} against 001, labels turned round: evidence`, placed / found, 0.95);
  }
}

function* mutationRows(
  figures: MutationFigures,
  source: string,
  bars: readonly [number, number],
): Iterable<Row> {
  const { deleted, deletedFound, present, wronglyMissing, changed, changedFound, unchanged, invented } =
    figures;
  yield atLeast(`mutants ${source}: deleted found (of ${deleted})`, deletedFound / deleted, bars[0]);
  yield atMost(
    `mutants ${source}: present called missing (of ${present})`,
    wronglyMissing / present,
    bars[1],
  );
  yield atLeast(`mutants ${source}: changed values found (of ${changed})`, changedFound / changed, 0.97);
  yield atMost(`mutants ${source}: changed values invented (of ${unchanged})`, invented / unchanged, 0.01);
  yield atMost(
    `mutants ${source}: weakened called met (of ${figures.weakened})`,
    figures.weakenedCalledMet / figures.weakened,
    0.1,
  );
}

function* understandingRows(shared: string, plans: ReadonlyMap<string, Plan>): Iterable<Row> {
  for (const [name, { document }] of plans) {
    yield atLeast(
      `outline of ${name}: labels right`,
      outlineAccuracy(document, name),
      name === TEMPLATE_PLAN ? 1 : 0.97,
    );
  }
  const known = readKnownFields(readFileSync(join(shared, 'gold', 'metadata.tsv'), 'utf8'));
  const compared = known.flatMap(({ plan, fields }) => {
    const document = plans.get(plan)?.document;
    const found = document ? fieldsOf(document) : [];
    return fields.map((field, at) => field === (found[at] ?? null));
  });
  yield atLeast(
    'metadata of 000, 001, 002: fields right',
    compared.filter(Boolean).length / compared.length,
    0.93,
  );
}

/** Processor time: the comparison runs on one thread, and other work on the machine must not count. */
function speedRows(template: Template, plan: Plan, judgement: JudgementModel): readonly Row[] {
  const once = (): number => {
    const before = process.cpuUsage();
    compareTo(template, plan, judgement);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  once();
  const times = Array.from({ length: COMMUNES }, once).toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    atMost('one plan against a template, processor ms (median)', times[COMMUNES / 2] ?? 0, 100),
    atMost(`${COMMUNES} plans, processor s`, total / 1000, 13),
  ];
}

export async function* evaluateJudgement(
  shared: string,
  model: RestorationModel,
  judgement: JudgementModel,
): AsyncIterable<Row> {
  const seeds = readdirSync(join(shared, 'seeds'));
  const seed = (name: string): Transcript => {
    const file = seeds.find((each) => each.startsWith(name)) ?? '';
    return transcriptOf(readFileSync(join(shared, 'seeds', file), 'utf8').normalize('NFC'));
  };
  const gold = (name: string): Transcript =>
    transcriptOf(readFileSync(join(shared, 'gold', `${name}.txt`), 'utf8').normalize('NFC'));
  const own = planOf(seed(TEMPLATE_PLAN));
  const template = templateFromDocument(own.document, own.transcript);

  const byHand = new Map(LABELLED_PLANS.map((name) => [name, planOf(gold(name))]));
  yield* labelled(shared, template, byHand, 'restored by hand', [0.96, 0.93, 0.96]);
  yield* turned(shared, own, byHand);
  const material = materialIn(shared);
  const unseen = new Map(
    LABELLED_PLANS.map((name) => [
      name,
      planOf(restoreTranscript(seed(name), withoutPlan(model, material, name))),
    ]),
  );
  yield* labelled(shared, template, unseen, 'restored by a model that has not seen it', [0.95, 0.92, 0.95]);

  const samples = samplePlans();
  yield* sampleRows(judgement);
  const real = [seed(TEMPLATE_PLAN), ...LABELLED_PLANS.map(gold)].map((transcript, at) => ({
    name: String(at),
    transcript,
  }));
  const options = {
    judgement,
    randomFor: (mutant: number) => seededRandom(FIRST_SEED + mutant),
  };
  const sources = [...samples, ...real];
  yield* mutationRows(
    measureMutants(sources, {
      ...options,
      mutantsOfEach: CLEAN_MUTANTS,
      read: transcriptOf,
    }),
    'clean',
    [0.98, 0.01],
  );
  const noisy = measureMutants(sources, {
    ...options,
    mutantsOfEach: NOISY_MUTANTS,
    read: (text, mutant) => restoreTranscript(transcriptOf(garble(text, FIRST_SEED + mutant)), model),
  });
  yield* mutationRows(noisy, 'garbled and restored', [0.96, 0.02]);

  const shipped = LABELLED_PLANS.map((name) => [name, unseen.get(name) ?? own] as const);
  yield* understandingRows(shared, new Map([[TEMPLATE_PLAN, own], ...shipped]));
  yield* speedRows(template, byHand.get('000') ?? own, judgement);
}
