// A text of one sign repeated, however long, costs every step from bytes to comparison no more than some times what prose
// costs it. Time is the processor's own, and the bound far above what any of them takes, so that no machine fails by being busy.
import { describe, expect, it } from 'vitest';
import { compare } from '../server/compare/compare.ts';
import { indexPlan } from '../server/compare/passages/plan-index.ts';
import { templateFromDocument } from '../server/compare/template/template.ts';
import { indexTemplate } from '../server/compare/template/template-index.ts';
import { decodeText } from '../server/language/encodings.ts';
import { readingOf } from '../server/pages/choose-reading.ts';
import { parse } from '../server/structure/parse.ts';
import { assemble } from '../server/text/assemble.ts';
import { planOf, treePlan } from './support/plans/plans.ts';

const BYTES = 1_000_000;
const PROSE = 'Ủy ban nhân dân xã giao các thôn mở lớp học buổi tối cho người dân trước ngày 15/6/2026.\n';
/** The dearest, a million empty lines, took 3.6 times what prose took; 60,000 full stops alone took 9 s where a step was quadratic. */
const MOST_TIMES_PROSE = 30;

const model = planOf(treePlan());
const template = indexTemplate(templateFromDocument(model.document, model.transcript));

/** Milliseconds of the processor, from the bytes to the comparison. */
function cost(text: string): number {
  const bytes = Buffer.from(text);
  const begun = process.cpuUsage();
  const decoded = decodeText(bytes);
  const lines = (decoded?.text ?? text).split('\n').map((line) => ({ text: line, words: [] }));
  const page = { number: 1, raster: undefined, reason: 'only-source' } as const;
  const transcript = assemble([{ ...page, readings: [readingOf('file', lines)] }]);
  compare(template, indexPlan({ document: parse(transcript), transcript }));
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Of a million bytes, between two letters so that nothing is trimmed away. */
function filled(piece: string): string {
  return `a${piece.repeat(Math.ceil(BYTES / Buffer.byteLength(piece)))}a`;
}

describe('a megabyte of', () => {
  cost(filled(PROSE));
  const prose = cost(filled(PROSE));

  it.each([
    ['full stops', '.'],
    ['underscores', '_'],
    ['digits', '7'],
    ['small letters', 'a'],
    ['capitals', 'A'],
    ['a letter with its mark', 'đ'],
    ['spaces', ' '],
    ['tabs', '\t'],
    ['newlines', '\n'],
    ['dashes', '-'],
    ['opening brackets', '('],
    ['closing brackets', ')'],
    ['quotation marks', '“'],
    ['combining marks', '\u0301'],
    ['slashes', '/'],
    ['numerals', 'I'],
    ['labels', '1.'],
    ['labels with a space', '1. '],
    ['lettered labels', 'a) '],
    ['labels, one a line', '1.\n'],
    ['commas', 'a, '],
    ['colons', 'a: '],
    ['semicolons', 'a; '],
    ['dates', '1/1/2026 '],
    ['the word of dates', 'ngày '],
    ['percentages', '1% '],
    ['ampersands', '&a'],
    ['cited plans', 'Kế hoạch số 1/KH-UBND '],
  ])('%s costs little more than prose', (_, piece) => {
    expect(cost(filled(piece)) / prose).toBeLessThan(MOST_TIMES_PROSE);
  });
});
