// Text set in a TCVN3 font (.VnTime …), as its cp1252 characters → Unicode.
import iconv from 'iconv-lite';
import { isMarkedSyllable } from './words.ts';

/** Characters that a PDF gives for those of the font's own table: · and µ under their other numbers. */
const LATIN_OF: Readonly<Record<string, string>> = { '\u2219': '\u00B7', '\u03BC': '\u00B5' };

/** iconv-lite's `tcvn` gives base letters with combining marks; its bytes are what the font's cp1252 characters were. */
function decoded(word: string): string {
  return iconv.decode(iconv.encode(word, 'latin1'), 'tcvn').normalize('NFC');
}

function wordFrom(word: string): string {
  const plain = decoded(word);
  if (!word.includes('-')) return plain;
  // In WinAnsi the code of ư is a second hyphen, so a PDF gives "®-êng" for đường, and "KH-UBND" for itself.
  const withU = decoded(word.replaceAll('-', '\u00AD'));
  return isMarkedSyllable(withU) ? withU : plain;
}

/** Document symbols (27/KH-UBND) are capitals in any line. */
const SYMBOL = /\S*[\d/&]\S*/g;

/** The fonts have no code for capitals with tones: beside capitals alone, a small letter was meant as one. */
function recased(from: string, to: string): string {
  const plain = from.replace(SYMBOL, '').replace(/[^A-Za-z]/g, '');
  return plain.length > 1 && plain === plain.toUpperCase() ? to.toUpperCase() : to;
}

/** Decoded letters keep the case of their codes but within words and lines of capitals. */
export function fromTcvn3(text: string): string {
  const latin = text.replace(/[\u2219\u03BC]/g, (sign) => LATIN_OF[sign] ?? sign);
  return latin
    .split('\n')
    .map((line) =>
      recased(
        line,
        line.replace(/\S+/g, (word) => recased(word, wordFrom(word))),
      ),
    )
    .join('\n');
}

/** A committee's name begins with a capital that the fonts do not have. */
const COMMITTEE = /(?<![\p{L}\p{M}])ủy(?= ban (?:nhân dân|Mặt trận|mặt trận|kiểm tra|Kiểm tra|Thường vụ))/gu;
const SMALL_AT_START = /^((?:[IVXLC\d]{1,5}[.)] ?|[-+*•] ?|[a-zđ]\) ?)?)([\p{Ll}])/u;

/** Of a line that begins a paragraph; the letters are those that have no code as capitals. */
export function withCapitals(line: string, begins: boolean): string {
  const named = line.replace(COMMITTEE, 'Ủy');
  if (!begins) return named;
  return named.replace(SMALL_AT_START, (whole, label: string, letter: string) =>
    /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize('NFD')) ? label + letter.toUpperCase() : whole,
  );
}
