// A level of a list, as RTF and the binary format have it → the element of WordprocessingML.
import { escaped } from './writer.ts';

/** MSONFC, which is also `\levelnfcN` of RTF → the names that WordprocessingML has. */
const NUMBER_FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  56: 'vietnameseCounting',
  255: 'none',
};

export interface ListLevel {
  readonly start: number;
  readonly format: number;
  /** With a character of code 0–8 for the number of each level. */
  readonly text: string;
  readonly isLegal: boolean;
  readonly isHidden?: boolean;
}

export function levelXml({ start, format, text, isLegal, isHidden }: ListLevel, index: number): string {
  // eslint-disable-next-line no-control-regex -- so the format writes them
  const shown = text.replace(/[\u0000-\u0008]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  return (
    `<lvl ilvl="${index}"><start val="${start}"/><numFmt val="${NUMBER_FORMATS[format] ?? 'decimal'}"/>` +
    `<lvlText val="${escaped(shown)}"/>${isLegal ? '<isLgl/>' : ''}${isHidden ? '<vanish/>' : ''}</lvl>`
  );
}
