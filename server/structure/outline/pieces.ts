// Own lines of an item → its paragraphs, and the duties numbered inside one: “… gồm: (1) …; (2) …” is several.
import type { Piece } from '../../model/document.ts';
import { linesBetween, runningText, type RunningText } from '../lines/running-text.ts';
import type { SourceLine } from '../lines/source-line.ts';

const ENDS = /[.;:!?…]["”’)]*$/u;
const BEGINS = /^[\p{Lu}\d“"(]/u;

/** Fewer words after a number inside a sentence are a reference: “theo mục (1), (2)”. */
const NUMBERED_WORDS = 5;
const FIGURES = /(?:^|[:;.,] )\((\d{1,2}|[ivx]{1,4})\) (?=\S)/gu;
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function paragraphsOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    const starts =
      before && BEGINS.test(line.text) && ENDS.test(before.text) && (before.last || before.short);
    if (!open || starts) groups.push([line]);
    else open.push(line);
  }
  return groups;
}

function ordinal(figure: string): number {
  return /^\d/u.test(figure) ? Number(figure) : ROMANS.indexOf(figure) + 1;
}

/** Where the numbered duties of a paragraph begin, its own beginning first; empty where it numbers none. */
function numberedAt(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(FIGURES)) {
    if (ordinal(match[1] ?? '') !== starts.length + 1) return [];
    starts.push(match.index + match[0].indexOf('('));
  }
  const isLong = (start: number, at: number): boolean =>
    text.slice(start, starts[at + 1] ?? text.length).split(' ').length > NUMBERED_WORDS;
  if (starts.length < 2 || !starts.every(isLong)) return [];
  return starts[0] === 0 ? starts : [0, ...starts];
}

function piece(running: RunningText, start: number, end: number): Piece {
  const text = running.text.slice(start, end).trim();
  const label = /^\((\d{1,2}|[ivx]{1,4})\) /u.exec(text);
  const lines = linesBetween(running, start, start + text.length);
  return label
    ? { label: `(${label[1]})`, text: text.slice(label[0].length), lines }
    : { label: '', text, lines };
}

/** Of one paragraph without numbers there are none. */
export function piecesOf(lines: readonly SourceLine[]): readonly Piece[] {
  const pieces = paragraphsOf(lines.filter((line) => line.text !== '' && !line.furniture)).flatMap(
    (paragraph) => {
      const running = runningText(paragraph);
      const starts = numberedAt(running.text);
      if (starts.length === 0) return [piece(running, 0, running.text.length)];
      return starts.map((start, at) => piece(running, start, starts[at + 1] ?? running.text.length));
    },
  );
  return pieces.length > 1 ? pieces : [];
}
