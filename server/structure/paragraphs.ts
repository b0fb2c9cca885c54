// A transcript as people read it: wrapped lines rejoined, one paragraph a line, a table's row a line with tabs. Specks and the
// numbers of pages are no words and stay out.
import { isCapitals } from '../language/capitals.ts';
import { fold } from '../language/fold.ts';
import type { Section } from '../model/document.ts';
import type { LineRange, Transcript } from '../model/transcript.ts';
import { anatomy, type Anatomy } from './letterhead/anatomy.ts';
import { layoutOf } from './letterhead/layout.ts';
import { lineBoxes, marginsOf, type Margins, type PlacedLine } from './lines/line-boxes.ts';
import { breaksNumber, runningText } from './lines/running-text.ts';
import type { SourceLine } from './lines/source-line.ts';
import { isPersonName } from './letterhead/signer.ts';
import { readSections } from './parse.ts';

const ENDS_SENTENCE = /[.;:!?…][”"»)]*$/u;
const STARTS_LIKE_SENTENCE = /^[\p{Lu}\d“"(+–-]/u;
/** A list's mark or label, whatever the outline made of it. */
const LISTED =
  /^(?:[-–—+•*] ?\p{L}|Điều \d|(?:\d{1,2}\.)+ ?\p{Lu}|\d{1,2}\) ?\p{L}|[a-zđ]\) ?\p{L}|[IVX]{1,4}\. ?\p{Lu})/u;
const ITEM = /^[-–—•+] ?/u;
const RECIPIENTS = /^n.i nh.n ?:?/;
/** What a clause of the preamble begins with. */
const BASIS = /^(?:can cu|theo|xet|thuc hien|chap hanh|tiep tuc|trien khai|de )/;
/** Share of the text's width that a line leaves free where its author ended it, whatever follows. */
const ENDED_EARLY = 0.3;
/** A paragraph's first line stands further right than the others by this share of the width. */
const INDENT = 0.025;
/** A space, in heights of a line. */
const SPACE = 0.3;

export type Zone = 'letterhead' | 'kind' | 'title' | 'opening' | 'body' | 'closing' | 'ending' | 'appendices';

export interface Paragraph {
  readonly zone: Zone;
  readonly text: string;
  readonly lines: LineRange;
  /** Of a table's row. */
  readonly cells?: readonly string[];
}

/** By the line's number. */
function zonesOf(parts: Anatomy): ReadonlyMap<number, Zone> {
  const zones = new Map<number, Zone>();
  const add = (zone: Zone, some: readonly SourceLine[]): void => {
    for (const { number } of some) zones.set(number, zone);
  };
  add('letterhead', parts.letterhead);
  if (parts.kind) add('kind', [parts.kind]);
  add('opening', parts.opening);
  add('body', parts.body);
  add('closing', parts.closing);
  add('ending', parts.ending);
  add('appendices', parts.appendices);
  // A letter's subject stands in its letterhead.
  add('title', parts.title);
  return zones;
}

function labelledLines(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(({ lines, children }) => [lines[0], ...labelledLines(children)]);
}

interface Places {
  readonly lines: ReadonlyMap<number, PlacedLine>;
  readonly margins: ReadonlyMap<PlacedLine, Margins>;
}

/** Whether the first line was ended by its author, by what it leaves free; undefined without geometry. */
function endedByAuthor(before: SourceLine, line: SourceLine, places: Places): boolean | undefined {
  const [one, other] = [places.lines.get(before.number), places.lines.get(line.number)];
  const margins = one && places.margins.get(one);
  if (!one || !other || !margins) return undefined;
  const width = margins.right - margins.left;
  const free = margins.right - one.box.right;
  if (free > ENDED_EARLY * width) return true;
  const space = SPACE * (one.box.bottom - one.box.top);
  return free > other.first.right - other.first.left + 2 * space;
}

function isIndented(line: SourceLine, places: Places): boolean {
  const place = places.lines.get(line.number);
  const margins = place && places.margins.get(place);
  if (!margins) return true;
  return place.box.left - margins.left > INDENT * (margins.right - margins.left);
}

/** Whether a paragraph of running text begins at `line`. */
function startsText(before: SourceLine, line: SourceLine, zone: Zone, places: Places): boolean {
  if (LISTED.test(line.text)) return true;
  if (breaksNumber(before.text, line.text)) return false;
  const [above, here] = [isCapitals(before.text), isCapitals(line.text)];
  if (above !== here) return true;
  if (here) return ENDS_SENTENCE.test(before.text);
  if (!STARTS_LIKE_SENTENCE.test(line.text)) return false;
  const ended = ENDS_SENTENCE.test(before.text);
  const byAuthor = endedByAuthor(before, line, places);
  if (byAuthor === undefined) {
    // `…; Luật sửa đổi …` goes on with the same basis.
    if (zone === 'opening' && before.text.endsWith(';')) return before.short || BASIS.test(fold(line.text));
    return ended || before.short;
  }
  return byAuthor || (ended && isIndented(line, places));
}

