import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../server/model/document.ts';
import { planOf, treePlan } from '../../support/plans/plans.ts';
import { notices, pathsOf, sectionAt } from './outline-of.ts';

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
