import { describe, expect, it } from 'vitest';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { changeValue } from '../../../server/evaluate/mutation/change-value.ts';
import { mutate } from '../../../server/evaluate/mutation/mutation.ts';
import { reword } from '../../../server/evaluate/mutation/reword.ts';
import { parse } from '../../../server/structure/parse.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';
import { planOf, transcriptOf, treePlan } from '../../support/plans/plans.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

const { document, transcript } = planOf(treePlan());
const mutant = (seed: number): ReturnType<typeof mutate> => mutate(document, transcript, seededRandom(seed));

describe('mutate', () => {
  it('makes the same mutant of the same seed, and another of another', () => {
    expect(mutant(7)).toEqual(mutant(7));
    expect(mutant(7).text).not.toBe(mutant(8).text);
  });

  it('tells the fate of every criterion once', () => {
    const paths = templateFromDocument(document, transcript).criteria.map(({ path }) => path);
    for (let seed = 0; seed < 30; seed++) {
      expect(
        mutant(seed)
          .fates.map(({ path }) => path)
          .toSorted(),
      ).toEqual(paths.toSorted());
    }
  });

  it('leaves a plan that reads as one', () => {
    for (let seed = 0; seed < 30; seed++) {
      const again = parse(transcriptOf(mutant(seed).text));
      expect(again.metadata.number).toBe(document.metadata.number);
      expect(again.sections.map(({ path }) => path)).toEqual(['I', 'II', 'III']);
    }
  });

  it('lays some lists out as tables, whose rows are read again as rows', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    const tabled = seeds.filter((seed) => mutant(seed).fates.some(({ operation }) => operation === 'tabled'));
    expect(tabled.length).toBeGreaterThan(0);
    for (const seed of tabled) {
      const { text, fates } = mutant(seed);
      expect(text).toContain('TT\tNội dung\tChủ trì\tThời gian');
      const rows = [...walk(parse(transcriptOf(text)).sections)].filter(({ fields }) => fields);
      expect(rows.length).toBeGreaterThanOrEqual(
        fates.filter(({ operation }) => operation === 'tabled').length,
      );
    }
  });
});

describe('changeValue', () => {
  it.each([
    'nộp trước ngày 10/12',
    'đạt 75% số hộ',
    'Kế hoạch số 31/KH-UBND ngày 10/02/2026',
    'ít nhất 300 cây',
  ])('puts another figure into “%s”', (text) => {
    const changed = changeValue(text, seededRandom(3));
    expect(changed?.text).not.toBe(text);
    expect(changed?.text).toContain(changed?.value);
  });

  it('leaves a sentence without values alone', () => {
    expect(changeValue('Trồng cây dọc đường làng.', seededRandom(3))).toBeUndefined();
  });
});

describe('reword', () => {
  it('keeps the figures and changes the words', () => {
    const text =
      'Tăng cường tuyên truyền, vận động nhân dân trồng 300 cây, báo cáo kết quả trước ngày 10/12.';
    const other = reword(text, () => 0);
    expect(other).not.toBe(text);
    expect(other.match(/\d+/gu)).toEqual(text.match(/\d+/gu));
  });
});
