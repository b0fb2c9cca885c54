// An understood document → the passages that are indexed: every section's own text, and the lines that stand in none, in
// the order of the text.
import type { Document, Section } from '../model/document.ts';
import { lineStarts, linesOf, pageAt, type Transcript } from '../model/transcript.ts';
import type { Passage } from '../model/passage.ts';
import { rowText } from '../structure/tables/row-text.ts';

/** Lines of a passage made of loose lines. */
const LOOSE_LINES = 12;

export function passagesOf(document: Document, transcript: Transcript): readonly Passage[] {
  const sections = document.sections.flatMap(flatten);
  const passages = [...sections.map(toPassage), ...loosePassages(document, transcript)];
  return passages.toSorted((a, b) => a.lines[0] - b.lines[0]);
}

function flatten(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(flatten)];
}

function toPassage(section: Section): Passage {
  return {
    path: section.path,
    heading: section.heading,
    text: section.fields ? rowText(section) : section.text,
    page: section.page,
    lines: section.ownLines,
  };
}

/** Letterhead, preamble, recipients, or a whole text without any section. */
function loosePassages(document: Document, transcript: Transcript): readonly Passage[] {
  const lines = linesOf(transcript.text);
  const starts = lineStarts(transcript.text);
  const covered = new Set<number>();
  for (const {
    lines: [first, last],
  } of document.sections) {
    for (let line = first; line <= last; line++) covered.add(line);
  }
  const passages: Passage[] = [];
  let open: number[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      const text = open
        .map((line) => lines[line - 1]?.trim() ?? '')
        .join(' ')
        .trim();
      const page = pageAt(transcript, starts[first - 1] ?? 0)?.number ?? 1;
      if (text !== '') passages.push({ path: '', heading: '', text, page, lines: [first, last] });
    }
    open = [];
  };
  for (let line = 1; line <= lines.length; line++) {
    if (covered.has(line)) close();
    else if (open.push(line) === LOOSE_LINES) close();
  }
  close();
  return passages;
}
