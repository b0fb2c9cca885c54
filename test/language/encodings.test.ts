import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/language/encodings.ts';
import { decodeLegacy } from '../../server/language/legacy/detect.ts';
import { decodeVps } from '../../server/language/legacy/vps.ts';
import { encodeTcvn3, encodeVni } from '../support/files/legacy-encode.ts';

const TEXT =
  'Các thôn tổ chức họp dân, bàn việc sửa đường và trồng cây ở sân nhà văn hóa. Kỹ sư giữ máy bơm.';
/** Western letters by their names, as web editors write them; the others stay. */
function namedEntities(text: string): string {
  const names = ['grave', 'acute', 'circ', 'tilde'];
  return text.replace(/[àáâãèéêìíòóôõùúý]/gu, (letter) => {
    const [base = '', mark = ''] = letter.normalize('NFD');
    return `&${base}${names[mark.charCodeAt(0) - 0x300] ?? ''};`;
  });
}

/** The code page has letters with hats and horns; tones are characters of their own. */
const TONES_APART = TEXT.replace(/\p{L}/gu, (letter) =>
  letter
    .normalize('NFD')
    .replace(/^([aoueAOUE])([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031B])/u, '$1$3$2'),
).replace(/[aoueAOUE][\u0302\u0306\u031B]/gu, (vowel) => vowel.normalize('NFC'));
const VIQR =
  "Ca'c tho^n to^? chu+'c ho.p da^n, ba`n vie^.c su+?a ddu+o+`ng va` tro^`ng ca^y o+? sa^n nha` va(n ho'a. Ky~ su+ giu+~ ma'y bo+m.";
