// The channel of text typed or saved without marks: every letter is itself or its bare form, and nothing else.
import type { Channel } from './channel.ts';
import { LETTER_COUNT, letterNumber, LETTERS } from '../words/letters.ts';
import { fold } from '../../fold.ts';

/** A letter that kept its mark is as likely as one that lost it: both are certain about what they allow. */
export function strippedChannel(): Channel {
  const rows = new Map<string, Float32Array>();
  for (const letter of LETTERS) {
    const bare = fold(letter);
    const cased = letter === letter.toLowerCase() ? bare : bare.toUpperCase();
    for (const piece of new Set([letter, cased])) {
      let row = rows.get(piece);
      if (!row) rows.set(piece, (row = new Float32Array(LETTER_COUNT)));
      row[letterNumber(letter)] = 1;
    }
  }
  return { rows, unseen: [0, 0, 0, 0], heart: new Map() };
}
