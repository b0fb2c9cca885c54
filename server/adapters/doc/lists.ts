// The lists of a binary Word file → numbering as a newer one has it. Paragraphs name an override, counted from one.
import { levelXml, type ListLevel } from '../wordml/numbering.ts';
import { AT, type DocFile } from './streams.ts';

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
const MOST_LISTS = 5_000;

interface Read<T> {
  readonly value: T;
  readonly end: number;
}

function levelAt(bytes: Buffer, at: number): Read<ListLevel> {
  const text = at + LEVEL_BYTES + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const end = text + 2 + bytes.readUInt16LE(text) * 2;
  const value = {
    start: bytes.readInt32LE(at),
    format: bytes.readUInt8(at + 4),
    text: bytes.subarray(text + 2, end).toString('utf16le'),
    isLegal: (bytes.readUInt8(at + 5) & 4) !== 0,
  };
  return { value, end };
}

function abstracts(file: DocFile): string {
  const { from, size } = file.offset(AT.lists);
  if (size < 2) return '';
  const { table } = file;
  const count = Math.min(MOST_LISTS, table.readUInt16LE(from));
  // The levels of all lists stand behind the structure.
  let at = from + size;
  let xml = '';
  for (let list = 0; list < count; list++) {
    const head = from + 2 + list * LIST_BYTES;
    const isSimple = (table.readUInt8(head + 26) & 1) !== 0;
    let levels = '';
    for (let index = 0; index < (isSimple ? 1 : LEVELS); index++) {
      const { value, end } = levelAt(table, at);
      levels += levelXml(value, index);
      at = end;
    }
    xml += `<abstractNum abstractNumId="${table.readInt32LE(head)}">${levels}</abstractNum>`;
  }
  return xml;
}

function numbers(file: DocFile): string {
  const bytes = file.at(AT.overrides);
  if (bytes.length < 4) return '';
  const count = Math.min(MOST_LISTS, bytes.readUInt32LE(0));
  let at = 4 + count * OVERRIDE_BYTES;
  let xml = '';
  for (let index = 0; index < count; index++) {
    const head = 4 + index * OVERRIDE_BYTES;
    const changed = bytes.readUInt8(head + 12);
    let levels = '';
    at += 4;
    for (let each = 0; each < changed; each++) {
      const start = bytes.readInt32LE(at);
      const flags = bytes.readUInt32LE(at + 4);
      const level = flags & 0xf;
      at += 8;
      let shape = (flags & 0x10) !== 0 ? `<startOverride val="${start}"/>` : '';
      if ((flags & 0x20) !== 0) {
        const { value, end } = levelAt(bytes, at);
        shape += levelXml(value, level);
        at = end;
      }
      levels += `<lvlOverride ilvl="${level}">${shape}</lvlOverride>`;
    }
    xml += `<num numId="${index + 1}"><abstractNumId val="${bytes.readInt32LE(head)}"/>${levels}</num>`;
  }
  return xml;
}

export function numberingOf(file: DocFile): string {
  return `<numbering>${abstracts(file)}${numbers(file)}</numbering>`;
}
