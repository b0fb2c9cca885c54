// hOCR as both engines write it, with sentences of our own.
import { describe, expect, it } from 'vitest';
import { linesOfHocr } from '../../../server/adapters/tesseract/hocr.ts';

const choice = ([text, score]: readonly [string, number]): string =>
  `<span class='ocrx_cinfo' id='choice_1_1_1' title='x_confs ${score}'>${text}</span>`;

/** A word with the choices of each of its letters, the engine's own first. */
function word(text: string, letters: readonly (readonly (readonly [string, number])[])[], sure = 96): string {
  const choices = letters.map(
    (letter) =>
      `\n     <span class='ocrx_cinfo' id='lstm_choices_1_1_1'>\n      ${letter.map(choice).join('\n      ')}</span>`,
  );
  const title = `bbox 10 12 70 36; x_wconf ${sure}`;
  return `<span class='ocrx_word' id='word_1_1' title='${title}'>${text}${choices.join('')}\n    </span>`;
}

function page(lines: readonly string[], kind = 'ocr_line'): string {
  const spans = lines.map(
    (line, at) =>
      `<span class='${kind}' id='line_1_${at}' title="bbox 0 0 9 9; baseline 0 -8">${line}\n   </span>`,
  );
  return `<div class='ocr_page' title='image "unknown"; bbox 0 0 900 900'>
 <div class='ocr_carea' title="bbox 0 0 9 9">
  <p class='ocr_par' lang='vie'>${spans.join('\n')}</p>
 </div>
</div>`;
}

const alternativesOf = (hocr: string) => linesOfHocr(hocr)[0]?.words[0]?.alternatives;

describe('hOCR', () => {
  it('becomes lines of words with boxes and confidences, blank words and lines left out', () => {
    const hocr = page([
      `${word('Các', [])} ${word('thôn', [], 91)} ${word(' ', [], 30)}`,
      word(' ', []),
      word('A&amp;B', [], 0),
    ]);
    const box = { left: 10, top: 12, right: 70, bottom: 36 };
    expect(linesOfHocr(hocr)).toEqual([
      {
        text: 'Các thôn',
        words: [
          { text: 'Các', box, confidence: 0.96 },
          { text: 'thôn', box, confidence: 0.91 },
        ],
      },
      { text: 'A&B', words: [{ text: 'A&B', box, confidence: 0 }] },
    ]);
  });

  it.each(['ocr_line', 'ocr_caption', 'ocr_header', 'ocr_textfloat'])('knows %s as a line', (kind) => {
    expect(linesOfHocr(page([word('xã', []), word('phường', [])], kind)).map((line) => line.text)).toEqual([
      'xã',
      'phường',
    ]);
  });

  it('reads a whole document of the program, and a page on which nothing stands', () => {
    const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title></title></head><body>`;
    expect(linesOfHocr(`${head}${page([word('<strong>nộp</strong>', [])])}</body></html>`)[0]?.text).toBe(
      'nộp',
    );
    expect(linesOfHocr("<div class='ocr_page' id='page_1'></div>")).toEqual([]);
  });

  it('throws on a page cut short', () => {
    expect(() => linesOfHocr(page([word('xã', [])]).slice(0, -20))).toThrow();
  });
});

describe('what else a word may say', () => {
  const space = [[' ', 99]] as const;

  it('is put together from its letters, likeliest first, as multiples of the word as read', () => {
    const hocr = page([
      word('đề', [
        space,
        [
          ['đ', 99],
          ['d', 97],
        ],
        [
          ['ề', 98],
          ['ể', 97.5],
          ['ê', 60],
        ],
      ]),
    ]);
    expect(alternativesOf(hocr)).toEqual([
      { text: 'để', likelihood: 0.61 },
      { text: 'dề', likelihood: 0.14 },
      { text: 'dể', likelihood: 0.082 },
    ]);
  });

  it('is more likely than the word itself where the dictionary overruled the letters', () => {
    const hocr = page([
      word('số', [
        [['s', 98]],
        [
          ['õ', 98],
          ['ố', 97],
        ],
      ]),
    ]);
    expect(alternativesOf(hocr)).toEqual([{ text: 'sõ', likelihood: 2.7 }]);
  });

  it.each([
    [
      'sure of every letter',
      [
        space,
        [['x', 99]],
        [
          ['ã', 99],
          ['a', 70],
        ],
      ],
    ],
    [
      'blank where a letter stands',
      [
        [['x', 99]],
        [
          ['ã', 99],
          [' ', 98],
        ],
      ],
    ],
    [
      'of letters that do not spell it',
      [
        space,
        [['x', 99]],
        [
          ['ẵ', 99],
          ['â', 98],
        ],
      ],
    ],
    [
      'of too few letters',
      [
        space,
        [
          ['x', 99],
          ['k', 98],
        ],
      ],
    ],
  ] as const)('is left out where the choices are %s', (_, letters) => {
    expect(linesOfHocr(page([word('xã', letters)]))[0]?.words[0]).not.toHaveProperty('alternatives');
  });

  it('stays a handful however many letters waver', () => {
    const wavering = [
      ['a', 99],
      ['â', 98],
      ['ă', 98],
      ['á', 98],
    ] as const;
    expect(alternativesOf(page([word('aaaa', [wavering, wavering, wavering, wavering])]))).toHaveLength(4);
  });
});
