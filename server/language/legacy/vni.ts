// Text set in a VNI font, as its cp1252 characters → Unicode: a vowel letter and, after it, one for its hat and tone.

// Letters of their own: ö = ư, ô = ơ, ñ = đ, î = ỵ, æ = ỉ, ó = ĩ, ò = ị.
const TONE: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const HAT: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const LETTER: Readonly<Record<string, string>> = {
  ö: 'ư',
  ô: 'ơ',
  ñ: 'đ',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
};
const UNIT = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[öôñîæóò]/gi;

function recase(text: string, like: string): string {
  return like.charAt(0) === like.charAt(0).toLowerCase() ? text : text.toUpperCase();
}

export function fromVni(text: string): string {
  return text.replace(UNIT, (unit: string, base: string | undefined, mark: string | undefined) => {
    if (base === undefined || mark === undefined) return recase(LETTER[unit.toLowerCase()] ?? unit, unit);
    const vowel = base.toLowerCase();
    const sign = mark.toLowerCase();
    const marks =
      TONE[sign] ??
      ('aeo'.includes(vowel) ? HAT[sign] : undefined) ??
      (vowel === 'a' ? BREVE[sign] : undefined);
    const letter = LETTER[vowel] ?? vowel;
    const whole = marks === undefined ? letter + (LETTER[sign] ?? sign) : (letter + marks).normalize('NFC');
    return recase(whole, base);
  });
}
