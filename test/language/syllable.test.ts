import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../server/language/syllable.ts';

describe('isSyllable', () => {
  it.each(
    'nghiêng khuya quốc quyền giữa gì giếng huỳnh thuở khoắng ngoằn xoong đẩy ỦY Ở ý hoà hòa thuỷ thủy quý Kỹ người loại oai yêu'.split(
      ' ',
    ),
  )('%s is one', (token) => {
    expect(isSyllable(token)).toBe(true);
  });

  it.each([
    ['trién', 'iên needs its hat'],
    ['nwéc', 'w'],
    ['s6', 'digit'],
    ['tat', 'a stop takes sắc or nặng'],
    ['tàt', 'a stop takes sắc or nặng'],
    ['ngi', 'ng before i'],
    ['cê', 'c before ê'],
    ['hoàń', 'two tones'],
    ['tíêng', 'tone on the wrong letter'],
    ['UBND', 'abbreviation'],
    ['plan', 'pl'],
    ['', 'empty'],
    ['ngoằngg', 'no such final'],
  ])('%s is none (%s)', (token) => {
    expect(isSyllable(token)).toBe(false);
  });

  it('does not take long rubbish for one', () => {
    expect(isSyllable('a'.repeat(100_000))).toBe(false);
  });
});
