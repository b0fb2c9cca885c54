// Restoring with the words of a clean document beside the damaged one.
import { describe, expect, it } from 'vitest';
import { adapt } from '../../../server/language/restore/siblings/adaptation.ts';
import { restoreLines } from '../../../server/language/restore/restore.ts';
import { model } from './restored.ts';

describe('a clean sibling', () => {
  const sibling = adapt([
    'Câu lạc bộ Mầm Xanh họp sáng thứ bảy. Câu lạc bộ Mầm Xanh trồng cây ở sân trường.',
  ]);
  const noisy = [{ text: 'cau lac bo Mam Xanh trong cay ¢ san truong', noise: 'garbled' as const }];

  it('lends its phrases', () => {
    expect(restoreLines(noisy, model, { adaptation: sibling })[0]?.text).toBe(
      'câu lạc bộ Mầm Xanh trồng cây ở sân trường',
    );
  });

  it('does not change what it says nothing about', () => {
    const line = [{ text: 'Cac co quan, don vi t6 chirc trién khai', noise: 'garbled' as const }];
    expect(restoreLines(line, model, { adaptation: sibling })).toEqual(restoreLines(line, model));
  });

  it.each([
    [
      'a stranger',
      'Giống lúa chín sớm gieo vào đầu vụ. Nông dân cày ải, bón lót rồi mới cấy; lúa đổ thì gặt trước.',
    ],
    ['what the model has learned', 'Trên đây là Kế hoạch của Ủy ban nhân dân xã\nMục đích\nYêu cầu'],
  ])('is not leaned on when it is %s', (_, text) => {
    const lines = [
      'Trén day la Ké hoach ctia Uy ban nhan dan xa',
      'Muc dich, yéu cau cu thé nhu sau',
      'Cac co quan, don vi ph6i hop t6 chirc thyc hién',
    ].map((line) => ({ text: line, noise: 'garbled' as const }));
    expect(restoreLines(lines, model, { adaptation: adapt([text]) })).toEqual(restoreLines(lines, model));
  });
});
