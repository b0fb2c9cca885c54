// Letterheads and signatures of offices that are no commune.
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../server/model/document.ts';
import { planOf } from '../../support/plans/plans.ts';

const metadata = (text: string): Metadata => planOf(text).document.metadata;

describe('letterheads of other offices', () => {
  const letter = (head: readonly string[], ending: readonly string[]): Metadata =>
    metadata(
      [
        ...head,
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Ninh Bình, ngày 05 tháng 3 năm 2026',
        'THÔNG BÁO',
        'Về việc mở lớp học buổi tối',
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;',
        '1. Mở lớp tại hội trường vào ngày 12 tháng 3.',
        '2. Các phòng cử người dự học đầy đủ.',
        'Nơi nhận:',
        '- Như trên;',
        '- Lưu: VT, TH',
        ...ending,
      ].join('\n'),
    );

  it.each([
    [['UBND TỈNH NINH BÌNH', 'SỞ NỘI VỤ', 'Số: 12/TB-SNV'], 'Sở Nội vụ tỉnh Ninh Bình', '12/TB-SNV'],
    [
      ['BỘ CÔNG THƯƠNG', 'TRƯỜNG ĐẠI HỌC', 'ĐIỆN LỰC', 'Số:     /TB-ĐHĐL'],
      'Trường Đại học Điện lực',
      '…/TB-ĐHĐL',
    ],
    [
      ['UBND TỈNH NINH BÌNH', 'BAN CHỈ ĐẠO 138', 'Số: 4/TB-BCĐ138'],
      'Ban Chỉ đạo 138 tỉnh Ninh Bình',
      '4/TB-BCĐ138',
    ],
    [['UBND TỈNH NINH BÌNH', 'VĂN PHÒNG', 'Số: 239 /TTr-VP'], 'Văn phòng UBND tỉnh Ninh Bình', '239/TTr-VP'],
    [['ỦY BAN NHÂN DÂN', 'HUYỆN HOA LƯ', 'Số: 8/TB-UBND'], 'UBND huyện Hoa Lư', '8/TB-UBND'],
  ])('names who issues %j', (head, issuer, number) => {
    const { issuer: told, number: own } = letter(head, ['GIÁM ĐỐC', 'Trần Quốc Bảo']);
    expect([told, own]).toEqual([issuer, number]);
  });

  it.each([
    [['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Quốc Bảo'], 'Phó Chủ tịch'],
    [['KT. CHỦ TỊCH', 'Trần Quốc Bảo'], 'Phó Chủ tịch'],
    [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Trần Quốc Bảo'], 'Chánh Văn phòng'],
    [['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'TS. Trần Quốc Bảo'], 'Thứ trưởng'],
  ])('tells who signs for whom: %j', (ending, position) => {
    expect(letter(['UBND TỈNH NINH BÌNH', 'Số: 1/TB-UBND'], ending).signer).toEqual({
      name: 'Trần Quốc Bảo',
      position,
    });
  });

  it('never takes the signer for a part of the last recipient', () => {
    const text = ['Nơi nhận:', '- Như trên;', '- Lưu: VT, TH', 'Trần Quốc Bảo'].join('\n');
    const { document } = planOf(`KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n1. Mở lớp.\n${text}`);
    expect(document.recipients.map(({ name }) => name)).toEqual(['Như trên', 'Lưu: VT, TH']);
  });
});
