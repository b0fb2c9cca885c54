// What every search index finds, whatever it is kept in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Passage } from '../../../server/model/passage.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import { search } from '../../../server/search/search.ts';
import { FILE, FIRST, METADATA, textOf } from '../plans/stored-things.ts';

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

const passage = (text: string, line = 1): Passage => ({
  path: '1',
  heading: '',
  text,
  page: 1,
  lines: [line, line],
});
const READY = { ...FILE, status: 'ready' } as const;
const ALL = { offset: 0, limit: 20 };

export function describeSearchIndex(name: string, open: () => Promise<OpenIndex>): void {
  describe(`search in ${name}`, () => {
    let opened: OpenIndex;
    beforeAll(async () => {
      opened = await open();
      for (const [at, text] of PASSAGES.entries()) {
        await opened.store.documents.add({ ...READY, id: String(at), name: `${at}.txt` });
        await opened.store.index.put(String(at), 1, { passages: [passage(text)], values: [] });
      }
    });
    afterAll(() => opened.close());

    async function find(q: string) {
      const found = await search(opened.store, { q }, ALL);
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
      const put = (text: string) => opened.store.index.put('6', 1, { passages: [passage(text)], values: [] });
      await put('độcnhất vônhị');
      expect(await opened.store.index.vocabulary(7, 7)).toContain('docnhat');
      await put(PASSAGES[6] ?? '');
      expect(await opened.store.index.vocabulary(7, 7)).not.toContain('docnhat');
      expect((await find('độcnhất')).found).toEqual([]);
    });

    describe('values', () => {
      const DEADLINES = ['02-28', '12-10', '12-15'];
      beforeAll(async () => {
        await opened.store.documents.add({ ...READY, id: 'values', name: 'values.txt' });
        await opened.store.index.put('values', 1, {
          passages: [
            passage('Căn cứ Nghị quyết số 57-NQ/TW'),
            ...DEADLINES.map((day, at) => passage(`Báo cáo gửi tỉnh vào ${day}`, at + 2)),
            passage('Căn cứ Nghị quyết số 570/NQ-HĐND', 9),
          ],
          values: [
            { kind: 'citation', passage: 0, name: 'nghi quyet', number: '57-nq/tw' },
            { kind: 'citation', passage: 4, name: 'nghi quyet', number: '570/nq-hdnd' },
            ...DEADLINES.map(
              (day, at) =>
                ({ kind: 'deadline', passage: at + 1, day, date: at === 0 ? `2027-${day}` : null }) as const,
            ),
          ],
        });
      });
      const texts = async (q: string): Promise<readonly string[]> => {
        const found = await search(opened.store, { q }, ALL);
        return found.kind === 'passages' ? found.hits.map((hit) => hit.passage.text) : [];
      };

      it.each([
        ['báo cáo sau 10/12', ['12-15']],
        ['báo cáo trước 10/12', ['02-28', '12-10']],
        ['báo cáo đúng 10/12', ['12-10']],
        ['báo cáo sau 31/12/2026', ['02-28']],
        ['tổng kết sau 10/12', []],
      ])('are compared by %s', async (q, expected) => {
        expect((await texts(q)).map((text) => text.slice(-5)).toSorted()).toEqual(expected);
      });

      it('are cited documents by kind and number, 57 not being 570', async () => {
        expect(await texts('viện dẫn Nghị quyết 57')).toEqual(['Căn cứ Nghị quyết số 57-NQ/TW']);
        expect(await texts('viện dẫn Nghị quyết')).toHaveLength(2);
        expect(await texts('viện dẫn Quyết định 57')).toEqual([]);
      });

      it('go with their document when it is indexed anew', async () => {
        const content = { passages: [passage('Báo cáo gửi tỉnh')], values: [] };
        await opened.store.index.put('values', 1, content);
        expect(await texts('báo cáo sau 10/12')).toEqual([]);
      });
    });

    it('finds a document by the figures of its number, and by all of it', async () => {
      const { documents, index } = opened.store;
      for (const [id, number] of [
        ['65', '65/KH-UBND'],
        ['650', '650/KH-UBND'],
      ] as const) {
        await documents.add({ ...READY, id, name: `${id}.txt` });
        await documents.putText(id, textOf('', { ...METADATA, number }), FIRST);
        await index.put(id, 1, { passages: [passage('Kế hoạch tuần')], values: [] });
      }
      for (const q of ['kế hoạch số 65', '65/KH-UBND']) expect((await find(q)).found).toEqual([65]);
    });

    it('counts by what the documents say of themselves, over all that match', async () => {
      const words = [[{ form: 'folded', places: [['an']] }]] as const;
      const found = await opened.store.index.find(words, {});
      expect(found.total).toBe(3);
      expect((await found.facets()).kind).toEqual([]);
      const elsewhere = await opened.store.index.find(words, { issuer: 'UBND xã Không Có' });
      expect([elsewhere.total, await elsewhere.best(10)]).toEqual([0, []]);
    });

    it('finds phrases in which a place has alternatives', async () => {
      const phrase = { form: 'folded', places: [['an', 'on'], ['ninh'], ['mang', 'trat']] } as const;
      const hits = await (await opened.store.index.find([[phrase]], {})).best(10);
      expect(hits.map(({ document }) => document.id).toSorted()).toEqual(['0', '1']);
    });

    it.each([
      ['words beside it that stand together', [['an', 'on'], ['ninh'], ['mang']], [0]],
      ['words around it that stand so far apart', [['an'], ['nin', 'ninh'], ['mang']], [0]],
      ['words around it that stand together elsewhere', [['de'], ['cac', 'an'], ['mang']], []],
      ['words beside it that stand together nowhere', [['an', 'on'], ['mang'], ['ninh']], []],
    ])('leaves a place open between %s', async (_, places, documents) => {
      const nowhere = { form: 'folded', places: [['thong', 'the'], ['ninh'], ['bao']] } as const;
      const found = await opened.store.index.find([[{ form: 'folded', places }], [nowhere]], {});
      const hits = await found.best(10);
      expect(hits.map(({ document }) => Number(document.id))).toEqual(documents);
      expect(found.total).toBe(documents.length);
      expect(await found.facets()).toMatchObject({ status: [] });
    });

    it('puts more than a few in order: those alone that hold another list too, where that is asked', async () => {
      const MANY = 230;
      const saying = (at: number): string => (at % 10 === 0 ? `Lưu kho hàng ${at}` : `Hàng ${at} ở kho`);
      await opened.store.documents.add({ ...READY, id: 'many', name: 'many.txt' });
      const passages = Array.from({ length: MANY }, (_, at) => passage(saying(at), at + 1));
      await opened.store.index.put('many', 1, { passages, values: [] });
      const word = (typed: string) => ({ form: 'folded', places: [[typed]] }) as const;
      const found = await opened.store.index.find([[word('kho'), word('hang')]], {});
      expect([found.total, (await found.best(10)).length, (await found.best(MANY)).length]).toEqual([
        230, 10, 230,
      ]);
      const beside = [[{ form: 'folded', places: [['kho'], ['hang']] }]] as const;
      const held = (await found.best(MANY, beside)).map((hit) => hit.passage.text);
      expect(held.toSorted()).toEqual(
        passages
          .map(({ text }) => text)
          .filter((text) => text.startsWith('Lưu'))
          .toSorted(),
      );
      expect(await found.best(5, beside)).toHaveLength(5);
      await opened.store.index.put('many', 1, { passages: [], values: [] });
      expect((await opened.store.index.find([[word('kho'), word('hang')]], {})).total).toBe(0);
    });

    it('tells how common words are', async () => {
      expect([...(await opened.store.index.frequencies(['an', 'ninh', 'khongco']))]).toEqual(
        expect.arrayContaining([
          ['an', 3],
          ['ninh', 2],
        ]),
      );
    });
  });
}
