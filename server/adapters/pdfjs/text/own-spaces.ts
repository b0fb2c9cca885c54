// Letters set apart, which pdf.js takes for words ("P h á t c h o"), and the runs they were printed as → the words that the
// runs' own spaces part.
import { mayBeSpaced } from '../../../language/letter-spacing.ts';
import { holds, type TextItem } from './hidden-text.ts';
import type { TextRun } from './sight.ts';

const bare = (text: string): string => text.replace(/[\s\u00A0]+/gu, '');

export function withOwnSpaces<Item extends TextItem>(
  items: readonly Item[],
  runs: readonly TextRun[],
): readonly Item[] {
  return items.map((item) => {
    if (!mayBeSpaced(item.str)) return item;
    const own = runs
      .filter((run) => holds(item, run))
      .map((run) => run.text)
      .join('')
      .trim();
    return /\S\s/u.test(own) && bare(own) === bare(item.str) ? { ...item, str: own } : item;
  });
}
