// The guide tells whoever reads it in English what it tells in Vietnamese.
import { expect, it } from 'vitest';
import { guideEn } from '../../web/help/guide.en.ts';
import { guideVi } from '../../web/help/guide.vi.ts';
import type { Guide } from '../../web/help/guide.ts';

const outlineOf = ({ chapters }: Guide) =>
  chapters.map(({ id, said, steps, picture, troubles }) => ({
    id,
    said: said.length,
    steps: steps.length,
    picture: picture?.name,
    troubles: troubles.length,
  }));

it('has in English every paragraph, step and remedy that it has in Vietnamese', () => {
  expect(outlineOf(guideEn)).toEqual(outlineOf(guideVi));
});
