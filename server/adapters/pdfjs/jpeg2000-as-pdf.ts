// A JPEG 2000 picture, which sharp does not read → a PDF of one page that is this picture, as pdf.js decodes them.
import { Failure } from '../../failure.ts';

/** Long side of A4 in points: what a picture without a believable resolution is taken to show. */
const PAGE_POINTS = 842;
const HEAD_BYTES = 512;
const CODESTREAM = Buffer.from([0xff, 0x4f, 0xff, 0x51]);
const BOX_SIGNATURE = 'jP  ';

export function isJpeg2000(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12));
  return head.subarray(4, 8).toString('latin1') === BOX_SIGNATURE || head.subarray(0, 4).equals(CODESTREAM);
}

function sizeOf(bytes: Uint8Array): readonly [width: number, height: number] {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const box = head.indexOf('ihdr');
  if (box >= 0 && box + 12 <= head.length) return [head.readUInt32BE(box + 8), head.readUInt32BE(box + 4)];
  const stream = head.indexOf(CODESTREAM);
  if (stream < 0 || stream + 24 > head.length) throw new Failure('damaged');
  const at = (offset: number): number => head.readUInt32BE(stream + offset);
  return [at(8) - at(16), at(12) - at(20)];
}

/** Throws Failure `too-large` or `damaged`. `pixels`: of the largest picture. */
export function jpeg2000AsPdf(bytes: Uint8Array, pixels: number): Uint8Array {
  const [width, height] = sizeOf(bytes);
  if (width < 1 || height < 1) throw new Failure('damaged');
  if (width * height > pixels) throw new Failure('too-large');
  const scale = PAGE_POINTS / Math.max(width, height);
  const [across, down] = [width * scale, height * scale];
  const content = `q ${across} 0 0 ${down} 0 0 cm /Im Do Q`;
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(buffer);
    length += buffer.length;
  };
  const object = (dictionary: string, stream?: string | Uint8Array): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n${dictionary}\n`);
    if (stream !== undefined) {
      write('stream\n');
      write(stream);
      write('\nendstream\n');
    }
    write('endobj\n');
  };
  write('%PDF-1.7\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>`,
  );
  object(`<< /Length ${content.length} >>`, content);
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /JPXDecode /Length ${bytes.length} >>`,
    bytes,
  );
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
