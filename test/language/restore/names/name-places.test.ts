import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../../../server/adapters/files/model-file.ts';
import { restoreLines } from '../../../../server/language/restore/restore.ts';

const model = await loadShippedModel();

/** Words of the restored line → how sure each of those is that was changed. */
function sureness(read: string): ReadonlyMap<string, number> {
  const [line] = restoreLines([{ text: read, noise: 'garbled' }], model);
  const { text = '', corrections = [] } = line ?? {};
  return new Map(corrections.map(({ span, confidence }) => [text.slice(span.start, span.end), confidence]));
}

describe('on a damaged layer a name is offered and never asserted', () => {
  it.each([
    ['after a title that lost its letters', 'Giao 6ng Nguyén Van Hai chiu trach nhiém', ['Nguyễn', 'Văn']],
    ['after a title of two words', 'Dong chi Lé Thi Mai phu trach don vi nay', ['Lê', 'Thị']],
    ['told by its surname alone', 'Co quan ctr Bui Xuan Thang tham gia Ban chi dao', ['Bùi', 'Xuân']],
    ['of a street', 'Stra chita duong Tran Phu trong thang nay', ['Trần']],
  ])('%s', (_, read, names) => {
    const found = sureness(read);
    for (const name of names) expect(found.get(name)).toBeLessThanOrEqual(0.6);
  });

  it('while the words beside it are as sure as ever', () => {
    expect(sureness('Giao 6ng Nguyén Van Hai chiu trach nhiém').get('trách')).toBeGreaterThan(0.9);
  });
});
