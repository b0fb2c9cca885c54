// Document → the passages a criterion may be met by: sentences of each section, with the lines they stand on.
import type { Document, Field, Section } from '../../model/document.ts';
import type { LineRange, Transcript } from '../../model/transcript.ts';
import { linesBetween, runningText, type RunningText } from '../../structure/lines/running-text.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import type { SourceLine } from '../../structure/lines/source-line.ts';
import { doubtsIn, withDoubts, type Doubts } from './doubts.ts';
import { pastActivities } from './past-activities.ts';
import { tokenize, type Places, type Token } from './tokens.ts';

/** A plan read and understood. */
export interface Plan {
  readonly transcript: Transcript;
  readonly document: Document;
}

/** One sentence. */
export interface Passage {
  readonly text: string;
  readonly lines: LineRange;
  readonly page: number;
  /** Of the block's tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** The own text of one section. */
export interface Block {
  readonly path: string;
  readonly heading: string;
  /** Nothing hangs below it. */
  readonly leaf: boolean;
  /** Whether it says anything besides its title. */
  readonly hasBody: boolean;
  /** A title over so little that it and what hangs below read as one item. */
  readonly gathers: boolean;
  /** Title and titles above it, from the root. */
  readonly context: readonly string[];
  readonly lines: LineRange;
  readonly text: string;
  /** Of a table's row: what its task is, and what its other columns say. */
  readonly row?: { readonly task: string; readonly fields: readonly Field[] };
  /** Their offsets refer to `text`. */
  readonly tokens: readonly Token[];
  readonly passages: readonly Passage[];
}

/** After a full stop or semicolon; not inside abbreviations such as `TM.` or numbers. */
const SENTENCE_BREAK = /(?<=[^\s.]{2}[.;!?]["”’]?)\s+(?=\S)/gu;

export function sentenceSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    spans.push([start, match.index]);
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

/** `II.`, `1.`, `đ)`, `-`; also as scans leave them. */
const LABEL = /^(?:[-–—•●▪*+] ?|\(?[^\s.):]{1,6}[.):] ?|\d+(?:\.\d+)+\.? )/u;

function withoutLabel(line: SourceLine): SourceLine {
  return { ...line, text: line.text.replace(LABEL, '') };
}

/** A title of so many words says something itself: “Thời gian thực hiện từ năm … đến năm …, chia thành các giai đoạn”. */
const LONG_TITLE = 12;

/** Words under a title that an officer takes in at one glance. */
const ONE_GLANCE = 90;

function gathers(section: Section): boolean {
  if (section.children.length === 0 || section.children.some((child) => child.children.length > 0))
    return false;
  const words = section.children.reduce((sum, child) => sum + child.text.split(' ').length, 0);
  return section.titled && words <= ONE_GLANCE;
}

/** Own text of the section, rejoined. A row's cells stand side by side on its lines, so all of them carry it. */
function ownText(section: Section, lines: readonly SourceLine[]): RunningText {
  if (section.fields) return { text: rowText(section), breaks: [{ offset: 0, line: section.ownLines[0] }] };
  const own = lines.slice(section.ownLines[0] - 1, section.ownLines[1]);
  return runningText(own.map((line, at) => (at === 0 ? withoutLabel(line) : line)));
}

function blockOf(
  section: Section,
  context: readonly string[],
  lines: readonly SourceLine[],
  places: Places,
  doubts: Doubts,
  isPlanned: (sentence: string) => boolean,
): Block {
  const running = ownText(section, lines);
  const tokens = withDoubts(tokenize(running.text, places), running, doubts);
  // Cells are clauses of one demand.
  const spans = section.fields ? [[0, running.text.length] as const] : sentenceSpans(running.text);
  const passages = spans.flatMap(([start, end]): Passage[] => {
    const from = tokens.findIndex((token) => token.start >= start);
    if (from < 0) return [];
    const next = tokens.findIndex((token) => token.start >= end);
    const to = next < 0 ? tokens.length : next;
    if (to <= from || !isPlanned(running.text.slice(start, end))) return [];
    const range = section.fields ? section.ownLines : linesBetween(running, start, end);
    return [
      {
        text: running.text.slice(start, end),
        lines: range,
        page: lines[range[0] - 1]?.page ?? section.page,
        from,
        to,
      },
    ];
  });
  const { path, heading, ownLines } = section;
  return {
    path,
    heading,
    leaf: section.children.length === 0,
    hasBody: !section.titled || section.text !== '' || section.heading.split(' ').length >= LONG_TITLE,
    gathers: gathers(section),
    context,
    lines: ownLines,
    text: running.text,
    ...(section.fields && { row: { task: section.text, fields: section.fields } }),
    tokens,
    passages,
  };
}

/** “Trên đây là Kế hoạch …” repeats the title and promises nothing. */
const NAMES_THE_PLAN = /^Trên đây là /u;

/** Blocks in document order. What tells of the past is said in a block, and is no passage to be met by. */
export function blocksOf(
  { document, transcript }: Plan,
  lines: readonly SourceLine[],
  places: Places,
): readonly Block[] {
  const doubts = doubtsIn(transcript);
  const blocks: Block[] = [];
  const past = pastActivities(document);
  const visit = (section: Section, above: readonly string[], inReview: boolean): void => {
    const review = inReview || past.takesStock(section);
    const isPlanned = (sentence: string): boolean =>
      !review && !past.tellsOfPast(sentence) && !NAMES_THE_PLAN.test(sentence);
    const context = section.titled ? [...above, section.heading] : above;
    blocks.push(blockOf(section, context, lines, places, doubts, isPlanned));
    for (const child of section.children) visit(child, context, review);
  };
  for (const section of [...document.sections, ...(document.closing ?? [])]) visit(section, [], false);
  return blocks;
}
