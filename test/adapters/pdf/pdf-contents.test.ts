// What a PDF page shows beside plain text: text that nobody sees, values of forms, notes over the page, blocks set
// sideways, attached files.
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forThreads, readerOf } from '../../../server/adapters/files/file-bytes.ts';
import { openPdf } from '../../../server/adapters/pdfjs/open-pdf.ts';
import type { Remark } from '../../../server/model/page.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 2e7, pageMs: PATIENT_PAGE_MS };
const BODY = [
  'Ủy ban nhân dân xã mở lớp học kỹ năng số cho người dân vào các buổi tối.',
  'Mỗi thôn cử một đoàn viên hướng dẫn bà con nộp hồ sơ qua mạng.',
];
const SECRET = 'Tổ chức bốn buổi tập huấn';

type Draw = (doc: PDFKit.PDFDocument) => void;

async function read(
  draw: Draw,
): Promise<{ readonly lines: readonly string[]; readonly remarks: readonly Remark[] }> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(FONT).fontSize(12);
  BODY.forEach((text, at) => doc.text(text, 60, 60 + at * 20, { lineBreak: false }));
  draw(doc);
  doc.end();
  await ended;
  const source = await openPdf(readerOf(forThreads(new Uint8Array(Buffer.concat(chunks)))), LIMITS);
  const { layer, remarks = [] } = await source.prepare(1);
  return { lines: (layer?.lines ?? []).map(({ text }) => text), remarks };
}

const secret = (doc: PDFKit.PDFDocument, x = 60, y = 200): PDFKit.PDFDocument =>
  doc.text(SECRET, x, y, { lineBreak: false });
function picture(alpha: number): Buffer {
  const sheet = createCanvas(40, 40);
  const context = sheet.getContext('2d');
  context.fillStyle = `rgba(200, 0, 0, ${alpha})`;
  context.fillRect(0, 0, 40, 40);
  return alpha === 1 ? sheet.toBuffer('image/jpeg') : sheet.toBuffer('image/png');
}

describe('text that nobody sees', () => {
  it.each<[string, Draw, RegExp]>([
    ['white on white', (doc) => secret(doc.fillColor('white')), /trắng/],
    ['of no opacity', (doc) => secret(doc.fillOpacity(0)), /vô hình/],
    ['under a white box', (doc) => secret(doc).rect(50, 190, 300, 40).fill('white'), /che khuất/],
    ['under a black bar', (doc) => secret(doc).rect(50, 190, 300, 40).fill('black'), /che khuất/],
    [
      'under a picture',
      (doc) => secret(doc).image(picture(1), 50, 190, { width: 300, height: 60 }),
      /che khuất/,
    ],
    ['smaller than print', (doc) => secret(doc.fontSize(1)), /nhỏ/],
    ['beside the sheet', (doc) => secret(doc, -400), /ngoài tờ giấy/],
    ['cut away', (doc) => secret(doc.save().rect(60, 300, 400, 30).clip()).restore(), /bị cắt/],
    [
      'under two bars side by side',
      (doc) => secret(doc).rect(50, 190, 80, 40).fill('white').rect(128, 190, 200, 40).fill('white'),
      /che khuất/,
    ],
  ])('is left out and told: %s', async (_, draw, message) => {
    const { lines, remarks } = await read(draw);
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'hidden-text' }]);
    expect(remarks[0]?.message).toMatch(message);
    expect(remarks[0]?.message).toContain(SECRET);
  });

  it.each<[string, Draw]>([
    ['white on a dark box', (doc) => secret(doc.rect(50, 190, 300, 40).fill('navy').fillColor('white'))],
    [
      'under a seal with holes',
      (doc) => secret(doc).image(picture(0.5), 50, 190, { width: 300, height: 60 }),
    ],
    ['over a shaded cell', (doc) => secret(doc.rect(50, 190, 300, 40).fill('#eeeeee').fillColor('black'))],
    [
      'marked with a highlighter',
      (doc) => secret(doc).fillOpacity(0.3).rect(50, 190, 300, 40).fill('yellow'),
    ],
    [
      'cut to the cell that it stands in',
      (doc) => secret(doc.save().rect(55, 195, 400, 20).clip()).restore(),
    ],
    ['inside a frame', (doc) => secret(doc).rect(50, 190, 300, 40).stroke()],
  ])('is not taken for hidden: %s', async (_, draw) => {
    const { lines, remarks } = await read(draw);
    expect(lines).toEqual([...BODY, SECRET]);
    expect(remarks).toEqual([]);
  });
});

