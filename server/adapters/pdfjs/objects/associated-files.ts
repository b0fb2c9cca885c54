// Files that a PDF ties to its catalog, a page or a note (/AF): their names. A viewer lists them beside the attached ones,
// and pdf.js does not.
import { referencesIn, type RawObjects } from './raw-objects.ts';
import { lettersOf, STRING } from './strings.ts';

const ASSOCIATED = /\/AF\s*(?:(\d+)\s+\d+\s+R\b|\[([^\]]{0,4000})\])/;
const UNICODE_NAME = new RegExp(String.raw`/UF\s*(${STRING})`);
const NAME = new RegExp(String.raw`/F\s*(${STRING})`);
/** Of a formula the file says in other words what the page shows. */
const STRUCTURE = /\/Type\s*\/StructElem\b|\/S\s*\/Formula\b/;

function nameIn(text: string, isEncrypted: boolean): string {
  const written = (UNICODE_NAME.exec(text) ?? NAME.exec(text))?.[1];
  return written === undefined || isEncrypted ? 'không tên' : lettersOf(written).trim() || 'không tên';
}

export function associatedFiles({ byNumber, isEncrypted }: RawObjects): readonly string[] {
  const names: string[] = [];
  for (const { text } of byNumber.values()) {
    const [, list, written] = ASSOCIATED.exec(text) ?? [];
    if ((list === undefined && written === undefined) || STRUCTURE.test(text)) continue;
    const pointed = list === undefined ? (written ?? '') : (byNumber.get(Number(list))?.text ?? '');
    // A list of files, or a file itself.
    const isFile = /\/(?:UF|F|EF)\b/.test(pointed);
    const files = isFile
      ? pointed.split(/(?=\/Filespec\b)/).filter((each) => /\/U?F\s*[(<]/.test(each))
      : referencesIn(pointed).map((number) => byNumber.get(number)?.text ?? '');
    names.push(...files.map((each) => nameIn(each, isEncrypted)));
  }
  return names;
}
