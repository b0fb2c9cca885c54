// Letters set apart, which pdf.js takes for words ("P h á t c h o"), and the runs they were printed as → the words that the
// runs' own spaces part.
import { mayBeSpaced } from '../../../language/letter-spacing.ts';
import { holds, type TextItem } from './hidden-text.ts';
import type { TextRun } from './sight.ts';

/** Where the spaces between words are wider still, each word is an item by itself: "M ỗ i", "n g à y". */
const APART = /^\S(?: \S)+$/u;
/** Of the size: how far off its line an item may stand. */
const OFF_LINE = 0.3;

/** Whether the item stands where the run does; upright ones alone. */
function goesThrough({ start, end }: TextRun, { transform }: TextItem): boolean {
  const [, , c = 0, d = 1, x = 0, y = 0] = transform;
  const slack = OFF_LINE * Math.hypot(c, d);
  const isLevel = Math.abs(start[1] - end[1]) < 1;
  return isLevel && Math.abs(start[1] - y) < slack && x > start[0] - slack && x < end[0] + slack;
}

const bare = (text: string): string => text.replace(/[\s\u00A0]+/gu, '');

export function withOwnSpaces<Item extends TextItem>(
  items: readonly Item[],
  runs: readonly TextRun[],
): readonly Item[] {
  return items.map((item) => {
    if (APART.test(item.str)) {
      const word = bare(item.str);
      const isWord = runs.some((run) => goesThrough(run, item) && run.text.split(/\s+/u).includes(word));
      if (isWord) return { ...item, str: word };
    }
    if (!mayBeSpaced(item.str)) return item;
    const own = runs
      .filter((run) => holds(item, run))
      .map((run) => run.text)
      .join('')
      .trim();
    return /\S\s/u.test(own) && bare(own) === bare(item.str) ? { ...item, str: own } : item;
  });
}
