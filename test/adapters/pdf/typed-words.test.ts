// Words of a typed PDF page whose letters stand otherwise than in a line one after the other.
import { expect, it } from 'vitest';
import { BODY, readTyped, type Draw } from '../../support/files/typed-pdf.ts';

const put = (doc: PDFKit.PDFDocument, text: string, x: number, y = 200, options = {}): PDFKit.PDFDocument =>
  doc.text(text, x, y, { lineBreak: false, ...options });

/** A text, and a smaller sign behind it that stands `up` points higher. */
const raised = (text: string, sign: string, up: number, rest = ''): Draw => {
  return (doc) => {
    put(doc, text, 60);
    const x = 60 + doc.widthOfString(text);
    put(doc.fontSize(7), sign, x, 204 - up);
    if (rest !== '') put(doc.fontSize(12), rest, x + 8);
  };
};

const ROWS = [
  [60, 200, 'Xã chia các hộ thành hai nhóm để'],
  [60, 216, 'theo dõi và giúp đỡ trong cả năm.'],
  [60, 232, 'Nhóm một gồm các hộ đã có vườn'],
  [60, 248, 'và muốn trồng thêm cây ăn quả.'],
  [320, 200, 'Nhóm hai gồm các hộ chưa có vườn'],
  [320, 216, 'nhưng có đất trống quanh nhà mình'],
  [320, 232, 'từ năm trăm mét vuông trở lên mà'],
  [320, 248, 'có người lao động thường xuyên.'],
] as const;

it.each<[string, Draw, readonly string[]]>([
  ['the power of a unit', raised('Vườn từ 500 m', '2', 6, 'trở lên'), ['Vườn từ 500 m2 trở lên']],
  ['a power at the end of its line', raised('Cả xã có 12.500 m', '2', 6), ['Cả xã có 12.500 m2']],
  [
    'letters that are set apart',
    (doc) => put(doc, 'Phát cho mỗi hộ ba mươi cây', 60, 200, { characterSpacing: 2 }),
    ['Phát cho mỗi hộ ba mươi cây'],
  ],
  [
    'words with their shadow',
    (doc) => put(put(doc, 'KẾ HOẠCH NĂM', 61.5, 201.5), 'KẾ HOẠCH NĂM', 60),
    ['KẾ HOẠCH NĂM'],
  ],
  [
    'running text in two columns',
    (doc) => ROWS.forEach(([x, y, text]) => put(doc, text, x, y)),
    ROWS.map(([, , text]) => text),
  ],
  [
    'a table whose rules are one path, its cells of two lines',
    (doc) => {
      put(put(doc, 'Mở lớp ghép cây cho bà con', 66, 204), 'ở ba thôn', 66, 219);
      put(put(doc, 'Trạm khuyến', 236, 204), 'nông', 236, 219);
      put(put(doc, 'Phát cây giống cho các hộ', 66, 244), 'còn khó khăn', 66, 259);
      put(put(doc, 'Hội nông', 236, 244), 'dân xã', 236, 259);
      for (const y of [198, 238, 278]) doc.moveTo(60, y).lineTo(330, y);
      for (const x of [60, 230, 330]) doc.moveTo(x, 198).lineTo(x, 278);
      doc.stroke();
    },
    [
      'Mở lớp ghép cây cho bà con ở ba thôn\tTrạm khuyến nông',
      'Phát cây giống cho các hộ còn khó khăn\tHội nông dân xã',
    ],
  ],
])('are read as a person reads them: %s', async (_, draw, found) => {
  const { lines } = await readTyped(draw);
  expect(lines).toEqual([...BODY, ...found]);
});

it('leaves the mark of a footnote out of the word before it', async () => {
  const { lines } = await readTyped(raised('theo mức chung', '2', 6, 'của tỉnh'));
  expect(lines).toContain('theo mức chung của tỉnh');
});
