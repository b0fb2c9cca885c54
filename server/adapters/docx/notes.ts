// Foot- and endnotes of a Word file, each by the number that the text refers to it with.
import type { Piece } from '../../language/legacy/by-font.ts';
import type { Package } from './package.ts';
import { readParagraph, type NoteReference } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { allBelow, readTree } from './tree.ts';

type Lines = readonly (readonly Piece[])[];

function readPart(file: Package, kind: NoteReference['kind'], styles: Styles): ReadonlyMap<string, Lines> {
  const notes = new Map<string, Lines>();
  const relation = [...file.relations(file.main).values()].find(({ type }) => type === `${kind}s`);
  const xml = relation && file.part(relation.target);
  if (!relation || !xml) return notes;
  const setting = { file, part: relation.target, styles, fields: [] };
  for (const note of allBelow(readTree(xml), kind)) {
    const lines = allBelow(note, 'p')
      .map((paragraph) => readParagraph(paragraph, setting).pieces)
      .filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
    notes.set(note.attributes['id'] ?? '', lines);
  }
  return notes;
}

/** Parts are read when the first reference asks for them. */
export function notesOf(file: Package, styles: Styles): (reference: NoteReference) => Lines | undefined {
  const parts = new Map<NoteReference['kind'], ReadonlyMap<string, Lines>>();
  return ({ kind, id }) => {
    const part = parts.get(kind) ?? readPart(file, kind, styles);
    parts.set(kind, part);
    return part.get(id);
  };
}
