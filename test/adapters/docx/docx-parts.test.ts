// The text that Word keeps beside the paragraphs of the body: other parts, fields, drawings, changes that were tracked.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { code, docx, font, NAMES, p, r, read, sign, type Parts } from './word-file.ts';

const texts: readonly (readonly [string, string, Parts, readonly string[]])[] = [
  [
    'a large first letter with the paragraph that it begins',
    p(r('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r('ổ chức lớp học')) + p(r('Hết')),
    {},
    ['Tổ chức lớp học', 'Hết'],
  ],
  [
    'what fields without a result show: a sign, and the label of a button',
    `<w:p>${sign('begin')}${code(' SYMBOL 254 \\f Wingdings \\s 12 ')}${sign('end')}${r(' Đạt ')}${sign('begin')}${code(' MACROBUTTON NoMacro [Ngày nộp] ')}${sign('end')}</w:p>`,
    {},
    ['☑ Đạt [Ngày nộp]'],
  ],
  [
    'signs of other symbol fonts, Greek letters and circled figures',
    p(
      [
        ['Wingdings 2', 'F052'],
        ['Webdings', 'F061'],
        ['Symbol', 'F061'],
        ['Symbol', 'F028'],
        ['Wingdings', 'F083'],
      ]
        .map(([font, char]) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`)
        .join(r(' ')),
    ),
    {},
    ['☑ ✓ α ( ③'],
  ],
  [
    'a coloured sign that stands for itself',
    p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="2705"/></mc:Choice><mc:Fallback><w:t>✅</w:t></mc:Fallback></mc:AlternateContent></w:r>' +
        r(' Đạt'),
    ),
    {},
    ['✅ Đạt'],
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
