// Whose plan counts, what the matrix says of each unit, and what it adds up to.
import { describe, expect, it } from 'vitest';
import type { FindingKind, Status } from '../../server/model/comparison.ts';
import type { RoundPlan } from '../../server/model/round/round.ts';
import { changesText } from '../../server/round/changes.ts';
import { directoryOf } from '../../server/round/directory.ts';
import { matrixOf, rowOf } from '../../server/round/matrix.ts';
import { placePlans } from '../../server/round/place-plans.ts';
import { unitsNamed } from '../../server/round/units.ts';
import { planOfRound, templateOf } from '../support/plans/round-plans.ts';

const units = unitsNamed(['xã Cam Lộ', 'xã Gio Linh', 'xã Lệ Thủy', 'Sở Nội vụ'], []);
const directory = directoryOf(units, new Set(), null);
const [camLo = units[0], , , soNoiVu] = units;
const NONE = { template: templateOf(['I.1', 'I.2', 'II.1']), units, deadline: null, chosen: new Map() };

function matrix(
  plans: readonly RoundPlan[],
  terms: Partial<typeof NONE> = {},
  said = new Map<string, string | null>(),
) {
  return matrixOf({ ...NONE, ...terms }, placePlans(plans, directory, said));
}

describe('the matrix', () => {
  it('has a row for every unit, in their order, and tells who sent nothing', () => {
    const { rows, counts } = matrix([planOfRound('a', 'UBND xã Gio Linh', { 'I.1': 'met' })]);
    expect(rows.map(({ unit, state }) => [unit.id, state])).toEqual([
      ['xa-cam-lo', 'not-submitted'],
      ['xa-gio-linh', 'compared'],
      ['xa-le-thuy', 'not-submitted'],
      ['so-noi-vu', 'not-submitted'],
    ]);
    expect(counts).toMatchObject({ units: 4, submitted: 1, notSubmitted: 3, compared: 1 });
  });

  it('adds up by criterion what was compared, and counts a criterion that does not apply nowhere', () => {
    const { totals, counts } = matrix([
      planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'met', 'I.2': 'unclear', 'II.1': 'missing' }),
      planOfRound('b', 'UBND xã Gio Linh', { 'I.1': 'partial', 'II.1': 'met' }),
    ]);
    expect(Object.fromEntries(totals)).toEqual({
      'I.1': { met: 1, partial: 1, missing: 0, unclear: 0 },
      'I.2': { met: 0, partial: 0, missing: 0, unclear: 1 },
      'II.1': { met: 1, partial: 0, missing: 1, unclear: 0 },
    });
    expect(counts.unsure).toBe(1);
  });

  it('tells a person’s verdict from the machine’s', () => {
    const plan = planOfRound(
      'a',
      'UBND xã Cam Lộ',
      { 'I.1': 'met', 'I.2': 'missing' },
      { overruled: ['I.2'] },
    );
    const { cells } = rowOf(camLo!, [plan], null, undefined);
    expect(Object.fromEntries(cells)).toEqual({
      'I.1': { status: 'met', by: 'machine' },
      'I.2': { status: 'missing', by: 'person' },
    });
  });

  it.each<[string, Partial<RoundPlan>, FindingKind[], string]>([
    ['a file that cannot be read', { state: 'failed', comparison: null }, [], 'failed'],
    ['a file still being read', { state: 'reading', comparison: null }, [], 'reading'],
    ['a plan on another subject', {}, ['another-subject'], 'another-subject'],
    ['a file that ends too early', {}, ['incomplete-file'], 'compared'],
  ])('%s has a state of its own and counts as sent', (_, change, findings, state) => {
    const plan = { ...planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'missing' }, { findings }), ...change };
    const { rows, counts, totals } = matrix([plan]);
    expect(rows[0]?.state).toBe(state);
    expect(rows[0]?.incomplete).toBe(findings.includes('incomplete-file'));
    expect(counts.submitted).toBe(1);
    expect(totals.get('I.1')?.missing).toBe(state === 'compared' ? 1 : 0);
  });

  it('keeps a file of nobody for certain out of every row', () => {
    const { rows, unassigned, counts } = matrix([planOfRound('a', 'UBND xã Ia Băng', {})]);
    expect(rows.every(({ plan }) => plan === null)).toBe(true);
    expect(unassigned.map(({ plan }) => plan.id)).toEqual(['a']);
    expect(counts.unassigned).toBe(1);
  });

  it('gives a file to the unit that a person named, and takes it off where they said so', () => {
    const plans = [planOfRound('a', 'UBND xã Ia Băng', {}), planOfRound('b', 'UBND xã Gio Linh', {})];
    const said = new Map([
      ['a', soNoiVu?.id ?? ''],
      ['b', null],
    ]);
    const { rows, unassigned } = matrix(plans, {}, said);
    expect(rows.filter(({ plan }) => plan !== null).map(({ unit }) => unit.name)).toEqual(['Sở Nội vụ']);
    expect(unassigned.map(({ plan }) => plan.id)).toEqual(['b']);
  });
});

