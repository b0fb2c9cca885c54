// TCVN3 and VNI bytes made for the samples are what the fonts of the time held.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/language/encodings.ts';
import { encodeTcvn3, encodeVni } from '../support/files/legacy-encode.ts';

const tcvn3 = (text: string): string => iconv.decode(Buffer.from(encodeTcvn3(text)), 'latin1');
const vni = (text: string): string => iconv.decode(Buffer.from(encodeVni(text)), 'windows-1252');

describe('text typed in the fonts of the 1990s', () => {
  it.each([
    ['kế hoạch', 'kÕ ho¹ch', 'keá hoaïch'],
    ['Đường bộ', '§­êng bé', 'Ñöôøng boä'],
    ['nghĩa, nghỉ, nghị', 'nghÜa, nghØ, nghÞ', 'nghóa, nghæ, nghò'],
    ['ký, kỳ, kỷ, kỹ, kỵ', 'ký, kú, kû, kü, kþ', 'kyù, kyø, kyû, kyõ, kî'],
    ['“dân”', '"d©n"', '"daân"'],
  ])('writes %s as %s and %s', (text, inTcvn3, inVni) => {
    expect(tcvn3(text)).toBe(inTcvn3);
    expect(vni(text)).toBe(inVni);
  });

  it('sets lines of capitals in the capitals font of TCVN3, which holds the codes of small letters', () => {
    expect(tcvn3('CỘNG HÒA XÃ HỘI')).toBe('céng hßa x· héi');
    expect(tcvn3('I. MỤC ĐÍCH')).toBe('I. môc ®Ých');
    expect(tcvn3('Ủy ban; Ứng dụng; số 27/KH-UBND')).toBe('Uû ban; øng dông; sè 27/KH-UBND');
  });

  it('reads back as it was typed, for any run of syllables', () => {
    const syllables = fc.constantFrom(
      ...'người đường nghiệp quyền hoạch xã kỹ năng số thủ tục trực tuyến bằng tiếng Việt khuyến khích ưu tiên lắng nghe ở thôn bản mỗi quý'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 12, maxLength: 60 }), (words) => {
        // A first letter that the fonts lack as a capital would be taken for one.
        const text = ['xã', ...words].join(' ');
        expect(decodeText(encodeTcvn3(text))?.text).toBe(text);
        expect(decodeText(encodeVni(text))?.text).toBe(text);
      }),
    );
  });
});
