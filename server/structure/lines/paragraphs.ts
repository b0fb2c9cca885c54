// A transcript as people read it: wrapped lines rejoined, one paragraph a line. Every word stays, page numbers included.
import type { Section } from '../../model/document.ts';
import type { Transcript } from '../../model/transcript.ts';
import { runningText } from './running-text.ts';
import { sourceLines } from './source-lines.ts';
import type { SourceLine } from './source-line.ts';

const ENDS_SENTENCE = /[.;:!?…][”"»)]*$/u;
const STARTS_LIKE_SENTENCE = /^[\p{Lu}\d“"(+–-]/u;

function labelledLines(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(({ lines, children }) => [lines[0], ...labelledLines(children)]);
}

/** Blank lines do not separate: some text layers have one between any two lines of a sentence. */
export function paragraphs(transcript: Transcript, sections: readonly Section[]): readonly string[] {
  const labelled = new Set(labelledLines(sections));
  const body = { first: Math.min(...labelled), last: sections.at(-1)?.lines[1] ?? 0 };
  const groups: SourceLine[][] = [];
  let last: SourceLine | undefined;
  for (const line of sourceLines(transcript)) {
    if (line.text === '') continue;
    if (line.furniture) {
      groups.push([line]);
      continue;
    }
    // Letterhead, recipients and signature are set in lines, not in paragraphs.
    const inBody = line.number > body.first && line.number <= body.last;
    const ended = last === undefined || last.short || ENDS_SENTENCE.test(last.text);
    const starts = !inBody || labelled.has(line.number) || (ended && STARTS_LIKE_SENTENCE.test(line.text));
    const open = groups.at(-1);
    // A page number between two halves of a sentence stays between them: words keep the order of the pages.
    if (starts || open === undefined || open[0]?.furniture) groups.push([line]);
    else open.push(line);
    last = line;
  }
  return groups.map((group) =>
    group[0]?.furniture ? group.map(({ text }) => text).join(' ') : runningText(group).text,
  );
}
