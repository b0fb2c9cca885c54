import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../server/wording/comparison.en.ts';
import { VIETNAMESE, type Sentences } from '../../server/wording/comparison.vi.ts';
import { say, saying } from '../../server/wording/say.ts';
import type { Place } from '../../server/wording/told.ts';

const PLACES: readonly Place[] = [{ path: 'II.6.-2', lines: [14, 15], page: 3 }];
const [PLACE] = PLACES as readonly [Place];
const LIKE = { unit: 'Cam Lo', path: 'II.3' };

/** What each sentence tells, all of it without a mark, so that a mark left in the English is the sentence's own. */
const TOLD: { readonly [Key in keyof Sentences]: Parameters<Sentences[Key]> } = {
  met: [PLACES],
  metInOtherWords: [PLACES, ['10/12']],
  partial: [PLACES, ['10/12']],
  partialForValue: [PLACES, ['10/12']],
  partialForChange: [PLACES, '10/12', '15/12'],
  changeTo: ['15/12', '10/12', 'II.6'],
  denied: [PLACES, 'no'],
  reconsider: ['no', 'II.6'],
  both: ['One.', 'Two.'],
  ambiguous: [],
  missing: [],
  missingWithNearest: [PLACE, ['10/12']],
  unclearWording: [PLACES, ['10/12']],
  unclear: [[2, 3]],
  unread: ['A form.'],
  unclearForFile: [],
  unclearForSubject: [],
  anotherSubject: ['A', 'B'],
  addUnder: ['', 'Tasks', 'II'],
  addSection: ['', 'Tasks'],
  addAnywhere: [''],
  completeAt: [['10/12'], 'II.6'],
  missingCriterion: ['Tasks', 'II.6', 'Add it.'],
  partialCriterion: ['Tasks', 'II.6', 'Half.'],
  handWritten: ['II.6'],
  place: ['II.6'],
  nothing: [],
  named: ['Tasks'],
  missingSection: ['Tasks', 'II', 4],
  extraSections: [[{ heading: 'Own', path: 'V' }], 3],
  changedFact: ['Tasks', '10/12', '15/12', PLACE, true],
  noParentCited: [],
  parentNotCited: ['12/KH'],
  otherParentCited: ['12/KH', '13/KH'],
  datedBeforeParent: ['2025-01-02', '12/KH', '2025-03-04'],
  likeMet: [PLACES, LIKE],
  likePartial: [PLACES, LIKE],
  likeHalf: [PLACES, LIKE, [{ asked: '10/12', found: undefined }]],
  roundMet: [PLACES, 7, 8],
  roundPartial: [PLACES, 7, 8],
  likeMissing: [PLACES, LIKE],
};

const KEYS = Object.keys(TOLD) as readonly (keyof Sentences)[];

describe('a sentence of a comparison', () => {
  it.each(KEYS)('“%s” is said in both languages, with all that it tells', (key) => {
    const told = { key, args: TOLD[key] };
    const [vi, en] = [say(told, 'vi'), say(told, 'en')];
    for (const sentence of [vi, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    expect(en).not.toMatch(/[À-ỹĐđ]/u);
    expect(Boolean(en)).toBe(key !== 'nothing');
    for (const figure of ['10/12', '15/12', '12/KH', 'II.6', 'Tasks']) {
      expect(en.includes(figure)).toBe(vi.includes(figure));
    }
  });

  it('takes in another one in the same language, also after it was kept', () => {
    const kept = JSON.parse(
      JSON.stringify(
        saying('missingCriterion', 'Hạ tầng số', saying('place', 'II.6'), saying('addAnywhere', '')),
      ),
    );
    expect(say(kept, 'vi')).toBe('Thiếu nội dung “Hạ tầng số” (mẫu: mục II.6). Bổ sung vào kế hoạch.');
    expect(say(kept, 'en')).toBe('“Hạ tầng số” is missing (template: section II.6). Add to the plan.');
  });

  it('lacks in no language', () => {
    expect(Object.keys(ENGLISH).toSorted()).toEqual(Object.keys(VIETNAMESE).toSorted());
  });
});
