// Documents of other word processors: old Word, OpenDocument, RTF; each as small as its kind may be.
import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';

const SECTOR = 512;
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** A compound file (MS-CFB, version 3): header, allocation table, directory with one empty stream. */
export function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(3 * SECTOR);
  file.write('d0cf11e0a1b11ae1', 'hex');
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    file.writeUInt16LE(value, offset);
  for (const [offset, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const)
    file.writeUInt32LE(value, offset);
  for (let at = 0; at < 109; at++) file.writeUInt32LE(at === 0 ? 0 : FREE, 76 + at * 4);
  for (let at = 0; at < SECTOR / 4; at++)
    file.writeUInt32LE(at === 0 ? FAT : at === 1 ? END : FREE, SECTOR + at * 4);
  const entry = (at: number, name: string, type: number, child: number): void => {
    const from = 2 * SECTOR + at * 128;
    file.write(name, from, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, from + 64);
    file.writeUInt8(type, from + 66);
    file.writeUInt8(1, from + 67);
    for (const [offset, value] of [
      [68, FREE],
      [72, FREE],
      [76, child],
      [116, END],
    ] as const)
      file.writeUInt32LE(value, from + offset);
  };
  entry(0, 'Root Entry', 5, 1);
  entry(1, stream, 2, FREE);
  return new Uint8Array(file);
}

export function openDocument(): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      '<office:document-content><office:body><office:text><text:p>Kế hoạch</text:p></office:text></office:body></office:document-content>',
    ),
    'META-INF/manifest.xml': strToU8('<?xml version="1.0" encoding="UTF-8"?><manifest:manifest/>'),
  });
}

export function richText(): Uint8Array {
  return strToU8(
    String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0\fs28 K\u7871? ho\u7841?ch\par}`,
  );
}

/** The head of a text of Word 95, which lies otherwise than later ones. */
export function oldWord(): Uint8Array {
  const head = Buffer.alloc(512);
  head.writeUInt16LE(0xa5dc, 0);
  head.writeUInt16LE(0x68, 2);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', head);
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}
