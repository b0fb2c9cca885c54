import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../server/model/document.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';
import { planOf, treePlan } from '../../support/plans/plans.ts';

const pathsOf = (text: string): readonly string[] =>
  [...walk(planOf(text).document.sections)].map(({ path }) => path);

const sectionAt = (text: string, path: string): Section | undefined =>
  [...walk(planOf(text).document.sections)].find((section) => section.path === path);

const notices = (text: string): readonly string[] => planOf(text).document.notices.map(({ code }) => code);

function labelsOf(sections: readonly Section[]): string {
  return sections
    .map(({ label, children }) => (children.length === 0 ? label : `${label}(${labelsOf(children)})`))
    .join(' ');
}

describe('a text without labels', () => {
  const headings = (sections: readonly Section[]): readonly string[] =>
    sections.map(({ heading, children }) =>
      children.length === 0 ? heading : `${heading}(${headings(children).join(', ')})`,
    );
  const items =
    'MỤC TIÊU\n\nChung\n\nPhủ xanh đồi trọc.\n\nRiêng\n\nTrồng 200 ha rừng.\n\nƯơm 3 vạn cây.\n\nKINH PHÍ\n\nNgân sách xã.\n';
  const outline = [
    'MỤC TIÊU(Chung(Phủ xanh đồi trọc), Riêng(Trồng 200 ha rừng, Ươm 3 vạn cây))',
    'KINH PHÍ(Ngân sách xã)',
  ];

  it.each([
    ['after a sentence that leads to it', 'Về trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n'],
    [
      'after one that only ends so, over two lines',
      'Về trồng cây\n\nĐể phủ xanh đồi trọc, Chủ tịch yêu\ncầu:\n\n',
    ],
    ['after its title alone', 'TRỒNG CÂY\n\n'],
  ])('has titles over its paragraphs: %s', (_, opening) => {
    expect(headings(planOf(`KẾ HOẠCH\n${opening}${items}`).document.sections)).toEqual(outline);
  });

  it('keeps what stands before a table', () => {
    const text = `KẾ HOẠCH\nVề trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n${items}\nPHÂN CÔNG\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\n1\tƯơm cây\tHạt Kiểm lâm\n2\tĐào hố\tCác thôn\n`;
    expect(headings(planOf(text).document.sections).slice(0, 2)).toEqual(outline);
  });

  it('takes a single label that was left for none', () => {
    const many = Array.from({ length: 9 }, (_, at) => `Trồng ${at + 2} loài cây gỗ lớn.\n\n`).join('');
    const text = `KẾ HOẠCH\nVề trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n${many}3. Bón phân.\n\nTưới nước.\n`;
    expect(headings(planOf(text).document.sections)).toHaveLength(11);
  });
});

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

