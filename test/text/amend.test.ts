import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../server/model/transcript.ts';
import { amend, anchorOf, locate, type Edit } from '../../server/text/amend.ts';

const BOX = { left: 0, top: 0, right: 1, bottom: 1 };

/** Each word an origin, each line a page. */
function transcriptOf(lines: readonly (readonly string[])[]): Transcript {
  const text = lines.map((words) => words.join(' ')).join('\n');
  const origins = [...text.matchAll(/\S+/g)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    page: text.slice(0, match.index).split('\n').length,
    box: BOX,
    confidence: 1,
  }));
  let start = 0;
  const pages = lines.map((words, index) => {
    const span = { start, end: start + words.join(' ').length };
    start = span.end + 1;
    return { number: index + 1, span, legibility: 1 };
  });
  return { text, pages, origins, corrections: [] };
}

const word = fc.stringMatching(/^[a-zđư]{1,6}$/);
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

describe('amend', () => {
  it('keeps every origin on its word, whatever words are replaced by what', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.tuple(fc.nat(), word), { maxLength: 4 }), (content, changes) => {
        const before = transcriptOf(content);
        const chosen = new Map(changes.map(([at, text]) => [at % before.origins.length, text]));
        const edits = [...chosen].flatMap(([at, text]): Edit[] => {
          const span = before.origins[at]?.span;
          return span === undefined ? [] : [{ span, text }];
        });
        const after = amend(before, edits);
        const expected = before.origins.map(
          ({ span }, at) => chosen.get(at) ?? before.text.slice(span.start, span.end),
        );
        expect(after.origins.map(({ span }) => after.text.slice(span.start, span.end))).toEqual(expected);
        expect(after.pages.map(({ span }) => after.text.slice(span.start, span.end))).toEqual(
          after.text.split('\n'),
        );
        expect(after.corrections.map(({ span }) => after.text.slice(span.start, span.end))).toEqual(
          [...chosen].toSorted(([a], [b]) => a - b).map(([, text]) => text),
        );
      }),
    );
  });

  it('keeps what the source said when a machine’s correction is corrected', () => {
    const before: Transcript = {
      ...transcriptOf([['số', 'hóa']]),
      corrections: [
        {
          span: { start: 0, end: 2 },
          read: 's6',
          confidence: 0.6,
          reason: 'confusion',
          candidates: ['số', 'sổ'],
        },
      ],
    };
    expect(amend(before, [{ span: { start: 0, end: 2 }, text: 'sổ' }]).corrections).toEqual([
      {
        span: { start: 0, end: 2 },
        read: 's6',
        confidence: 1,
        reason: 'person',
        candidates: ['sổ', 'số'],
        was: { text: 'số', corrections: before.corrections },
      },
    ]);
  });

  it('keeps what the source said where the correction takes in the punctuation, which the machine’s left out', () => {
    const machine = { confidence: 0.6, reason: 'confusion', candidates: ['số', 'sổ'] } as const;
    const before: Transcript = {
      ...transcriptOf([['(số,', 'hóa']]),
      corrections: [{ span: { start: 1, end: 3 }, read: 's6', ...machine }],
    };
    expect(amend(before, [{ span: { start: 0, end: 4 }, text: '(sổ,' }]).corrections).toMatchObject([
      { span: { start: 0, end: 4 }, read: '(s6,', candidates: ['(sổ,', '(số,'] },
    ]);
  });

  it('gives back the very text that stood, doubts and all, whatever was corrected in one go and over again', () => {
    const step = fc.array(fc.tuple(fc.nat(), word), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.nat(), { maxLength: 3 }),
        fc.array(step, { maxLength: 3 }),
        (content, doubts, steps) => {
          const read = transcriptOf(content);
          const doubtful = new Set(doubts.map((at) => at % read.origins.length));
          const before: Transcript = {
            ...read,
            corrections: [...doubtful]
              .toSorted((a, b) => a - b)
              .flatMap((at) => read.origins[at] ?? [])
              .map(({ span }) => ({
                span,
                read: 'x',
                confidence: 0.4,
                reason: 'confusion',
                candidates: [read.text.slice(span.start, span.end), 'y'],
              })),
          };
          const stood: Transcript[] = [before];
          const undone = steps.map((changes) => {
            const now = stood.at(-1) ?? before;
            const chosen = new Map(changes.map(([at, text]) => [at % now.origins.length, text]));
            const edits = [...chosen].flatMap(([at, text]): Edit[] => {
              const span = now.origins[at]?.span;
              return span === undefined ? [] : [{ span, text }];
            });
            const after = amend(now, edits);
            stood.push(after);
            return [...chosen.keys()].flatMap((at): Edit[] => {
              const [was, is] = [now.origins[at]?.span, after.origins[at]?.span];
              if (was === undefined || is === undefined) return [];
              return [{ span: is, text: now.text.slice(was.start, was.end), isUndo: true }];
            });
          });
          for (const edits of undone.toReversed()) {
            expect(amend(stood.pop() ?? before, edits)).toEqual(stood.at(-1));
          }
        },
      ),
    );
  });

  it('takes an undo of what nobody corrected for a correction', () => {
    const before = transcriptOf([['số', 'hóa']]);
    const undo = { span: { start: 0, end: 2 }, text: 'sổ', isUndo: true };
    expect(amend(before, [undo]).corrections).toMatchObject([{ reason: 'person', read: 'số' }]);
  });

  it.each([
    ['outside the text', [{ span: { start: 0, end: 99 }, text: 'x' }]],
    ['across lines', [{ span: { start: 0, end: 5 }, text: 'x' }]],
    [
      'over each other',
      [
        { span: { start: 0, end: 2 }, text: 'x' },
        { span: { start: 1, end: 2 }, text: 'y' },
      ],
    ],
  ])('refuses edits %s', (_, edits) => {
    expect(() => amend(transcriptOf([['ab'], ['cd']]), edits)).toThrow(RangeError);
  });
});