/** By looking each letter up in the table that it is decoded with. */
function inVps(text: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeVps(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? letter.charCodeAt(0));
}
function quotedPrintable(text: string): string {
  const written = Array.from(Buffer.from(text), (byte) =>
    byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
  return written.replace(/(?:=..|[^=]){60}/g, '$&=\r\n');
}
/** As a mail program writes it: only what is beyond ASCII is shifted. */
function inUtf7(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (run) => {
    const letters = Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '');
    return `+${letters}-`;
  });
}
const wide = Buffer.from(TEXT, 'utf16le');
/** Four bytes a character. */
function widest(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (letter) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(letter.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
}
function bigEndian(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap32();
}

describe('decodeText', () => {
  it('takes one letter a line in two bytes each for no letters of four', () => {
    expect(decodeText(Buffer.from('á\nb\nc\nd\n', 'utf16le'))?.encoding).toBe('utf-16le');
  });

  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-8', Buffer.from(TEXT.normalize('NFD'))],
    ['utf-16le', wide],
    ['utf-32le', widest(TEXT)],
    ['utf-32be', bigEndian(widest(TEXT))],
    ['utf-32le', widest(`\uFEFF${TEXT}`)],
    ['utf-32be', bigEndian(widest(`\uFEFF${TEXT}`))],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf-16le', Buffer.concat([wide, Buffer.from([0x61])])],
    ['utf-16be', Buffer.from(wide).swap16()],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['tcvn3', iconv.encode(TEXT, 'tcvn')],
    ['windows-1258', iconv.encode(TONES_APART, 'windows-1258')],
    ['viscii', iconv.encode(TEXT, 'viscii')],
    ['vps', inVps(TEXT)],
    ['entities', Buffer.from(TEXT.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`))],
    [
      'entities',
      Buffer.from(TEXT.replace(/\P{ASCII}/gu, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)),
    ],
    ['entities', Buffer.from(namedEntities(TEXT))],
    ['viqr', Buffer.from(VIQR)],
    ['percent', Buffer.from(encodeURIComponent(TEXT))],
    ['quoted-printable', Buffer.from(quotedPrintable(TEXT))],
    ['utf-7', Buffer.from(`+${Buffer.from(wide).swap16().toString('base64')}-`)],
    ['utf-7', Buffer.from(inUtf7(TEXT))],
    [
      'escapes',
      Buffer.from(
        TEXT.replace(/\P{ASCII}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    ],
    ['mojibake', Buffer.from(iconv.decode(Buffer.from(TEXT), 'latin1'))],
    ['mojibake', Buffer.from(iconv.decode(Buffer.from(TEXT), 'macintosh'))],
    ['mojibake', Buffer.from(iconv.decode(Buffer.from(TEXT), 'cp437'))],
    ['mojibake', Buffer.from(iconv.decode(iconv.encode(TONES_APART, 'windows-1258'), 'windows-1252'))],
  ])('reads %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('drops a stray control character, of which text has none', () => {
    const text = Array.from({ length: 4 }, () => TEXT).join('\n');
    expect(decodeText(Buffer.from(text.replace(' ', '\0 ')))).toEqual({ text, encoding: 'utf-8' });
  });

  it('reads UTF-8 of which a byte was lost, with a sign in its place', () => {
    const cut = Buffer.from(TEXT).subarray(0, -1);
    const inside = Buffer.concat([
      Buffer.from('bơm t'),
      Buffer.from([0xe1, 0xba]),
      Buffer.from(`p. ${TEXT}`),
    ]);
    expect(decodeText(cut)?.encoding).toBe('utf-8');
    expect(decodeText(inside)?.text).toBe(`bơm t\uFFFDp. ${TEXT}`);
  });

  it('reads capitals that TCVN 5712 keeps among the control codes', () => {
    const title = 'ỦY BAN NHÂN DÂN XÃ: KẾ HOẠCH TỔ CHỨC HỌP DÂN';
    expect(decodeText(iconv.encode(title, 'tcvn'))).toEqual({ text: title, encoding: 'tcvn3' });
  });

  it('gives back the letter whose second byte the wrong encoding lost, and leaves a sign where it may be any', () => {
    const lost = iconv.decode(Buffer.from('Đúng số hồ sơ của người dân, về việc họp dân.'), 'windows-1252');
    expect(decodeText(Buffer.from(lost))?.text).toMatch(
      /^Đúng số hồ sơ của ngư\uFFFD+i dân, v\uFFFD+ việc h\uFFFD+p dân\.$/u,
    );
  });

  it('reads VIQR whose points are escaped', () => {
    expect(decodeText(Buffer.from(`I\\. Mu.c ddi'ch 1\\. ${VIQR}`))?.text).toBe(`I. Mục đích 1. ${TEXT}`);
  });

  it('says nothing about bytes that are no text', () => {
    expect(decodeText(Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256))).toBeUndefined();
    expect(decodeText(Buffer.from('%PDF-1.7\n\x00\x01\x02\x03', 'latin1'))).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeText(bytes);
      }),
    );
  });
});

describe('a text set partly in an old font', () => {
  it('is decoded line by line, and lines of Unicode are never touched', () => {
    const lines = ['Số: 27/KH-UBND', 'Caùc thoân toå chöùc hoïp daân', 'Tổ chức họp', 'Soá: 27/KH-UBND'];
    expect(decodeLegacy(lines.join('\n'))?.text.split('\n')).toEqual([
      'Số: 27/KH-UBND',
      'Các thôn tổ chức họp dân',
      'Tổ chức họp',
      'Số: 27/KH-UBND',
    ]);
  });

  it('is left alone where it is Unicode throughout', () => {
    expect(decodeLegacy('Các thôn họp dân ở nhà văn hóa; xã có máy bơm, kỹ sư.')).toBeUndefined();
  });
});

