import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadJudgement } from '../../server/adapters/files/judgement-file.ts';
import { templateFromDocument } from '../../server/compare/template/template.ts';
import { planOf, transcriptOf } from '../../server/evaluate/judgement/judged.ts';
import { emptyTally, tallyUp, type Tally } from '../../server/evaluate/decision/verdict-measures.ts';
import { readLabels, type Label } from '../../server/evaluate/measures/score-comparison.ts';
import type { Comparison } from '../../server/model/comparison.ts';
import { compareTo } from '../../server/pipeline.ts';

const FOLDER = new URL('../../corpus/pairs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

interface Judged {
  readonly comparison: Comparison;
  readonly labels: readonly Label[];
  readonly tally: Tally;
}

describe.each(['van-hoa-doc', 'nguoi-cao-tuoi'])('our own pair %s', (name) => {
  let judged: Judged;

  beforeAll(async () => {
    const asked = planOf(transcriptOf(read(`${name}.template.txt`)));
    const template = templateFromDocument(asked.document, asked.transcript);
    const plan = planOf(transcriptOf(read(`${name}.plan.txt`)));
    const comparison = compareTo(template, plan, await loadJudgement());
    const [labels, tally] = [readLabels(read(`${name}.tsv`)), emptyTally()];
    tallyUp(tally, comparison, labels);
    judged = { comparison, labels, tally };
  });

  it('asks for what its author asks for and nothing else', () => {
    const { comparison, labels } = judged;
    const ends = labels.map(({ lines: [, last] }) => last);
    expect(comparison.criteria.map(({ lines }) => lines?.[1])).toEqual(ends);
  });

  it('calls nothing missing that is there, nothing answered that is not', () => {
    const { wronglyMissing, caught, certainlyMissing } = judged.tally;
    expect({ wronglyMissing, caught }).toEqual({ wronglyMissing: 0, caught: certainlyMissing });
  });

  it('shows where it is answered, and decides rightly four times of five', () => {
    const { evidence, evidenceRight, decidedRight, units, unclear } = judged.tally;
    expect(evidenceRight).toBe(evidence);
    expect(decidedRight).toBeGreaterThanOrEqual(0.8 * (units - unclear));
    expect(unclear).toBeLessThanOrEqual(0.36 * units);
  });

  it('names the values that are less than asked and no others', () => {
    const values = judged.comparison.findings
      .filter(({ kind }) => kind === 'changed-fact')
      .map(({ message }) => [...message.matchAll(/ghi “([^”]+)”/gu)].map(([, value]) => value).join(' → '));
    const expected = {
      'van-hoa-doc': ['20 giờ → 16 giờ', 'ngày 15/12 → ngày 20/12'],
      'nguoi-cao-tuoi': ['95% → 85%', 'ngày 20/12 → ngày 25/12'],
    };
    expect(values).toEqual(expected[name as keyof typeof expected]);
  });
});

describe('a decision that issues a plan', () => {
  it('is read as the plan it issues, with its own number, date and signer', () => {
    const { document, transcript } = planOf(transcriptOf(read('van-hoa-doc.template.txt')));
    const template = templateFromDocument(document, transcript);
    expect(template.metadata).toMatchObject({
      number: '418/QĐ-UBND',
      date: '2026-02-12',
      signer: { name: 'Trần Quốc Khải' },
    });
    expect(template.criteria[0]?.path).toBe('I.1');
    expect(template.criteria.some(({ text }) => text.includes('hiệu lực'))).toBe(false);
  });
});