describe('locate', () => {
  it('finds a corrected word again where the page around it was read a little differently', () => {
    const first = transcriptOf([
      ['trang', 'đầu'],
      ['xã', 'An', 'Lac', 'và', 'Lac', 'khác'],
    ]);
    const at = first.text.indexOf('Lac');
    const anchor = anchorOf(first, { span: { start: at, end: at + 3 }, text: 'Lạc' });
    expect(anchor).toEqual({ page: 2, offset: 6, read: 'Lac', text: 'Lạc' });
    const again = transcriptOf([
      ['trang', 'đầu', 'dài', 'hơn'],
      ['.', 'xã', 'An', 'Lac', 'và', 'Lac', 'khác'],
    ]);
    expect(amend(again, locate(again, [anchor])).text).toContain('xã An Lạc và Lac khác');
  });

  it.each([
    ['leaves a word as read that was corrected and taken back', ['Lạc', 'Lac'], 'Lac', 0],
    ['gives a word corrected twice as it was last', ['Lạc', 'Lục'], 'Lục', 1],
    ['keeps a word that was confirmed, and confirmed again', ['Lac', 'Lac'], 'Lac', 1],
    ['gives a word corrected, taken back and corrected', ['Lạc', 'Lac', 'Lục'], 'Lục', 1],
  ])('%s', (_, steps, word, count) => {
    const read = transcriptOf([['xã', 'An', 'Lac', 'và', 'Lac', 'khác']]);
    const at = read.text.indexOf('Lac');
    let now = read;
    const anchors = steps.map((text) => {
      const edit = { span: { start: at, end: at + 3 }, text };
      const anchor = anchorOf(now, edit);
      now = amend(now, [edit]);
      return anchor;
    });
    const edits = locate(read, anchors);
    expect(edits).toHaveLength(count);
    expect(amend(read, edits).text).toContain(`xã An ${word} và Lac khác`);
  });

  it('takes a confirmation back that was undone, and keeps one that was not', () => {
    const read = transcriptOf([['mọi', 'thôn']]);
    const confirmed = { page: 1, offset: 0, read: 'mọi', text: 'mọi' };
    const edit = { span: { start: 0, end: 3 }, text: 'mọi' };
    expect(locate(read, [confirmed])).toEqual([edit]);
    expect(locate(read, [confirmed, confirmed])).toEqual([edit]);
    const undo = anchorOf(read, { ...edit, isUndo: true });
    expect(locate(read, [confirmed, undo])).toEqual([]);
    expect(locate(read, [confirmed, undo, confirmed])).toEqual([edit]);
  });

  it('gives nothing where the word is not there any more', () => {
    const again = transcriptOf([['xã', 'An', 'Lạc']]);
    expect(locate(again, [{ page: 1, offset: 6, read: 'Lac', text: 'Lạc' }])).toEqual([]);
    expect(locate(again, [{ page: 9, offset: 6, read: 'Lạc', text: 'Lac' }])).toEqual([]);
  });
});
