// A few printed lines as a picture, in the forms in which scanners store them.
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { group3Bytes, type Group3Options } from './group3.ts';
import { rawPdf, type PdfObject, type ScanImage } from '../../../server/evaluate/noise/raw-pdf.ts';

GlobalFonts.registerFromPath(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')),
  'Tinos',
);

/** What the picture says; our own words. */
export const PRINTED = [
  'Ủy ban nhân dân xã tổ chức lớp học kỹ năng số',
  'cho người dân vào các buổi tối tại nhà văn hóa thôn.',
] as const;

/** Pixels: a slip of paper of 6 × 2 inches at 200 dots to the inch. */
export const SLIP = { width: 1200, height: 400 } as const;
/** Points: the same slip on a PDF page. */
export const SLIP_PAGE = [432, 144] as const;

/** `scale` makes the slip finer than 200 dots to the inch. */
export function linePicture(scale = 1): Sharp {
  const canvas = createCanvas(SLIP.width * scale, SLIP.height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, SLIP.width, SLIP.height);
  context.fillStyle = '#141414';
  context.font = '42px Tinos';
  for (const [at, line] of PRINTED.entries()) context.fillText(line, 80, 150 + at * 90);
  const { width, height } = canvas;
  return sharp(canvas.data(), { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** The one tile of a little-endian TIFF: libtiff writes each tile as one stream. */
function tileOf(tiff: Buffer): Omit<ScanImage, 'dict'> {
  const start = tiff.readUInt32LE(4);
  const tags = new Map<number, number>();
  for (let at = 0; at < tiff.readUInt16LE(start); at++) {
    const entry = start + 2 + at * 12;
    const isShort = tiff.readUInt16LE(entry + 2) === 3;
    tags.set(tiff.readUInt16LE(entry), isShort ? tiff.readUInt16LE(entry + 8) : tiff.readUInt32LE(entry + 8));
  }
  const [width = 0, height = 0, offset = 0, length = 0] = [322, 323, 324, 325].map((tag) => tags.get(tag));
  return { width, height, data: new Uint8Array(tiff.subarray(offset, offset + length)) };
}

async function group4Tile(scale: number): Promise<Omit<ScanImage, 'dict'>> {
  const upTo16 = (side: number): number => 16 * Math.ceil((side * scale) / 16);
  const tiff = await linePicture(scale)
    .toColourspace('b-w')
    .negate()
    .tiff({
      compression: 'ccittfax4',
      bitdepth: 1,
      tile: true,
      tileWidth: upTo16(SLIP.width),
      tileHeight: upTo16(SLIP.height),
    })
    .toBuffer();
  return tileOf(tiff);
}

/** CCITT group 4, as fax machines and copiers have it. */
export async function group4(scale = 1): Promise<ScanImage> {
  const tile = await group4Tile(scale);
  const parameters = `/DecodeParms << /K -1 /Columns ${tile.width} /Rows ${tile.height} >>`;
  return {
    ...tile,
    dict: `/Filter /CCITTFaxDecode ${parameters} /ColorSpace /DeviceGray /BitsPerComponent 1`,
  };
}

/** The rows of the slip, 1 where it is black. */
export async function blackRows(): Promise<readonly Uint8Array[]> {
  const grey = await linePicture().toColourspace('b-w').raw().toBuffer();
  return Array.from({ length: SLIP.height }, (_, y) =>
    Uint8Array.from(grey.subarray(y * SLIP.width, (y + 1) * SLIP.width), (value) => (value > 128 ? 0 : 1)),
  );
}

/** CCITT group 3, as older fax machines and their servers have it. */
export async function group3(options: Group3Options = {}): Promise<ScanImage> {
  const { k = 0, endOfLine = k > 0, aligned = false } = options;
  const flags = `/K ${k} /EndOfLine ${endOfLine} /EncodedByteAlign ${aligned}`;
  const parameters = `/DecodeParms << ${flags} /Columns ${SLIP.width} /Rows ${SLIP.height} /EndOfBlock false >>`;
  return {
    ...SLIP,
    data: group3Bytes(await blackRows(), options),
    dict: `/Filter /CCITTFaxDecode ${parameters} /ColorSpace /DeviceGray /BitsPerComponent 1`,
  };
}

/** JBIG2 as PDF embeds it: the page's size, then one generic region, whose coding may be group 4 (ISO 14492, 7.4.6). */
export async function jbig2(): Promise<ScanImage> {
  const { width, height, data } = await group4Tile(1);
  const segment = (number: number, type: number, body: Uint8Array): Buffer => {
    const head = Buffer.alloc(11);
    head.writeUInt32BE(number);
    head[4] = type;
    head[6] = 1;
    head.writeUInt32BE(body.length, 7);
    return Buffer.concat([head, body]);
  };
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const pageInformation = Buffer.concat([size, Buffer.alloc(11)]);
  const region = Buffer.concat([size, Buffer.alloc(9), Buffer.from([1]), data]);
  return {
    width,
    height,
    data: Buffer.concat([segment(0, 48, pageInformation), segment(1, 38, region)]),
    dict: '/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1',
  };
}

export async function jpeg(space: 'grey' | 'cmyk' | 'rgb' = 'grey'): Promise<ScanImage> {
  const spaces = { grey: ['b-w', 'Gray'], cmyk: ['cmyk', 'CMYK'], rgb: ['srgb', 'RGB'] } as const;
  const [written, named] = spaces[space];
  const data = await linePicture().toColourspace(written).jpeg({ quality: 80 }).toBuffer();
  // Writers of CMYK store ink, not light, and say so by an inverted decode array.
  const decode = space === 'cmyk' ? '/Decode [1 0 1 0 1 0 1 0]' : '';
  return {
    ...SLIP,
    data,
    dict: `/Filter /DCTDecode /ColorSpace /Device${named} /BitsPerComponent 8 ${decode}`,
  };
}

/** Pixels packed without loss: one bit, grey, colour, or numbers of a palette. */
export async function flate(kind: 'bits' | 'grey' | 'colour' | 'palette'): Promise<ScanImage> {
  const grey = await linePicture().toColourspace('b-w').raw().toBuffer();
  const packed = Buffer.alloc((SLIP.width / 8) * SLIP.height);
  for (const [at, value] of grey.entries())
    if (value > 128) packed[at >> 3] = (packed[at >> 3] ?? 0) | (128 >> (at & 7));
  const forms = {
    bits: { data: packed, dict: '/ColorSpace /DeviceGray /BitsPerComponent 1' },
    grey: { data: grey, dict: '/ColorSpace /DeviceGray /BitsPerComponent 8' },
    colour: {
      data: await linePicture().raw().toBuffer(),
      dict: '/ColorSpace /DeviceRGB /BitsPerComponent 8',
    },
    palette: { data: packed, dict: '/ColorSpace [/Indexed /DeviceRGB 1 <181818f4f2ee>] /BitsPerComponent 1' },
  };
  const { data, dict } = forms[kind];
  return { ...SLIP, data: new Uint8Array(deflateSync(data)), dict: `/Filter /FlateDecode ${dict}` };
}

/** Paint through holes, as some copiers write black print: the picture says where, the page says in which colour. */
export async function stencil(): Promise<ScanImage> {
  const { dict, ...image } = await group4();
  return { ...image, dict: dict.replace('/ColorSpace /DeviceGray', '/ImageMask true') };
}

/** The slip cut across into three pictures, one below the other: a whole PDF of them. */
export async function strips(): Promise<Uint8Array> {
  const [width, height] = SLIP_PAGE;
  // Cut between the lines and through the upper one, as scanners do without looking.
  const cuts = [0, 130, 200, SLIP.height];
  const parts = cuts.slice(1).map((end, at) => ({ top: cuts[at] ?? 0, end }));
  const points = (pixels: number): number => (pixels / SLIP.height) * height;
  const draw = parts
    .map(
      ({ top, end }, at) => `q ${width} 0 0 ${points(end - top)} 0 ${height - points(end)} cm /Im${at} Do Q`,
    )
    .join('\n');
  const images = parts.map(async ({ top, end }): Promise<PdfObject> => {
    const size = { left: 0, top, width: SLIP.width, height: end - top };
    const stream = await linePicture().extract(size).toColourspace('b-w').jpeg({ quality: 85 }).toBuffer();
    return {
      dict: `<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode >>`,
      stream,
    };
  });
  const names = parts.map((_, at) => `/Im${at} ${at + 5} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
    { dict: '<< >>', stream: Buffer.from(draw) },
    ...(await Promise.all(images)),
  ]);
}
