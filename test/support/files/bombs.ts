// Small files that unpack to a gigabyte, and pictures that claim more pixels than they can show.
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

const CHUNK = 16 * 1024 * 1024;
const ADLER = 65521;

/**
 * A zlib stream of `chunks` × 16 MiB of one byte. A block that ends on a byte is written once and repeated, so that
 * making a gigabyte costs nothing.
 */
export function zlibBomb(chunks: number, fill = 0): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(CHUNK, fill), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  let a = 1;
  let b = 0;
  for (let at = 0; at < chunks * (CHUNK / 4096); at++) {
    // 4096 bytes at once: b grows by a, a + fill, a + 2·fill, …
    b = (b + 4096 * a + fill * ((4096 * 4097) / 2)) % ADLER;
    a = (a + 4096 * fill) % ADLER;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(b * 65536 + a);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(chunks).fill(block), last, sum]);
}

/** The raw deflate stream inside a zlib stream. */
export function withoutZlibWrapper(stream: Uint8Array): Uint8Array {
  return stream.subarray(2, stream.length - 4);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, tail]);
}

/** A one-bit PNG of any size whose pixels are a given zlib stream; all paper where none is given. */
export function rawPng(width: number, height: number, pixels?: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xff).fill(0, 0, 1);
  const data = pixels ?? deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface ZipEntry {
  readonly name: string;
  /** Raw deflate. */
  readonly data: Uint8Array;
  /** What the archive says it unpacks to. */
  readonly claimed: number;
}

/** A zip whose sizes are what the test wants them to claim. */
export function rawZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), data]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, end, Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
