// Plans and their mutants, clean and read through noise → what the comparison found and what it invented.
import type { JudgementModel } from '../../compare/answers/judgement-model.ts';
import { compareTo } from '../../pipeline.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Transcript } from '../../model/transcript.ts';
import { parse } from '../../structure/parse.ts';
import { mutate, type Fate, type Operation } from '../mutation/mutation.ts';

export interface MutationFigures {
  readonly deleted: number;
  /** Called missing, or asked. */
  readonly deletedFound: number;
  readonly present: number;
  readonly wronglyMissing: number;
  readonly weakened: number;
  readonly weakenedCalledMet: number;
  readonly changed: number;
  readonly changedFound: number;
  readonly unchanged: number;
  readonly invented: number;
}

const NOTHING: MutationFigures = {
  deleted: 0,
  deletedFound: 0,
  present: 0,
  wronglyMissing: 0,
  weakened: 0,
  weakenedCalledMet: 0,
  changed: 0,
  changedFound: 0,
  unchanged: 0,
  invented: 0,
};

export interface Source {
  readonly name: string;
  readonly transcript: Transcript;
}

export interface MutationOptions {
  readonly judgement: JudgementModel;
  readonly mutantsOfEach: number;
  /** Seeded; the same number gives the same mutant. */
  readonly randomFor: (mutant: number) => () => number;
  /** How the mutant's text reaches the comparison: as it is, or garbled and restored. */
  readonly read: (text: string, mutant: number) => Transcript;
}

const PRESENT: ReadonlySet<Operation> = new Set([
  'kept',
  'changed',
  'reworded',
  'merged',
  'split',
  'moved',
  'swapped',
  'tabled',
]);

function weigh(figures: MutationFigures, fate: Fate, comparison: Comparison): MutationFigures {
  const result = comparison.criteria.find(({ path }) => path === fate.path);
  if (!result) return figures;
  const facts = comparison.findings.filter(
    ({ kind, criterion }) => kind === 'changed-fact' && criterion === fate.path,
  );
  const one = (holds: boolean): number => (holds ? 1 : 0);
  const missing = result.status === 'missing';
  const present = PRESENT.has(fate.operation);
  const named = facts.some(({ message }) => fate.value !== null && message.includes(fate.value));
  const changed = fate.operation === 'changed';
  return {
    deleted: figures.deleted + one(fate.operation === 'deleted'),
    deletedFound:
      figures.deletedFound + one(fate.operation === 'deleted' && (missing || result.status === 'unclear')),
    present: figures.present + one(present),
    wronglyMissing: figures.wronglyMissing + one(present && missing),
    weakened: figures.weakened + one(fate.operation === 'weakened'),
    weakenedCalledMet:
      figures.weakenedCalledMet + one(fate.operation === 'weakened' && result.status === 'met'),
    changed: figures.changed + one(changed),
    changedFound: figures.changedFound + one(changed && named),
    unchanged: figures.unchanged + one(present && !changed),
    invented: figures.invented + one(present && !changed && facts.length > 0),
  };
}

export function measureMutants(sources: readonly Source[], options: MutationOptions): MutationFigures {
  let figures = NOTHING;
  for (const { transcript } of sources) {
    const document = parse(transcript);
    const template = templateFromDocument(document, transcript);
    for (let mutant = 0; mutant < options.mutantsOfEach; mutant++) {
      const { text, fates } = mutate(document, transcript, options.randomFor(mutant));
      const read = options.read(text, mutant);
      const comparison = compareTo(template, { transcript: read, document: parse(read) }, options.judgement);
      for (const fate of fates) figures = weigh(figures, fate, comparison);
    }
  }
  return figures;
}