describe('late', () => {
  it.each([
    ['2026-03-16', null, true],
    ['2026-03-15', null, false],
    ['2026-03', null, false],
    ['2026-04', null, true],
    [null, null, false],
    // the day on which it came weighs more than the day it was signed
    ['2026-03-10', '2026-03-20', true],
    ['2026-03-20', '2026-03-14', false],
  ])('a plan of %s that came on %s: %s', (date, receivedOn, late) => {
    const plan = { ...planOfRound('a', 'UBND xã Cam Lộ', {}, { date }), receivedOn };
    expect(rowOf(camLo!, [plan], '2026-03-15', undefined).late).toBe(late);
  });

  it('is nobody who sent a first plan in time, though a better one came later', () => {
    const first = planOfRound('a', 'UBND xã Cam Lộ', {}, { date: '2026-03-01' });
    const second = planOfRound('b', 'UBND xã Cam Lộ', {}, { date: '2026-03-30' });
    expect(rowOf(camLo!, [first, second], '2026-03-15', undefined).late).toBe(false);
  });
});

describe('of several files of one unit', () => {
  const row = (plans: readonly RoundPlan[], chosen?: string) => rowOf(camLo!, plans, null, chosen);
  const dated = (id: string, date: string | null, number: string | null, arrival: number): RoundPlan =>
    planOfRound(id, 'UBND xã Cam Lộ', { 'I.1': 'met' }, { date, number, arrival });

  it.each([
    [
      'the later date counts',
      dated('a', '2026-03-09', '40/KH-UBND', 2),
      dated('b', '2026-03-20', '30/KH-UBND', 1),
      'b',
    ],
    [
      'of one day the higher number',
      dated('a', '2026-03-09', '40/KH-UBND', 1),
      dated('b', '2026-03-09', '41/KH-UBND', 0),
      'b',
    ],
    ['without a date the later arrival', dated('a', '2026-03-09', null, 1), dated('b', null, null, 2), 'b'],
    [
      'a month says nothing against a day in it',
      dated('a', '2026-03-09', null, 2),
      dated('b', '2026-03', null, 1),
      'a',
    ],
  ])('%s', (_, one, other, id) => {
    expect(row([one, other]).plan?.id).toBe(id);
    expect(row([other, one]).plan?.id).toBe(id);
    expect(row([one, other]).others).toHaveLength(1);
  });

  it('a damaged one or one on another subject replaces nothing that was compared', () => {
    const good = dated('a', '2026-03-01', null, 0);
    const damaged = { ...dated('b', null, null, 5), state: 'failed' as const, comparison: null };
    const other = planOfRound(
      'c',
      'UBND xã Cam Lộ',
      {},
      { findings: ['another-subject'], date: '2026-05-01' },
    );
    expect(row([good, damaged, other])).toMatchObject({ state: 'compared', plan: { id: 'a' } });
  });

  it('the one counts that a person chose', () => {
    expect(row([dated('a', '2026-03-01', null, 0), dated('b', '2026-03-02', null, 1)], 'a').plan?.id).toBe(
      'a',
    );
  });

  it('tells what the later one adds and drops; what is unclear says nothing', () => {
    const statuses = (list: readonly Status[]) =>
      Object.fromEntries(list.map((status, at) => [`I.${at + 1}`, status]));
    const first = planOfRound(
      'a',
      'UBND xã Cam Lộ',
      statuses(['missing', 'partial', 'missing', 'missing', 'met', 'met', 'unclear']),
      { date: '2026-03-01' },
    );
    const second = planOfRound(
      'b',
      'UBND xã Cam Lộ',
      statuses(['met', 'met', 'partial', 'met', 'missing', 'unclear', 'met']),
      { date: '2026-03-02' },
    );
    const { changes } = row([first, second]);
    expect(changes).toEqual({ added: ['I.1', 'I.2', 'I.3', 'I.4'], dropped: ['I.5'] });
    expect(changes && changesText(changes)).toBe('bổ sung 4, bỏ 1');
    expect(row([first]).changes).toBeNull();
  });
});
