// A group of an RTF file held whole: tables of fonts, colours and lists, instructions of fields, labels.
import { decodeBytes } from './code-pages.ts';
import type { Token, Word } from './tokens.ts';

export interface Group {
  readonly parts: readonly (Group | Word | Uint8Array)[];
}

interface Growing extends Group {
  readonly parts: (Group | Word | Uint8Array)[];
}

/** From after its opening brace to its closing one. */
export function readGroup(tokens: Iterator<Token>, first: readonly Word[] = []): Group {
  const top: Growing = { parts: [...first] };
  const open: Growing[] = [top];
  for (let next = tokens.next(); next.done !== true; next = tokens.next()) {
    const token = next.value;
    if (token.kind === 'open') {
      const group: Growing = { parts: [] };
      open.at(-1)?.parts.push(group);
      open.push(group);
    } else if (token.kind === 'close') {
      open.pop();
      if (open.length === 0) break;
    } else open.at(-1)?.parts.push(token.kind === 'bytes' ? token.bytes : token);
  }
  return top;
}

export function skipGroup(tokens: Iterator<Token>): void {
  let depth = 1;
  for (let next = tokens.next(); next.done !== true; next = tokens.next()) {
    if (next.value.kind === 'open') depth++;
    else if (next.value.kind === 'close' && --depth === 0) return;
  }
}

function isWord(part: Group | Word | Uint8Array): part is Word {
  return 'kind' in part;
}

export function groupsOf({ parts }: Group): readonly Group[] {
  return parts.filter((part): part is Group => 'parts' in part);
}

/** The first with this name among its own words. */
export function wordOf({ parts }: Group, name: string): Word | undefined {
  return parts.filter(isWord).find(({ word }) => word === name);
}

/** The groups below it that hold this word, at any depth but within no other such one. */
export function groupsWith(group: Group, name: string): readonly Group[] {
  return groupsOf(group).flatMap((inner) => (wordOf(inner, name) ? [inner] : groupsWith(inner, name)));
}

/** Unicode of `\uN`, which may be negative; surrogates come one by one. */
export function unicode(value: number | undefined): string {
  return String.fromCharCode((value ?? 0) & 0xffff);
}

/** Signs that stand for a character wherever they are. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '-',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Of the group and all below it. `page`: the code page of its bytes. */
export function textOf(group: Group, page: number | undefined): string {
  let text = '';
  let toSkip = 0;
  let perSign = 1;
  for (const part of group.parts) {
    if (part instanceof Uint8Array) {
      const kept = part.subarray(Math.min(toSkip, part.length));
      toSkip -= part.length - kept.length;
      text += decodeBytes(kept, page);
    } else if (!isWord(part)) text += textOf(part, page);
    else if (part.word === 'uc') perSign = part.value ?? 1;
    else if (part.word === 'u') {
      text += unicode(part.value);
      toSkip = perSign;
    } else text += CHARACTERS[part.word] ?? '';
  }
  return text;
}
