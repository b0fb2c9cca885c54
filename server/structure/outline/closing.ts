// Lines between the last item and the signature → its paragraphs, as sections of their own: they may set a duty or a date.
import type { Section } from '../../model/document.ts';
import { linesBetween, runningText } from '../lines/running-text.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { firstClause } from './first-clause.ts';
import { piecesOf } from './pieces.ts';

export const CLOSING_PATH = 'Kết';

export function closingSections(lines: readonly SourceLine[]): readonly Section[] {
  const running = runningText(lines);
  if (running.text === '') return [];
  const pieces = piecesOf(lines);
  const whole = { text: running.text, lines: linesBetween(running, 0, running.text.length) };
  const pageOf = (number: number): number => lines.find((line) => line.number === number)?.page ?? 1;
  return (pieces.length > 0 ? pieces : [whole]).map((paragraph, at): Section => ({
    path: at === 0 ? CLOSING_PATH : `${CLOSING_PATH}~${at + 1}`,
    label: '',
    heading: firstClause(paragraph.text),
    text: paragraph.text,
    titled: false,
    lines: paragraph.lines,
    ownLines: paragraph.lines,
    page: pageOf(paragraph.lines[0]),
    children: [],
  }));
}
