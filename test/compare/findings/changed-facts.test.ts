import { describe, expect, it } from 'vitest';
import { changedFacts } from '../../../server/compare/findings/changed-facts.ts';
import type { Standing } from '../../../server/compare/judgement/standing.ts';
import type { Criterion } from '../../../server/model/template.ts';

const TEXT = 'Cây trồng sống từ 85% trở lên. Trồng mới 260 ha.';
const AT = TEXT.indexOf('85%');
const PASSAGE = { from: 0, to: 1, lines: [20, 20], page: 1, text: TEXT };
const BLOCK = { path: 'I', text: TEXT, tokens: [{ end: TEXT.length }], passages: [PASSAGE] };

type Facts = Partial<Standing['verdict']['facts']>;

const standingOf = (facts: Facts, status = 'partial'): Standing =>
  ({
    combined: { status, confidence: 0.8 },
    verdict: { status, evidence: [], facts: { changed: [], absent: [], held: [], given: true, ...facts } },
    best: { alignment: { passages: [{ block: BLOCK }] } },
  }) as unknown as Standing;

const criterion = (id: string): Criterion =>
  ({ id, path: id, heading: 'Trồng rừng', text: 'Trồng rừng', context: [] }) as unknown as Criterion;

const told = (...stands: readonly Standing[]): readonly (string | null)[] =>
  changedFacts(
    stands.map((_, at) => criterion(`I.${at + 1}`)),
    stands,
    false,
  ).map((finding) => finding.criterion);

describe('a value that the plan gives otherwise', () => {
  const changed = standingOf({
    changed: [{ asked: '100%', found: '85%', match: 'weaker', at: AT, halves: true }],
  });

  it('is told where the demand is answered', () => {
    expect(told(changed)).toEqual(['I.1']);
    expect(told({ ...changed, combined: { status: 'unclear', confidence: 0.8 } })).toEqual([]);
  });

  it('is no change where it is just as another criterion asks', () => {
    expect(told(changed, standingOf({ held: [AT] }, 'met'))).toEqual([]);
    expect(told(changed, standingOf({ held: [AT] }, 'missing'))).toEqual(['I.1']);
    expect(told(changed, standingOf({ held: [TEXT.indexOf('260')] }, 'met'))).toEqual(['I.1']);
  });
});
