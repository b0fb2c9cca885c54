// What a PDF page shows beside plain text: text that nobody sees, values of forms, notes over the page, blocks set
// sideways, attached files.
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { BODY, readTyped as read, type Draw } from '../../support/files/typed-pdf.ts';

const SECRET = 'Tổ chức bốn buổi tập huấn';

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
    [
      'in a field that the form hides',
      (doc) => field(doc, { FT: 'Tx', V: new String(SECRET), F: 2 }),
      /đang ẩn/,
    ],
  ])('is left out and told: %s', async (_, draw, message) => {
    const { lines, remarks } = await read(draw);
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'hidden-text' }]);
    expect(remarks[0]?.message).toMatch(message);
    expect(remarks[0]?.message).toContain(SECRET);
  });

  it('is left out of a sentence of which one word is covered', async () => {
    const { lines, remarks } = await read((doc) => {
      doc.text('Mở chín lớp học trong năm', 60, 200, { lineBreak: false });
      doc.rect(80, 196, 26, 16).fill('white').fillColor('black');
    });
    expect(lines.at(-1)).toBe('Mở lớp học trong năm');
    expect(remarks[0]?.message).toMatch(/che khuất.*“chín”/);
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
    [
      'white on a ground that changes its colour',
      (doc) => {
        const ground = doc.linearGradient(50, 190, 350, 190).stop(0, 'navy').stop(1, 'purple');
        secret(doc.rect(50, 190, 300, 40).fill(ground).fillColor('white'));
      },
    ],
    ['inside a frame', (doc) => secret(doc).rect(50, 190, 300, 40).stroke()],
  ])('is not taken for hidden: %s', async (_, draw) => {
    const { lines, remarks } = await read(draw);
    expect(lines).toEqual([...BODY, SECRET]);
    expect(remarks).toEqual([]);
  });
});

function field(doc: PDFKit.PDFDocument, entries: object, width = 120, y = 200): void {
  const widget = { Subtype: 'Widget', T: new String('a'), DA: new String('/F 12 Tf'), ...entries };
  doc.annotate(60, y, width, 12, widget as never);
}

function appearance(doc: PDFKit.PDFDocument, text: string): PDFKit.PDFKitReference {
  const form = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 120, 20],
    Resources: { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
  });
  form.end(Buffer.from(`BT /F 12 Tf 1 0 0 1 5 5 Tm (${text}) Tj ET`));
  return form;
}

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

  it('gives a field left unticked as such', async () => {
    const { lines } = await read((doc) => {
      for (const [at, on] of [true, false].entries()) {
        const AP = { N: { Co: appearance(doc, ''), Off: appearance(doc, '') } };
        field(doc, { FT: 'Btn', V: on ? 'Co' : 'Off', AS: on ? 'Co' : 'Off', AP }, 12, 200 + at * 20);
        doc.text(on ? 'Có thi' : 'Có thưởng', 76, 200 + at * 20, { lineBreak: false });
      }
    });
    expect(lines.slice(BODY.length)).toEqual(['☒ Có thi', '☐ Có thưởng']);
  });

  it('gives what a field shows though it has no value', async () => {
    const { lines } = await read((doc) => {
      field(doc, { FT: 'Tx', AP: { N: appearance(doc, 'Chin lop') } });
    });
    expect(lines).toEqual([...BODY, 'Chin lop']);
  });

  it('tells of a note over print, and keeps it out of the sentence', async () => {
    const { lines, remarks } = await read((doc) => {
      doc.annotate(100, 58, 40, 14, {
        Subtype: 'FreeText',
        Contents: new String('20'),
        DA: new String('/F 12 Tf'),
      } as never);
    });
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
  });

  it.each([
    ['StrikeOut', /gạch bỏ/],
    ['RichMedia', /phim/],
    ['Ink', /viết hoặc vẽ thêm/],
    ['Line', /viết hoặc vẽ thêm/],
    ['Redact', /bôi đen/],
  ])('tells of a mark without words (%s)', async (Subtype, message) => {
    const { lines, remarks } = await read((doc) => {
      const QuadPoints = [60, 780, 300, 780, 60, 760, 300, 760];
      doc.annotate(60, 60, 240, 20, { Subtype, QuadPoints } as never);
    });
    expect(lines).toEqual(BODY);
    expect(remarks[0]?.message).toMatch(message);
  });

  it('tells words that a line is drawn through, and not what is underlined or in a table', async () => {
    const { lines, remarks } = await read((doc) => {
      doc.text('Mở hai lớp', 60, 400, { lineBreak: false, strike: true });
      doc.text('Mở ba lớp', 60, 430, { lineBreak: false, underline: true });
      doc.text('Một ô', 60, 460, { lineBreak: false }).rect(55, 455, 200, 20).stroke();
    });
    expect(lines).toEqual(expect.arrayContaining(['Mở hai lớp', 'Mở ba lớp', 'Một ô']));
    expect(remarks).toMatchObject([
      { code: 'content-not-read', message: expect.stringContaining('“Mở hai lớp”') as string },
    ]);
  });

  it('tells of content that the file has lost', async () => {
    const { remarks } = await read((doc) => {
      doc.page.xobjects['Lost'] = doc.ref({});
      doc.page.xobjects['Lost'].end();
      doc.addContent('q 100 0 0 100 60 300 cm /Lost Do Q');
    });
    expect(remarks).toMatchObject([
      { code: 'content-not-read', message: expect.stringContaining('hỏng') as string },
    ]);
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
    doc.annotate(60, y, 120, 20, {
      Subtype: 'Stamp',
      AP: { N: appearance(doc, 'KHAN, TRUOC NGAY 5') },
    } as never);
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
