import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../server/language/normalize.ts';

describe('normalize', () => {
  it.each([
    ['composes decomposed letters', 'Xa\u0303 Tie\u0302\u0301n', 'Xã Tiến'],
    ['drops the byte order mark', '\uFEFFKế hoạch', 'Kế hoạch'],
    ['drops invisible characters', 'kế\u200B hoạ\u00ADch', 'kế hoạch'],
    ['keeps the hyphen at which a symbol may break', 'Số: 27/KH\u00ADUBND', 'Số: 27/KH-UBND'],
    ['lets a symbol break within its letters', 'Số: 27/KH-UB\u00ADND', 'Số: 27/KH-UBND'],
    ['takes a Japanese stroke in a symbol for a hyphen', 'Số: 27/KH\u30FCUBND', 'Số: 27/KH-UBND'],
    ['takes a hooked d for đ', '\u0257ường', 'đường'],
    ['takes a tailed d for đ', '\u0256ường', 'đường'],
    ['takes a barred d for đ', 'd\u0335ường D\u0336ảng', 'đường Đảng'],
    ['takes oi for ư', 'n\u01A3\u0301c \u01A3u tiên \u01A2U', 'nức ưu tiên ƯU'],
    ['takes ñ that begins a syllable for đ', 'ñơn vị Ñoàn ÑẢNG ñôn ñốc', 'đơn vị Đoàn ĐẢNG đôn đốc'],
    ['keeps ñ within a word and in one that is none of ours', 'El Niño, Peña, ñandú', 'El Niño, Peña, ñandú'],
    ['takes eth for Đ', '\u00D0ảng', 'Đảng'],
    [
      'puts the hat before the tone, as Unicode has the letters',
      'k\u00E9\u0302 hoa\u0323ch vi\u00E9\u0302t',
      'kế hoạch viết',
    ],
    ['takes Cyrillic letters in a Latin word for the Latin ones', 'kế h\u043E\u0430ch', 'kế hoach'],
    ['keeps a Russian word', 'Москва', 'Москва'],
    ['takes letters drawn bold for letters', '\u{1D40A}\u{1D407} \uFB01', 'KH fi'],
    ['parts figures from their brackets and points', '⑴ ⒈Mục ⒜', '(1) 1.Mục (a)'],
    ['takes off signs nobody sees', 'kế\u{E0001} hoạch', 'kế hoạch'],
    ['takes thin spaces for spaces', 'kế\u2009hoạch', 'kế hoạch'],
    ['makes every line end one newline', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['keeps blank lines and runs of blanks', ' a  b\n\n c ', ' a  b\n\n c '],
  ])('%s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});
