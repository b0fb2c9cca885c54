// Words of other languages beside syllables: none may be both.
import { expect, it } from 'vitest';
import { isLoanword, LOANWORDS } from '../../server/language/loanwords.ts';
import { isSyllable } from '../../server/language/syllable.ts';

it('knows no loanword that a Vietnamese syllable looks like', () => {
  expect([...LOANWORDS].filter(isSyllable)).toEqual([]);
});

it('knows them in any case', () => {
  expect(['WiFi', 'VNEID', 'zalo'].every(isLoanword)).toBe(true);
});
