// What every search index finds, whatever it is kept in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanStore } from '../../server/ports/store.ts';
import { search } from '../../server/search/search.ts';

export interface OpenIndex {
  readonly store: PlanStore;
  close(): Promise<void>;
}

const PASSAGES = [
  'Bảo đảm an ninh mạng cho hệ thống thông tin của xã',
  'Giữ gìn an ninh trật tự; lắp mạng nội bộ; hoàn thành đề án',
  'Xét xử công khai các án điểm',
  'Thể lệ cuộc thi sáng tạo trẻ',
  'Ghi nhận thế mạnh của địa phương',
  'Báo cáo kết quả trước ngày 10 tháng 12 hằng năm',
  'Tuyên truyén trên truyên thanh cơ sở moi tuân',
];

export function describeSearchIndex(name: string, open: () => Promise<OpenIndex>): void {
  describe(`search in ${name}`, () => {
    let opened: OpenIndex;
    beforeAll(async () => {
      opened = await open();
      for (const [at, text] of PASSAGES.entries()) {
        await opened.store.documents.add({
          id: String(at),
          name: `${at}.txt`,
          mediaType: 'text/plain',
          bytes: 1,
          pageCount: 1,
          role: 'plan',
          status: 'ready',
        });
        await opened.store.index.put(String(at), 1, [
          { path: '1', heading: '', text, page: 1, lines: [1, 1] },
        ]);
      }
    });
    afterAll(() => opened.close());

    async function find(q: string) {
      const found = await search(opened.store, { q }, { offset: 0, limit: 20 });
      if (found.kind !== 'passages') throw new Error('asked for passages');
      return { match: found.match, found: found.hits.map(({ document }) => Number(document.id)) };
    }

    it.each([
      ['words that stand together before words that stand apart', 'an ninh mạng', [0, 1]],
      ['only the accents that were typed', 'án', [2, 1].toReversed(), 'any-order'],
      ['every accent where none was typed', 'an', [0, 1, 2], 'any-order'],
      ['đ for d', 'de an', [1]],
      ['đ typed as đ', 'đề án', [1]],
      ['not ế for ể', 'thể', [3]],
      ['both ế and ể for e', 'the', [3, 4], 'any-order'],
      ['capital letters for small ones', 'BÁO CÁO', [5]],
      ['numbers', '10 12', [5]],
      ['decomposed letters', 'thể lệ'.normalize('NFD'), [3]],
    ])('finds %s', async (_, q, expected, order = 'in-order') => {
      const { match, found } = await find(q);
      expect(match).toBe('as-typed');
      const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
      if (order === 'in-order') expect(found).toEqual(expected);
      else expect(sorted(found)).toEqual(sorted(expected));
    });

    it.each([
      ['a word read with the wrong accent', 'tuyên truyền truyền thanh', 6],
      ['a word of the query misspelt', 'bao cao ket quaa', 5],
      ['a word too many', 'báo cáo kết quả khen', 5],
    ])('meets %s by near words and by leaving one out', async (_, q, expected) => {
      const { match, found } = await find(q);
      expect(match).toBe('relaxed');
      expect(found[0]).toBe(expected);
    });

    it('counts a word no more when its passage is replaced', async () => {
      const put = (text: string) =>
        opened.store.index.put('6', 1, [{ path: '1', heading: '', text, page: 1, lines: [1, 1] }]);
      await put('độcnhất vônhị');
      expect((await opened.store.index.vocabulary(7, 7)).map(({ word }) => word)).toContain('docnhat');
      await put(PASSAGES[6] ?? '');
      expect((await opened.store.index.vocabulary(7, 7)).map(({ word }) => word)).not.toContain('docnhat');
      expect((await find('độcnhất')).found).toEqual([]);
    });
  });
}
