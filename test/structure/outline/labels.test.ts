// Labels as plans have them, kept as they are.
import { describe, expect, it } from 'vitest';
import { planOf } from '../../support/plans/plans.ts';
import { labelsOf, notices } from './outline-of.ts';

describe('labels', () => {
  it('that all say 1. are items side by side, none of them a part', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Ươm cây.\n1. Đào hố.\n1. Tưới nước.\n1. Bón phân.\nII. KINH PHÍ\n1. Ngân sách xã.\n';
    expect(labelsOf(planOf(text).document.sections)).toBe('I.(1. 1. 1. 1.) II.(1.)');
  });

  it('of a plan without parts may have a dash behind the number', () => {
    const text =
      'CHỈ THỊ\nVề trồng cây\nĐể phủ xanh đồi trọc, Chủ tịch yêu cầu:\n\n1- Các thôn\n\na- Ươm cây.\n\nb- Đào hố.\n\n2- Hạt Kiểm lâm\n\na- Cấp giống.\n';
    expect(labelsOf(planOf(text).document.sections)).toBe('1.(a) b)) 2.(a))');
  });

  it('by the Latin alphabet are an item each, f as well', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Khi chưa có dịch\na. Thống kê đàn lợn.\nb. Tiêm phòng.\nc. Khử trùng.\nd. Hướng dẫn.\ne. Tuyên truyền.\nf. Kiểm soát xe chở.\ng. Trực chốt.\n2. Khi có dịch\na. Công bố dịch.\n';
    expect(labelsOf(planOf(text).document.sections)).toBe('I.(1.(a) b) c) d) e) f) g)) 2.(a)))');
  });

  it.each([
    [
      'parts counted in words, on a line of their own',
      'Phần thứ nhất\nMỤC ĐÍCH\nI. Mục đích\nRút ngắn thời gian.\nII. Yêu cầu\nĐúng hạn.\nPhần thứ hai\nNỘI DUNG\nI. Hồ sơ\nĐạt 95%.\nII. Tập huấn\nTổ chức 04 buổi.\n',
      'Phần I(I. II.) Phần II(I. II.)',
    ],
    [
      'parts counted from một',
      'PHẦN MỘT\nMỤC ĐÍCH\nI. Mục đích\nRút ngắn thời gian.\nPHẦN HAI\nNỘI DUNG\nI. Hồ sơ\nĐạt 95%.\n',
      'Phần I(I.) Phần II(I.)',
    ],
    [
      'parts named by letters',
      'Phần A. MỤC ĐÍCH\n1. Rút ngắn.\nPhần B. NỘI DUNG\n1. Lắp máy.\nPHẦN C\nTỔ CHỨC THỰC HIỆN\n1. Theo dõi.\n',
      'Phần A(1.) Phần B(1.) Phần C(1.)',
    ],
    [
      'figures in circles under numbers',
      'I. MỤC ĐÍCH\n① Rút ngắn thời gian.\n② Đúng hạn.\nII. NỘI DUNG\n1. Hồ sơ:\n① Đạt 95%.\n② Số hóa.\n2. Tập huấn.\n',
      'I.(① ②) II.(1.(① ②) 2.)',
    ],
    [
      'divisions from the first line on',
      'Mục 1. MỤC ĐÍCH\n1. Rút ngắn thời gian.\nMục 2. NỘI DUNG\n1. Lắp máy.\n2. Tập huấn.\n',
      'Mục 1(1.) Mục 2(1. 2.)',
    ],
    [
      'capital letters without Đ after D',
      'A. MỤC ĐÍCH\n1. Rút ngắn.\nB. NỘI DUNG\n1. Lắp máy.\nC. GIẢI PHÁP\n1. Công khai.\nD. KINH PHÍ\nTừ ngân sách xã.\nE. TỔ CHỨC\n1. Theo dõi.\n',
      'A.(1.) B.(1.) C.(1.) D. E.(1.)',
    ],
    [
      'capital letters with Đ after D',
      'A. MỤC ĐÍCH\n1. Rút ngắn.\nB. NỘI DUNG\n1. Lắp máy.\nC. GIẢI PHÁP\n1. Công khai.\nD. KINH PHÍ\nTừ ngân sách xã.\nĐ. TỔ CHỨC\n1. Theo dõi.\nE. BÁO CÁO\n1. Hằng quý.\n',
      'A.(1.) B.(1.) C.(1.) D. Đ.(1.) E.(1.)',
    ],
    [
      'capital letters over numbers, their titles in small letters',
      'PHẦN I. NỘI DUNG\nA. Phòng ngừa\n1. Dạy kỹ năng cho học sinh.\n2. Mở hộp thư góp ý.\nB. Can thiệp, xử lý\n1. Tách các bên.\nPHẦN II. TỔ CHỨC\n1. Theo dõi.\n',
      'Phần I(A.(1. 2.) B.(1.)) Phần II(1.)',
    ],
    [
      'capital letters of items under numbers',
      'I. NỘI DUNG\n1. Hồ sơ gồm có:\nA. Đơn đề nghị.\nB. Bản sao thẻ.\n2. Tập huấn.\n',
      'I.(1.(a) b)) 2.)',
    ],
    [
      'romans with a stroke',
      'I/ MỤC TIÊU\n1. Rút ngắn.\nII/ NỘI DUNG CÔNG VIỆC\n1. Lắp máy.\nIII/ TỔ CHỨC THỰC HIỆN\n1. Theo dõi.\n',
      'I.(1.) II.(1.) III.(1.)',
    ],
    [
      'romans with a dash',
      'I - MỤC TIÊU CHUNG\n1. Rút ngắn.\nII - NỘI DUNG CÔNG VIỆC\n1. Lắp máy.\n',
      'I.(1.) II.(1.)',
    ],
    [
      'tasks that head what is below them',
      'NHIỆM VỤ 1: TUYÊN TRUYỀN\n* Phát loa.\n* Treo băng rôn.\nNHIỆM VỤ 2: XỬ LÝ\n* Lập biên bản.\n',
      'NHIỆM VỤ 1(- -) NHIỆM VỤ 2(-)',
    ],
    [
      'tasks under numbers',
      'I. NỘI DUNG\n1. Hạ tầng\nDự án 1: Xây cầu.\nDự án 2: Xây chợ.\n2. Tập huấn.\n',
      'I.(1.(Dự án 1 Dự án 2) 2.)',
    ],
    [
      'numbers and letters with a dash',
      'I. NỘI DUNG\n1- Lắp máy:\na- Máy lấy số.\nb- Máy in.\n2- Tập huấn.\n',
      'I.(1.(a) b)) 2.)',
    ],
    [
      'numbers in parentheses over letters in them',
      'I. NỘI DUNG\n(1) Lắp máy:\n(a) Máy lấy số.\n(b) Máy in.\n(2) Tập huấn:\n(a) Cán bộ xã.\n(b) Trưởng thôn.\n',
      'I.(1.(a) b)) 2.(a) b)))',
    ],
    [
      'bullets that Word draws',
      'I. NỘI DUNG\n1. Lắp máy:\n➢ Máy lấy số.\no Ở cửa vào.\n➢ Máy in.\n2. Tập huấn.\n',
      'I.(1.(-(+) -) 2.)',
    ],
    [
      'labels that a tab parts from their items',
      'I.\tNỘI DUNG\n1.\tLắp máy:\n-\tMáy lấy số.\n-\tMáy in.\n2.\tTập huấn.\n',
      'I.(1.(- -) 2.)',
    ],
    [
      'titles in small letters over numbers, before a table',
      'I. Mục đích\n1. Rút ngắn.\nII. Nội dung\n1. Lắp máy.\nIII. Phân công\nTT\tNhiệm vụ\tChủ trì\tThời gian\n1\tLắp máy ở trạm\tPhòng Kinh tế\tQuý I\n',
      'I.(1.) II.(1.) III.(1)',
    ],
    [
      'numbers with a stroke',
      '1/ Rút ngắn thời gian.\n2/ Nâng cao chất lượng.\n3/ Công khai giá.\n',
      '1. 2. 3.',
    ],
    [
      'items put in between',
      'I. NỘI DUNG\n1. Lắp máy.\n1a. Công khai giá.\n1b. Niêm yết.\n2. Tập huấn.\nII. TỔ CHỨC\n1. Theo dõi.\n',
      'I.(1. 1a. 1b. 2.) II.(1.)',
    ],
    [
      'letters under a number that they repeat',
      'I. NỘI DUNG\n1. Lắp máy.\n1.a. Công khai giá.\n1.b. Niêm yết.\n2. Tập huấn.\nII. TỔ CHỨC\n1. Theo dõi.\n',
      'I.(1.(1.a. 1.b.) 2.) II.(1.)',
    ],
    [
      'articles put in between',
      'Điều 1. Mục tiêu\n1. Rút ngắn.\n2. Nâng cao.\nĐiều 1a. Phạm vi\nÁp dụng cho toàn xã.\nĐiều 2. Yêu cầu\na) Đúng hạn;\nb) Công khai.\n',
      'Điều 1(1. 2.) Điều 1a Điều 2(a) b))',
    ],
    [
      'arabic numbers where roman ones might stand',
      '1. Mục đích\n1.1. Rút ngắn.\n1.2. Phục vụ cho\n1.200 hộ dân trong xã.\n2. Nội dung\n2.1. Hồ sơ.\n3. Tổ chức\n3.1. Theo dõi.\n',
      '1.(1.1. 1.2.) 2.(2.1.) 3.(3.1.)',
    ],
  ])('of %s are kept as they are', (_, body, expected) => {
    const text = `KẾ HOẠCH\nTrồng cây\n\n${body}`;
    expect(labelsOf(planOf(text).document.sections)).toBe(expected);
    expect(notices(text).filter((code) => code.startsWith('numbering'))).toEqual([]);
  });
});
