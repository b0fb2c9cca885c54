// A list that people keep in a file, .txt, .csv or .xlsx → rows of cells as text.
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { Failure } from '../failure.ts';
import { decodeText } from '../language/encodings.ts';

/** Bytes of a list of names; a country's is a third of one megabyte. */
const MOST_BYTES = 5 * 1024 * 1024;
const ZIP = [0x50, 0x4b];

/** Throws Failure `empty`, `too-large`, `damaged` or `unsupported-type`. */
export async function readRows(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  if (bytes.length === 0) throw new Failure('empty');
  if (bytes.length > MOST_BYTES) throw new Failure('too-large');
  if (ZIP.every((byte, at) => bytes[at] === byte)) return rowsOfWorkbook(bytes);
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    throw new Failure('unsupported-type', {
      detail: {
        vi: 'Danh sách đơn vị phải là tệp .txt, .csv hoặc .xlsx.',
        en: 'A list of units comes as .txt, .csv or .xlsx.',
      },
    });
  }
  const text = decoded.text.replace(/^\uFEFF/u, '');
  if (!/\.(?:csv|tsv)$/iu.test(name)) return text.split(/\r\n?|\n/u).map((line) => [line]);
  return Papa.parse<string[]>(text, { delimiter: separatorOf(text) }).data;
}

/** Excel of a Vietnamese machine separates by semicolons. The library’s own guess fails where a line is empty. */
function separatorOf(text: string): string {
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: text.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Excel makes a date of what looks like one: it is read as Vietnamese offices write it. Cells have days and no zone. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10).split('-').toReversed().join('/');
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer);
    return rows.map((row) =>
      row.map((cell) => (cell instanceof Date ? dayOf(cell) : String(cell ?? '').trim())),
    );
  } catch (cause) {
    throw new Failure('damaged', { cause });
  }
}