describe('a page with more than its text', () => {
  it('gives the value of a field in the place of its dots', async () => {
    const { lines } = await read((doc) => {
      doc.text('Đạt ít nhất .................. hồ sơ', 60, 200, { lineBreak: false });
      doc.initForm();
      doc.formText('a', 125, 196, 70, 18, { value: '95%' });
    });
    expect(lines.at(-1)).toBe('Đạt ít nhất 95% hồ sơ');
  });

  it('gives a note written over the page where it stands', async () => {
    const { lines } = await read((doc) => {
      secret(doc, 60, 300);
      doc.annotate(60, 200, 400, 20, {
        Subtype: 'FreeText',
        Contents: new String('Thêm một việc'),
        DA: new String('/F 12 Tf'),
      } as never);
    });
    expect(lines).toEqual([...BODY, 'Thêm một việc', SECRET]);
  });

  it.each(['Text', 'Highlight'])(
    'tells what a reader noted on it (%s), which is no text',
    async (Subtype) => {
      const { lines, remarks } = await read((doc) => {
        doc.annotate(60, 200, 20, 20, {
          Subtype,
          Contents: new String('Nên là 06 buổi'),
          QuadPoints: [60, 220, 80, 220, 60, 200, 80, 200],
        } as never);
      });
      expect(lines).toEqual(BODY);
      expect(remarks).toMatchObject([{ code: 'hidden-text' }]);
      expect(remarks[0]?.message).toContain('“Nên là 06 buổi”');
    },
  );

  /** A stamp whose words are in its appearance alone. */
  const stamp = (doc: PDFKit.PDFDocument, y: number): void => {
    const form = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 120, 20],
      Resources: { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
    });
    form.end(Buffer.from('BT /F 12 Tf 1 0 0 1 5 5 Tm (KHAN, TRUOC NGAY 5) Tj ET'));
    doc.annotate(60, y, 120, 20, { Subtype: 'Stamp', AP: { N: form } } as never);
  };

  it('gives the words of a stamp where they stand', async () => {
    const { lines, remarks } = await read((doc) => {
      secret(doc, 60, 300);
      stamp(doc, 200);
    });
    expect(lines).toEqual([...BODY, 'KHAN, TRUOC NGAY 5', SECRET]);
    expect(remarks).toEqual([]);
  });

  it('tells of a stamp over print, and keeps its words out of the sentence', async () => {
    const { lines, remarks } = await read((doc) => stamp(doc, 60));
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
    expect(remarks[0]?.message).toContain('KHAN, TRUOC NGAY 5');
  });

  it('gives heads that are set upwards, from left to right, before the rows below them', async () => {
    const { lines } = await read((doc) => {
      for (const [at, head] of ['Văn phòng', 'Tài chính'].entries()) {
        const x = 300 + at * 60;
        doc
          .save()
          .rotate(-90, { origin: [x, 300] })
          .text(head, x, 300, { lineBreak: false })
          .restore();
      }
      secret(doc, 60, 320);
    });
    expect(lines).toEqual([...BODY, 'Văn phòng', 'Tài chính', SECRET]);
  });

  it('tells of a sentence that runs along the margin', async () => {
    const { lines, remarks } = await read((doc) => {
      doc
        .save()
        .rotate(-90, { origin: [40, 400] })
        .text(`${SECRET} tại nhà văn hóa xã.`, 40, 400, { lineBreak: false })
        .restore();
    });
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
    expect(remarks[0]?.message).toContain(SECRET);
  });

  it('tells of a note over the page without words of its own', async () => {
    const { remarks } = await read((doc) => {
      doc.annotate(60, 200, 400, 20, { Subtype: 'FreeText', DA: new String('/F 12 Tf') } as never);
    });
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
  });

  it('leaves a stamp in the margin out', async () => {
    const { lines, remarks } = await read((doc) => {
      doc
        .save()
        .rotate(-90, { origin: [40, 400] })
        .text('Ký bởi: Văn thư', 40, 400, { lineBreak: false })
        .restore();
    });
    expect(lines).toEqual(BODY);
    expect(remarks).toEqual([]);
  });

  it('names the files that are attached', async () => {
    const { remarks } = await read((doc) => doc.file(Buffer.from('x'), { name: 'phu-luc.xlsx' }));
    expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
    expect(remarks[0]?.message).toContain('phu-luc.xlsx');
  });
});
