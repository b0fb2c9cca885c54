// Templates of which several plans are labelled → rounds: template 001 with its two plans, preschool with two, our samples, hard ones too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../compare/compare.ts';
import { indexPlan } from '../../compare/passages/plan-index.ts';
import { judgingBy, type JudgementModel } from '../../compare/answers/judgement-model.ts';
import { indexTemplate } from '../../compare/template/template-index.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import type { Template } from '../../model/template.ts';
import type { LineRange } from '../../model/transcript.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import { readLabels } from '../measures/score-comparison.ts';
import { expectedOf } from '../samples/sample-expected.ts';
import { parseSampleSource } from '../samples/sample-source.ts';
import { savedLines } from '../samples/sample-text.ts';
import type { ComparedPlan } from './answer-round.ts';
import type { Truth } from './truth.ts';

export interface LabelledRound {
  readonly name: string;
  readonly template: Template;
  readonly plans: readonly ComparedPlan[];
}

/** Of a part of the template: what is true of it in one plan. */
interface Labelled {
  readonly lines: LineRange;
  readonly truth: Truth;
}

const STATUS = { F: 'met', P: 'partial', M: 'missing' } as const;
const SAMPLES = new URL('../../../corpus/samples/', import.meta.url);
const PROVINCE = 'ke-hoach-tinh.md';
/** On another matter: told as that, and asked nothing of. */
const ON_ANOTHER_SUBJECT: ReadonlySet<string> = new Set(['xa-khe-sanh.md', 'xa-vinh-linh.md']);

export function labelledRounds(shared: string, judgement: JudgementModel): readonly LabelledRound[] {
  const seed = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith('001')) ?? '';
  const gold = (name: string): string => join(shared, 'gold', name);
  return [
    roundOf('001 with two plans', join(shared, 'seeds', seed), judgement, [
      [gold('000.txt'), gold('align-001-000.tsv')],
      [gold('002.txt'), gold('align-001-002.tsv')],
    ]),
    roundOf('preschool with two plans', gold('pairs/preschool-1.template.txt'), judgement, [
      [gold('pairs/preschool-1.plan.txt'), gold('pairs/preschool-1.tsv')],
      [gold('pairs/preschool-2.plan.txt'), gold('pairs/preschool-2.tsv')],
    ]),
    sampleRound(judgement),
  ];
}

function roundOf(
  name: string,
  file: string,
  judgement: JudgementModel,
  plans: readonly (readonly [plan: string, labels: string])[],
): LabelledRound {
  const read = (path: string): string => readFileSync(path, 'utf8').normalize('NFC');
  const texts = plans.map(([plan, labels]) => ({
    unit: plan,
    text: read(plan),
    labels: readLabels(read(labels)).flatMap(({ lines, accepted, places }): readonly Labelled[] => {
      const [first, ...others] = accepted.flatMap((letter) => STATUS[letter as keyof typeof STATUS] ?? []);
      return first === undefined ? [] : [{ lines, truth: { accepted: [first, ...others], places } }];
    }),
  }));
  return { name, ...comparedWith(read(file), texts, judgement) };
}

function sampleRound(judgement: JudgementModel): LabelledRound {
  const sourceOf = (folder: string, name: string) =>
    parseSampleSource(readFileSync(new URL(`${folder}/${name}`, SAMPLES), 'utf8'));
  const textOf = (source: ReturnType<typeof sourceOf>): string =>
    savedLines(source)
      .map(({ text }) => `${text}\n`)
      .join('');
  const province = sourceOf('source', PROVINCE);
  const own = planOf(transcriptOf(textOf(province)));
  const template = templateFromDocument(own.document, own.transcript);
  const names = ['source', 'hard'].flatMap((folder) =>
    readdirSync(new URL(folder, SAMPLES)).map((name) => [folder, name] as const),
  );
  const plans = names
    .filter(([, name]) => name !== PROVINCE && !ON_ANOTHER_SUBJECT.has(name))
    .map(([folder, name]) => {
      const source = sourceOf(folder, name);
      const labels = expectedOf(province, source, savedLines(source)).criteria.flatMap(
        ({ path, accepted, evidence }): readonly Labelled[] => {
          const lines = template.criteria.find((criterion) => criterion.path === path)?.lines;
          const [first, ...others] = accepted;
          if (lines == null || first === undefined) return [];
          const places = evidence.flatMap((piece) => (piece.lines === null ? [] : [piece.lines]));
          return [{ lines, truth: { accepted: [first, ...others], places } }];
        },
      );
      return { unit: name, text: textOf(source), labels };
    });
  return { name: `samples with ${plans.length} plans`, ...comparedWith(textOf(province), plans, judgement) };
}

function comparedWith(
  templateText: string,
  plans: readonly { readonly unit: string; readonly text: string; readonly labels: readonly Labelled[] }[],
  judgement: JudgementModel,
): Omit<LabelledRound, 'name'> {
  const own = planOf(transcriptOf(templateText));
  const template = templateFromDocument(own.document, own.transcript);
  const index = indexTemplate(template);
  const judging = judgingBy(judgement, index);
  return {
    template,
    plans: plans.map(({ unit, text, labels }): ComparedPlan => {
      const truths = template.criteria.flatMap(({ id, lines }): readonly (readonly [string, Truth])[] => {
        const at = labels.filter((label) => lines !== null && overlapByHalf(lines, label.lines));
        const [only] = at;
        return at.length === 1 && only ? [[id, only.truth]] : [];
      });
      const comparison = compare(index, indexPlan(planOf(transcriptOf(text))), judging);
      return { unit, comparison, truths: new Map(truths) };
    }),
  };
}

function overlapByHalf(one: LineRange, other: LineRange): boolean {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]) + 1;
  return shared * 2 >= Math.min(one[1] - one[0], other[1] - other[0]) + 1;
}
