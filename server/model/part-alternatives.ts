// What else a word may say → what else a part of it may say: the engine tells of whole words, with their stops and glued labels.
import type { Alternative } from './page.ts';

/** Those that differ from `whole` between `start` and `end` (UTF-16, half-open) and nowhere else. */
export function partAlternatives(
  alternatives: readonly Alternative[],
  whole: string,
  start: number,
  end: number,
): readonly Alternative[] {
  const before = whole.slice(0, start);
  const after = whole.slice(end);
  return alternatives.flatMap(({ text, likelihood }) => {
    const isLongEnough = text.length > before.length + after.length;
    return isLongEnough && text.startsWith(before) && text.endsWith(after)
      ? [{ text: text.slice(start, text.length - after.length), likelihood }]
      : [];
  });
}
