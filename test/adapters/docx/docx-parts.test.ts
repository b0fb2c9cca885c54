// What Word keeps beside the paragraphs of the body: other parts, fields, drawings, changes that were tracked.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDocx } from '../../../server/adapters/docx/open-docx.ts';
import { readChunk } from '../../../server/adapters/reading/read-chunk.ts';
import type { Remark } from '../../../server/model/page.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: PATIENT_PAGE_MS };
const NAMES =
  'xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:a="a" xmlns:dgm="dgm" xmlns:wp="wp" xmlns:o="o" xmlns:v="v" xmlns:pic="pic" xmlns:c="c" xmlns:mc="mc"';

interface Parts {
  /** By their names below word/; those that are strings are wrapped in no element. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Id → type and target. */
  readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

function docx(body: string, { files = {}, relations = {} }: Parts = {}): Uint8Array {
  const rels = Object.entries(relations)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`)
    .join('');
  const others = Object.entries(files).map(([name, data]) => [
    `word/${name}`,
    typeof data === 'string' ? strToU8(data) : data,
  ]);
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${rels}</Relationships>`),
    ...(Object.fromEntries(others) as Record<string, Uint8Array>),
  });
}

interface Read {
  readonly lines: readonly string[];
  readonly remarks: readonly Remark[];
}

async function read(bytes: Uint8Array): Promise<Read> {
  const { layer, remarks = [] } = await (await openDocx(bytes, LIMITS, readChunk)).prepare(1);
  return { lines: (layer?.lines ?? []).map(({ text }) => text), remarks };
}

const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

