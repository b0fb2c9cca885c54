// What is told of a Word file because it is hidden, laid behind the text, or cannot be read.
import { describe, expect, it } from 'vitest';
import type { Remark } from '../../../server/model/page.ts';
import { code, docx, NAMES, p, r, read, sign } from './word-file.ts';

describe('a Word file tells', () => {
  it.each<[string, string, Remark['code'], RegExp]>([
    ['hidden words', p(r('ẩn đi', '<w:vanish/>')), 'hidden-text', /“ẩn đi”/],
    ['words too small to read', p(r('li ti', '<w:sz w:val="2"/>')), 'hidden-text', /“li ti”/],
    [
      'white words on white paper that is said',
      p(r('trắng', '<w:color w:val="FFFFFF"/>'), '<w:shd w:fill="FFFFFF"/>'),
      'hidden-text',
      /“trắng”/,
    ],
    [
      'a number that Word counts in a field',
      p(sign('begin') + code(' AUTONUM ') + sign('end')),
      'content-not-read',
      /AUTONUM/,
    ],
    [
      'a document that is linked into a paragraph',
      p('<w:subDoc r:id="none"/>'),
      'content-not-read',
      /subdocument/,
    ],
    [
      'a drawing whose field was left empty',
      p(sign('begin') + code(' SHAPE ') + sign('separate') + sign('end')),
      'content-not-read',
      /đối tượng nhúng/,
    ],
    [
      'handwriting done on a screen',
      p('<w:r><w:contentPart r:id="I"/></w:r>'),
      'content-not-read',
      /viết tay/,
    ],
    [
      'a hidden row of a table',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p(r('hàng'))}</w:tc><w:tc>${p(r('ẩn'))}</w:tc></w:tr></w:tbl>`,
      'hidden-text',
      /“hàng ẩn”/,
    ],
    ['a document that is linked into it', '<w:subDoc r:id="none"/>', 'content-not-read', /subdocument/],
    [
      'a line pasted as a picture',
      p(
        '<w:r><w:drawing><wp:inline><wp:extent cx="5760000" cy="540000"/><pic:pic/></wp:inline></w:drawing></w:r>',
      ),
      'content-not-read',
      /Có ảnh lớn/,
    ],
    ['white words', p(r('trắng', '<w:color w:val="FFFFFF"/>')), 'hidden-text', /“trắng”/],
    [
      'an embedded workbook',
      p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
      'content-not-read',
      /bảng tính Excel/,
    ],
    [
      'a page pasted as a picture',
      p(
        '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="7200000"/><pic:pic/></wp:inline></w:drawing></w:r>',
      ),
      'content-not-read',
      /Có ảnh lớn/,
    ],
    ['a chart', p('<w:r><w:drawing><c:chart r:id="none"/></w:drawing></w:r>'), 'content-not-read', /biểu đồ/],
    [
      'a note that is not in the file',
      p('<w:r><w:footnoteReference w:id="9"/></w:r>'),
      'content-not-read',
      /Chú thích số 1/,
    ],
    ['an inserted file that is not there', '<w:altChunk r:id="none"/>', 'content-not-read', /altChunk/],
  ])('%s, after the lines before it', async (_, body, kind, message) => {
    const { lines, remarks } = await read(docx(p(r('Trước')) + body + p(r('Sau'))));
    expect(lines).toEqual(['Trước', 'Sau']);
    expect(remarks).toEqual([
      { code: kind, message: expect.stringMatching(message) as string, linesBefore: 1 },
    ]);
  });

  it('words that are struck through, and keeps them', async () => {
    const body = r('Mở ') + r('hai ', '<w:strike/>') + r('ba', '<w:dstrike w:val="1"/>') + r(' lớp');
    const { lines, remarks } = await read(docx(p(body)));
    expect(lines).toEqual(['Mở hai ba lớp']);
    expect(remarks).toMatchObject([
      { code: 'content-not-read', message: expect.stringContaining('“hai ba”') as string },
    ]);
  });
});

const WATERMARK =
  '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" style="z-index:-251"><v:textpath string="DỰ  THẢO"/></v:shape></w:pict></w:r>';
const BEHIND = `<w:r><w:drawing><wp:anchor behindDoc="1"><w:txbxContent>${p(r('DỰ THẢO'))}</w:txbxContent></wp:anchor></w:drawing></w:r>`;
const HEADED = `${p(r('KẾ HOẠCH'))}<w:sectPr><w:headerReference w:type="default" r:id="H"/></w:sectPr>`;
const headed = (header: string): Uint8Array =>
  docx(HEADED, {
    relations: { H: ['header', 'h.xml'] },
    files: { 'h.xml': `<w:hdr ${NAMES}>${header}</w:hdr>` },
  });

describe('a watermark in a Word file', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['in a header that is furniture', headed(p(WATERMARK)), ['KẾ HOẠCH']],
    ['in a header with the letterhead', headed(p(r('UBND XÃ A')) + p(WATERMARK)), ['UBND XÃ A', 'KẾ HOẠCH']],
    ['laid behind the text as a text box', headed(p(r('UBND XÃ A')) + p(BEHIND)), ['UBND XÃ A', 'KẾ HOẠCH']],
    ['in the body, by its name', docx(p(WATERMARK + r('KẾ HOẠCH'))), ['KẾ HOẠCH']],
  ])('is told and is no text: %s', async (_, bytes, expected) => {
    const { lines, remarks } = await read(bytes);
    expect(lines).toEqual(expected);
    expect(remarks).toMatchObject([{ code: 'hidden-text' }]);
    expect(remarks[0]?.message).toContain('“DỰ THẢO”');
  });

  it('is no letterhead that lies behind the text, and no title in WordArt', async () => {
    const letterhead = await read(headed(p(BEHIND.replace('DỰ THẢO', 'ỦY BAN NHÂN DÂN XÃ A'))));
    expect(letterhead).toEqual({ lines: ['ỦY BAN NHÂN DÂN XÃ A', 'KẾ HOẠCH'], remarks: [] });
    const title = '<w:r><w:pict><v:shape id="s1"><v:textpath string="KẾ HOẠCH"/></v:shape></w:pict></w:r>';
    expect(await read(docx(p(title)))).toEqual({ lines: ['KẾ HOẠCH'], remarks: [] });
  });
});

describe('a small picture in a Word file', () => {
  const picture = (cx: number, cy: number): string =>
    p(
      `<w:r><w:drawing><wp:inline><wp:extent cx="${cx * 360_000}" cy="${cy * 360_000}"/><pic:pic/></wp:inline></w:drawing></w:r>`,
    );
  const small = async (body: string): Promise<readonly string[]> =>
    (await read(docx(body))).remarks.map(({ message }) => message);

  it.each<[string, string, boolean]>([
    ['between sentences', p(r('Trước')) + picture(4, 1.5) + p(r('Sau')), true],
    ['as small as a button', p(r('Trước')) + picture(0.6, 0.6) + p(r('Sau')), false],
    ['over the letterhead: an emblem', picture(3, 3) + p(r('ỦY BAN NHÂN DÂN')), false],
    [
      'under the signer: a seal',
      p(r('a')).repeat(9) + p(r('CHỦ TỊCH')) + picture(4, 4) + p(r('Bùi An')),
      false,
    ],
    ['under a sentence about the chairman', p(r('Chủ tịch xã giao việc.')) + picture(4, 4), true],
  ])('%s', async (_, body, isTold) => {
    expect(await small(body)).toEqual(
      isTold ? ['Có ảnh nhỏ ở đây; chữ trong ảnh, nếu có, chưa được đọc.'] : [],
    );
  });

  it('is told in a header only where it is as large as a letterhead', async () => {
    expect((await read(headed(picture(3, 3)))).remarks).toEqual([]);
    expect((await read(headed(picture(16, 4)))).remarks).toMatchObject([{ code: 'content-not-read' }]);
  });
});

describe('a comment in a Word file', () => {
  it('is told where it hangs, and is no text', async () => {
    const body = `${p(r('Trước'))}<w:p>${r('Tổ chức 04 buổi.')}<w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    const comment = `<w:comment w:id="7">${p(r('Nên là '))}${p(r('06 buổi'))}</w:comment>`;
    const found = await read(
      docx(body, {
        relations: { C: ['comments', 'comments.xml'] },
        files: { 'comments.xml': `<w:comments ${NAMES}>${comment}</w:comments>` },
      }),
    );
    expect(found.lines).toEqual(['Trước', 'Tổ chức 04 buổi.']);
    expect(found.remarks).toMatchObject([{ code: 'hidden-text', linesBefore: 1 }]);
    expect(found.remarks[0]?.message).toContain('“Nên là 06 buổi”');
  });
});
