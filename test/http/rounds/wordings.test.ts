// A wording that a person passed is learned: proposed, accepted, withdrawn.
import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../calls.ts';
import { roundForEach, UNSURE } from './round-for-each.ts';

const round = roundForEach();
const { get, matrix, upload } = round;

describe('what is unsure', () => {
  beforeEach(async () => {
    await upload(...UNSURE.files);
  });

  it('shows nothing of what a person decided among what a wording would change', async () => {
    const { comparison } = (await matrix()).rows[0];
    await call(round.app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, { status: 'met', note: '' });
    const path = `${round.path}/wordings`;
    const body = { criterion: '2', unit: 'xa-an-lac', text: UNSURE.line.slice(3) };
    const { id } = (await call(round.app, 'POST', path, body)).body;
    await round.application.drain();
    const { changes } = await get(`${path}/${id}`);
    expect(changes.map(({ unit }: { unit: { id: string } }) => unit.id)).not.toContain('xa-an-lac');
  });

  it('learns a wording: shows what would change, counts once accepted, and is taken back', async () => {
    const path = `${round.path}/wordings`;
    const text = UNSURE.line.slice(3);
    const proposed = await call(round.app, 'POST', path, { criterion: '2', unit: 'xa-an-lac', text });
    expect(proposed.body).toMatchObject({ state: 'judging', of: 2 });
    await round.application.drain();
    const shown = await get(`${path}/${proposed.body.id}`);
    expect(shown).toMatchObject({
      state: 'proposed',
      judged: 2,
      changes: [
        { unit: { id: 'xa-an-lac' }, criterion: '2', from: 'unclear', to: 'met' },
        { unit: { id: 'xa-binh-yen' }, criterion: '2', from: 'unclear', to: 'met' },
      ],
    });
    expect((await matrix()).counts.unsure).toBe(2);
    const accepted = await call(round.app, 'POST', `${path}/${proposed.body.id}/accept`);
    expect(accepted.body).toMatchObject({ state: 'accepted', templateVersion: 2 });
    await round.application.drain();
    expect((await matrix()).counts.unsure).toBe(0);
    expect((await get(`${round.path}`)).template.version).toBe(2);
    await call(round.app, 'DELETE', `${path}/${proposed.body.id}`);
    await round.application.drain();
    expect((await matrix()).counts.unsure).toBe(2);
    expect((await get(path)).wordings).toMatchObject([{ state: 'withdrawn' }]);
  });
});
