// OpenDocument texts as LibreOffice, Word and other programs write them → the lines on their pages, and what is told.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { budgetFor } from '../../../server/adapters/docx/package.ts';
import { readChunk, wordsFlow } from '../../../server/adapters/reading/read-chunk.ts';
import type { Flow } from '../../../server/pages/flow.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: 10_000 };
const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b" xmlns:draw="d" xmlns:svg="v" xmlns:loext="l" xmlns:math="m" xmlns:field="e" xmlns:form="u" xmlns:xml="http://www.w3.org/XML/1998/namespace"';

interface Others {
  readonly styles?: string;
  readonly pages?: string;
  readonly manifest?: string;
}

function odt(body: string, { styles = '', pages = '', manifest = '' }: Others = {}): Uint8Array {
  const part = (name: string, inside: string): Uint8Array =>
    strToU8(`<?xml version="1.0"?><office:${name} ${NAMES}>${inside}</office:${name}>`);
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': part('document-styles', `<office:master-styles>${pages}</office:master-styles>`),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="n"><manifest:file-entry>${manifest}</manifest:file-entry></manifest:manifest>`,
    ),
  });
}

function read(body: string, others?: Others): Promise<Flow> {
  return wordsFlow('odt', odt(body, others), budgetFor(LIMITS), readChunk);
}

