// Cells of one criterion, of several units → groups by what the plans say there, the most telling first; those that give what is asked
// otherwise, other figures or another name, apart.
import { givingOtherwise } from '../compare/examples/differing-values.ts';
import { groupCells } from '../compare/examples/group-cells.ts';
import { sayingOf } from '../compare/examples/near-copy.ts';
import type { Unit } from '../model/round/round.ts';
import type { Criterion } from '../model/template.ts';
import { readUnitName } from './unit-names.ts';

export function groupUnitCells<Cell extends { readonly unit: Unit; readonly said: string }>(
  cells: readonly Cell[],
  criterion: Criterion | undefined,
): readonly (readonly Cell[])[] {
  const isOther = criterion === undefined ? undefined : givingOtherwise(criterion);
  return groupCells(cells, {
    sayingOf: ({ unit, said }) =>
      sayingOf(said, { commune: readUnitName(unit.name).own, province: undefined }),
    isOther: (cell, lead) => isOther?.(cell.said, lead.said) ?? false,
  });
}
