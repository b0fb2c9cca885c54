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
  const said = cells.map((cell) => ({ cell, saying: sayingOf(cell) }));
  const counts = new Map<string, number>();
  for (const { saying } of said) counts.set(keyOf(saying), (counts.get(keyOf(saying)) ?? 0) + 1);
  const commonestFirst = said.toSorted(
    (a, b) => (counts.get(keyOf(b.saying)) ?? 0) - (counts.get(keyOf(a.saying)) ?? 0),
  );
  const groups: Group<Cell>[] = [];
  for (const { cell, saying } of commonestFirst) {
    const group = likest(groups, saying, (lead) => isOther(cell, lead));
    if (group === undefined) groups.push({ lead: cell, saying, cells: [cell] });
    else group.cells.push(cell);
  }
  return groups.map((group) => group.cells).toSorted((a, b) => b.length - a.length);
}

function likest<Cell>(
  groups: readonly Group<Cell>[],
  saying: Saying,
  isOther: (lead: Cell) => boolean,
): Group<Cell> | undefined {
  let [most, best]: [number, Group<Cell> | undefined] = [COPY, undefined];
  for (const group of groups) {
    const alike = alikeness(group.saying, saying);
    if (alike >= most && !isOther(group.lead)) [most, best] = [alike, group];
  }
  return best;
}

function keyOf({ words }: Saying): string {
  return [...words].toSorted().join(' ');
}
