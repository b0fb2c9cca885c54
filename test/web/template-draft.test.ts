// Editing a template's draft: each step gives a new one, and what is told to the service.
import { describe, expect, it } from 'vitest';
import type { TemplateCriterionView } from '../../server/http/templates/schema.ts';
import { back, begin, forth, stepped } from '../../web/elements/templates/draft/history.ts';
import {
  added,
  broughtBack,
  changed,
  draftOf,
  editedOf,
  faultOf,
  leftOut,
  merged,
  moved,
  split,
  without,
} from '../../web/elements/templates/draft/template-draft.ts';

const criterion = (
  id: string,
  text: string,
  more: Partial<TemplateCriterionView> = {},
): TemplateCriterionView => ({
  id,
  path: id,
  heading: '',
  text,
  basis: 'duty',
  fields: [],
  context: ['Nhiệm vụ'],
  lines: [1, 2],
  wordings: [],
  values: [],
  required: true,
  appliesTo: [],
  weight: 1,
  ...more,
});
const STORED = [
  criterion('I.1', 'Phủ mạng 100% thôn.', { wordings: ['kéo cáp'], values: ['100%'] }),
  criterion('I.2', 'Báo cáo trước 10/12.', { required: false, weight: 3, values: ['10/12'] }),
  criterion('II', 'Diễn tập mỗi năm 2 lần; tập huấn mỗi quý', { values: ['2 lần', 'mỗi quý'] }),
];
const draft = draftOf({ name: 'Mẫu', criteria: STORED }, { isStored: true });
const ids = (of: typeof draft) => of.criteria.map(({ id }) => id);

describe('a draft', () => {
  it('merges into the first: texts and values of all, wordings of none, the heavier weight', () => {
    const { criteria } = merged(draft, new Set(['I.2', 'I.1']));
    expect(criteria[0]).toMatchObject({
      id: 'I.1',
      text: 'Phủ mạng 100% thôn; Báo cáo trước 10/12.',
      wordings: [],
      values: ['100%', '10/12'],
      required: true,
      weight: 3,
      from: ['I.1', 'I.2'],
    });
    expect(criteria.map(({ id }) => id)).toEqual(['I.1', 'II']);
    expect(merged(draft, new Set(['II']))).toBe(draft);
  });

  it('splits at the cursor; each part keeps its own values and knows what it was made of', () => {
    const at = STORED[2]?.text.indexOf(' tập huấn') ?? 0;
    const { criteria } = split(draft, 'II', at);
    expect(criteria.slice(2)).toMatchObject([
      { id: 'II', text: 'Diễn tập mỗi năm 2 lần', values: ['2 lần'], from: ['II'] },
      { id: 'IIb', text: 'tập huấn mỗi quý', values: ['mỗi quý'], from: ['II'] },
    ]);
    expect(split(draft, 'II', 0)).toBe(draft);
    expect(split(draft, 'II', 10_000)).toBe(draft);
  });

  it('gives each part of a part a name of its own', () => {
    const once = split(draft, 'I.1', 9);
    expect(ids(once)).toEqual(['I.1', 'I.1b', 'I.2', 'II']);
    expect(ids(split(once, 'I.1b', 5)).slice(0, 3)).toEqual(['I.1', 'I.1b', 'I.1c']);
  });

  it.each([
    ['I.1', 1, ['I.2', 'I.1', 'II']],
    ['I.1', -1, ['I.1', 'I.2', 'II']],
    ['II', -1, ['I.1', 'II', 'I.2']],
    ['II', 1, ['I.1', 'I.2', 'II']],
  ] as const)('moves %s by %i', (id, by, expected) => {
    expect(ids(moved(draft, id, by))).toEqual(expected);
  });

  it('adds behind the one chosen, under the same titles', () => {
    const { added: id, criteria } = added(draft, 'I.1');
    expect([id, criteria[1]]).toMatchObject([
      'I.1b',
      { id: 'I.1b', context: ['Nhiệm vụ'], basis: null, from: [] },
    ]);
  });

  it('leaves out, and brings back', () => {
    const less = without(draft, new Set(['I.1', 'II']));
    expect(leftOut(less, STORED).map(({ id }) => id)).toEqual(['I.1', 'II']);
    expect(leftOut(merged(draft, new Set(['I.1', 'I.2'])), STORED)).toEqual([]);
    expect(ids(broughtBack(less, STORED[0] ?? criterion('', '')))).toEqual(['I.2', 'I.1']);
  });

  it('tells the service what each criterion was made of, and nothing of new ones', () => {
    expect(editedOf(draft)[0]).toEqual({
      id: 'I.1',
      from: ['I.1'],
      heading: '',
      text: 'Phủ mạng 100% thôn.',
      required: true,
      appliesTo: [],
      weight: 1,
      context: ['Nhiệm vụ'],
      wordings: ['kéo cáp'],
      values: ['100%'],
    });
    expect(editedOf(added(draft, null)).at(-1)).not.toHaveProperty('from');
  });

  it('cannot be saved without a name, a criterion, or words in each', () => {
    expect(faultOf(draft)).toBeNull();
    expect(faultOf({ ...draft, name: ' ' })).toBe('name');
    expect(faultOf({ ...draft, criteria: [] })).toBe('none');
    expect(faultOf(changed(draft, 'II', { text: ' ' }))).toEqual({ id: 'II' });
  });
});

describe('its history', () => {
  it('goes back and forth; letters of one field are one step', () => {
    let history = stepped(stepped(stepped(begin(0), 1, 'text'), 2, 'text'), 3, 'weight');
    expect([history.present, history.past]).toEqual([3, [0, 2]]);
    history = back(back(history));
    expect([history.present, history.future]).toEqual([0, [2, 3]]);
    history = forth(history);
    expect(history.present).toBe(2);
    // What was taken back cannot come again once another thing was done.
    expect(stepped(history, 9).future).toEqual([]);
    expect(back(begin(1)).present).toBe(1);
  });
});
