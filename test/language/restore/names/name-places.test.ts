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
    [
      'of two words, told by capitals that no word of the language has',
      'Nguoi phu trach 1a Vo Phien, cong chtrc Van phong',
      ['Vợ', 'Phiên'],
    ],
    [
      'whose words are others of the language',
      'Bao cao gui vé Uy ban nhan dan xa qua Nguyén Nhan truéc ngay 15',
      ['Nguyên', 'Nhân'],
    ],
  ])('%s', (_, read, names) => {
    const found = sureness(read);
    for (const name of names) expect(found.get(name)).toBeLessThanOrEqual(0.6);
  });

  it('nor kept as it was read without a word', () => {
    const found = sureness('Dé nghi ba Quang Thi Nam phéi hop');
    expect(found.get('Nam')).toBeLessThanOrEqual(0.6);
  });

  it('and its title is told by it', () => {
    const [line] = restoreLines(
      [{ text: 'Giao ong Hoang Truong phu trach cong tac t6ng hgp', noise: 'garbled' }],
      model,
    );
    expect(line?.text).toMatch(/^Giao ông /);
  });

  it('while bodies and places in capitals are asserted', () => {
    const found = sureness('Van phong Chinh phi nuéc Viét Nam tai thanh phé Can Tho');
    for (const word of ['Chính', 'Việt', 'Cần']) expect(found.get(word)).toBeGreaterThan(0.8);
  });

  it('while the words beside it are as sure as ever', () => {
    expect(sureness('Giao 6ng Nguyén Van Hai chiu trach nhiém').get('trách')).toBeGreaterThan(0.9);
  });
});
