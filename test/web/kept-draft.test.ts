import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptDraft } from '../../web/elements/templates/draft/kept-draft.ts';

beforeEach(() => vi.stubGlobal('localStorage', { getItem: () => KEPT }));
afterEach(() => vi.unstubAllGlobals());

const KEPT = JSON.stringify({ version: 2, draft: { name: 'A', source: null, criteria: [{ id: 'I.1' }] } });

it('opens a draft that was begun before criteria had the columns of their row', () => {
  expect(keptDraft('mau-1')).toMatchObject({ version: 2, draft: { criteria: [{ id: 'I.1', fields: [] }] } });
});
