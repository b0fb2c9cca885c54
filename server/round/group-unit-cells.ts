// Cells of one criterion, of several units → groups by what the plans say there, the most telling first.
import { groupCells } from '../compare/examples/group-cells.ts';
import { sayingOf } from '../compare/examples/near-copy.ts';
import type { Unit } from '../model/round.ts';
import { readUnitName } from './unit-names.ts';

export function groupUnitCells<Cell extends { readonly unit: Unit; readonly said: string }>(
  cells: readonly Cell[],
): readonly (readonly Cell[])[] {
  return groupCells(cells, ({ unit, said }) =>
    sayingOf(said, { commune: readUnitName(unit.name).own, province: undefined }),
  );
}
