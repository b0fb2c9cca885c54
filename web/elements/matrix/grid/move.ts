// Where a key leads from a cell of the matrix. Column -1 is the unit itself.

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `page`: rows that PageUp and PageDown go by. undefined: the key moves nothing. */
export function move(
  { row, column }: Position,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Position | undefined {
  const last = { row: Math.max(0, size.rows - 1), column: size.columns - 1 };
  const to = ((): Position | undefined => {
    switch (key) {
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'PageDown':
        return { row: row + size.page, column };
      case 'PageUp':
        return { row: row - size.page, column };
      case 'Home':
        return { row: ctrlKey ? 0 : row, column: -1 };
      case 'End':
        return { row: ctrlKey ? last.row : row, column: last.column };
      default:
        return undefined;
    }
  })();
  return (
    to && {
      row: Math.min(last.row, Math.max(0, to.row)),
      column: Math.min(last.column, Math.max(-1, to.column)),
    }
  );
}

interface Item {
  readonly index: number;
}

/** Before rows are at hand, and where it was scrolled out of sight, a cell is not there to be named. */
export function isDrawn({ row, column }: Position, rows: readonly Item[], columns: readonly Item[]): boolean {
  const isAmong = (items: readonly Item[], at: number): boolean => items.some(({ index }) => index === at);
  return isAmong(rows, row) && (column === -1 || isAmong(columns, column));
}
