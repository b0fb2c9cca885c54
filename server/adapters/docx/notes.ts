// Foot- and endnotes of a Word file, each by the number that the text refers to it with.
import type { Piece } from '../../language/legacy/by-font.ts';
import type { Package } from './package.ts';
import { readParagraph, type NoteReference } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { allBelow, readTree, textOf } from './tree.ts';

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

/** What the comments of the file say, by their ids. */
export function commentsOf(file: Package): (id: string) => string {
  let said: ReadonlyMap<string, string> | undefined;
  const read = (): ReadonlyMap<string, string> => {
    const xml = file.related(file.main, 'comments') ?? file.part('word/comments.xml');
    const comments = xml ? allBelow(readTree(xml), 'comment') : [];
    return new Map(
      comments.map((comment) => {
        const paragraphs = allBelow(comment, 'p').map((each) => allBelow(each, 't').map(textOf).join(''));
        return [comment.attributes['id'] ?? '', paragraphs.join(' ').trim()];
      }),
    );
  };
  return (id) => (said ??= read()).get(id) ?? '';
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
