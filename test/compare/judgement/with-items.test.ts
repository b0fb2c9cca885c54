import { describe, expect, it } from 'vitest';
import { withItems } from '../../../server/compare/judgement/with-items.ts';
import { parse } from '../../../server/structure/parse.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';

const text = [
  'I. NHIỆM VỤ',
  '1. An toàn thực phẩm',
  '- Kiểm tra chợ xã.',
  '- Dán thông báo.',
  '2. Dọn chợ.',
].join('\n');
const page = { number: 1, span: { start: 0, end: text.length }, legibility: 1 };
const { sections } = parse({ text, pages: [page], origins: [], corrections: [] });
const byPath = new Map([...walk(sections)].map((section) => [section.path, section]));
const piece = (path: string, at: number) => ({ path, lines: [at, at] as const, page: 1, text: path });

describe('evidence that is a title alone', () => {
  it('is shown with the items below it', () => {
    expect(withItems([piece('I.1', 2)], byPath)).toMatchObject([{ path: 'I.1', lines: [2, 4] }]);
  });

  it('stays as it is beside an item of its own, and where it says something itself', () => {
    const both = [piece('I.1', 2), piece('I.1.-1', 3)];
    expect(withItems(both, byPath)).toEqual(both);
    expect(withItems([piece('I.2', 5)], byPath)).toEqual([piece('I.2', 5)]);
  });
});
