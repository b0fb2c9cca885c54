// PDF files written object by object, so that a test can leave out, cut or falsify just one of them.

/** `stream` is written as it is: its filters stand in `dict`, its length is added. */
export interface PdfObject {
  readonly dict: string;
  readonly stream?: Uint8Array;
}

export interface RawPdfOptions {
  /** wrong: every offset points elsewhere. missing: neither table nor trailer, only the objects. */
  readonly xref?: 'right' | 'wrong' | 'missing';
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** Objects are numbered from 1 in their order; the first is the catalog. */
export function rawPdf(
  objects: readonly (PdfObject | string)[],
  { xref = 'right', trailer = '' }: RawPdfOptions = {},
): Uint8Array {
  const parts: Buffer[] = [];
  let length = 0;
  const write = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const { dict, stream }: PdfObject = typeof object === 'string' ? { dict: object } : object;
    write(`${at + 1} 0 obj\n`);
    if (stream === undefined) write(`${dict}\n`);
    else {
      write(`${dict.replace(/>>$/, `/Length ${stream.length} >>`)}\nstream\n`);
      write(stream);
      write('\nendstream\n');
    }
    write('endobj\n');
  }
  if (xref === 'missing') {
    write('%%EOF\n');
    return new Uint8Array(Buffer.concat(parts));
  }
  const table = length;
  const shift = xref === 'wrong' ? 7 : 0;
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset + shift).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`);
  write(`startxref\n${table + shift}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** A4 in points, as a scanner writes it. */
const A4 = [595, 842] as const;

export interface ScanImage {
  /** Entries of the image's dictionary but for type and size: filter, colour space, bits. */
  readonly dict: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface ScanPdfOptions extends RawPdfOptions {
  /** Points; A4 unless given. */
  readonly page?: readonly [width: number, height: number];
  /** Further entries of the catalog and of the page; `objects` follow as numbers 6, 7, … */
  readonly catalog?: string;
  readonly pageEntries?: string;
  readonly objects?: readonly (PdfObject | string)[];
}

/** One page that is one picture, as scanners write it. Objects: catalog, pages, page, content, image. */
export function scanPdf(image: ScanImage, options: ScanPdfOptions = {}): Uint8Array {
  const [width, height] = options.page ?? A4;
  return rawPdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R
/Resources << /XObject << /Im 5 0 R >> >> ${options.pageEntries ?? ''} >>`,
      { dict: '<< >>', stream: Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Im Do Q`) },
      {
        dict: `<< /Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} ${image.dict} >>`,
        stream: image.data,
      },
      ...(options.objects ?? []),
    ],
    options,
  );
}
