import { describe, expect, it } from 'vitest';
import { rowNumberEdits } from '../../../../server/language/restore/words/row-numbers.ts';

describe('rowNumberEdits', () => {
  it.each([
    [['TT\tNội dung', '|\tMở lớp', '2\tThi'], 1],
    [['TT\tNội dung', 'Lĩnh vực', 'l\tMở lớp'], 2],
  ])('reads the stroke before the first row of %j as 1', (lines, at) => {
    expect(rowNumberEdits(lines).get(at)?.text).toBe('1');
  });

  it.each([[['1\tMở lớp', '|\tThi']], [['|\tMở lớp', '5\tThi']], [['| Mở lớp']]])(
    'leaves other strokes: %j',
    (lines) => {
      expect(rowNumberEdits(lines).size).toBe(0);
    },
  );
});
