import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../server/adapters/model-file.ts';
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

describe('restoreTranscript', { timeout: 60_000 }, () => {
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
