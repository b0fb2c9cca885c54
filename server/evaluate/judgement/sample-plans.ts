// Our own plans, whose author wrote down what each lacks; another movement than the one the constants were chosen on.
import { readdirSync, readFileSync } from 'node:fs';
import { expectedOf } from '../samples/sample-expected.ts';
import { scoreSample, type SampleScore } from '../samples/sample-score.ts';
import { parseSampleSource, type SampleSource } from '../samples/sample-source.ts';
import { savedLines } from '../samples/sample-text.ts';
import type { JudgementModel } from '../../compare/answers/judgement-model.ts';
import { compareTo } from '../../pipeline.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import { atLeast, atMost, planOf, transcriptOf } from './judged.ts';
import type { Source } from './mutation-benchmark.ts';
import type { Row } from '../measures/row.ts';

const SAMPLES = new URL('../../../corpus/samples/source/', import.meta.url);
/** Plans written to be misjudged: said in other words, merged, half met, done last year, on another matter. */
const HARD = new URL('../../../corpus/samples/hard/', import.meta.url);
const TEMPLATE = 'ke-hoach-tinh.md';
/** The hard plan on another matter: told as that, where its author wrote "missing" forty times. */
const ON_ANOTHER_SUBJECT = 'xa-khe-sanh.md';

interface SamplePlan extends Source {
  readonly source: SampleSource;
}

function plansIn(folder: URL): readonly SamplePlan[] {
  return readdirSync(folder).map((name) => {
    const source = parseSampleSource(readFileSync(new URL(name, folder), 'utf8'));
    const text = savedLines(source)
      .map((line) => `${line.text}\n`)
      .join('');
    return { name, source, transcript: transcriptOf(text) };
  });
}

/** The province's and its communes', as text. */
export function samplePlans(): readonly Source[] {
  return plansIn(SAMPLES);
}

function scoresOf(
  plans: readonly SamplePlan[],
  model: SamplePlan,
  judgement: JudgementModel | undefined,
): readonly SampleScore[] {
  const own = planOf(model.transcript);
  const template = templateFromDocument(own.document, own.transcript);
  return plans.map(({ source, transcript }) =>
    scoreSample(
      compareTo(template, planOf(transcript), judgement),
      expectedOf(model.source, source, savedLines(source)),
    ),
  );
}

/** One on another subject, and one whose pages are lost, are there for the round: their author says no verdicts. */
const isLabelled = ({ source }: SamplePlan): boolean =>
  source.paragraphs.some(({ verdicts }) => verdicts.length > 0);

interface Bars {
  readonly status: number;
  /** Of all verdicts. */
  readonly check: number;
  readonly wronglyMissing: number;
}

function* rowsOf(name: string, scores: readonly SampleScore[], all: number, bars: Bars): Iterable<Row> {
  const count = (list: (score: SampleScore) => readonly string[]): number =>
    scores.reduce((sum, score) => sum + list(score).length, 0);
  const share = count((score) => score.wronglyMissing) / all;
  const asked = count((score) => score.asked);
  yield atLeast(
    `${name}: status of those decided (${all - asked} of ${all})`,
    1 - count((score) => score.misjudged) / (all - asked),
    bars.status,
  );
  yield atMost(`${name}: to check`, asked / all, bars.check);
  yield atMost(`${name}: present called missing`, share, bars.wronglyMissing);
  yield atMost(
    `${name}: missing called met or partial`,
    count((score) => score.overlooked),
    0,
  );
  yield atMost(
    `${name}: changed values not named`,
    count((score) => score.unnamedChanges),
    0,
  );
  yield atMost(
    `${name}: changed values invented`,
    count((score) => score.inventedChanges),
    0,
  );
}

export function* sampleRows(judgement?: JudgementModel): Iterable<Row> {
  const plans = plansIn(SAMPLES);
  const model = plans.find(({ name }) => name === TEMPLATE);
  if (!model) return;
  const own = planOf(model.transcript);
  const asked = templateFromDocument(own.document, own.transcript).criteria.length;
  const communes = plans.filter((plan) => plan !== model && isLabelled(plan));
  const hard = plansIn(HARD).filter(({ name }) => name !== ON_ANOTHER_SUBJECT);
  const bars = { status: 0.95, check: 0.08, wronglyMissing: 0 };
  yield* rowsOf('sample plans', scoresOf(communes, model, judgement), communes.length * asked, bars);
  const lenient = { status: 0.95, check: 0.2, wronglyMissing: 0.01 };
  yield* rowsOf('hard plans', scoresOf(hard, model, judgement), hard.length * asked, lenient);
  const elsewhere = plansIn(HARD).filter(({ name }) => name === ON_ANOTHER_SUBJECT);
  const template = templateFromDocument(own.document, own.transcript);
  const told = elsewhere.filter(({ transcript }) => {
    const { findings, summary } = compareTo(template, planOf(transcript), judgement);
    return findings.some(({ kind }) => kind === 'another-subject') && summary.missing === 0;
  });
  yield atLeast(
    'the plan on another subject: told, and nothing called missing',
    told.length,
    elsewhere.length,
  );
}
