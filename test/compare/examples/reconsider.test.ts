import { describe, expect, it } from 'vitest';
import { reconsiderer, withoutPrecedents } from '../../../server/compare/examples/reconsider.ts';
import { settledAnswer, type SettledAnswer } from '../../../server/compare/examples/settled-answer.ts';
import type { Comparison, CriterionResult, Status } from '../../../server/model/comparison.ts';
import type { Metadata } from '../../../server/model/document.ts';
import type { Criterion, Template } from '../../../server/model/template.ts';

const metadata = (place: string): Metadata => ({
  kind: 'Kế hoạch',
  number: null,
  date: '2026-02-20',
  issuer: `UBND xã ${place}`,
  place,
  province: 'Quảng Trị',
  title: 'Phòng, chống đuối nước trẻ em',
  signer: null,
});
const DEMAND = 'Tổ chức dạy bơi an toàn cho ít nhất 70 % trẻ em từ 6 đến 15 tuổi trước ngày 30/8/2026.';
const criterion: Criterion = {
  id: 'II.1',
  path: 'II.1',
  heading: DEMAND,
  context: ['NỘI DUNG'],
  text: DEMAND,
  lines: [20, 21],
  wordings: [],
  values: [],
  required: true,
  appliesTo: [],
  weight: 1,
};
const template: Template = {
  name: 'Kế hoạch tỉnh',
  version: '1',
  metadata: metadata('Đông Hà'),
  references: [],
  criteria: [criterion],
};
const passage = (text: string) => ({ path: 'II.3', lines: [40, 41] as const, page: 1, text });

function result(status: Status, text: string): CriterionResult {
  const looked = passage(text);
  return {
    id: 'II.1',
    path: 'II.1',
    heading: DEMAND,
    text: DEMAND,
    lines: [20, 21],
    status,
    ...(status === 'unclear' && { doubt: 'wording' as const }),
    coverage: 0.3,
    margin: 0.1,
    evidence: status === 'missing' ? [] : [looked],
    ...(status === 'missing' && { nearest: looked }),
    reason: 'Lời của máy.',
    suggestion: null,
  };
}

function comparison(place: string, own: CriterionResult): Comparison {
  const summary = { met: 0, partial: 0, missing: 0, unclear: 0, score: 0, [own.status]: 1 };
  return {
    template: template.metadata,
    templateName: '',
    templateRelease: '1',
    plan: metadata(place),
    details: { bases: [], references: [], recipients: [], deadlines: [] },
    summary,
    criteria: [own],
    findings: [],
  };
}

const SAID =
  'Phối hợp các trường mở lớp bơi hè tại hồ bơi trung tâm, phấn đấu 75 % các cháu xã Cam Lộ biết bơi trước ngày 30/8/2026.';
const COPY = SAID.replace('Cam Lộ', 'Gio Linh');

function answered(status: Status, text = SAID, own: Status = 'unclear'): SettledAnswer {
  const plan = { comparison: 'cam-lo', unit: 'xã Cam Lộ', metadata: metadata('Cam Lộ') };
  const answer = settledAnswer(result(own, text), status, plan);
  if (answer === undefined) throw new Error('No example');
  return answer;
}

function judgedAnew(answers: readonly SettledAnswer[], text: string, own: Status = 'unclear') {
  const anew = reconsiderer(template, answers)(comparison('Gio Linh', result(own, text)), {
    decided: new Set(),
  });
  const [judged] = anew.criteria;
  if (judged === undefined) throw new Error('No criterion');
  return { ...judged, findings: anew.findings, anew };
}

describe('a comparison judged anew', () => {
  it('follows what a person settled of a plan that says the same of another commune, and names it', () => {
    const { status, reason, precedent } = judgedAnew([answered('met')], COPY);
    expect(status).toBe('met');
    expect(reason).toContain('như xã Cam Lộ, mục II.3');
    expect(precedent).toMatchObject({ comparison: 'cam-lo', unit: 'xã Cam Lộ', status: 'met' });
  });

  it('calls missing what was settled not to answer, with the passage and what to add', () => {
    const { status, evidence, nearest, suggestion, findings } = judgedAnew([answered('missing')], COPY);
    expect({ status, evidence }).toEqual({ status: 'missing', evidence: [] });
    expect(nearest?.text).toBe(COPY);
    expect(suggestion).toContain('Bổ sung');
    expect(findings.map(({ kind }) => kind)).toEqual(['missing-criterion']);
  });

  it('finds what was called missing where a person took such a passage for an answer', () => {
    expect(judgedAnew([answered('met')], COPY, 'missing').status).toBe('met');
  });

  it.each([
    ['a later day', '30/8/2026', '30/12/2026', 'thay cho “30/8/2026”'],
    ['a lower share', '75 %', '50 %', 'ghi “50 %” thay cho “70 %”'],
  ])('never carries over figures and days: with %s it is half met', (_, written, other, told) => {
    const { status, reason, findings } = judgedAnew([answered('met')], COPY.replace(written, other));
    expect(status).toBe('partial');
    expect(reason).toContain(told);
    expect(findings.map(({ kind }) => kind)).toContain('changed-fact');
  });

  it('does not call half met what names the figure that was lacking', () => {
    const without = SAID.replace('75 % ', '');
    expect(judgedAnew([answered('partial', without)], COPY).status).toBe('unclear');
    expect(judgedAnew([answered('partial', without)], COPY.replace('75 % ', '')).status).toBe('partial');
  });

  it('says nothing of a plan that says something else, or more than what did not answer', () => {
    expect(judgedAnew([answered('met')], 'Cắm biển cảnh báo tại các hố sâu ven sông.').status).toBe(
      'unclear',
    );
    const short = 'Phối hợp các trường mở lớp bơi hè.';
    expect(judgedAnew([answered('missing', short)], COPY).status).toBe('unclear');
  });

  it('asks on where two settled answers come as near and say otherwise', () => {
    expect(judgedAnew([answered('met'), answered('missing')], COPY).status).toBe('unclear');
  });

  it('leaves alone what the person decided in the plan itself', () => {
    const own = comparison('Gio Linh', result('unclear', COPY));
    expect(reconsiderer(template, [answered('met')])(own, { decided: new Set(['II.1']) })).toEqual(own);
  });

  it('leaves to a person what could not be read', () => {
    const own = comparison('Gio Linh', { ...result('unclear', COPY), doubt: 'page' });
    expect(reconsiderer(template, [answered('met')])(own, { decided: new Set() })).toEqual(own);
  });

  it('says by itself what it said before once the answer is taken back', () => {
    const own = comparison('Gio Linh', result('unclear', COPY));
    const carried = reconsiderer(template, [answered('met')])(own, { decided: new Set() });
    expect(carried).not.toEqual(own);
    expect(reconsiderer(template, [])(carried, { decided: new Set() })).toEqual(own);
    expect(withoutPrecedents(carried)).toEqual(own);
  });
});

describe('a settled answer', () => {
  const plan = { comparison: 'cam-lo', unit: 'xã Cam Lộ', metadata: metadata('Cam Lộ') };

  it('is no example where the person is not sure, or found what the machine did not see', () => {
    expect(settledAnswer(result('unclear', SAID), 'unclear', plan)).toBeUndefined();
    expect(settledAnswer(result('missing', SAID), 'met', plan)).toBeUndefined();
  });

  it('tells what does not answer where the person confirms that it is missing', () => {
    expect(settledAnswer(result('missing', SAID), 'missing', plan)?.passages[0]?.text).toBe(SAID);
  });
});
