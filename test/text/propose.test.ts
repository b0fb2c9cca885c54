import { describe, expect, it } from 'vitest';
import type { Correction, Transcript } from '../../server/model/transcript.ts';
import { amend } from '../../server/text/amend.ts';
import { propose } from '../../server/text/propose.ts';

interface Machine {
  readonly text: string;
  readonly read: string;
  readonly confidence?: number;
}

/** `machine`: corrections by the machine, of the words in their order. */
function transcriptOf(text: string, machine: readonly Machine[] = []): Transcript {
  let from = 0;
  const corrections = machine.map(({ text: word, read, confidence = 0.5 }): Correction => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { span: { start, end: from }, read, confidence, reason: 'confusion', candidates: [word] };
  });
  const middle = text.indexOf('\f');
  const end = middle < 0 ? text.length : middle;
  const pages = [{ number: 1, span: { start: 0, end }, legibility: 1 }];
  if (middle >= 0) pages.push({ number: 2, span: { start: end, end: text.length }, legibility: 1 });
  return { text, pages, origins: [], corrections };
}

/** Corrects the first place of `word`, as a person does. */
function proposed(transcript: Transcript, word: string, becomes: string) {
  const start = transcript.text.indexOf(word);
  const after = amend(transcript, [{ span: { start, end: start + word.length }, text: becomes }]);
  const offered = propose(after, { start, end: start + becomes.length });
  for (const { span, text } of offered) expect(after.text.slice(span.start, span.end)).toBe(text);
  return offered;
}

const said = (transcript: Transcript, word: string, becomes: string) =>
  proposed(transcript, word, becomes).map(({ text, becomes: now }) => `${text} → ${now}`);

describe('propose', () => {
  it('gives every place that was read so, with its page, its line and without its punctuation', () => {
    const text = 'tritn khai ngay\n\fviệc tritn, khai (tritn)\ntriển khai';
    expect(proposed(transcriptOf(text), 'tritn', 'triển')).toEqual([
      {
        span: { start: 22, end: 27 },
        page: 2,
        text: 'tritn',
        becomes: 'triển',
        before: 'việc ',
        after: ', khai (tritn)',
        isLikely: true,
      },
      {
        span: { start: 35, end: 40 },
        page: 2,
        text: 'tritn',
        becomes: 'triển',
        before: 'việc tritn, khai (',
        after: ')',
        isLikely: true,
      },
    ]);
  });

  it('keeps the casing of each place', () => {
    const text = 'cần tritn khai.\nTritn khai\nTRITN KHAI\ntRITn';
    expect(said(transcriptOf(text), 'tritn', 'triển')).toEqual(['Tritn → Triển', 'TRITN → TRIỂN']);
  });

  it('takes what the machine made of the same reading for the same where it stands the same', () => {
    const text = 'ứng dụng, ứng vụ, từng vụ, ứng hộ';
    const machine = [
      { text: 'ứng', read: 'tmg' },
      { text: 'ứng', read: 'tmg' },
      { text: 'từng', read: 'tmg' },
      { text: 'ứng', read: 'iing' },
    ];
    const offered = proposed(transcriptOf(text, machine), 'ứng', 'từng');
    expect(offered.map(({ span }) => span.start)).toEqual([11]);
  });

  it('leaves a place unchosen where the machine was sure, and where the meaning turns', () => {
    const machine = [
      { text: 'ứng', read: 'tmg' },
      { text: 'ứng', read: 'tmg', confidence: 0.95 },
      { text: 'ứng', read: 'tmg', confidence: 0.6 },
    ];
    const likely = (words: ReturnType<typeof proposed>) => words.map(({ isLikely }) => isLikely);
    expect(likely(proposed(transcriptOf('ứng a ứng b ứng', machine), 'ứng', 'từng'))).toEqual([false, true]);
    expect(likely(proposed(transcriptOf('chứa có, chứa được'), 'chứa', 'chưa'))).toEqual([false]);
  });

  it('leaves a word unchosen that was read well where the one corrected was not', () => {
    const text = 'tập bên a tập bên b tập bên tritn c tritn';
    const read = (words: readonly number[]): Transcript => ({
      ...transcriptOf(text),
      origins: [...text.matchAll(/\S+/g)].map((match, at) => ({
        span: { start: match.index, end: match.index + match[0].length },
        page: 1,
        box: { left: 0, top: 0, right: 1, bottom: 1 },
        confidence: words[at] ?? 0.9,
      })),
    });
    const likely = (transcript: Transcript, word: string, becomes: string) =>
      proposed(transcript, word, becomes).map(({ isLikely }) => isLikely);
    expect(likely(read([0.4, 0.9, 0.9, 0.96, 0.9, 0.9, 0.5]), 'tập', 'tệp')).toEqual([false, true]);
    // As well as the others: they are as wrong.
    expect(likely(read([0.96, 0.9, 0.9, 0.96, 0.9, 0.9, 0.96]), 'tập', 'tệp')).toEqual([true, true]);
    // No word, however well it was read.
    expect(likely(read([0, 0, 0, 0, 0, 0, 0, 0, 0.3]), 'tritn', 'triển')).toEqual([true]);
  });

  it('leaves places alone that a person corrected or confirmed', () => {
    const before = transcriptOf('tritn a tritn b tritn c');
    const confirmed = amend(before, [{ span: { start: 8, end: 13 }, text: 'tritn' }]);
    expect(proposed(confirmed, 'tritn', 'triển').map(({ span }) => span.start)).toEqual([16]);
  });

  it.each([
    ['a name only as it was read', 'xã Cổ Lè và LÈ và chiều lè', 'Lè', 'Lễ', []],
    ['a name where the same letters stand', 'xã Cổ Lè và xã Cổ Lè', 'Lè', 'Lễ', ['Lè → Lễ']],
    ['no name for a word', 'nói lè ở xã Cổ Lè', 'lè', 'lễ', []],
    ['no figures', 'có 601 xã, 601 thôn', '601', 'đổi', []],
    ['no word for a figure', 'có l5 xã, l5 thôn', 'l5', '15', []],
    ['no symbols', 'số 45/QD-UBND và 45/QD-UBND', '45/QD-UBND', '45/QĐ-UBND', []],
    ['no dates', 'ngày l0/12 và l0/12', 'l0/12', '10/12', []],
    ['no numerals of headings', 'I1 và II\nII', 'II', 'III', []],
    ['no labels', 'd) một\nd) hai', 'd)', 'đ)', []],
    ['nothing for specks', '· a · b', '·', '', []],
    ['nothing for a word taken out', 'tritn a tritn', 'tritn', '', []],
    ['nothing for a word that was right', 'tritn a tritn', 'tritn', 'tritn', []],
    ['nothing for its punctuation', 'tritn, a tritn,', 'tritn,', 'tritn.', []],
    [
      'words that were run together',
      'khaithac a khaithac b Khaithac',
      'khaithac',
      'khai thác',
      ['khaithac → khai thác', 'Khaithac → Khai thác'],
    ],
  ])('offers %s', (_, text, word, becomes, expected) => {
    expect(said(transcriptOf(text), word, becomes)).toEqual(expected);
  });

  it('offers nothing for what no person corrected', () => {
    const machine = transcriptOf('ứng a ứng', [{ text: 'ứng', read: 'tmg' }]);
    expect(propose(machine, { start: 0, end: 3 })).toEqual([]);
    expect(propose(machine, { start: 6, end: 9 })).toEqual([]);
  });
});
