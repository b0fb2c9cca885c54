import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../server/compare/word-diff.ts';

const said = (a: string, b: string): string =>
  wordDiff(a, b)
    .map(({ kind, text }) => `${kind[0]}:${text}`)
    .join(' | ');

describe('wordDiff', () => {
  it('marks what was added and removed by syllable', () => {
    expect(said('trồng cây sao đen dọc đường', 'trồng cây phượng dọc đường làng')).toBe(
      's:trồng cây | r:sao đen | a:phượng | s:dọc đường | a:làng',
    );
  });

  it.each([
    ['chăm sóc vườn ươm', 'cham sóc vườn ưom'],
    ['Thu gom rác', 'thu gom rác,'],
    ['đường liên thôn', 'đườngliên thôn'],
    ['nghiêm túc', 'nghiem tuc'],
  ])('sets the misread “%s” for “%s” aside', (a, b) => {
    expect(wordDiff(a, b).every(({ kind }) => kind === 'same' || kind === 'noise')).toBe(true);
  });

  it('finds the changed word between misread ones', () => {
    expect(said('giữ chăm nom vườn', 'giữ cham sóc vuờn')).toBe('s:giữ | n:cham | r:nom | a:sóc | n:vuờn');
  });

  it('takes no sign for another', () => {
    expect(said('Kinh – Mường', 'Kinh | Mường')).toBe('s:Kinh | r:– | a:| | s:Mường');
  });

  it('never takes a changed figure for noise', () => {
    expect(said('trước ngày 10/12', 'trước ngày 15/12')).toBe('s:trước ngày | r:10/12 | a:15/12');
  });

  it('spells both passages back', () => {
    const words = fc.array(fc.constantFrom('cây', 'xanh', 'đường', 'làng', 'thôn', '30/4', 'cay'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = wordDiff(a.join(' '), b.join(' '));
        const plan = parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
        expect(plan.join(' ')).toBe(b.join(' '));
        const length = parts.filter(({ kind }) => kind !== 'added').flatMap(({ text }) => text.split(' '));
        expect(length.filter((word) => word !== '').length).toBeGreaterThanOrEqual(a.length === 0 ? 0 : 1);
      }),
    );
  });

  it('ends on passages that share nothing', () => {
    const long = (seed: string): string => Array.from({ length: 4000 }, (_, at) => `${seed}${at}`).join(' ');
    expect(
      wordDiff(long('a'), long('b'))
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['added', 'removed']);
  });
});
