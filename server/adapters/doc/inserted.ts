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

const [TEXT_FIELD, CHECK_BOX] = [0, 1];
const UNSET = 25;

/** Of a form field: a box that is ticked or not. What other fields show is their result. */
export function formXml({ data }: DocFile, place: number): string {
  const head = place + 4 <= data.length ? data.readUInt16LE(place + 4) : 0;
  const from = place + head;
  if (head === 0 || from + 10 > data.length) return '';
  const bits = data.readUInt16LE(from + 4);
  const kind = bits & 3;
  if (kind === TEXT_FIELD || kind !== CHECK_BOX) return '';
  const own = (bits >> 2) & 31;
  // Its name, counted and closed, stands before what it is from the start.
  const name = data.readUInt16LE(from + 10);
  const usual = from + 12 + name * 2 + 2;
  const start = usual + 2 <= data.length ? data.readUInt16LE(usual) : 0;
  return `<ffData><checkBox><checked val="${own === UNSET ? start : own}"/></checkBox></ffData>`;
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
