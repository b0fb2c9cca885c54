// Every sample plan in every form, judged by the whole program: how much a form costs. A program to run, not a test.
// node test/corpus/cross-forms.ts [--seeds N] [--show] [FORM…]
// `recognised-scan` and `recognised-bad-scan` start from what the OCR engine read; the scans themselves take half a
// minute each and run only when named.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../server/config.ts';
import { compareTo, leanOn, readFilePages, templateOf, understand } from '../../server/pipeline.ts';
import type { LanguageTools, Understood } from '../../server/pipeline.ts';
import { wireReading } from '../../server/wire.ts';
import { expectedOf } from '../../server/evaluate/samples/sample-expected.ts';
import { SAMPLE_FORMS } from '../support/plans/sample-forms.ts';
import type { MadeSample, SampleFormName } from '../support/plans/sample-forms.ts';
import { scoreSample } from '../../server/evaluate/samples/sample-score.ts';
import { parseSampleSource } from '../../server/evaluate/samples/sample-source.ts';
import type { SampleSource } from '../../server/evaluate/samples/sample-source.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1' }, show: { type: 'boolean', default: false } },
});
const QUICK = ['docx', 'pdf', 'garbled', 'tcvn3', 'vni', 'nfd', 'recognised-scan', 'recognised-bad-scan'];
const forms = positionals.length > 0 ? positionals : QUICK;

async function make(form: string, name: string, source: SampleSource, seed: number): Promise<MadeSample> {
  const recognised = /^recognised-(.*)$/.exec(form)?.[1];
  if (recognised !== undefined) {
    const file = join(import.meta.dirname, 'recognised', `${name}.${recognised}.txt`);
    return { bytes: new Uint8Array(readFileSync(file)), lines: [] };
  }
  if (!(form in SAMPLE_FORMS)) throw new Error(`no form ${form}`);
  return SAMPLE_FORMS[form as SampleFormName].make(source, seed);
}

const index = JSON.parse(readFileSync(join(SAMPLES, 'index.json'), 'utf8')) as {
  template: string;
  plans: readonly { file: string }[];
};

const readingTools = await wireReading(readConfig(process.env));
async function read(name: string, bytes: Uint8Array, using: LanguageTools): Promise<Understood> {
  const { signal } = new AbortController();
  const open = await readingTools.reader.open(bytes, name, signal);
  const pages = await readFilePages(open, { parallel: 2, signal });
  await open.close();
  return understand(pages, using);
}
const sourceOf = (file: string): ReturnType<typeof parseSampleSource> =>
  parseSampleSource(readFileSync(join(SAMPLES, 'source', file.replace(/\.[^.]+$/, '.md')), 'utf8'));

const model = await readingTools.model;
const template = await read(index.template, new Uint8Array(readFileSync(join(SAMPLES, index.template))), {
  model,
});
const criteria = templateOf(template);
const tools = { model, adaptation: leanOn([template]) };
console.log('form\tcriteria\tstatus\tmissing P/R/F1\tevidence astray\tchanges unnamed\tinvented');
for (const form of forms) {
  const sum = {
    criteria: 0,
    misjudged: 0,
    wrong: 0,
    overlooked: 0,
    lacked: 0,
    astray: 0,
    unnamed: 0,
    invented: 0,
  };
  for (const { file } of index.plans) {
    for (let seed = 1; seed <= Number(values.seeds); seed++) {
      const source = sourceOf(file);
      const plan = file.replace(/\.[^.]+$/, '');
      const made = await make(form, plan, source, seed);
      const expected = expectedOf(sourceOf(index.template), source, made.lines);
      const name = `${plan} as ${form}`;
      const score = scoreSample(compareTo(criteria, await read(name, made.bytes, tools)), expected);
      sum.criteria += expected.criteria.length;
      sum.lacked += expected.criteria.filter(({ accepted }) => accepted.join() === 'missing').length;
      sum.misjudged += score.misjudged.length;
      sum.wrong += score.wronglyMissing.length;
      sum.overlooked += score.overlooked.length;
      sum.astray += score.astray.length;
      sum.unnamed += score.unnamedChanges.length;
      sum.invented += score.inventedChanges.length;
      if (!values.show) continue;
      for (const [kind, paths] of Object.entries(score)) {
        if (paths.length > 0) console.log(`  ${name} ${seed}\t${kind}\t${(paths as string[]).join('; ')}`);
      }
    }
  }
  const right = sum.lacked - sum.overlooked;
  const precision = right / (right + sum.wrong);
  const recall = right / sum.lacked;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${form}\t${sum.criteria}\t${(1 - sum.misjudged / sum.criteria).toFixed(3)}\t${[precision, recall, f1].map((share) => share.toFixed(3)).join('/')}\t${sum.astray}\t${sum.unnamed}\t${sum.invented}`,
  );
}
await readingTools.close();
