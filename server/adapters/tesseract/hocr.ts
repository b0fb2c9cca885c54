// What Tesseract writes as hOCR → lines of words with box and confidence, and what else a word may say where the engine
// wavered over its letters.
import { SaxesParser } from 'saxes';
import { normalize } from '../../language/normalize.ts';
import type { Box, Line, Word } from '../../model/page.ts';
import { alternativesOf, type LetterChoice } from './letter-choices.ts';

/** Lines of running text, of captions, of headings and of text beside it: the engine names them by what it takes them for. */
const LINE_CLASSES: ReadonlySet<string> = new Set(['ocr_line', 'ocr_caption', 'ocr_header', 'ocr_textfloat']);
const WORD_CLASS = 'ocrx_word';
/** Choices for one letter stand in an element of the first kind, each in one of the second. */
const LETTER_ID = /^lstm_choices_/;
const CHOICE_ID = /^choice_/;
const BOX = /bbox (\d+) (\d+) (\d+) (\d+)/;
const CONFIDENCE = /x_wconf (-?\d+)/;
const CHOICE = /x_confs (-?[\d.]+)/;

interface OpenWord {
  readonly box: Box;
  readonly confidence: number;
  text: string;
  readonly letters: LetterChoice[][];
}

function openWord(title: string): OpenWord {
  const [left = 0, top = 0, right = 0, bottom = 0] = (BOX.exec(title)?.slice(1) ?? []).map(Number);
  const percent = Number(CONFIDENCE.exec(title)?.[1] ?? 0);
  return {
    box: { left, top, right, bottom },
    confidence: Math.min(1, Math.max(0, percent / 100)),
    text: '',
    letters: [],
  };
}

function wordOf({ text, box, confidence, letters }: OpenWord): Word {
  // The engine writes a stroke between figures as the sign for fractions now and then.
  const read = normalize(text.trim()).replace(/[\u2044\u2215]/gu, '/');
  const alternatives = alternativesOf(read, letters);
  return { text: read, box, confidence, ...(alternatives.length > 0 ? { alternatives } : {}) };
}

/** Throws on what is no XML. */
export function linesOfHocr(hocr: string): readonly Line[] {
  const lines: Word[][] = [];
  let word: OpenWord | undefined;
  let choice: { text: string; readonly score: number } | undefined;
  /** Elements open inside the word's. */
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ attributes }) => {
    const { class: kind = '', id = '', title = '' } = attributes;
    if (word === undefined) {
      if (LINE_CLASSES.has(kind)) lines.push([]);
      else if (kind === WORD_CLASS) word = openWord(title);
      return;
    }
    depth++;
    if (LETTER_ID.test(id)) word.letters.push([]);
    else if (CHOICE_ID.test(id)) choice = { text: '', score: Number(CHOICE.exec(title)?.[1] ?? 0) };
  });
  parser.on('text', (text) => {
    if (choice !== undefined) choice.text += text;
    else if (word !== undefined) word.text += text;
  });
  parser.on('closetag', () => {
    if (word === undefined) return;
    if (depth > 0) {
      depth--;
      if (choice !== undefined) {
        word.letters.at(-1)?.push({ text: normalize(choice.text), logLikelihood: choice.score });
        choice = undefined;
      }
      return;
    }
    const read = wordOf(word);
    word = undefined;
    if (read.text !== '') lines.at(-1)?.push(read);
  });
  parser.write(hocr).close();
  return lines
    .filter((words) => words.length > 0)
    .map((words) => ({ text: words.map(({ text }) => text).join(' '), words }));
}
