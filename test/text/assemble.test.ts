import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Page, PageSource } from '../../server/model/page.ts';
import { choosePage, readingOf } from '../../server/pages/choose-reading.ts';
import { assemble, legibility } from '../../server/text/assemble.ts';

const lineOf = (text: string, confidence = 0.9): Line => ({
  text,
  words: text
    .split(' ')
    .map((word, at) => ({ text: word, box: { left: at, top: 0, right: at + 1, bottom: 1 }, confidence })),
});

const pageOf = (number: number, lines: readonly Line[], source: PageSource = 'ocr'): Page =>
  choosePage(number, undefined, undefined, readingOf(source, lines), 'only-source');

describe('assemble', () => {
  it('joins the lines of all pages and says which page each stands on', () => {
    const { text, pages } = assemble([
      pageOf(1, [lineOf('Một hai'), lineOf('ba')]),
      pageOf(2, []),
      pageOf(3, [lineOf('bốn')]),
    ]);
    expect(text).toBe('Một hai\nba\nbốn');
    expect(pages.map((page) => text.slice(page.span.start, page.span.end))).toEqual([
      'Một hai\nba\n',
      '',
      'bốn',
    ]);
  });

  it('cites every word where it stands', () => {
    const word = fc.stringMatching(/^[\p{L}\d.]{1,6}$/u);
    const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), (document) => {
        const pages = document.map((page, at) =>
          pageOf(
            at + 1,
            page.map((words) => lineOf(words.join(' '))),
          ),
        );
        const { text, origins, pages: spans } = assemble(pages);
        expect(text.split('\n').filter((line) => line !== '')).toEqual(
          document.flat().map((words) => words.join(' ')),
        );
        expect(origins.map(({ span }) => text.slice(span.start, span.end))).toEqual(document.flat(2));
        for (const { span, page } of origins) {
          const home = spans.find(({ number }) => number === page);
          expect(span.start >= (home?.span.start ?? 0) && span.end <= (home?.span.end ?? 0)).toBe(true);
        }
        expect(spans.map(({ span }) => span.end).at(-1) ?? 0).toBe(text.length);
      }),
    );
  });

  it.each([
    ['sure of clean text', 'Các thôn tổ chức thực hiện kế hoạch này trong tháng chín', 0.95, 0.9, 1],
    [
      'doubtful of a garbled layer, but not so much that it is unreadable',
      'C4c thén té chirc thrc hién ké hoach nay trong thing chin',
      0.9,
      0.5,
      0.9,
    ],
    ['sure of nothing in confetti', 'x;k ~~f |l1 wq. zzk 8(j ff_ wkw vv1 qq- xk3 zf', 0.2, 0, 0.3],
  ] as const)('is %s', (_, text, confidence, least, most) => {
    const value = legibility(readingOf('ocr', [lineOf(text, confidence)]));
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });
});
