import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

describe('restoreLines gives back', () => {
  it.each([
    ['marks', 'Cac co quan, don vi trién khai nhiém vu', 'Các cơ quan, đơn vị triển khai nhiệm vụ'],
    ['letters read as digits', 'chuyén d6i s6 quéc gia va 1y luan', 'chuyển đổi số quốc gia và lý luận'],
    [
      'letters read as symbols',
      'nang cao hi¢u qua quan 1y thuéng xuyén',
      'nâng cao hiệu quả quản lý thường xuyên',
    ],
    ['letters read as several', 'td chirc thuc hién cac nhiém vu', 'tổ chức thực hiện các nhiệm vụ'],
    ['names of bodies', 'So Ke hoach va Dau tu ra soat', 'Sở Kế hoạch và Đầu tư rà soát'],
    ['capitals', 'II. NOI DUNG PHONG TRAO THI PUA', 'II. NỘI DUNG PHONG TRÀO THI ĐUA'],
    ['headings read half in small letters', 'I. MUC PiCH, YEU CAU', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['two columns in one line', 'Noi nhan: TM. UY BAN NHAN DAN', 'Nơi nhận: TM. ỦY BAN NHÂN DÂN'],
    ['words with specks inside', 'dé}y manh cai cach hanh chinh', 'đẩy mạnh cải cách hành chính'],
    ['a single character', 'quan 1y nha nudc ¢ dia phuong', 'quản lý nhà nước ở địa phương'],
    ['words beside a dash', 'Phong Van hoa-Xa hoi', 'Phòng Văn hóa-Xã hội'],
    [
      'a name after its kind',
      'trén dia ban xa la Bang, tinh Gia Lai va tinh Gia Lai',
      'trên địa bàn xã Ia Băng, tỉnh Gia Lai và tỉnh Gia Lai',
    ],
    [
      'figures that are words where nothing else can be',
      'nhat 1 cai cach thu tuc hanh chinh',
      'nhất là cải cách thủ tục hành chính',
    ],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    ['an abbreviation with a vowel', 'tiép nhan va xit ly PAKN cua ngudi dan', 'PAKN'],
    ['abbreviations in a line of recipients', '- VPUB: CVP, PCVP, KTTH;', 'VPUB: CVP, PCVP, KTTH;'],
    ['rules between cells', 'hé so | dt hé so | 30 ngay | X |Toan| X', '| 30 ngày | X |'],
  ])('leaves %s', (_, read, left) => {
    expect(restore(read)).toContain(left);
  });

  it.each([
    ['Lien minh HTX tinh', 'Liên minh HTX tỉnh'],
    ['Truong THPT tinh', 'Trường THPT tỉnh'],
    ['Thuong truc HDND tinh', 'Thường trực HĐND tỉnh'],
    ['cac HTX tinh toan chi phi', 'các HTX tính toán chi phí'],
    ['quy BHYT tinh dén hét nam', 'quỹ BHYT tính đến hết năm'],
  ])('the word after an abbreviation: %s', (read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    ['a symbol broken over two lines', 'tai To trinh s6 7603/TTr-\nHDTD ngay 30/12/2024', 'HĐTĐ'],
    ['the label of a digital signature', 'Ky boi: UBND tinh Dién Bién', 'Ký bởi: UBND tỉnh'],
    [
      'a capital after a rule',
      '| Cap moi gidy phép hanh nghé trong | Ké tir khi nhan',
      '| Cấp mới giấy phép',
    ],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toContain(written);
  });

  it.each([
    ['two words in one token', 'xay dung kehoach trién khai', 'xây dựng kế hoạch triển khai'],
    ['two words with marks in one token', 'xây dựng kếhoạch triển khai', 'xây dựng kế hoạch triển khai'],
    ['two damaged words in one token', 'thyc hiéncac nhiém vu', 'thực hiện các nhiệm vụ'],
    ['two words in capitals in one token', 'II. NOIDUNG PHONG TRAO', 'II. NỘI DUNG PHONG TRÀO'],
    [
      'two words with a speck between them',
      "các don vi, té'chirc lién quan",
      'các đơn vị, tổ chức liên quan',
    ],
    ['a word torn in two', 'xay dung ké hoa ch trién khai', 'xây dựng kế hoạch triển khai'],
    ['a word torn after its first letter', 'xay dung ké h oach trién khai', 'xây dựng kế hoạch triển khai'],
  ])('%s', (_, read, written) => {
    expect(restore(read)).toBe(written);
  });

  it.each([
    [
      'ocr',
      'các đơn vị xây dựng kếhoạch tổ chức thực hiện',
      'các đơn vị xây dựng kế hoạch tổ chức thực hiện',
    ],
    ['ocr', 'các đơn vị xây dựng kế ho ạch tổ chức', 'các đơn vị xây dựng kế hoạch tổ chức'],
    ['stripped', 'cac don vi xay dung kehoach to chuc', 'các đơn vị xây dựng kế hoạch tổ chức'],
  ] as const)('words joined and torn in a %s page', (noise, read, written) => {
    expect(restore(read, noise)).toBe(written);
  });

  it.each([
    ['Tran Diic Thiing', 'Trần Đức Thắng'],
    ['Pang Thi Thuy', 'Đặng Thị Thủy'],
    ['Bui Xuan Trudng', 'Bùi Xuân Trường'],
  ])('the name of who signs: %s', (read, written) => {
    const lines = restore(`Cac co quan, don vi trién khai thuc hién\nCHU TICH\n\n${read}`).split('\n');
    expect(lines.at(-1)).toBe(written);
  });

  it('words that begin a line like a name', () => {
    expect(restore('Ho so gom co\nLy do xin nghi')).toBe('Hồ sơ gồm có\nLý do xin nghỉ');
  });

  it('a sentence across its line break, blank lines between', () => {
    expect(restore('nguoi diing\n\ndau co quan, don vi')).toBe('người đứng\n\nđầu cơ quan, đơn vị');
  });

  it('labels by the order in which they run', () => {
    const read =
      'I. MUC DICH\n1. Muc dich\na) Cac thon\nb) Cac xa\n¢) Cac phong\nd) Cac ban\nd) Cac hoi\nI1. NOI DUNG';
    expect(restore(read).match(/^\S+/gm)).toEqual(['I.', '1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'II.']);
  });

  it('marks alone, when only marks were lost', () => {
    expect(restore('Uy ban nhan dan xa xay dung ke hoach to chuc thuc hien', 'stripped')).toBe(
      'Ủy ban nhân dân xã xây dựng kế hoạch tổ chức thực hiện',
    );
  });

  it('the wrong words of an engine that knows Vietnamese', () => {
    expect(restore('các cơ quan tô chức thực hiện nhiệm vụ theo quyên hạn', 'ocr')).toBe(
      'các cơ quan tổ chức thực hiện nhiệm vụ theo quyền hạn',
    );
  });
});
