import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../server/adapters/files/model-file.ts';
import type { Origin, Transcript } from '../../server/model/transcript.ts';
import { restoreTranscript } from '../../server/text/restore-transcript.ts';

const model = await loadShippedModel();

const GARBLED = 'Cac co quan, don vi t6 chirc trién khai\nthuc hién nhiém vu chuyén d6i s6.';
const GOOD = 'Các thôn họp dân trong tháng này để bàn việc làm đường.';

/** One page a text; origins for every token where `confidence` is given. */
function transcript(pages: readonly string[], confidence?: number): Transcript {
  const text = pages.join('\n');
  let at = 0;
  const spans = pages.map((page) => {
    const span = { start: at, end: at + page.length };
    at += page.length + 1;
    return span;
  });
  const origins = [...text.matchAll(/\S+/g)].map((match): Origin => ({
    span: { start: match.index, end: match.index + match[0].length },
    page: 1 + spans.findIndex(({ end }) => match.index < end),
    box: { left: match.index, top: 0, right: match.index + match[0].length, bottom: 10 },
    confidence: confidence ?? 1,
  }));
  return {
    text,
    pages: spans.map((span, index) => ({ number: index + 1, span, legibility: 1 })),
    origins: confidence === undefined ? [] : origins,
    corrections: [],
  };
}

interface Wavering {
  readonly read: string;
  readonly confidence: number;
  readonly others: readonly (readonly [string, number])[];
}

/** One recognised page on which the engine wavered over some words. */
function recognised(text: string, words: readonly Wavering[]): Transcript {
  const before = transcript([text], 0.96);
  const origins = before.origins.map((origin): Origin => {
    const word = words.find(({ read }) => read === text.slice(origin.span.start, origin.span.end));
    if (word === undefined) return origin;
    const alternatives = word.others.map(([other, likelihood]) => ({ text: other, likelihood }));
    return { ...origin, confidence: word.confidence, ...(alternatives.length > 0 ? { alternatives } : {}) };
  });
  return { ...before, origins };
}

describe('what else the engine could have read', () => {
  const waverer = { read: 'Văa', confidence: 0.5, others: [['Văn', 0.7]] } as const;

  it('decides where the sentence alone does not', () => {
    const line = 'Ông Hồ Văa Thiên, Trưởng thôn.';
    const alone = recognised(line, [{ ...waverer, others: [] }]);
    expect(restoreTranscript(alone, model).text).toBe(line);
    const { text, corrections, origins } = restoreTranscript(recognised(line, [waverer]), model);
    expect(text).toBe('Ông Hồ Văn Thiên, Trưởng thôn.');
    expect(corrections.find(({ read }) => read === 'Văa')?.candidates[0]).toBe('Văn');
    // What it says of the word as read is no longer about the word that stands.
    expect(origins.filter(({ alternatives }) => alternatives !== undefined)).toEqual([]);
  });

  it.each([
    ['dân', [['dẫn', 0.9]]],
    [
      'dẫn',
      [
        ['dân', 1],
        ['đẫn', 0.8],
      ],
    ],
    [
      'nhà.',
      [
        ['nhả.', 0.9],
        ['nhá.', 0.5],
      ],
    ],
  ] as const)('leaves “%s” alone where the sentence bears it out', (read, others) => {
    const line = 'Người dân được hướng dẫn tận nhà.';
    const { text } = restoreTranscript(recognised(line, [{ read, confidence: 0.85, others }]), model);
    expect(text).toBe(line);
  });

  it.each([
    ['15/12', '16/12'],
    ['21', 'Zi'],
    ['02/KH-UBND,', '03/KH-UBND,'],
    ['II', 'LI'],
  ])('never corrects the figures and symbols in %s', (read, other) => {
    const line = 'Theo Kế hoạch 02/KH-UBND, xã họp dân ngày 15/12 tại 21 thôn trong quý II năm nay.';
    const before = recognised(line, [{ read, confidence: 0.3, others: [[other, 5]] }]);
    const after = restoreTranscript(before, model);
    expect(after.text).toBe(line);
    // Still there for the person who checks.
    expect(after.origins.flatMap(({ alternatives = [] }) => alternatives.map(({ text }) => text))).toEqual([
      other,
    ]);
  });

  it('leaves a known word with a capital of its own alone, however common the other', () => {
    const line = 'Tổ chức vui đón Tết Nguyên đán Nhâm Dần năm 2022.';
    const words = [{ read: 'Dần', confidence: 0.93, others: [['Dân', 0.0005]] }] as const;
    expect(restoreTranscript(recognised(line, words), model).text).toBe(line);
  });

  it('stands where it is not the likeliest either, but what was read is surely wrong', () => {
    const line = 'Các thôn cử người đê đăng ký với Ban tổ chức hội nghị.';
    const words = [
      {
        read: 'đê',
        confidence: 0.61,
        others: [
          ['đề', 1.7],
          ['để', 0.0000024],
        ],
      },
    ] as const;
    expect(restoreTranscript(recognised(line, words), model).text).toBe(line.replace('đê', 'để'));
  });

  it('keeps the capitals that were read', () => {
    const line = 'Phòng Văn hỏa - Xã hội xã Hướng Phùng';
    const words = [
      {
        read: 'hỏa',
        confidence: 0.6,
        others: [
          ['Hóa', 0.5],
          ['hóa', 0.4],
        ],
      },
    ] as const;
    expect(restoreTranscript(recognised(line, words), model).text).toBe(line.replace('hỏa', 'hóa'));
  });

  it('is offered for a doubtful name that no model knows, after what was weighed', () => {
    const line = 'Các hộ trong thôn Krông Klang nộp đơn.';
    const words = [{ read: 'Klang', confidence: 0.4, others: [['Klong', 0.9]] }] as const;
    const { corrections } = restoreTranscript(recognised(line, words), model);
    const kept = corrections.find(({ read }) => read === 'Klang');
    expect(kept?.reason).toBe('kept');
    expect(kept?.candidates).toHaveLength(5);
    expect(kept?.candidates.at(-1)).toBe('Klong');
    expect(kept?.probabilities).toHaveLength(4);
  });
});

