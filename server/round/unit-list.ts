// A list of units as people keep it, text or a table → the names in it. The column is found by what stands in it, not by its head.
import { looksLikeUnit } from './units.ts';
import { plainName } from './unit-names.ts';

export interface ReadList {
  readonly names: readonly string[];
  /** What stood in the column of names and is none, the head aside. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** `1. `, `- `, `12) `, `• ` before a name. */
const BULLET = /^\s*(?:\d{1,4}[.)/]|[-–•*+])\s+/u;

/** One name a line. */
export function namesInText(text: string, communeNames: ReadonlySet<string>): ReadList {
  const rows = text.split(/\r\n?|\n/u).map((line) => [line.replace(BULLET, '').replace(/[;,.\s]+$/u, '')]);
  return namesInTable(rows, communeNames);
}

/** The column with the most different names of units; other columns (numbers, provinces, people) are not looked at. */
export function namesInTable(
  rows: readonly (readonly string[])[],
  communeNames: ReadonlySet<string>,
): ReadList {
  const column = columnOfNames(rows, communeNames);
  const names: string[] = [];
  const unread: { line: number; text: string }[] = [];
  rows.forEach((row, at) => {
    const text = (row[column] ?? '').trim();
    if (text === '') return;
    if (looksLikeUnit(text, communeNames)) names.push(text);
    // What stands above the first name is a title or the table's head.
    else if (names.length > 0) unread.push({ line: at + 1, text });
  });
  return { names, unread };
}

function columnOfNames(rows: readonly (readonly string[])[], communeNames: ReadonlySet<string>): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const counts = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => looksLikeUnit(text, communeNames));
    return new Set(texts.map(plainName)).size;
  });
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
