// Labelled lines → the tree of sections, with paths, headings, own text and line ranges.
import type { Section } from '../../model/document.ts';
import type { LineRange } from '../../model/transcript.ts';
import { marker, type Marker } from '../lines/marker.ts';
import type { Labelled } from './outline.ts';
import { firstClause } from './first-clause.ts';
import { piecesOf } from './pieces.ts';
import { runningText } from '../lines/running-text.ts';
import { isCapitals } from '../../language/capitals.ts';
import type { SourceLine } from '../lines/source-line.ts';
import type { TaskRow, TaskTable } from '../tables/tables.ts';

interface Draft {
  readonly marker: Marker;
  /** Own lines, the labelled one first. */
  readonly lines: SourceLine[];
  readonly children: Draft[];
  /** Where it is a row of a table. */
  readonly row?: TaskRow;
}

/** A title names; what is longer than this demands. */
const TITLE_WORDS = 30;

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Lines without the label of the first. */
function unlabelled(draft: Draft): readonly SourceLine[] {
  return draft.lines.map((line, index) =>
    index === 0 ? { ...line, text: line.text.slice(draft.marker.length).trim() } : line,
  );
}

const SENTENCE_END = /[.;,]$/u;

/** How many of the own lines are the title: 0 where the item is running text at once. */
function titleLength(lines: readonly SourceLine[], hasChildren: boolean): number {
  // “Chương I” stands alone on its line, its title on the next.
  const from = lines[0]?.text === '' ? 1 : 0;
  const first = lines[from];
  if (!first) return 0;
  if (isCapitals(first.text)) {
    const end = lines.findIndex((line, at) => at >= from && !isCapitals(line.text));
    return end < 0 ? lines.length : end;
  }
  let count = 0;
  for (const line of lines) {
    count++;
    const next = lines[count];
    const text = lines
      .slice(0, count)
      .map((part) => part.text)
      .join(' ');
    if (words(text).length > TITLE_WORDS) return 0;
    if (!next) return hasChildren && !/[.;]$/u.test(text) ? count : 0;
    const continues =
      /^\p{Ll}/u.test(next.text) || (!line.last && (/^[\d(–-]/u.test(next.text) || !line.short));
    if (!continues) return SENTENCE_END.test(text) ? 0 : count;
  }
  return 0;
}

/** What the label contributes to the path. */
function pathPart(marker: Marker, place: number): string {
  switch (marker.kind) {
    case 'dash':
      return `-${place}`;
    case 'plus':
      return `+${place}`;
    case 'decimal':
      return String(marker.ordinal);
    case 'row':
      return marker.label === '' ? String(place) : marker.label;
    case 'row-part':
      return /^[\p{L}\d.]+$/u.test(marker.label) ? (marker.label.split('.').at(-1) ?? '') : `-${place}`;
    case 'enclosed':
    case 'nested':
      return marker.label;
    default:
      return marker.label === '' ? String(place) : marker.label.replace(/[.)]$/u, '');
  }
}

function lastLine(draft: Draft): number {
  const child = draft.children.at(-1);
  return child ? lastLine(child) : (draft.lines.at(-1)?.number ?? 0);
}

function finishRow(draft: Draft, row: TaskRow, path: string): Section {
  const { level, number, task, fields, lines, page } = row;
  const isGroup = level === 'group';
  return {
    path,
    label: number,
    heading: isGroup ? task : firstClause(task),
    text: isGroup ? '' : task,
    titled: isGroup,
    ...(fields.length > 0 && { fields }),
    lines: [lines[0], Math.max(lines[1], lastLine(draft))],
    ownLines: lines,
    page,
    children: finishAll(draft.children, path),
  };
}

function finish(draft: Draft, parentPath: string, part: string): Section {
  const path = parentPath === '' ? part : `${parentPath}.${part}`;
  if (draft.row) return finishRow(draft, draft.row, path);
  const lines = unlabelled(draft);
  const count = titleLength(lines, draft.children.length > 0);
  const body = runningText(lines.slice(count)).text;
  const pieces = piecesOf(lines.slice(count));
  const title = runningText(lines.slice(0, count)).text.replace(/\s*:$/u, '');
  const first = draft.lines[0];
  const own: LineRange = [first?.number ?? 1, draft.lines.at(-1)?.number ?? 1];
  return {
    path,
    label: draft.marker.label,
    heading: title === '' ? firstClause(body) : title,
    text: body,
    ...(pieces.length > 0 && { pieces }),
    titled: title !== '',
    lines: [own[0], lastLine(draft)],
    ownLines: own,
    page: first?.page ?? 1,
    children: finishAll(draft.children, path),
  };
}

/** Siblings that the author numbered alike keep apart: `a`, then `a~2`. */
function finishAll(drafts: readonly Draft[], parentPath: string): readonly Section[] {
  const seen = new Map<string, number>();
  const bullets = new Map<string, number>();
  return drafts.map((draft) => {
    const place = (bullets.get(draft.marker.kind) ?? 0) + 1;
    bullets.set(draft.marker.kind, place);
    const part = pathPart(draft.marker, place);
    const times = (seen.get(part) ?? 0) + 1;
    seen.set(part, times);
    return finish(draft, parentPath, times === 1 ? part : `${part}~${times}`);
  });
}

function rowMarker({ level, number }: TaskRow): Marker {
  return marker(level === 'part' ? 'row-part' : level, Number(number) || 0, number, 0, 0);
}

/** What follows a table under the same title stands apart from its last row. */
const AFTER_TABLE = marker('dash', 0, '-', 0, 0);

/** `lines` are those the labels were found in; what precedes the first label is left out, and so are the heads of tables. */
export function sectionTree(
  lines: readonly SourceLine[],
  labelled: readonly Labelled[],
  tables: readonly TaskTable[] = [],
): readonly Section[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  const byNumber = new Map(labelled.map((item) => [item.line.number, item.marker]));
  const enter = (draft: Draft): void => {
    while (open.length > 0 && (open.at(-1)?.marker.rank ?? 0) >= draft.marker.rank) open.pop();
    (open.at(-1)?.children ?? roots).push(draft);
    open.push(draft);
  };
  const rest = [...tables];
  for (const line of lines) {
    const [table] = rest;
    if (table && line.number >= table.lines[0]) {
      if (line.number < table.lines[1]) continue;
      rest.shift();
      for (const row of table.rows) {
        const own = { ...line, number: row.lines[1] };
        enter({ marker: rowMarker(row), lines: [own], children: [], row });
      }
      continue;
    }
    const found = byNumber.get(line.number);
    const afterTable = !found && open.at(-1)?.row !== undefined;
    if (afterTable) while (open.at(-1)?.row) open.pop();
    const label = found ?? (afterTable ? AFTER_TABLE : undefined);
    if (label) enter({ marker: label, lines: [line], children: [] });
    else open.at(-1)?.lines.push(line);
  }
  return finishAll(roots, '');
}

/** Depth first, parents before children. */
export function* walk(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* walk(section.children);
  }
}