describe('restoreTranscript', () => {
  it('restores the damaged page and leaves the good one', () => {
    const { text, pages } = restoreTranscript(transcript([GOOD, GARBLED]), model);
    expect(text.split('\n')).toEqual([
      GOOD,
      'Các cơ quan, đơn vị tổ chức triển khai',
      'thực hiện nhiệm vụ chuyển đổi số.',
    ]);
    expect(pages.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      GOOD,
      text.slice(GOOD.length + 1),
    ]);
  });

  it('gives good text from a file back as it is', () => {
    const good = transcript([GOOD]);
    expect(restoreTranscript(good, model)).toBe(good);
  });

  it('moves each word’s origin along with it', () => {
    const before = transcript([GARBLED, GOOD], 0.8);
    const after = restoreTranscript(before, model);
    expect(after.origins).toHaveLength(before.origins.length);
    expect(after.origins.map(({ span }) => after.text.slice(span.start, span.end))).toEqual(
      after.text.match(/\S+/g),
    );
  });

  it('puts right what OCR misread where the image was unclear', () => {
    const read = 'các cơ quan, đơn vị tô chức thực hiện nhiệm vụ được giao';
    expect(restoreTranscript(transcript([read], 0.6), model).text).toContain('tổ chức thực hiện');
  });

  it('gives two words from one token its box, and one word from two tokens the box around both', () => {
    const read = 'Cac don vi xay dung kehoach phat tr ién kinh te';
    const before = transcript([read], 1);
    const after = restoreTranscript(before, model);
    expect(after.text).toBe('Các đơn vị xây dựng kế hoạch phát triển kinh tế');
    const boxOf = (one: typeof before, word: string) =>
      one.origins.find(({ span }) => one.text.slice(span.start, span.end) === word)?.box;
    expect(boxOf(after, 'kế hoạch')).toEqual(boxOf(before, 'kehoach'));
    const [left, right] = [boxOf(before, 'tr'), boxOf(before, 'ién')];
    expect(boxOf(after, 'triển')).toEqual({ ...left, right: right?.right });
    const corrections = after.corrections.map(({ span, read: was }) => [
      was,
      after.text.slice(span.start, span.end),
    ]);
    expect(corrections).toContainEqual(['kehoach', 'kế hoạch']);
    expect(corrections).toContainEqual(['tr ién', 'triển']);
  });

  it('restores English, empty and odd pages to themselves', () => {
    for (const page of ['The committee approved the budget last week.', '', '\n\n', '12 34', '🙂 ⁇']) {
      expect(restoreTranscript(transcript([page]), model).text).toBe(page);
    }
  });

  it('keeps the number of lines, and every span inside the text and on its words', () => {
    const tokens = fc.constantFrom(
      'trién',
      'd6i',
      'm&i',
      's6',
      '2025',
      '/',
      '—',
      'GOOD',
      'đổi',
      '¢)',
      'I1.',
      'a-b',
      'kehoach',
      'ho',
      'ach',
      '\n',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(fc.array(tokens, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (pages) => {
        const before = transcript(
          pages.map((page) => page.join(' ')),
          0.5,
        );
        const after = restoreTranscript(before, model);
        expect(after.text.split('\n')).toHaveLength(before.text.split('\n').length);
        const words = after.origins.map(({ span }) => after.text.slice(span.start, span.end));
        expect(words.flatMap((word) => word.split(' '))).toEqual(after.text.match(/\S+/g) ?? []);
        after.pages.forEach(({ span }, at) => {
          const lines = (text: string): number => text.split('\n').length;
          const old = before.pages[at]?.span ?? span;
          expect(lines(after.text.slice(span.start, span.end))).toBe(
            lines(before.text.slice(old.start, old.end)),
          );
        });
        for (const { span, candidates } of after.corrections) {
          expect(after.text.slice(span.start, span.end)).toBe(candidates[0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
