// Labelled pairs → what a fit learns from: the field of each pair, and for each demand whether and where the plan answers it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matchingsOf } from '../../compare/alignment/matchings.ts';
import { align } from '../../compare/alignment/align.ts';
import { meantIn, meantOf } from '../../compare/answers/judgement-model.ts';
import { fieldOf, type Field } from '../../compare/answers/field.ts';
import { lexiconOf } from '../../compare/answers/word-likeness.ts';
import { ruleVerdictOf, verdictOf } from '../../compare/judgement/verdict.ts';
import type { RuleVerdict } from '../../compare/answers/whole-features.ts';
import { indexPlan, weighPlan, type PlanIndex } from '../../compare/passages/plan-index.ts';
import { weigherOver } from '../../compare/passages/weights.ts';
import { indexTemplate, type TemplateIndex } from '../../compare/template/template-index.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import type { Meaning } from '../../language/meaning/meaning.ts';
import type { Criterion } from '../../model/template.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import { readLabels, type Label } from '../measures/score-comparison.ts';

/** present: surely there, wholly or partly. missing: surely not. either: a person would accept both. */
export type Truth = 'present' | 'missing' | 'either';

export interface LabelledDemand {
  readonly truth: Truth | undefined;
  /** F, P, M as accepted; the first is preferred. */
  readonly accepted: readonly string[];
  /** By window: at least half of it lies on lines that answer. */
  readonly answers: readonly boolean[];
  /** By window: it lies on such a line at all. */
  readonly touches: readonly boolean[];
}

export interface LabelledPair {
  readonly name: string;
  /** Pairs of one template, or of the same two documents turned round, are left out together. */
  readonly family: string;
  readonly template: TemplateIndex;
  readonly plan: PlanIndex;
  readonly labels: readonly Label[];
}

export interface Example {
  readonly name: string;
  readonly family: string;
  readonly criteria: readonly Criterion[];
  readonly field: Field;
  readonly rule: readonly RuleVerdict[];
  readonly demands: readonly LabelledDemand[];
}

const FAMILIES: Readonly<Record<string, string>> = {
  'preschool-1': 'preschool',
  'preschool-2': 'preschool',
  'congress-turned': 'congress',
};
const OWN_TEMPLATE = '001';
const OWN_PLANS = ['000', '002'] as const;

const read = (file: string): ReturnType<typeof planOf> =>
  planOf(transcriptOf(readFileSync(file, 'utf8').normalize('NFC')));

function pairOf(name: string, family: string, files: readonly [string, string, string]): LabelledPair {
  const own = read(files[0]);
  return {
    name,
    family,
    template: indexTemplate(templateFromDocument(own.document, own.transcript)),
    plan: indexPlan(read(files[1])),
    labels: readLabels(readFileSync(files[2], 'utf8')),
  };
}

/** The eighteen of `gold/pairs`, and template 001 against its two plans. */
export function labelledPairs(gold: string, seeds: string): readonly LabelledPair[] {
  const folder = join(gold, 'pairs');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => name.slice(0, -'.tsv'.length))
    .toSorted();
  const seed = readdirSync(seeds).find((name) => name.startsWith(OWN_TEMPLATE)) ?? '';
  return [
    ...names.map((name) =>
      pairOf(name, FAMILIES[name] ?? name, [
        join(folder, `${name}.template.txt`),
        join(folder, `${name}.plan.txt`),
        join(folder, `${name}.tsv`),
      ]),
    ),
    ...OWN_PLANS.map((plan) =>
      pairOf(`${OWN_TEMPLATE}-${plan}`, OWN_TEMPLATE, [
        join(seeds, seed),
        join(gold, `${plan}.txt`),
        join(gold, `align-${OWN_TEMPLATE}-${plan}.tsv`),
      ]),
    ),
  ];
}

const OWN = fileURLToPath(new URL('../../../corpus/pairs/', import.meta.url));

/** Those of `corpus/pairs`. */
export function ownPairs(): readonly LabelledPair[] {
  return readdirSync(OWN)
    .flatMap((file) => /^(.+)\.tsv$/u.exec(file)?.[1] ?? [])
    .toSorted()
    .map((name) =>
      pairOf(name, name, [
        join(OWN, `${name}.template.txt`),
        join(OWN, `${name}.plan.txt`),
        join(OWN, `${name}.tsv`),
      ]),
    );
}

const linesOf = (ranges: readonly (readonly [number, number])[]): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) lines.add(line);
  return lines;
};
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((line) => b.has(line)).length;

function truthOf(labels: readonly Label[]): Truth | undefined {
  if (labels.length === 0) return undefined;
  if (labels.every(({ accepted }) => accepted.join('') === 'M')) return 'missing';
  if (labels.every(({ accepted }) => !accepted.includes('M'))) return 'present';
  return labels.length === 1 ? 'either' : undefined;
}

export function exampleOf({ name, family, template, plan, labels }: LabelledPair, meaning: Meaning): Example {
  const weigher = weigherOver([template.terms, plan.terms]);
  const matchings = matchingsOf(template.criteria, plan, weigher);
  const weighed = weighPlan(plan, weigher);
  const criteria = template.criteria.map(({ criterion }) => criterion);
  const field = fieldOf(
    criteria,
    matchings,
    weighed,
    lexiconOf(meaning),
    meantOf(criteria, { meant: meantIn(template, meaning) }),
  );
  const windowLines = field.windows.map(({ from, to }) =>
    linesOf(plan.passages.slice(from, to + 1).map(({ lines }) => lines)),
  );
  const labelsOf = criteria.map(({ lines }) => {
    const own = lines ? linesOf([lines]) : new Set<number>();
    return labels.filter((label) => {
      const theirs = linesOf([label.lines]);
      return shared(own, theirs) * 2 >= Math.min(own.size, theirs.size);
    });
  });
  const demands = labelsOf.map((at): LabelledDemand => {
    const [only] = at.length === 1 ? at : [];
    // Half of a paragraph that became several demands: which of them lacks something, its label does not tell.
    const isHalfOfSeveral =
      only?.accepted.includes('P') && labelsOf.filter((each) => each.includes(only)).length > 1;
    const places = linesOf(only?.places ?? []);
    const overlaps = windowLines.map((window) => shared(window, places));
    return {
      truth: isHalfOfSeveral ? undefined : truthOf(at),
      accepted: isHalfOfSeveral ? [] : (only?.accepted ?? []),
      answers: overlaps.map((lines, window) => lines > 0 && lines * 2 >= (windowLines[window]?.size ?? 0)),
      touches: overlaps.map((lines) => lines > 0),
    };
  });
  const alignments = align(matchings, weighed);
  const [here, there] = [plan.places.province, template.places.province];
  const options = {
    sameProvince: here === undefined || there === undefined || here === there,
    written: plan.document.metadata.date,
  };
  const rule = criteria.map((criterion, at) => {
    const aligned = matchings.flatMap(({ criterion: own, demand }, each) => {
      const alignment = alignments[each];
      return own === at && alignment ? [{ demand, alignment }] : [];
    });
    return ruleVerdictOf(verdictOf(criterion, aligned, options), aligned);
  });
  return { name, family, criteria, field, rule, demands };
}