const p = (inside: string, style = ''): string => `<text:p text:style-name="${style}">${inside}</text:p>`;
const li = (inside: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${inside}</text:list-item>`;
const list = (inside: string, attributes = 'text:style-name="L"'): string =>
  `<text:list ${attributes}>${inside}</text:list>`;
const level = (at: number, format: string, more: string): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const L = `<text:list-style style:name="L">${level(1, 'I', 'style:num-suffix="."')}${level(2, '1', 'style:num-suffix="." text:display-levels="1"')}${level(3, '1', 'loext:num-list-format="%2%.%3%)" style:num-suffix=")" text:display-levels="2"')}</text:list-style>`;
const style = (name: string, family: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;
const letters = (said: string): string => `<style:text-properties ${said}/>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;

const rows: readonly (readonly [string, string, Others, readonly string[]])[] = [
  [
    'a table in a shape, and a list to choose from that was Word’s',
    p(
      `A<draw:custom-shape>${p('B')}<loext:table><loext:table-row><loext:table-cell>${p('ô')}</loext:table-cell></loext:table-row></loext:table></draw:custom-shape>`,
    ) +
      p(
        'Thôn <field:fieldmark field:type="vnd.oasis.opendocument.field.FORMDROPDOWN"><field:param field:name="Dropdown_ListEntry" field:value="Một"/><field:param field:name="Dropdown_ListEntry" field:value="Hai"/><field:param field:name="Dropdown_Selected" field:value="1"/></field:fieldmark>',
      ),
    {},
    ['B', 'ô', 'A', 'Thôn Hai'],
  ],
  [
    'what the fields of its form show',
    '<office:forms><form:form><form:text form:id="a" form:current-value="15/9"/><form:checkbox form:id="b" form:label="Có" form:current-state="checked"/></form:form></office:forms>' +
      p('Hạn: <draw:control draw:control="a"/>') +
      '<draw:control draw:control="b"/>',
    {},
    ['Hạn: 15/9', '☒ Có'],
  ],
  [
    'lists by their styles, an item of two paragraphs with one number',
    list(
      li(p('A') + list(li(p('B') + p('tiếp') + list(li(p('C')) + li(p('D')), '')) + li(p('E')), '')) +
        li(p('F')),
    ),
    { styles: L },
    ['I. A', '1. B', 'tiếp', '1.1) C', '1.2) D', '2. E', 'II. F'],
  ],
  [
    'lists that count on, that begin anew, and that say their number',
    list(li(p('A')), 'text:style-name="L" xml:id="x"') +
      p('giữa') +
      list(li(p('B')), 'text:style-name="L" text:continue-numbering="true"') +
      list(li(p('C'))) +
      list(
        li(p('D')) + li(p('E'), 'text:start-value="7"') + li(p('F')),
        'text:style-name="L" text:continue-list="x"',
      ) +
      list(`<text:list-header>${p('không số')}</text:list-header>`),
    { styles: L },
    ['I. A', 'giữa', 'II. B', 'I. C', 'III. D', 'VII. E', 'VIII. F', 'không số'],
  ],
  [
    'numbers of headings, and dashes',
    `<text:h text:outline-level="1">Một</text:h><text:h text:outline-level="1" text:is-list-header="true">Bìa</text:h><text:h text:outline-level="1">Hai</text:h>${list(li(p('ý')), 'text:style-name="B"')}`,
    {
      styles: `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Điều " style:num-suffix="."/></text:outline-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uF0B7"/></text:list-style>`,
    },
    ['Điều 1. Một', 'Bìa', 'Điều 2. Hai', '- ý'],
  ],
  [
    'old fonts by the styles that name them',
    p(
      'tæ chøc <text:span text:style-name="H">kÕ ho¹ch</text:span><text:span text:style-name="U"> cà phê</text:span>',
      'V',
    ),
    {
      styles:
        '<style:font-face style:name="VnT" svg:font-family="&apos;.VnTime&apos;"/>' +
        style('V', 'paragraph', letters('style:font-name="VnT"')) +
        style('H', 'text', letters('fo:font-family=".VnTimeH"')) +
        style('U', 'text', letters('style:font-name="Arial"')),
    },
    ['tổ chức KẾ HOẠCH cà phê'],
  ],
  [
    'tables row by row, their repeated head once, a table in a cell',
    `<table:table><table:table-header-rows>${row(p('STT'), p('Việc'), p('Hạn'))}</table:table-header-rows>${row(p('1'), p('Họp') + p('bàn'), p('10/6'))}${row(p('2'), `<table:table>${row(p('a'), p('b'))}</table:table>`, p('Cả năm'))}</table:table>${p('Hết')}`,
    {},
    ['STT\tViệc\tHạn', '1\tHọp bàn\t10/6', '2\ta b\tCả năm', 'Hết'],
  ],
  [
    'notes after their paragraphs, without what was struck out or remarked',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('đã xoá')}</text:deletion></text:changed-region></text:tracked-changes>${p('Năm<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' + p('Năm 2026') + '</text:note-body></text:note> nay<office:annotation>' + p('ghi chú') + '</office:annotation><text:s text:c="3"/>tốt')}`,
    {},
    ['Năm nay tốt', '[1] Năm 2026'],
  ],
  [
    'frames of text, shapes with text, and links',
    p(
      `Ngoài <text:a>trang</text:a><draw:frame><draw:text-box>${p('Trong')}</draw:text-box></draw:frame><draw:custom-shape>${p('Hình')}</draw:custom-shape>`,
    ),
    {},
    ['Trong', 'Hình', 'Ngoài trang'],
  ],
  [
    'signs of symbol fonts and boxes that are ticked, and numbers of two figures',
    `${p('<text:span text:style-name="W">\uF0FE</text:span> có <field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark> ký')}${list(li(p('x')), 'text:style-name="Z"')}`,
    {
      styles:
        style('W', 'text', letters('style:font-name="Wingdings"')) +
        `<text:list-style style:name="Z">${level(1, '01, 02, 03, ...', 'style:num-suffix="-" text:start-value="5"')}</text:list-style>`,
    },
    ['☑ có ☒ ký', '05- x'],
  ],
  [
    'a letterhead in the head of the first page, and not the number of the page',
    p('Thân', 'P'),
    {
      styles: style('P', 'paragraph', '', 'style:master-page-name="First"'),
      pages: `<style:master-page style:name="Standard"><style:header>${p('Trang 1')}</style:header></style:master-page><style:master-page style:name="First"><style:header>${p('UBND XÃ TÂN SƠN')}${p('Số: 12/KH-UBND')}</style:header></style:master-page>`,
    },
    ['UBND XÃ TÂN SƠN', 'Số: 12/KH-UBND', 'Thân'],
  ],
];

describe('an OpenDocument text', () => {
  it.each(rows)('reads %s', async (_, body, others, lines) => {
    expect((await read(body, others)).lines).toEqual(lines);
  });

  it('leaves out hidden, white and tiny words and sections and tells them, but not white on colour', async () => {
    const { lines, remarks } = await read(
      `${p('Hiện <text:span text:style-name="X">ẩn</text:span><text:span text:style-name="W">trắng</text:span><text:span text:style-name="S">nhỏ</text:span>')}<text:section text:display="none">${p('mục ẩn')}</text:section>${p('<text:span text:style-name="W">Nổi</text:span>', 'C')}`,
      {
        styles:
          style('X', 'text', letters('text:display="none"')) +
          style('W', 'text', letters('fo:color="#ffffff"')) +
          style('S', 'text', letters('fo:font-size="1pt"')) +
          style('C', 'paragraph', '<style:paragraph-properties fo:background-color="#000080"/>'),
      },
    );
    expect(lines).toEqual(['Hiện', 'Nổi']);
    expect(remarks.map(({ code }) => code)).toEqual([
      'hidden-text',
      'hidden-text',
      'hidden-text',
      'hidden-text',
    ]);
    expect(remarks.map(({ message }) => message).join(' ')).toContain('mục ẩn');
  });

  it('tells words that are struck through, and keeps them', async () => {
    const { lines, remarks } = await read(p('Mở <text:span text:style-name="G">hai</text:span> lớp'), {
      styles: style('G', 'text', letters('style:text-line-through-style="solid"')),
    });
    expect(lines).toEqual(['Mở hai lớp']);
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining('gạch ngang')]);
  });

  it('tells a comment, and reads it as no words', async () => {
    const { lines, remarks } = await read(
      p(`Mở lớp<office:annotation><dc:creator>Lan</dc:creator>${p('Nên là hai lớp')}</office:annotation>.`),
    );
    expect(lines).toEqual(['Mở lớp.']);
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining('“Nên là hai lớp”')]);
  });

  it('tells a large picture and an object', async () => {
    const { lines, remarks } = await read(
      p('Trên<draw:frame svg:width="16cm" svg:height="20cm"><draw:image/></draw:frame>') +
        p('<draw:frame><draw:object><math:math/></draw:object><draw:image/></draw:frame>'),
    );
    expect(lines).toEqual(['Trên']);
    expect(remarks.map(({ message }) => message)).toEqual([
      'Có ảnh lớn ở đây; chữ trong ảnh chưa được đọc.',
      'Có đối tượng nhúng (công thức) ở đây chưa được đọc.',
    ]);
  });

  it.each([
    ['under a password', odt(p('x'), { manifest: '<manifest:encryption-data/>' }), 'encrypted'],
    ['without a text', zipSync({ 'content.xml': strToU8('<a/>') }), 'damaged'],
    ['without contents', zipSync({ 'styles.xml': strToU8('<a/>') }), 'damaged'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(wordsFlow('odt', bytes, budgetFor(LIMITS), readChunk)).rejects.toMatchObject({ code });
  });

  it('that unpacks to more than its limit is refused', async () => {
    const bomb = odt(p(' '.repeat(2_000_000)));
    await expect(
      wordsFlow('odt', bomb, budgetFor({ ...LIMITS, fileBytes: 1_000_000 }), readChunk),
    ).rejects.toMatchObject({ code: 'too-large' });
  });
});