describe('a file put together from several', () => {
  const LINES = [
    'Ủy ban nhân dân xã mở lớp học kỹ năng số.',
    'Mỗi thôn cử một đoàn viên hướng dẫn bà con.',
    'Plain ASCII 2026',
    'Các trường học tổ chức cho học sinh tham gia.',
    'Công chức văn hóa tổng hợp kết quả gửi về tỉnh.',
  ];
  const mixed = (ending: string): Uint8Array =>
    Buffer.concat(
      LINES.map((line, at) =>
        Buffer.concat([
          at % 2 === 1 ? Buffer.from(encodeTcvn3(line)) : Buffer.from(line),
          Buffer.from(ending),
        ]),
      ),
    );

  it.each(['\n', '\r\n'])('has each line in its own encoding (ends %j)', (ending) => {
    expect(decodeText(mixed(ending))?.text).toBe(LINES.map((line) => `${line}\n`).join(''));
  });

  it.each([
    ['in TCVN3 or VNI', LINES.filter((line) => /\P{ASCII}/u.test(line))],
    ['in TCVN3, VNI or UTF-8', LINES],
  ])('has each line in its own font of the 1990s (%s)', (_, lines) => {
    const inFonts = lines.map((line, at) => {
      if (lines === LINES && at % 3 === 0) return Buffer.from(`${line}\n`);
      return Buffer.concat([at % 2 === 1 ? encodeTcvn3(line) : encodeVni(line), Buffer.from('\n')]);
    });
    const text = lines.map((line) => `${line}\n`).join('');
    expect(decodeText(Buffer.concat(inFonts))?.text).toBe(text);
  });

  it('is none where a line of UTF-8 was cut within a letter', () => {
    const whole = Buffer.from(LINES.join('\n'));
    const cut = Buffer.concat([whole.subarray(0, 1), whole.subarray(2)]);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8' });
    expect(decodeText(cut)?.text).toContain(LINES[4]);
  });
});

describe('text padded with zeros up to a block of the disk', () => {
  const TEXT = 'Mở lớp học kỹ năng số cho người dân tại nhà văn hóa thôn.a';

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ])('is read as %s', (_, bytes) => {
    expect(decodeText(Buffer.concat([bytes, Buffer.alloc(512)]))?.text).toBe(TEXT);
  });
});

describe('decodeLegacy', () => {
  it.each([
    ['tcvn3', 'C¸c th«n tæ chøc häp d©n, söa ®­êng', 'Các thôn tổ chức họp dân, sửa đường'],
    [
      'tcvn3',
      'C¸c th«n tæ chøc söa ®-êng -u tiªn theo KH-UBND',
      'Các thôn tổ chức sửa đường ưu tiên theo KH-UBND',
    ],
    ['tcvn3', 'Tr\u03BCng An v\u03BC c¸c x· lμm ®-êng', 'Tràng An và các xã làm đường'],
    ['tcvn3', '- C¸c tæ - ®éi häp d©n', '- Các tổ - đội họp dân'],
    ['vni', 'Caùc thoân toå chöùc hoïp daân, söûa ñöôøng', 'Các thôn tổ chức họp dân, sửa đường'],
    ['vni', 'ôø ôù ôû ôõ ôï öø öù öû öõ öï yõ', 'ờ ớ ở ỡ ợ ừ ứ ử ữ ự ỹ'],
    ['vni', 'ÑÖÔØNG ÑEÏP', 'ĐƯỜNG ĐẸP'],
    ['vni', 'Thöôøng xuyeân ñoân ñoác caùc ñôn vò', 'Thường xuyên đôn đốc các đơn vị'],
  ])('%s: %s', (encoding, text, expected) => {
    expect(decodeLegacy(text)).toEqual({ text: expected, encoding });
  });

  it.each([
    'Các thôn tổ chức họp dân',
    'Thong bao cho toan dan',
    'Le café est déjà fermé',
    'Trién khai viéc xay dung',
    'Thường xuyên ñôn ñốc, kiểm tra\n2. ñôn ñốc\nCông tác ñôn ñốc; ñi cơ sở',
  ])('leaves %s alone', (text) => {
    expect(decodeLegacy(text)).toBeUndefined();
  });
});
