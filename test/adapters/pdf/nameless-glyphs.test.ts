// Letters of a typed page that its font does not name.
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { BODY, preparedPdf, typedPdf } from '../../support/files/typed-pdf.ts';

/** A page of which two words or three are wrong is read as it is typed. */
const LONGER = Array.from(
  { length: 12 },
  () => 'Tổ dân phố họp bàn về việc làm sạch đường làng, ngõ xóm vào chủ nhật.',
);

/** `BODY` and more, as typed, in a font whose table of letters leaves some out. */
async function without(...left: readonly string[]): ReturnType<typeof preparedPdf> {
  const doc = await PDFDocument.load(
    await typedPdf((page) => LONGER.forEach((text, at) => page.text(text, 60, 120 + at * 20))),
  );
  for (const [, font] of doc.context.enumerateIndirectObjects()) {
    const table = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
    if (!(font instanceof PDFDict) || !(table instanceof PDFRawStream)) continue;
    const given = Buffer.from(decodePDFRawStream(table).decode()).toString('latin1');
    const rows = [...given.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi)].flatMap(
      ([, first = '', letters = '']) =>
        [...letters.matchAll(/<([\da-f]*)>/gi)].map(([, code = ''], at) => {
          const glyph = (parseInt(first, 16) + at).toString(16).padStart(4, '0');
          const isLeft = left.includes(String.fromCodePoint(parseInt(code, 16)));
          return isLeft ? '' : `<${glyph}> <${code}>`;
        }),
    );
    const kept = rows.filter((row) => row !== '');
    font.set(
      PDFName.of('ToUnicode'),
      doc.context.register(
        doc.context.stream(
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def ' +
            `1 begincodespacerange <0000><ffff> endcodespacerange ${kept.length} beginbfchar ` +
            `${kept.join('\n')} endbfchar endcmap end end`,
        ),
      ),
    );
  }
  return preparedPdf(await doc.save());
}

describe('a letter that the font of a page does not name', () => {
  it.each([
    ['of which the number is no sign', ['ớ'], '2 từ'],
    ['of which the number is a sign of writing', ['ộ'], '2 từ'],
    ['of each kind', ['ớ', 'ộ'], '4 từ'],
  ])('is told with the words it stands in: one %s', async (_, left, told) => {
    const { remarks = [] } = await without(...left);
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
    expect(remarks[0]?.message).toContain(`${told} mang chữ mà tệp PDF không cho biết`);
  });

  it('is not looked for where all are named', async () => {
    const { layer, remarks } = await without();
    expect(layer?.lines.map(({ text }) => text)).toEqual([...BODY, ...LONGER]);
    expect(remarks).toEqual([]);
  });
});
