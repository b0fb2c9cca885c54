// Cells of one criterion → groups by what the plans say, near copies together: what one answer may settle.
import { alikeness, type Saying } from './near-copy.ts';

/** From here on two passages are copies of each other. */
const COPY = 0.6;

interface Group<Cell> {
  readonly lead: Saying;
  readonly cells: Cell[];
}

/**
 * The most telling group first: the one that settles most cells. What says nothing is alike to nothing. Each group begins with the
 * wording that most of its plans share.
 */
export function groupCells<Cell>(
  cells: readonly Cell[],
  sayingOf: (cell: Cell) => Saying,
): readonly (readonly Cell[])[] {
  const said = cells.map((cell) => ({ cell, saying: sayingOf(cell) }));
  const sameWords = [...Map.groupBy(said, ({ saying }) => keyOf(saying))].flatMap(([key, same]) =>
    key === '' ? same.map((one) => [one]) : [same],
  );
  const groups: Group<Cell>[] = [];
  for (const same of sameWords.toSorted((a, b) => b.length - a.length)) {
    const [first] = same;
    if (first === undefined) continue;
    const alike = likest(groups, first.saying);
    const group = alike ?? { lead: first.saying, cells: [] };
    if (alike === undefined) groups.push(group);
    group.cells.push(...same.map(({ cell }) => cell));
  }
  return groups.map((group) => group.cells).toSorted((a, b) => b.length - a.length);
}

function likest<Cell>(groups: readonly Group<Cell>[], saying: Saying): Group<Cell> | undefined {
  let [most, best]: [number, Group<Cell> | undefined] = [COPY, undefined];
  for (const group of groups) {
    const alike = alikeness(group.lead, saying);
    if (alike >= most) [most, best] = [alike, group];
  }
  return best;
}

function keyOf({ words }: Saying): string {
  return [...words].toSorted().join(' ');
}
