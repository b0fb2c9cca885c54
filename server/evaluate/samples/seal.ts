// A red seal and a blue signature over the signer's name, as scans of signed papers show them. The seal says that the paper is a sample.

const RED = '#d8232a';
const INK = '#1f3f9c';
/** Points; 36 mm across, as a commune's seal. */
const RADIUS = 51;
const RIM_TEXT = 'VĂN BẢN MẪU ĐỂ DÙNG THỬ - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ - ';

export function drawSeal(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.save().strokeColor(RED).fillColor(RED).opacity(0.82);
  doc.circle(x, y, RADIUS).lineWidth(2.2).stroke();
  doc
    .circle(x, y, RADIUS - 4)
    .lineWidth(0.7)
    .stroke();
  doc
    .circle(x, y, RADIUS * 0.56)
    .lineWidth(0.9)
    .stroke();
  doc.font('bold').fontSize(8.5);
  const letters = Array.from(RIM_TEXT);
  for (const [at, letter] of letters.entries()) {
    const degrees = (at / letters.length) * 360 - 90;
    doc.save().rotate(degrees, { origin: [x, y] });
    doc.text(letter, x - doc.widthOfString(letter) / 2, y - RADIUS + 7, { lineBreak: false });
    doc.restore();
  }
  const points = Array.from({ length: 10 }, (_, at): [number, number] => {
    const reach = at % 2 === 0 ? 19 : 7.5;
    const angle = (at * Math.PI) / 5 - Math.PI / 2;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  doc.polygon(...points).fill();
  doc.restore();
}

export function drawSignature(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.save().strokeColor(INK).opacity(0.9).lineWidth(1.4);
  doc
    .moveTo(x, y + 26)
    .bezierCurveTo(x + 8, y - 14, x + 24, y - 10, x + 14, y + 22)
    .bezierCurveTo(x + 8, y + 40, x - 10, y + 30, x + 12, y + 14)
    .bezierCurveTo(x + 34, y - 2, x + 36, y + 30, x + 50, y + 12)
    .bezierCurveTo(x + 58, y + 2, x + 60, y + 26, x + 74, y + 10)
    .bezierCurveTo(x + 88, y - 4, x + 70, y + 34, x + 104, y + 4)
    .stroke();
  doc
    .moveTo(x + 4, y + 36)
    .bezierCurveTo(x + 30, y + 26, x + 70, y + 30, x + 112, y + 20)
    .stroke();
  doc.restore();
}
