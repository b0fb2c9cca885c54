// What the binary Word format keeps beside its text (pictures, form fields, shapes) → its WordprocessingML.
import { escaped } from '../wordml/writer.ts';
import { AT, plc, type DocFile } from './streams.ts';

const TWIPS_PER_POINT = 20;

function pictureXml(width: number, height: number): string {
  return `<pict><shape style="width:${Math.max(0, width)}pt;height:${Math.max(0, height)}pt"><imagedata/></shape></pict>`;
}

/** By the head of its data: its size before it was scaled, and the scale in thousandths. */
export function inlinePicture({ data }: DocFile, place: number): string {
  if (place + 36 > data.length) return '';
  const side = (goal: number, scale: number): number =>
    (data.readInt16LE(place + goal) * data.readUInt16LE(place + scale)) / 1000 / TWIPS_PER_POINT;
  return pictureXml(side(28, 32), side(30, 34));
}

const [CHECK_BOX, DROP_DOWN] = [1, 2];
/** Texts that stand between what a list is from the start and its entries: its format, its help, its macros. */
const TEXTS_BEFORE_ENTRIES = 5;
/** Word has 25; a damaged file may say more. */
const MOST_ENTRIES = 100;
const UNSET = 25;

/** A counted text, and the place behind it. */
function countedText(data: Buffer, at: number): { readonly text: string; readonly end: number } {
  const end = at + 2 + (at + 2 <= data.length ? data.readUInt16LE(at) * 2 : 0);
  return { text: data.toString('utf16le', at + 2, end), end };
}

/** The entries of a list to choose from, which stand behind its other texts, each closed. */
function entriesFrom(data: Buffer, place: number): readonly string[] {
  let at = place;
  for (let text = 0; text < TEXTS_BEFORE_ENTRIES; text++) at = countedText(data, at).end + 2;
  if (at + 6 > data.length || data.readUInt16LE(at) !== 0xffff) return [];
  const count = Math.min(MOST_ENTRIES, data.readUInt16LE(at + 2));
  at += 6;
  return Array.from({ length: count }, () => {
    const { text, end } = countedText(data, at);
    at = end;
    return text;
  });
}

/** Of a form field: a box that is ticked or not, or what was chosen of a list. What other fields show is their result. */
export function formXml({ data }: Pick<DocFile, 'data'>, place: number): string {
  const head = place + 4 <= data.length ? data.readUInt16LE(place + 4) : 0;
  const from = place + head;
  if (head === 0 || from + 10 > data.length) return '';
  const bits = data.readUInt16LE(from + 4);
  const kind = bits & 3;
  if (kind !== CHECK_BOX && kind !== DROP_DOWN) return '';
  const own = (bits >> 2) & 31;
  // Its name, counted and closed, stands before what it is from the start.
  const name = data.readUInt16LE(from + 10);
  const usual = from + 12 + name * 2 + 2;
  const start = usual + 2 <= data.length ? data.readUInt16LE(usual) : 0;
  const value = own === UNSET ? start : own;
  if (kind === CHECK_BOX) return `<ffData><checkBox><checked val="${value}"/></checkBox></ffData>`;
  const entries = entriesFrom(data, usual + 2).map((text) => `<listEntry val="${escaped(text)}"/>`);
  return `<ffData><ddList><result val="${value}"/>${entries.join('')}</ddList></ffData>`;
}

export interface Shape {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

const SHAPE_BYTES = 26;

/** By the character that they hang on. */
export function shapesOf(file: DocFile): ReadonlyMap<number, Shape> {
  const { positions, entries } = plc(file.at(AT.shapes), SHAPE_BYTES);
  return new Map(
    entries.map((entry, at) => {
      const side = (index: number): number => entry.readInt32LE(4 + index * 4) / TWIPS_PER_POINT;
      return [
        positions[at] ?? 0,
        { id: entry.readUInt32LE(0), width: side(2) - side(0), height: side(3) - side(1) },
      ];
    }),
  );
}

export function shapeXml({ width, height }: Shape): string {
  return pictureXml(width, height);
}

/** Of a field's instruction with what else its beginning says. */
export function fieldXml(code: string, form: string): string {
  const program = /^\s*(?:EMBED|LINK)\s+(\S+)/.exec(code)?.[1];
  const object = program === undefined ? '' : `<object><OLEObject ProgID="${escaped(program)}"/></object>`;
  return (
    `${object}<fldChar fldCharType="begin">${form}</fldChar><instrText>${escaped(code)}</instrText>` +
    '<fldChar fldCharType="separate"/>'
  );
}
