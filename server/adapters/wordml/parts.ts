// The parts of a Word file as another format's reader writes them → a package like an unpacked one, so that what a Word
// file's text means (labels, fields, notes, hidden words, old fonts) is decided in one place for all formats.
import type { Package, Relation } from '../docx/package.ts';

/** XML of each part; all but the first may be missing. */
export interface Parts {
  readonly document: string;
  readonly styles?: string | undefined;
  readonly numbering?: string | undefined;
  readonly footnotes?: string | undefined;
  readonly endnotes?: string | undefined;
  readonly header?: string | undefined;
  readonly footer?: string | undefined;
  /** The file ends before what it began does. */
  readonly isCut?: boolean;
}

const MAIN = 'document';

/** A relation has the name of its part, which is also its type. */
export function packageOf(parts: Parts): Package {
  const texts = new Map(
    Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string'),
  );
  const relations = new Map<string, Relation>(
    [...texts.keys()].filter((name) => name !== MAIN).map((name) => [name, { target: name, type: name }]),
  );
  const part = (name: string): Uint8Array | undefined => {
    const xml = texts.get(name);
    return xml === undefined ? undefined : Buffer.from(xml);
  };
  return {
    main: MAIN,
    part,
    relations: (name) => (name === MAIN ? relations : new Map()),
    related: (name, type) => (name === MAIN ? part(type) : undefined),
  };
}

/** Of the section that all the text is in. `hasFirst`: they stand on its first page alone. */
export function sectionOf({ header, footer }: Pick<Parts, 'header' | 'footer'>): string {
  const reference = (name: string, xml: string | undefined): string =>
    xml === undefined ? '' : `<${name}Reference type="default" id="${name}"/>`;
  return `<sectPr>${reference('header', header)}${reference('footer', footer)}</sectPr>`;
}
