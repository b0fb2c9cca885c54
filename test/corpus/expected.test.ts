// The whole program on the sample plans: what each lacks is found, and nothing that stands in it is called missing.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CLOSING_PATH } from '../../server/structure/outline/closing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathText } from '../../server/wording/comparison.vi.ts';
import { readConfig } from '../../server/config.ts';
import type { Comparison } from '../../server/model/comparison.ts';
import type { Metadata } from '../../server/model/document.ts';
import { compareTo, leanOn, readFilePages, templateOf, understand } from '../../server/pipeline.ts';
import type { LanguageTools, Understood } from '../../server/pipeline.ts';
import { wireReading } from '../../server/wire.ts';
import type { ReadingTools } from '../../server/wire.ts';
import type { ExpectedPlan } from '../../server/evaluate/samples/sample-expected.ts';
import { scoreSample } from '../../server/evaluate/samples/sample-score.ts';
import type { SampleScore } from '../../server/evaluate/samples/sample-score.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');
const RECOGNISED = join(import.meta.dirname, 'recognised');
/** One sentence in twenty may be judged otherwise than its author meant. */
const LEAST_ACCEPTED = 0.95;

/** What the program is known not to do yet. A case that begins to pass fails as long as it is listed, so the list stays true. */
const NOT_YET = new Set<string>([]);

/** As `it`, for cases that may be listed as not yet done. */
function says(subject: string, fact: string, check: () => void): void {
  (NOT_YET.has(`${subject} ${fact}`) ? it.fails : it)(fact, check);
}

interface ListedPlan {
  readonly file: string;
  readonly form: string;
  readonly expected: string;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(SAMPLES, file), 'utf8'));
const index = json('index.json') as { template: string; plans: readonly ListedPlan[] };
/** Scans are left to the tests that recognise pages: the whole path takes half a minute on them. */
const plans = index.plans.filter(({ form }) => !form.endsWith('scan'));

let readingTools: ReadingTools;
let template: Understood;
let tools: LanguageTools;

async function read(file: string, using: LanguageTools): Promise<Understood> {
  const { signal } = new AbortController();
  const open = await readingTools.reader.open(
    new Uint8Array(readFileSync(resolve(SAMPLES, file))),
    file,
    signal,
  );
  try {
    return understand(await readFilePages(open, { parallel: 1, signal }), using);
  } finally {
    await open.close();
  }
}

beforeAll(async () => {
  readingTools = await wireReading(readConfig({}));
  const model = await readingTools.model;
  template = await read(index.template, { model });
  tools = { model, adaptation: leanOn([template]) };
});
afterAll(() => readingTools.close());

/** What the form cannot carry is not asked of its reader: a garbled layer loses the tones of names. */
function legible(metadata: Metadata | ExpectedPlan['metadata'], form: string): object {
  const { signer, title, ...rest } = metadata;
  if (form === 'garbled') return rest;
  return { ...rest, signer, title: title?.replaceAll(/[“”]/g, '"') };
}

describe('the sample of the province', () => {
  it('is taken apart into the criteria its author meant, and the task that its closing gives', () => {
    const [plan] = plans;
    const expected = json(plan?.expected ?? '') as ExpectedPlan;
    const paths = templateOf(template).criteria.map(({ path }) => path);
    expect(paths).toEqual([...expected.criteria.map(({ path }) => path), CLOSING_PATH]);
  });
});

describe.each(plans)('$file', ({ file, form, expected: expectedFile }) => {
  const expected = json(expectedFile) as ExpectedPlan;
  let plan: Understood;
  let comparison: Comparison;
  let score: SampleScore;
  const most = expected.criteria.length * (1 - LEAST_ACCEPTED);

  beforeAll(async () => {
    plan = await read(file, tools);
    comparison = compareTo(templateOf(template), plan);
    score = scoreSample(comparison, expected);
  });

  says(file, 'is said to lack what it lacks, and nothing else', () => {
    expect(score.overlooked).toEqual([]);
    expect(score.wronglyMissing).toEqual([]);
  });

  says(file, 'is judged as a careful officer would judge it', () => {
    expect(score.misjudged.length, score.misjudged.join('; ')).toBeLessThanOrEqual(most);
  });

  says(file, 'has each changed value named, and none that stands as the template asks', () => {
    expect(score.unnamedChanges).toEqual([]);
    expect(score.inventedChanges).toEqual([]);
  });

  says(file, 'is cited where the passages stand', () => {
    expect(score.astray.length, score.astray.join('; ')).toBeLessThanOrEqual(most);
  });

  says(file, 'has its contents of its own listed as extra', () => {
    for (const { path } of expected.extra) {
      const messages = comparison.findings
        .filter(({ kind }) => kind === 'extra-section')
        .map(({ message }) => message);
      expect(messages.join(' ')).toMatch(new RegExp(`${pathText(path)} “`, 'iu'));
    }
  });

  says(file, 'has its numbering faults noticed, and no others', () => {
    const numbering = plan.document.notices.filter(({ code }) => code.startsWith('numbering'));
    expect(numbering.map(({ code }) => code)).toEqual(expected.notices.map(({ code }) => code));
  });

  says(file, 'is known by its letterhead and signature', () => {
    expect(legible(comparison.plan, form)).toEqual(legible(expected.metadata, form));
  });

  says(file, 'cites the documents it rests on', () => {
    // A garbled layer reads "CĐS" as "CPS", and symbols of documents are never corrected: the number alone is asked.
    const asked = (number: string): string => (form === 'garbled' ? number.replace(/-.*$/, '') : number);
    const numbers = plan.document.references.map(({ number }) => asked(number ?? ''));
    for (const number of expected.references) expect(numbers).toContain(asked(number));
  });
});

/** Pages recognised once (recognise.ts), so that what follows recognition is tested without waiting for it. */
describe.each(['scan', 'bad-scan'])('what was recognised from a %s', (quality) => {
  const subject = `what was recognised from a ${quality}`;
  const scores: SampleScore[] = [];

  beforeAll(async () => {
    for (const { file, expected } of index.plans) {
      const recognised = join(RECOGNISED, `${file.replace(/\.[^.]+$/, '')}.${quality}.txt`);
      const comparison = compareTo(templateOf(template), await read(recognised, tools));
      scores.push(scoreSample(comparison, json(expected) as ExpectedPlan));
    }
  });

  says(subject, 'is never called missing where it stands', () => {
    expect(scores.flatMap(({ wronglyMissing }) => wronglyMissing)).toEqual([]);
  });

  says(subject, 'is called missing where it is', () => {
    expect(scores.flatMap(({ overlooked }) => overlooked)).toEqual([]);
  });

  says(subject, 'is judged as a careful officer would judge it', () => {
    const misjudged = scores.flatMap((score) => score.misjudged);
    const all = scores.length * templateOf(template).criteria.length;
    expect(misjudged.length, misjudged.join('; ')).toBeLessThanOrEqual(all * (1 - LEAST_ACCEPTED));
  });
});
