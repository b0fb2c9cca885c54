import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { describe, expect, it } from 'vitest';
import { countTerms, weigherOver } from '../../../server/compare/passages/weights.ts';

const ITEMS = [
  ['trong', 'cay', 'xanh'],
  ['trong', 'cay', 'sao', 'den'],
  ['trong', 'cay', 'an', 'qua'],
  ['nao', 'vet', 'kenh'],
];

describe('weigherOver', () => {
  const weigh = (keys: readonly string[]): readonly number[] => weigherOver([countTerms(ITEMS)]).weigh(keys);

  it('lets what stands everywhere say less than what stands once', () => {
    const [everywhere = 0, , once = 0] = weigh(['cay', 'trong', 'kenh']);
    expect(everywhere).toBeLessThan(once);
  });

  it('weighs a token of grammar down', () => {
    const [kenh = 0, cua = 0] = weigh(['kenh', 'cua']);
    expect(cua).toBeLessThan(kenh / 2);
  });

  it('measures rarity as natural’s TfIdf does', () => {
    const natural = new TfIdf();
    for (const item of ITEMS) natural.addDocument([...item]);
    const most = 1 + Math.log(ITEMS.length);
    // Alone, a token is weighed by its own rarity; the pair it would stand in counts as unseen.
    expect(weigh(['cay'])[0]).toBeCloseTo(natural.idf('cay') / most);
    expect(weigh(['kenh'])[0]).toBeCloseTo(natural.idf('kenh') / most);
  });
});
