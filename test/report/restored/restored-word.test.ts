// The restored text as a Word file, read back: by its XML for places and styles, and by the program's own reader for the words.
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { restoredWord } from '../../../server/report/restored/restored-word.ts';
import { endingColumns, letterheadColumns } from '../../../server/report/restored/two-columns.ts';
import { parse } from '../../../server/structure/parse.ts';
import { paragraphs } from '../../../server/structure/paragraphs.ts';
import { planOf, transcriptOf } from '../../support/plans/plans.ts';

const PLAN = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH AN Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND Bình An, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Trồng cây xanh năm 2026

Thực hiện Kế hoạch số 5/KH-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh,
Ủy ban nhân dân xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp mỗi hộ dân trong xã trồng được ít nhất hai cây xanh trước ngày 30/6/2026
và chăm sóc đến khi cây bén rễ.
II. PHÂN CÔNG NHIỆM VỤ
Các đơn vị thực hiện theo bảng sau:
STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
1\tƯơm cây giống\tPhòng Kinh tế\tTháng 4
2\tTrồng cây\tĐoàn Thanh niên\tTháng 5
III. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế theo dõi, đôn đốc việc thực hiện Kế hoạch này./.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Minh Tâm
`;

async function xmlOf(bytes: Uint8Array): Promise<string> {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

/** Text of every paragraph with the style that it names. */
function styled(xml: string): readonly (readonly [style: string, text: string])[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p (.*?)<\/w:p>/gsu)].map(([paragraph]) => {
    const style = /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1] ?? '';
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)|<w:noBreakHyphen\/>/gu)]
      .map(([, part = '-']) => part)
      .join('');
    return [style, text];
  });
}

describe('the restored text as a Word file', () => {
  const { transcript, document } = planOf(PLAN);

  it('has the titles of sections as headings of their depth, and nothing else as a heading', async () => {
    const headings = styled(await xmlOf(await restoredWord({ transcript, document }))).filter(
      ([style]) => style !== '',
    );
    expect(headings).toEqual([
      ['Title', 'KẾ HOẠCH'],
      ['Heading1', 'I. MỤC ĐÍCH, YÊU CẦU'],
      ['Heading2', '1. Mục đích'],
      ['Heading1', 'II. PHÂN CÔNG NHIỆM VỤ'],
      ['Heading1', 'III. TỔ CHỨC THỰC HIỆN'],
    ]);
  });

  it('has every paragraph once, joined as people read it, and a row of a table cell by cell', async () => {
    const texts = styled(await xmlOf(await restoredWord({ transcript, document }))).map(([, text]) => text);
    const body = paragraphs(transcript)
      .slice(3, -6)
      .flatMap((line) => line.split('\t'));
    expect(texts.filter((text) => body.includes(text))).toEqual(body);
    expect(body).toContain(
      '- Giúp mỗi hộ dân trong xã trồng được ít nhất hai cây xanh trước ngày 30/6/2026 và chăm sóc đến khi cây bén rễ.',
    );
  });

  it('has one table for letterhead, tasks and signature each, in the typeface of offices', async () => {
    const bytes = await restoredWord({ transcript, document });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const tables = [...value.matchAll(/<table>.*?<\/table>/gsu)].map(([table]) =>
      [...table.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) =>
        cell
          .replace(/<\/p>(?=<p>)/gu, ' / ')
          .replace(/<[^>]+>/gu, '')
          .replaceAll('\u2011', '-'),
      ),
    );
    expect(tables).toEqual([
      [
        'ỦY BAN NHÂN DÂN / XÃ BÌNH AN / Số: 12/KH-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Bình An, ngày 05 tháng 3 năm 2026',
      ],
      [
        'STT',
        'Nhiệm vụ',
        'Cơ quan chủ trì',
        'Thời gian',
        '1',
        'Ươm cây giống',
        'Phòng Kinh tế',
        'Tháng 4',
        '2',
        'Trồng cây',
        'Đoàn Thanh niên',
        'Tháng 5',
      ],
      ['Nơi nhận: / - UBND tỉnh; / - Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Thị Minh Tâm'],
    ]);
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Times New Roman"/su);
  });

  it('tells a page that could not be read where it would stand', async () => {
    const [first = '', second = ''] = PLAN.split(/(?=^II\. )/mu);
    const text = `${first}\n${second}`;
    const read = {
      ...transcriptOf(text),
      pages: [
        { number: 1, span: { start: 0, end: first.length }, legibility: 1 },
        { number: 2, span: { start: first.length, end: first.length + 1 }, legibility: 0 },
        { number: 3, span: { start: first.length + 1, end: text.length }, legibility: 1 },
      ],
    };
    const texts = styled(await xmlOf(await restoredWord({ transcript: read, document: parse(read) }))).map(
      ([, line]) => line,
    );
    const at = texts.findIndex((line) => /^\[.*[Tt]rang 2.*\]$/u.test(line));
    expect(texts[at - 1]).toMatch(/bén rễ\.$/u);
    expect(texts[at + 1]).toBe('II. PHÂN CÔNG NHIỆM VỤ');
  });
});

describe('columns', () => {
  it.each([
    [
      'set one after the other',
      [
        'UBND XÃ A',
        'Số: 1/KH-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Bình An, ngày 1 tháng 2 năm 2026',
      ],
    ],
    [
      'read across',
      ['UBND XÃ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 1/KH-UBND Bình An, ngày 1 tháng 2 năm 2026'],
    ],
  ])('come apart in a letterhead %s', (_, lines) => {
    expect(letterheadColumns(lines)).toEqual({
      left: ['UBND XÃ A', 'Số: 1/KH-UBND'],
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bình An, ngày 1 tháng 2 năm 2026'],
      below: [],
    });
  });

  it('leave the addressees of a letter below them', () => {
    const lines = [
      'UBND XÃ A',
      'Độc lập - Tự do - Hạnh phúc Bình An, ngày 1 tháng 2 năm 2026 Kính gửi: Sở B',
    ];
    expect(letterheadColumns(lines)).toEqual({
      left: ['UBND XÃ A'],
      right: ['Độc lập - Tự do - Hạnh phúc', 'Bình An, ngày 1 tháng 2 năm 2026'],
      below: ['Kính gửi: Sở B'],
    });
  });

  it('come apart at the end where a recipient and who signs were read as one line', () => {
    const lines = ['Nơi nhận: TM. ỦY BAN NHÂN DÂN', '- Như trên; CHỦ TỊCH', '- Lưu: VT.', 'Lê Văn A'];
    expect(endingColumns(lines, 'Lê Văn A')).toEqual({
      left: ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      right: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn A'],
      below: [],
    });
  });
});
