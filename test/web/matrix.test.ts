import { describe, expect, it } from 'vitest';
import { isDrawn, move } from '../../web/elements/matrix/grid/move.ts';
import { slotted } from '../../web/elements/matrix/grid/slots.ts';
import {
  askedOf,
  hiddenOf,
  narrowed,
  openCellOf,
  withHidden,
  withOpenCell,
} from '../../web/elements/matrix/matrix-query.ts';

describe('a key in the matrix', () => {
  const size = { rows: 130, columns: 60, page: 20 };
  it.each([
    ['ArrowDown', false, [5, 3], [6, 3]],
    ['ArrowUp', false, [0, 3], [0, 3]],
    ['ArrowLeft', false, [5, 0], [5, -1]],
    ['ArrowLeft', false, [5, -1], [5, -1]],
    ['ArrowRight', false, [5, 59], [5, 59]],
    ['PageDown', false, [120, 3], [129, 3]],
    ['PageUp', false, [30, 3], [10, 3]],
    ['Home', false, [5, 30], [5, -1]],
    ['Home', true, [5, 30], [0, -1]],
    ['End', true, [5, 30], [129, 59]],
  ] as const)('%s (with Ctrl: %s) leads from %j to %j', (key, ctrlKey, [row, column], [toRow, toColumn]) => {
    expect(move({ row, column }, { key, ctrlKey }, size)).toEqual({ row: toRow, column: toColumn });
  });

  it('that moves nothing is left to others', () => {
    expect(move({ row: 0, column: 0 }, { key: 'x', ctrlKey: false }, size)).toBeUndefined();
  });

  it('stays on the first row of an empty matrix', () => {
    expect(
      move({ row: 0, column: -1 }, { key: 'ArrowDown', ctrlKey: false }, { rows: 0, columns: 0, page: 1 }),
    ).toEqual({
      row: 0,
      column: -1,
    });
  });
});

describe('slots', () => {
  it('keep each item in its place while the window moves by one', () => {
    const before = slotted([{ index: 3 }, { index: 4 }, { index: 5 }], 4);
    const after = slotted([{ index: 4 }, { index: 5 }, { index: 6 }], 4);
    expect(before.indexOf(before.find((one) => one?.index === 4))).toBe(
      after.indexOf(after.find((one) => one?.index === 4)),
    );
    expect(after.map((one) => one?.index)).toEqual([4, 5, 6, undefined]);
  });

  it('hold every item, however many are in sight', () => {
    const items = Array.from({ length: 9 }, (_, at) => ({ index: at + 7 }));
    expect(slotted(items, 4).filter((one) => one !== undefined)).toHaveLength(9);
  });
});

describe('the matrix’s address', () => {
  it('names the cell that is open, whose criterion may hold a colon', () => {
    const open = { unit: 'xa-cam-lo', criterion: 'III.2:b' };
    expect(openCellOf(withOpenCell({}, open))).toEqual(open);
    expect(openCellOf(withOpenCell({}, { unit: 'xa-cam-lo', criterion: null }))).toEqual({
      unit: 'xa-cam-lo',
      criterion: null,
    });
    expect(openCellOf(withOpenCell({ o: 'xa-cam-lo' }, null))).toBeNull();
  });

  it('keeps filters apart from what only the page knows', () => {
    const query = withHidden(
      narrowed({ o: 'xa-cam-lo' }, { status: 'missing', criterion: 'II.6' }),
      new Set(['I.1', 'I.2']),
    );
    expect(askedOf(query)).toEqual({ status: 'missing', criterion: 'II.6' });
    expect([...hiddenOf(query)]).toEqual(['I.1', 'I.2']);
  });
});

describe('the active cell', () => {
  const at = (...indices: readonly number[]) => indices.map((index) => ({ index }));

  it('is named only where it is drawn: not before rows are at hand, nor out of sight', () => {
    expect(isDrawn({ row: 0, column: -1 }, [], at(0, 1))).toBe(false);
    expect(isDrawn({ row: 3, column: 1 }, at(0, 1), at(0, 1))).toBe(false);
    expect(isDrawn({ row: 1, column: 5 }, at(0, 1), at(0, 1))).toBe(false);
    expect(isDrawn({ row: 1, column: 1 }, at(0, 1), at(0, 1))).toBe(true);
    expect(isDrawn({ row: 1, column: -1 }, at(0, 1), at(7))).toBe(true);
  });
});
