// Wrapped lines → paragraphs: for counting phrases only, where a wrong join costs one phrase.

import { normalize } from '../../normalize.ts';
import { unifyTonePlacement } from '../../tone-marks.ts';

const SENTENCE_CLOSES = /[.;:!?]["”)]?$/;
const ITEM_OPENS = /^(?:[-–+•*]|\d+(?:\.\d+)*[.)]|\p{L}\)|[IVX]+\.)\s/u;

/** A document as it came → its paragraphs, normalized. */
export function paragraphsOf(text: string): readonly string[] {
  return rejoin(unifyTonePlacement(normalize(text)).split('\n'));
}

function rejoin(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue; // blank lines stand between wrapped lines in some text layers
    if (current !== '' && !SENTENCE_CLOSES.test(current) && !ITEM_OPENS.test(text)) current += ` ${text}`;
    else {
      if (current !== '') paragraphs.push(current);
      current = text;
    }
  }
  if (current !== '') paragraphs.push(current);
  return paragraphs;
}
