// Lines of a page and the tables that rules part → its lines in the order they are read, a row of a table a line; of two
// pages on one sheet the left one first.
import type { Line } from '../../model/page.ts';
import { arrange } from '../order/reading-order.ts';
import { withTables, type ReadTable } from '../order/table-rows.ts';
import { twoPagesOf } from '../order/two-pages.ts';
import { takeUnruledTables } from './unruled-text.ts';

/** `lines` from the top, each across the page. */
export function pageLines(
  lines: readonly Line[],
  page: { readonly width: number; readonly height: number },
  ruled: readonly ReadTable[],
  source: 'typed' | 'recognised',
): readonly Line[] {
  const read = (some: readonly Line[], tables: readonly ReadTable[]): readonly Line[] => {
    const { tables: unruled, rest } = takeUnruledTables(some, source);
    return withTables(arrange(rest, page), [...tables, ...unruled]);
  };
  const two = twoPagesOf(lines, page);
  if (two === undefined) return read(lines, ruled);
  return two.pages.flatMap((some, at) =>
    read(
      some,
      ruled.filter(({ box }) => box.left + box.right < 2 * two.fold === (at === 0)),
    ),
  );
}
