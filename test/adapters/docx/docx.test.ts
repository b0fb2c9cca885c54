import { describe, expect, it } from 'vitest';
import { openDocx } from '../../../server/adapters/docx/open-docx.ts';
import { readChunk } from '../../../server/adapters/reading/read-chunk.ts';
import { docxOf } from '../../support/files/page-files.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: PATIENT_PAGE_MS };

async function linesOf(body: string, numbering = '', styles = ''): Promise<readonly string[]> {
  const { layer } = await (await openDocx(docxOf(body, numbering, styles), LIMITS, readChunk)).prepare(1);
  return (layer?.lines ?? []).map((line) => line.text);
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const at = (level: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const OUTLINE =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}` +
  `${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uF0B7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['plain paragraphs, empty ones left out', p('Một') + '<w:p/>' + p('Hai'), ['Một', 'Hai']],
  [
    'labels that Word counts itself, restarted below each heading',
    p('Mục đích', at(0)) +
      p('Chung', at(1)) +
      p('Riêng', at(1)) +
      p('Yêu cầu', at(0)) +
      p('Một', at(1)) +
      p('ý', at(2)) +
      p('gạch', at(3)),
    ['I. Mục đích', '1. Chung', '2. Riêng', 'II. Yêu cầu', '1. Một', 'a) ý', '- gạch'],
  ],
  [
    'a list that starts anew where it says so',
    p('a', at(0)) + p('b', at(0, 2)) + p('c', at(0, 2)),
    ['I. a', 'V. b', 'VI. c'],
  ],
  ['a paragraph taken out of its list', p('a', at(0)) + p('b', at(0, 0)), ['I. a', 'b']],
  ['typed labels as they are', p('1. Đã gõ'), ['1. Đã gõ']],
  [
    'no deleted text, but inserted text',
    '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>',
    ['mới'],
  ],
  [
    'a line break as a line, a tab as a space',
    '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>',
    ['a b', 'c'],
  ],
  [
    'words split over runs as one',
    '<w:p><w:r><w:t>KẾ HO</w:t></w:r><w:r><w:t>ẠCH</w:t></w:r></w:p>',
    ['KẾ HOẠCH'],
  ],
  [
    'capitals that are only a font setting',
    '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Mục đích</w:t></w:r></w:p>',
    ['MỤC ĐÍCH'],
  ],
  [
    'a letterhead table cell by cell',
    `<w:tbl><w:tr><w:tc>${p('UBND XÃ')}${p('Số: 1')}</w:tc><w:tc>${p('CỘNG HÒA')}${p('Độc lập')}</w:tc></w:tr></w:tbl>`,
    ['UBND XÃ', 'Số: 1', 'CỘNG HÒA', 'Độc lập'],
  ],
  [
    'a table of figures row by row',
    `<w:tbl>${['1|Mở lớp|Tháng 9', '2|Thi viết|Tháng 10']
      .map(
        (row) =>
          `<w:tr>${row
            .split('|')
            .map((cell) => `<w:tc>${p(cell)}</w:tc>`)
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`,
    ['1\tMở lớp\tTháng 9', '2\tThi viết\tTháng 10'],
  ],
  [
    'text set in a TCVN3 font',
    p('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp Tù do H¹nh phóc'),
    ['Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập Tự do Hạnh phúc'],
  ],
];

describe('a Word file', () => {
  it.each(cases)('gives %s', async (_, body, expected) => {
    expect(await linesOf(body, OUTLINE)).toEqual(expected);
  });

  it('numbers paragraphs whose style is what puts them in a list', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr>${at(0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>`;
    const body = p('a', '<w:pStyle w:val="Muc"/>') + p('b', '<w:pStyle w:val="Con"/>');
    expect(await linesOf(body, OUTLINE, styles)).toEqual(['I. a', 'II. b']);
  });

  it.each([
    [
      'as its list style has it',
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Kieu"/></w:abstractNum>' +
        `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Kieu"/>${level(0, 'upperRoman', '%1.')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      ['I. a', 'II. b', 'III. c'],
    ],
    [
      'in words',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'vietnameseCounting', 'Phần %1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ['Phần một. a', 'Phần hai. b', 'Phần ba. c'],
    ],
    [
      'in no letters where the level is hidden',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ['a', 'b', 'c'],
    ],
  ])('counts %s', async (_, numbering, expected) => {
    expect(await linesOf(p('a', at(0)) + p('b', at(0)) + p('c', at(0)), numbering)).toEqual(expected);
  });

  it('goes on counting where a level does not start anew under the one above', async () => {
    const numbering = OUTLINE.replace(
      '<w:numFmt w:val="decimal"/>',
      '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>',
    );
    const body = p('a', at(0)) + p('b', at(1)) + p('c', at(0)) + p('d', at(1));
    expect(await linesOf(body, numbering)).toEqual(['I. a', '1. b', 'II. c', '2. d']);
  });

  it('puts a style that names its list alone at the level that names the style', async () => {
    const numbering = OUTLINE.replace(
      '<w:lvlText w:val="%2."/>',
      '<w:pStyle w:val="Con"/><w:lvlText w:val="%2."/>',
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Con"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('a', at(0)) + p('b', '<w:pStyle w:val="Con"/>');
    expect(await linesOf(body, numbering, styles)).toEqual(['I. a', '1. b']);
  });

  it('refuses a part that unpacks beyond the limit', async () => {
    const bomb = docxOf(p('a'.repeat(400_000)));
    await expect(openDocx(bomb, { ...LIMITS, fileBytes: 100_000 }, readChunk)).rejects.toThrow(/quá lớn/);
  });
});