/** Recipients go over several lines; a signature's lines stand for themselves. */
function startsEnding(before: SourceLine, line: SourceLine, isInItem: boolean): boolean {
  if (!isInItem || ITEM.test(line.text) || /[.;]$/u.test(before.text)) return true;
  return isCapitals(line.text) || isPersonName(line.text) || /^\p{Lu}{1,3}\s?\./u.test(line.text);
}

/** A speck, or a number by itself at the edge of a page. */
function isNoWord(line: SourceLine, edges: ReadonlySet<number>): boolean {
  if (!line.furniture) return false;
  return !/[\p{L}\p{N}]/u.test(line.text) || (/^\P{L}*$/u.test(line.text) && edges.has(line.number));
}

/** First and last lines of the pages. */
function edgesOf(lines: readonly SourceLine[]): ReadonlySet<number> {
  const byPage = Map.groupBy(lines, ({ page }) => page);
  return new Set(
    [...byPage.values()].flatMap((page) => [page[0], page.at(-1)].flatMap((line) => line?.number ?? [])),
  );
}

/** The rest of a row that the end of the page cut: it has no number of its own, and each of its cells goes on with the one above. */
function goesOn(row: SourceLine, line: SourceLine): boolean {
  if (!row.cells || !line.cells || row.page === line.page || line.cells[0] !== '') return false;
  if (row.cells.length !== line.cells.length) return false;
  const above = row.cells;
  return line.cells.every((cell, at) => cell === '' || (above[at] !== '' && !/^\P{L}*\p{Lu}/u.test(cell)));
}

/** Of the rows of one group, cell by cell. */
function cellsOf(group: readonly SourceLine[]): readonly string[] | undefined {
  const [first, ...rest] = group.map(({ cells }) => cells);
  return first?.map((cell, at) => [cell, ...rest.map((cells) => cells?.[at] ?? '')].join(' ').trim());
}

function textOf(group: readonly SourceLine[]): string {
  const [first] = group;
  if (first?.cells) return cellsOf(group)?.join('\t') ?? '';
  return first?.furniture ? group.map(({ text }) => text).join(' ') : runningText(group).text;
}

/** Rows that repeat a table's first ones at the top of a page: its head, which Word prints there again. */
function repeatedHeads(lines: readonly SourceLine[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  const same = (one: SourceLine | undefined, other: SourceLine | undefined): boolean =>
    one?.cells !== undefined && other?.cells !== undefined && one.text === other.text;
  let first = 0;
  let page = lines[0]?.page;
  lines.forEach((line, at) => {
    if (!line.cells || !lines[at - 1]?.cells) first = at;
    const turned = line.page !== page;
    page = line.page;
    if (!turned || first === at) return;
    for (let row = 0; same(lines[first + row], lines[at + row]) && first + row < at; row++) {
      repeated.add(lines[at + row]?.number ?? 0);
    }
  });
  return repeated;
}

export function paragraphs(transcript: Transcript): readonly string[] {
  return readParagraphs(transcript).map(({ text }) => text);
}

/** Blank lines do not separate: some text layers have one between any two lines of a sentence. */
export function readParagraphs(transcript: Transcript): readonly Paragraph[] {
  const layout = layoutOf(transcript);
  const all = layout.lines;
  // The document as it is printed: a plan with the decision that issues it is two documents only to whoever compares it.
  const zones = zonesOf(layout.issuing ? anatomy(all) : layout.parts);
  const labelled = new Set(labelledLines(readSections(transcript, layout)));
  const lines = lineBoxes(transcript);
  const places = { lines, margins: marginsOf(lines.values()) };
  const printed = all.filter(({ text }) => text !== '');
  const edges = edgesOf(printed);
  const repeated = repeatedHeads(printed.filter((line) => !isNoWord(line, edges)));
  const groups: SourceLine[][] = [];
  let before: SourceLine | undefined;
  let isInItem = false;
  for (const line of printed) {
    if (isNoWord(line, edges) || repeated.has(line.number)) continue;
    const zone = zones.get(line.number) ?? 'body';
    const last = before;
    const starts = (): boolean => {
      if (last !== undefined && goesOn(last, line)) return false;
      if (last === undefined || line.furniture || last.furniture || line.cells || last.cells) return true;
      if (zone !== zones.get(last.number) || labelled.has(line.number)) return true;
      if (zone === 'letterhead') return true;
      if (zone === 'title') return false;
      if (zone === 'ending') return startsEnding(last, line, isInItem);
      return startsText(last, line, zone, places);
    };
    if (starts()) {
      groups.push([line]);
      isInItem = ITEM.test(line.text) && !RECIPIENTS.test(fold(line.text));
    } else groups.at(-1)?.push(line);
    before = line;
  }
  return groups.map((group) => {
    const first = group[0]?.number ?? 1;
    const cells = cellsOf(group);
    return {
      zone: zones.get(first) ?? 'body',
      text: textOf(group),
      lines: [first, group.at(-1)?.number ?? first],
      ...(cells && { cells }),
    };
  });
}