const texts: readonly (readonly [string, string, Parts, readonly string[]])[] = [
  [
    'a large first letter with the paragraph that it begins',
    p(r('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r('ổ chức lớp học')) + p(r('Hết')),
    {},
    ['Tổ chức lớp học', 'Hết'],
  ],
  [
    'a web page that was inserted whole, with its lists and tables',
    `${p(r('Đầu'))}<w:altChunk r:id="A"/>${p(r('Cuối'))}`,
    {
      relations: { A: ['aFChunk', 'a.html'] },
      files: {
        'a.html':
          '<html><head><meta charset="utf-8"><style>p{}</style></head><body><p>Một<br>hai</p><ol type="a"><li>ý</li></ol><p style="display:none">ẩn</p></body></html>',
      },
    },
    ['Đầu', 'Một', 'hai', 'a) ý', 'Cuối'],
  ],
  [
    'a Word file in a Word file',
    '<w:altChunk r:id="A"/>',
    { relations: { A: ['aFChunk', 'a.docx'] }, files: { 'a.docx': docx(p(r('Bên trong'))) } },
    ['Bên trong'],
  ],
  [
    'notes after the paragraph that refers to them',
    `<w:p>${r('Kinh phí')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' xã.')}</w:p>${p(r('Hết'))}`,
    {
      relations: { F: ['footnotes', 'footnotes.xml'] },
      files: {
        'footnotes.xml': `<w:footnotes ${NAMES}><w:footnote w:id="2">${p(r('Là 150 triệu đồng.'))}</w:footnote></w:footnotes>`,
      },
    },
    ['Kinh phí xã.', '[1] Là 150 triệu đồng.', 'Hết'],
  ],
  [
    'the points of a diagram in the order of its tree',
    p('<w:r><w:drawing><dgm:relIds r:dm="D"/></w:drawing></w:r>'),
    {
      relations: { D: ['diagramData', 'diagrams/data1.xml'] },
      files: {
        'diagrams/data1.xml': `<dgm:dataModel ${NAMES}><dgm:ptLst><dgm:pt modelId="0" type="doc"/><dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>Hai</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Một</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst><dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="0" destId="2" srcOrd="1"/></dgm:cxnLst></dgm:dataModel>`,
      },
    },
    ['Một', 'Hai'],
  ],
  [
    'a letterhead that stands in the header of the first page',
    `${p(r('KẾ HOẠCH'))}<w:sectPr><w:headerReference w:type="first" r:id="H"/><w:titlePg/></w:sectPr>`,
    {
      relations: { H: ['header', 'header1.xml'] },
      files: { 'header1.xml': `<w:hdr ${NAMES}>${p(r('ỦY BAN NHÂN DÂN XÃ TÂN SƠN'))}</w:hdr>` },
    },
    ['ỦY BAN NHÂN DÂN XÃ TÂN SƠN', 'KẾ HOẠCH'],
  ],
  [
    'the head of a letterhead in the page header, whatever the sentences below name',
    `${p(r('KẾ HOẠCH'))}${p(r('Theo chỉ đạo của Ủy ban nhân dân tỉnh, xã Tân Sơn ban hành kế hoạch như sau:'))}<w:sectPr><w:headerReference w:type="default" r:id="H"/></w:sectPr>`,
    {
      relations: { H: ['header', 'header1.xml'] },
      files: {
        'header1.xml': `<w:hdr ${NAMES}>${p(r('ỦY BAN NHÂN DÂN'))}${p(r('XÃ TÂN SƠN'))}</w:hdr>`,
      },
    },
    [
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN SƠN',
      'KẾ HOẠCH',
      'Theo chỉ đạo của Ủy ban nhân dân tỉnh, xã Tân Sơn ban hành kế hoạch như sau:',
    ],
  ],
  [
    'the signature in the footer of the last section',
    `${p(r('KẾ HOẠCH'))}${p('', '<w:sectPr/>')}${p(r('Phụ lục'))}<w:sectPr><w:footerReference w:type="default" r:id="H"/></w:sectPr>`,
    {
      relations: { H: ['footer', 'footer1.xml'] },
      files: { 'footer1.xml': `<w:ftr ${NAMES}>${p(r('CHỦ TỊCH'))}${p(r('Nguyễn Văn Bình'))}</w:ftr>` },
    },
    ['KẾ HOẠCH', 'Phụ lục', 'CHỦ TỊCH', 'Nguyễn Văn Bình'],
  ],
  [
    'words on shapes drawn elsewhere and pasted',
    p(
      '<w:r><w:drawing><a:lockedCanvas><a:txBody><a:p><a:r><a:t>Mở lớp</a:t></a:r></a:p></a:txBody></a:lockedCanvas></w:drawing></w:r>',
    ),
    {},
    ['Mở lớp'],
  ],
  [
    'an optional hyphen in a symbol as its hyphen',
    `<w:p>${r('Số: 27/KH')}<w:r><w:softHyphen/></w:r>${r('UBND')}</w:p>`,
    {},
    ['Số: 27/KH-UBND'],
  ],
  [
    'no header that is furniture',
    `${p(r('KẾ HOẠCH'))}<w:sectPr><w:headerReference w:type="default" r:id="H"/></w:sectPr>`,
    {
      relations: { H: ['header', 'header1.xml'] },
      files: { 'header1.xml': `<w:hdr ${NAMES}>${p(r('Trang 2'))}</w:hdr>` },
    },
    ['KẾ HOẠCH'],
  ],
  [
    'runs of old fonts by their fonts, and those beside them as they are',
    `<w:p>${r('Toå chöùc ', font('VNI-Times'))}${r('tập huấn ')}${r('häp d©n ', font('.VnTime'))}${r('kÕ ho¹ch', font('.VnTimeH'))}</w:p>`,
    {},
    ['Tổ chức tập huấn họp dân KẾ HOẠCH'],
  ],
  [
    'a letter of an old font that was put in as a sign',
    `<w:p>${r('daân ', font('VNI-Times'))}<w:r><w:sym w:font="VNI-Times" w:char="F0F1"/></w:r>${r('öôïc hoïc', font('VNI-Times'))}</w:p>`,
    {},
    ['dân được học'],
  ],
  [
    'Unicode in a run whose font name stayed',
    p(r('Đường làng ở Tân Sơn', font('.VnTime'))),
    {},
    ['Đường làng ở Tân Sơn'],
  ],
  [
    'what a paragraph is and not what it was before a tracked change',
    p(
      '<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Thấy</w:t></w:r>',
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    ),
    {},
    ['Thấy'],
  ],
  [
    'a paragraph whose end was deleted, joined with the next',
    p(r('Mở lớp '), '<w:rPr><w:del/></w:rPr>') + p(r('kỹ năng số')),
    {},
    ['Mở lớp kỹ năng số'],
  ],
  [
    'no row that was deleted with change tracking',
    `<w:tbl>${['a', 'b', 'c', 'd'].map((cell, at) => `<w:tr>${at === 1 ? '<w:trPr><w:del/></w:trPr>' : ''}<w:tc>${p(r(cell))}</w:tc></w:tr>`).join('')}</w:tbl>`,
    {},
    ['a', 'c', 'd'],
  ],
  [
    'the result of a field, never its code, and what a form field shows',
    `<w:p>${sign('begin')}${code(' REF x ')}${sign('separate')}${r('Mục I')}${sign('end')} <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="xã"/><w:listEntry w:val="phường"/></w:ddList></w:ffData></w:fldChar></w:r>${code('FORMDROPDOWN')}${sign('end')}</w:p>`,
    {},
    ['Mục Iphường'],
  ],
  [
    'text within a field whose code never ends',
    `<w:p>${r('Theo ')}${sign('begin')}${code('REF a')}${r('Kế hoạch')}${sign('begin')}${code('PAGE')}${sign('separate')}${r(' số 5')}${sign('end')}</w:p>${p(r('Hết'))}`,
    {},
    ['Theo Kế hoạch số 5', 'Hết'],
  ],
  [
    'signs typed in symbol fonts, and words whose font is one by mistake',
    p(
      r('\uF0B3 80% hộ, ', font('Symbol')) +
        r('þ', font('Wingdings')) +
        r(' đạt, ') +
        r('đủ nhà', font('Symbol')),
    ),
    {},
    ['≥ 80% hộ, ☑ đạt, đủ nhà'],
  ],
  [
    'the older twin of a paragraph that asks for what nobody has',
    `<mc:AlternateContent><mc:Choice Requires="zz">${p(r('Mới'))}</mc:Choice><mc:Fallback>${p(r('Cũ'))}</mc:Fallback></mc:AlternateContent>${p(r('Hết'))}`,
    {},
    ['Cũ', 'Hết'],
  ],
  ['text after a field that never ends', p(sign('begin') + code('PAGE')) + p(r('Còn đây')), {}, ['Còn đây']],
  [
    'a fraction as it is said in a line',
    p(
      '<m:oMath><m:f><m:num><m:r><m:t>2</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>',
    ),
    {},
    ['2/3'],
  ],
  [
    'the older twin of a drawing of an unknown make, and of a known one the newer',
    ['xyz', 'wps']
      .map((make) =>
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="${make}"><w:drawing><w:txbxContent>${p(r(`mới ${make}`))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r(`cũ ${make}`))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      )
      .join(''),
    {},
    ['cũ xyz', 'mới wps'],
  ],
  [
    'rows of a table without the cells that were deleted',
    `<w:tbl>${['a', 'b', 'c', 'd'].map((name) => `<w:tr><w:tc>${p(r(name))}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p(r('bỏ'))}</w:tc><w:tc>${p(r('giữ'))}</w:tc></w:tr>`).join('')}</w:tbl>`,
    {},
    ['a\tgiữ', 'b\tgiữ', 'c\tgiữ', 'd\tgiữ'],
  ],
  [
    'a content control, but not the words that ask to fill it in',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('Điền rồi'))}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Nhấp để nhập'))}</w:sdtContent></w:sdt>`,
    {},
    ['Điền rồi'],
  ],
];

