import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/language/restore/words/edits.ts';
import { initialsOf, symbolEdits } from '../../../../server/language/restore/words/symbols.ts';

const UNIVERSITY = initialsOf('Trường Đại học Điện lực thông báo');

function mended(line: string): string {
  return applyEdits(line, symbolEdits(line, UNIVERSITY)).text;
}

describe('symbolEdits', () => {
  it.each([
    ['Số: 339 /QD-UBND', 'Số: 339 /QĐ-UBND'],
    ['số 63/2010/ND-CP ngày', 'số 63/2010/NĐ-CP ngày'],
    ['số 87/OD-BTP', 'số 87/QĐ-BTP'],
    ['Nghị quyết 12/NQ-HDND-KTNS', 'Nghị quyết 12/NQ-HĐND-KTNS'],
    ['01-KH/BCDTW', '01-KH/BCĐTW'],
    ['08/2013/TT-BGDDT', '08/2013/TT-BGDĐT'],
    ['SNV-TDKT', 'SNV-TĐKT'],
    ['12/QĐĐ-TTg', '12/QĐ-TTg'],
    ['16/2020/ND-', '16/2020/NĐ-'],
    ['Số:      /QD-UBND', 'Số:      /QĐ-UBND'],
    ['OD-UBND', 'QĐ-UBND'],
    ['383/OĐ-UBNDngày 18', '383/QĐ-UBND ngày 18'],
    ['48/2013/WVĐ-CP', '48/2013/NĐ-CP'],
    ['57/2024/77- BYT', '57/2024/TT-BYT'],
    ['02/2017/T7-VPCP', '02/2017/TT-VPCP'],
    ['87/QOD-BTP', '87/QĐ-BTP'],
    ['45/KHI-UBND', '45/KH-UBND'],
    ['45/KII-UBND', '45/KH-UBND'],
    ['27/KTI-UBND', '27/KH-UBND'],
    ['18/NQ-IIĐND', '18/NQ-HĐND'],
    ['12/QĐ-LIBND', '12/QĐ-UBND'],
    ['04 /QD-BCD138', '04 /QĐ-BCĐ138'],
    ['86: 68 /CT-UBND', 'Số: 68 /CT-UBND'],
  ])('puts the letters of %j right', (read, written) => {
    expect(mended(read)).toBe(written);
  });

  it.each([
    ['63/2010/NĐ- CP', '63/2010/NĐ-CP'],
    ['239 /TTr - UBND', '239 /TTr-UBND'],
    ['02/KH - UBND', '02/KH-UBND'],
  ])('closes up %j', (read, written) => {
    expect(mended(read)).toBe(written);
  });

  it.each([
    '57/2024/TT-BYT',
    '15/QĐ - nhằm',
    'HĐND-UBND và KT-XH',
    'Sở GD-DT, TT&TT',
    '27/2025/QH15',
    '45/HD-BTĐKT',
    '12/PCI-VCCI',
    'ngày 19/02/2025 của UBND',
    '86: 68 cây và 12 ghế đá',
    '- Lưu: VT, TH/CVP, HP, KSTT.',
    'tổ 3/KP2',
  ])('leaves %j as it is', (line) => {
    expect(mended(line)).toBe(line);
  });

  it('never touches the figures before a symbol', () => {
    expect(mended('số 1O3/QD-UBND')).toBe('số 1O3/QĐ-UBND');
  });

  it('takes the letters of a body nobody listed from its name in the document', () => {
    expect(mended('Số: 12/TB-DHDL')).toBe('Số: 12/TB-ĐHĐL');
  });

  it('reads the label of a number where only a symbol can follow', () => {
    expect(mended('§6:383 /QD-UBND')).toBe('Số:383 /QĐ-UBND');
    expect(mended('56 cây: xanh')).toBe('56 cây: xanh');
  });

  it('reads a month between its words as figures', () => {
    expect(mended('ngay 14 thang O1 nam 2025')).toBe('ngay 14 thang 01 nam 2025');
  });

  it('records what was read', () => {
    const { corrections } = applyEdits('số 87/OD-BTP', symbolEdits('số 87/OD-BTP', UNIVERSITY));
    expect(corrections).toMatchObject([
      { read: 'OD-BTP', candidates: ['QĐ-BTP', 'OD-BTP'], reason: 'confusion' },
    ]);
  });
});