describe('outline', () => {
  it('numbers a plan as a person would', () => {
    expect(pathsOf(treePlan())).toEqual([
      'I', 'I.1', 'I.1.-1', 'I.1.-2',
      'II', 'II.1', 'II.2', 'II.3', 'II.4',
      'III', 'III.1', 'III.2',
    ]); // oxfmt-ignore
  });

  it.each([
    ['VL. for VI. after V.', 'VL. KIỂM TRA', 'VI'],
    ['I1. for II. after I.', 'I1. NỘI DUNG', 'II'],
    ['a stroke for I. at the beginning', '|. MỤC TIÊU', 'I'],
  ])('reads %s', (_, title, path) => {
    const before: Record<string, string> = {
      VI: 'I. A XANH\nChữ.\nII. B XANH\nChữ.\nIII. C XANH\nChữ.\nIV. D XANH\nChữ.\nV. E XANH\nChữ.\n',
      II: 'I. MỤC TIÊU CHUNG\nLàm cho đường sạch.\n',
      I: '',
    };
    expect(pathsOf(`KẾ HOẠCH\nTrồng cây\n\n${before[path]}${title}\nGiao các thôn làm.\n`)).toContain(path);
  });

  it('takes a bare d) after d) for đ), which is what the scan lost', () => {
    const items = ['a', 'b', 'c', 'd', 'd', 'e'].map((letter) => `${letter}) Việc cần làm ngay.`).join('\n');
    const paths = pathsOf(`KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Các việc\n${items}\n`);
    expect(paths.slice(2)).toEqual(['I.1.a', 'I.1.b', 'I.1.c', 'I.1.d', 'I.1.đ', 'I.1.e']);
  });

  it('keeps a dash that a wrapped line begins with inside its sentence', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n' +
      '1. Các tổ chức đoàn thể và tổ chức chính trị cùng toàn thể nhân dân trong xã chính trị\n' +
      '- xã hội cùng tham gia trồng cây trong dịp đầu xuân và chăm sóc đến hết mùa khô.\n' +
      '2. Các trường học tổ chức cho học sinh chăm sóc vườn ươm vào mỗi sáng thứ bảy.\n';
    expect(pathsOf(text)).toEqual(['I', 'I.1', 'I.2']);
  });

  it('leaves the legal bases of the opening out of the outline', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\n- Căn cứ Luật Bảo vệ môi trường;\n- Căn cứ Nghị quyết của Hội đồng nhân dân xã;\n' +
      'I. MỤC TIÊU\n- Làm cho đường làng sạch đẹp.\n- Làm cho người dân vui.\n';
    expect(pathsOf(text)).toEqual(['I', 'I.-1', 'I.-2']);
  });

  it.each([
    ['numbering-skips', '1. Việc một.\n2. Việc hai.\n4. Việc bốn.\n'],
    ['numbering-doubled', '1. Việc một.\n2. Việc hai.\n2. Việc nữa.\n'],
    ['numbering-starts-late', '3. Việc ba.\n4. Việc bốn.\n'],
  ])('says %s and goes on', (code, items) => {
    expect(notices(`KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n${items}`)).toEqual([code]);
  });

  it('lets articles run through chapters, whose titles stand on the next line', () => {
    const text =
      'QUY CHẾ\nTrồng cây\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này áp dụng trong xã.\nĐiều 2. Đối tượng\n' +
      '1. Người dân trong xã.\n2. Cơ quan đóng tại xã.\nChương II\nTRỒNG CÂY\nĐiều 3. Thời vụ\nTrồng vào mùa mưa.\n';
    expect(pathsOf(text)).toEqual([
      'Chương I', 'Chương I.Điều 1', 'Chương I.Điều 2', 'Chương I.Điều 2.1', 'Chương I.Điều 2.2',
      'Chương II', 'Chương II.Điều 3',
    ]); // oxfmt-ignore
    expect(sectionAt(text, 'Chương II')?.heading).toBe('TRỒNG CÂY');
    // Its numbers run on; only its end is not there.
    expect(notices(text)).toEqual(['incomplete-file']);
  });

  it('keeps siblings that the author numbered alike apart', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Việc một.\n2. Việc hai.\n2. Việc nữa.\n3. Việc ba.\n';
    expect(pathsOf(text)).toEqual(['I', 'I.1', 'I.2', 'I.2~2', 'I.3']);
  });

  it('ends the last item before a closing without the usual formula', () => {
    const text = treePlan({
      end: 'Giao công chức văn hóa theo dõi, đôn đốc. Quá trình thực hiện nếu vướng mắc thì báo cáo./.\nNơi nhận:\n- Lưu: VT.\n',
    });
    expect(sectionAt(text, 'III.2')?.text).not.toContain('theo dõi, đôn đốc');
  });

  it('takes appendices as parts of the document', () => {
    const text = treePlan({
      end: 'Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\nDANH MỤC ĐƯỜNG\n1. Đường thôn Đông.\n2. Đường thôn Đoài.\n',
    });
    expect(pathsOf(text).slice(-3)).toEqual(['Phụ lục I', 'Phụ lục I.1', 'Phụ lục I.2']);
  });

  it('tells a title from running text', () => {
    expect(sectionAt(treePlan(), 'III.1')).toMatchObject({
      titled: true,
      heading: 'Công chức địa chính - xây dựng',
    });
    expect(sectionAt(treePlan(), 'II.2')).toMatchObject({ titled: false });
  });

  it('rejoins a symbol broken at its hyphen', () => {
    const text =
      'KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Thực hiện Kế hoạch số 31/KH-\nUBND của tỉnh về trồng cây.\n';
    expect(sectionAt(text, 'I.1')?.text).toContain('31/KH-UBND');
  });

  it('survives any text, with sections inside the text and children inside their parents', () => {
    const crumb = fc.constantFrom(
      'I. ',
      'VL. ',
      '1. ',
      '2) ',
      'a) ',
      'đ) ',
      '- ',
      '+ ',
      '1.1. ',
      'Điều 3. ',
      '',
      'Trên đây là ',
      'Nơi nhận:',
      'PHỤ LỤC',
      '|. ',
      '\u00a2) ',
    );
    const line = fc.tuple(crumb, fc.string({ maxLength: 40 })).map(([label, rest]) => label + rest);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const last = text.split('\n').length;
        const check = (section: Section, [first, end]: readonly [number, number]): void => {
          expect(section.lines[0]).toBeGreaterThanOrEqual(first);
          expect(section.lines[1]).toBeLessThanOrEqual(end);
          expect(section.lines[0]).toBeLessThanOrEqual(section.ownLines[1]);
          for (const child of section.children) check(child, section.lines);
        };
        for (const section of planOf(text).document.sections) check(section, [1, last]);
        const paths = pathsOf(text);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a plan that numbers nothing', () => {
  const lines = [
    'KẾ HOẠCH',
    'Trồng cây',
    '',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, xã trồng cây với các nội dung sau:',
    '',
    'Trồng 300 cây sao đen dọc đường liên thôn trước ngày 30/4, mỗi thôn tự chuẩn bị hố và phân',
    'bón.',
    '',
    'Nạo vét kênh dẫn nước tưới, sửa hai trạm bơm cũ.',
    '',
    'Nơi nhận:',
    '- UBND tỉnh.',
  ];

  it('has an item for each paragraph', () => {
    const { sections } = planOf(lines.join('\n')).document;
    expect(sections.map(({ text, lines: at }) => [text.slice(0, 7), ...at])).toEqual([
      ['Trồng 3', 6, 7],
      ['Nạo vét', 9, 9],
    ]);
  });

  it('has an item for each dash where it has dashes', () => {
    const dashed = lines.map((line, at) => (at > 4 && /^(?:Trồng|Nạo)/u.test(line) ? `- ${line}` : line));
    const { sections } = planOf(dashed.join('\n')).document;
    expect(sections.map(({ path, lines: at }) => [path, ...at])).toEqual([
      ['-1', 6, 7],
      ['-2', 9, 9],
    ]);
  });
});
