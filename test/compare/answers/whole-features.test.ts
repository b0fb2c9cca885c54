import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../server/compare/alignment/align.ts';
import {
  answerFeatures,
  OF_ANSWER,
  type RuleVerdict,
} from '../../../server/compare/answers/whole-features.ts';
import type { Field } from '../../../server/compare/answers/field.ts';
import type { Place } from '../../../server/compare/answers/windows.ts';
import type { IndexedPassage } from '../../../server/compare/passages/plan-index.ts';

const DEMAND =
  'Tiêm phòng dại, Lở mồm long móng cho trâu, bò, dê; xong trước ngày 05/6. Báo cáo Chi cục Thú y.';
const SENTENCES = [
  'Tiêm phòng dại cho trâu, bò.',
  'Xong trước ngày 5/6.',
  'Báo cáo Chi cục Thú y, Trạm Thú y.',
  'Khơi cống.',
].map((text, blockAt) => ({ text, blockAt }) as IndexedPassage);

/** Remembers which sentences were asked about. */
function fieldOf(asked: number[]): Field {
  const saidOfParts = (_: number, among: readonly number[]): Float64Array => {
    asked.push(...among);
    return Float64Array.of(0.7, 0.5);
  };
  const unsaid = (_: number, window: readonly number[], item: readonly number[]): Float64Array =>
    Float64Array.of(0.2, 3, window.length, 4, item.length);
  return { criteria: [{ text: DEMAND }], sentences: SENTENCES, saidOfParts, unsaid } as unknown as Field;
}

const ruled = (status: RuleVerdict['status'], at: readonly number[]): RuleVerdict => ({
  status,
  lacking: 0,
  alignment: { passages: at.map((each) => SENTENCES[each]) } as unknown as Alignment,
});
const place = (at: number, score: number): Place =>
  ({ window: { from: at, to: at, blockAt: at }, score }) as Place;

function featuresOf(
  places: readonly Place[],
  rule: RuleVerdict,
): { readonly asked: readonly number[]; readonly named: Readonly<Record<string, number>> } {
  const asked: number[] = [];
  const values = answerFeatures({ field: fieldOf(asked), demand: 0, places }, rule);
  return { asked, named: Object.fromEntries(OF_ANSWER.map((name, at) => [name, values[at] ?? NaN])) };
}

describe('what an answer leaves out', () => {
  it('looks for parts of the demand in all places that are about as likely, and in those of the rule', () => {
    const places = [place(0, 4), place(2, 3), place(3, 1)];
    expect(featuresOf(places, ruled('met', [1])).asked).toEqual([0, 1, 2]);
  });

  it('counts members, duties, names and figures that what is shown does not give', () => {
    const { named } = featuresOf([place(3, 4)], ruled('partial', [0, 1]));
    expect(named).toEqual({
      lastDuty: 0.7,
      unsaidClauses: 0.5,
      longestUnsaid: 0.2,
      longestUnsaidWeight: 3,
      lastUnsaid: 1, // of the likeliest place alone
      passedOver: 4,
      passedOverAtEnd: 1,
      fewerCommas: 2,
      fewerStops: 1,
      namesAbsent: 3, // Lở, Chi, Thú; Báo begins its sentence
      figures: 2,
      figuresAbsent: 0,
    });
  });

  it('holds the demand against the likeliest place where the rule found none', () => {
    const { named } = featuresOf([place(2, 4), place(0, 3)], ruled('missing', [0, 1]));
    expect(named['namesAbsent']).toBe(1);
    expect(named['figuresAbsent']).toBe(2);
  });
});
