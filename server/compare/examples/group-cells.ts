// Cells of one criterion → groups by what the plans say, near copies together: what one answer may settle.
import { alikeness, type Saying } from './near-copy.ts';

/** From here on two passages are copies of each other. */
const COPY = 0.6;

export interface Grouping<Cell> {
  readonly sayingOf: (cell: Cell) => Saying;
  /** They say alike and give what is asked otherwise: other figures, another name. */
  readonly isOther?: (cell: Cell, lead: Cell) => boolean;
}

interface Group<Cell> {
  readonly lead: Cell;
  readonly saying: Saying;
  readonly cells: Cell[];
}

/**
 * The most telling group first: the one that settles most cells. What says nothing is alike to nothing. Each group begins with the
 * wording that most of its plans share.
 */
export function groupCells<Cell>(
  cells: readonly Cell[],
  { sayingOf, isOther = () => false }: Grouping<Cell>,
): readonly (readonly Cell[])[] {
  const said = cells.map((cell) => {
    const saying = sayingOf(cell);
    return { cell, saying, key: keyOf(saying) };
  });
  const counts = new Map<string, number>();
  for (const { key } of said) counts.set(key, (counts.get(key) ?? 0) + 1);
  const commonestFirst = said.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0));
  const groups: Group<Cell>[] = [];
  // Of a round half of the cells may say nothing: held against each other they took the square of their number.
  const speaking: Group<Cell>[] = [];
  for (const { cell, saying } of commonestFirst) {
    const group = likest(speaking, saying, (lead) => isOther(cell, lead));
    if (group !== undefined) {
      group.cells.push(cell);
      continue;
    }
    const own = { lead: cell, saying, cells: [cell] };
    groups.push(own);
    if (saying.words.size > 0) speaking.push(own);
  }
  return groups.map((group) => group.cells).toSorted((a, b) => b.length - a.length);
}

function likest<Cell>(
  groups: readonly Group<Cell>[],
  saying: Saying,
  isOther: (lead: Cell) => boolean,
): Group<Cell> | undefined {
  let [most, best]: [number, Group<Cell> | undefined] = [COPY, undefined];
  if (saying.words.size === 0) return best;
  for (const group of groups) {
    const alike = alikeness(group.saying, saying);
    if (alike >= most && !isOther(group.lead)) [most, best] = [alike, group];
  }
  return best;
}

function keyOf({ words }: Saying): string {
  return [...words].toSorted().join(' ');
}