describe('a Word file also gives', () => {
  it.each(texts)('%s', async (_, body, parts, expected) => {
    expect((await read(docx(body, parts))).lines).toEqual(expected);
  });

  it.each([
    [
      'a paragraph',
      '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:shd w:fill="1F3864"/></w:pPr></w:style>',
      p(r('Nhiệm vụ', '<w:color w:val="FFFFFF"/>'), '<w:pStyle w:val="S"/>'),
    ],
    [
      'a table',
      '<w:style w:type="table" w:styleId="S"><w:tblStylePr><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>',
      `<w:tbl><w:tblPr><w:tblStyle w:val="S"/></w:tblPr><w:tr><w:tc><w:tcPr/>${p(r('Nhiệm vụ', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`,
    ],
  ])('white words on the colour that the style of %s gives', async (_, style, body) => {
    const found = await read(
      docx(body, {
        relations: { S: ['styles', 'styles.xml'] },
        files: { 'styles.xml': `<w:styles ${NAMES}>${style}</w:styles>` },
      }),
    );
    expect(found).toMatchObject({ lines: ['Nhiệm vụ'], remarks: [] });
  });

  it('its text where its parts are named as Windows names files', async () => {
    const xml = strToU8(`<w:document ${NAMES}><w:body>${p(r('Kế hoạch'))}</w:body></w:document>`);
    expect((await read(zipSync({ 'word\\Document.xml': xml }))).lines).toEqual(['Kế hoạch']);
  });

  it('white words on a cell that has a colour', async () => {
    const cell = `<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>${p(r('Nhiệm vụ', '<w:color w:val="FFFFFF"/>'))}</w:tc>`;
    const found = await read(docx(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`));
    expect(found.lines).toEqual(['Nhiệm vụ']);
    expect(found.remarks).toEqual([]);
  });

  it('its text where its parts are UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${NAMES}><w:body>${p(r('Kế hoạch'))}</w:body></w:document>`;
    const wide = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]));
    expect((await read(zipSync({ 'word/document.xml': wide }))).lines).toEqual(['Kế hoạch']);
  });
});

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

describe('a Word file made to take all memory', () => {
  it('is refused where its parts unpack to too much together', async () => {
    const part = `<w:hdr ${NAMES}>${p(r('a'.repeat(900_000)))}</w:hdr>`;
    const relations = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`A${at}`, ['aFChunk', `a${at}.txt`] as const]),
    );
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a${at}.txt`, part]));
    const body = Array.from({ length: 8 }, (_, at) => `<w:altChunk r:id="A${at}"/>`).join('');
    await expect(read(docx(body, { relations, files }))).rejects.toThrow(/quá lớn/);
  });

  it('is read to some depth of files in files, and the rest is told', async () => {
    let inner = docx(p(r('Đáy')));
    for (let depth = 0; depth < 8; depth++) {
      inner = docx(`${p(r('Lớp'))}<w:altChunk r:id="A"/>`, {
        relations: { A: ['aFChunk', 'a.docx'] },
        files: { 'a.docx': inner },
      });
    }
    const { lines, remarks } = await read(inner);
    expect(lines).toEqual(['Lớp', 'Lớp', 'Lớp', 'Lớp']);
    expect(remarks.map(({ code: kind }) => kind)).toEqual(['content-not-read']);
  });

  it('is read with a table of very many rows', async () => {
    const rows = `<w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc><w:tc>${p(r('c'))}</w:tc></w:tr>`;
    const { lines } = await read(docx(`<w:tbl>${rows.repeat(10_000)}</w:tbl>`));
    expect(lines).toHaveLength(10_000);
  });
});
