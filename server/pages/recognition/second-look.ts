// What the engine passed over or could not make sense of: lines of ink without a confident word, to be read once more
// by themselves. Page numbers, a signer's name under the seal and small italics are found so.
import type { Box, Line, Word } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { cutOut, type Glimpse } from '../ink/cut-out.ts';
import { boxAround, lineOf } from '../order/boxes.ts';

/** Share of a line's ink width that confident words must cover for it to count as read. */
const READ = 0.5;
/** Words below this confidence may be replaced by a second reading. */
const CONFIDENT = 0.6;
/** A second reading below this confidence is taken for a pen's stroke or a seal's rim. */
const CREDIBLE = 0.55;
/** Share of the narrower word's width from which two words stand in one place. */
const HALF = 0.5;
/** The same for a single digit, which strokes resemble more. */
const CREDIBLE_DIGIT = 0.8;
/** White around the cut, in heights of the line: the engine wants some. */
const MARGIN = 0.6;
/** So many lines a page are looked at again: a drawing has thousands. */
const MOST_LINES = 40;

function sharedWidth(line: Box, word: Box): number {
  const down = Math.min(line.bottom, word.bottom) - Math.max(line.top, word.top);
  if (down < 0.4 * Math.min(line.bottom - line.top, word.bottom - word.top)) return 0;
  return Math.max(0, Math.min(line.right, word.right) - Math.max(line.left, word.left));
}

function isRead(line: Box, words: readonly Word[]): boolean {
  const covered = words.reduce((sum, word) => sum + sharedWidth(line, word.box), 0);
  return covered >= READ * (line.right - line.left);
}

/** Lines of ink that no confident word covers. */
export function unreadLines(inkLines: readonly Box[], read: readonly Line[]): readonly Box[] {
  const sure = read.flatMap((line) => line.words).filter((word) => word.confidence >= CONFIDENT);
  return inkLines.filter((line) => !isRead(line, sure)).slice(0, MOST_LINES);
}

export function glimpse(page: GreyBitmap, line: Box): Glimpse {
  const margin = Math.round((line.bottom - line.top) * MARGIN);
  return cutOut(page, {
    left: Math.max(0, line.left - margin),
    top: Math.max(0, line.top - margin),
    right: Math.min(page.width, line.right + margin),
    bottom: Math.min(page.height, line.bottom + margin),
  });
}

/** Boxes of a glimpse's lines, moved to where it was cut. */
export function placed(lines: readonly Line[], { left, top }: Glimpse): readonly Word[] {
  return lines
    .flatMap((line) => line.words)
    .map((word) => ({
      ...word,
      box: {
        left: word.box.left + left,
        top: word.box.top + top,
        right: word.box.right + left,
        bottom: word.box.bottom + top,
      },
    }));
}

function meanConfidence(words: readonly Word[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return letters === 0
    ? 0
    : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
}

function covers(box: Box, word: Box): boolean {
  return sharedWidth(box, word) > HALF * Math.min(word.right - word.left, box.right - box.left);
}

/** A number may have one digit (a page's); a letter or two by themselves are strokes. */
function isCredible(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  return (
    meanConfidence(words) >= (/\p{L}{3}|\p{N}{2}/u.test(text) ? CREDIBLE : CREDIBLE_DIGIT) &&
    /\p{L}{3}|\p{N}/u.test(text)
  );
}

/** `lines` with one second reading, as far as it tells more than they do. */
function withReading(lines: readonly Line[], second: readonly Word[]): readonly Line[] {
  const words = lines.flatMap((line) => line.words);
  const standing = words.filter((word) => word.confidence >= CONFIDENT);
  // Where a confident word stands, the second reading adds nothing: the cut also shows a part of what was read.
  const added = second.filter((word) => !standing.some((other) => covers(other.box, word.box)));
  if (added.length === 0) return lines;
  const place = boxAround(added.map((word) => word.box));
  const isReplaced = (word: Word): boolean => word.confidence < CONFIDENT && covers(place, word.box);
  const replaced = words.filter(isReplaced);
  if (replaced.length === 0) return [...lines, lineOf(added)];
  if (meanConfidence(added) < meanConfidence(replaced)) return lines;
  // In the line of what they replace, as its other words bear them out where junk is sought.
  const home = lines.findIndex((line) => line.words.some(isReplaced));
  return lines.map((line, at) => {
    const kept = line.words.filter((word) => !isReplaced(word));
    if (at !== home) return kept.length === line.words.length ? line : lineOf(kept);
    return lineOf([...kept, ...added].toSorted((a, b) => a.box.left - b.box.left));
  });
}

/** `read` with each credible second reading in place of the doubtful words it covers. */
export function withSecondLook(
  read: readonly Line[],
  seconds: readonly (readonly Word[])[],
): readonly Line[] {
  return seconds
    .filter(isCredible)
    .reduce(withReading, read)
    .filter((line) => line.words.length > 0);
}
