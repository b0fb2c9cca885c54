// Text in the encoding of the Vietnamese Professionals Society (VPS Times …), as bytes or as its cp1252 characters →
// Unicode. iconv-lite has no such table.
import { byteOf } from './single-byte.ts';

/** From 0x80 on; a point where the code is ASCII's or nothing's. */
const UPPER_HALF =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '.ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚũưÝẺ.' +
  'àáâãảạă.èéêẽìí.ĩ' +
  'ẴĐòóôõ.Ơụùúủ.ỶẼỳ';
const CONTROLS: Readonly<Record<number, string>> = {
  0x02: 'Ạ',
  0x03: 'Ậ',
  0x04: 'Ặ',
  0x05: 'Ẹ',
  0x06: 'Ệ',
  0x10: 'Ị',
  0x11: 'Ọ',
  0x12: 'Ộ',
  0x13: 'Ợ',
  0x14: 'Ụ',
  0x15: 'Ự',
  0x19: 'Ỵ',
  0x1c: 'Ẫ',
  0x1d: 'Ữ',
};

function letterOf(byte: number): string {
  const letter = byte < 0x80 ? CONTROLS[byte] : UPPER_HALF.charAt(byte - 0x80);
  return letter === undefined || letter === '.' ? String.fromCharCode(byte) : letter;
}

export function decodeVps(bytes: Uint8Array): string {
  return Array.from(bytes, letterOf).join('');
}

/** Of text that was set in such a font: what cp1252 does not have is no code of it. */
export function fromVps(text: string): string {
  return text.replace(/[\u0080-\uFFFF]/gu, (sign) => {
    const byte = byteOf(sign, 'windows-1252');
    return byte === undefined ? sign : letterOf(byte);
  });
}
