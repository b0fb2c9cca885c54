// Unicode → the bytes of files typed in TCVN3 (.Vn…) or VNI fonts, as offices kept them before 2010.
import iconv from 'iconv-lite';

/** TCVN3 fonts have no accented capitals: typists changed to a capitals font (lower-case codes) or moved the mark. */
const TCVN3_CAPITALS = /[ĂÂĐÊÔƠƯ]/u;

function lowerWhatHasNoCode(letter: string): string {
  const base = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  const toned = base !== letter;
  return toned || !TCVN3_CAPITALS.test(letter) ? letter.toLowerCase() : letter;
}

/** A line set wholly in capitals was typed in the capitals font, so its codes are those of small letters. */
function forCapitalsFont(line: string): string {
  const letters = line.replaceAll(/[^\p{L}]/gu, '');
  const accented = /[^\p{ASCII}]/u.test(letters);
  const body = line.replace(/^(?:[IVX]+\.|[A-ZĐ]{2,}\.)\s/u, '');
  return accented && letters.length > 4 && letters === letters.toUpperCase()
    ? line.slice(0, line.length - body.length) + body.toLowerCase()
    : line;
}

export function encodeTcvn3(text: string): Uint8Array {
  const typed = text
    .normalize('NFC')
    .split('\n')
    .map(forCapitalsFont)
    .join('\n')
    .replaceAll('Ủy', 'Uỷ')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => (/\p{Lu}/u.test(letter) ? lowerWhatHasNoCode(letter) : letter))
    .replaceAll(/[“”]/gu, '"')
    .replaceAll('…', '...');
  return new Uint8Array(iconv.encode(typed, 'tcvn'));
}

/** VNI writes a letter and, after it, a code that carries hat and tone together. Rows: no tone, huyền, sắc, hỏi, ngã, nặng. */
const VNI_TONES = ['', 'ø', 'ù', 'û', 'õ', 'ï'];
const VNI_HAT = ['â', 'à', 'á', 'å', 'ã', 'ä'];
const VNI_BREVE = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];
/** Letters with a code of their own. */
const VNI_SINGLE = new Map([
  ['đ', 'ñ'],
  ['ì', 'ì'],
  ['í', 'í'],
  ['ỉ', 'æ'],
  ['ĩ', 'ó'],
  ['ị', 'ò'],
  ['ơ', 'ô'],
  ['ư', 'ö'],
  ['ỵ', 'î'],
]);
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

function vniLetter(letter: string): string {
  const single = VNI_SINGLE.get(letter);
  if (single !== undefined) return single;
  const [base = letter, ...marks] = Array.from(letter.normalize('NFD'));
  const tone = Math.max(0, ...marks.map((mark) => TONES.indexOf(mark)));
  if (marks.includes('\u0302')) return base + VNI_HAT[tone];
  if (marks.includes('\u0306')) return base + VNI_BREVE[tone];
  if (marks.includes('\u031B')) return (base === 'o' ? 'ô' : 'ö') + VNI_TONES[tone];
  return marks.length > 0 ? base + VNI_TONES[tone] : letter;
}

export function encodeVni(text: string): Uint8Array {
  const typed = text
    .normalize('NFC')
    .replaceAll(/[\p{L}]/gu, (letter) =>
      letter === letter.toLowerCase() ? vniLetter(letter) : vniLetter(letter.toLowerCase()).toUpperCase(),
    )
    .replaceAll(/[“”]/gu, '"')
    .replaceAll('…', '...');
  return new Uint8Array(iconv.encode(typed, 'windows-1252'));
}
