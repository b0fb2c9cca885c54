// Transcript → document: letterhead, references, outline and what the author got wrong in it.
import type { Document, Section } from '../model/document.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Anatomy } from './letterhead/anatomy.ts';
import { startsParagraph } from './letterhead/first-part.ts';
import { isCapitals } from '../language/capitals.ts';
import { incompleteNotices } from './letterhead/incomplete-file.ts';
import { lackingParts } from './letterhead/lacking-parts.ts';
import { layoutOf, type Layout } from './letterhead/layout.ts';
import { readDeadlines } from './values/deadlines.ts';
import { impossibleDates } from './values/impossible-dates.ts';
import { readLegalBases } from './values/legal-bases.ts';
import { readMetadata } from './letterhead/letterhead.ts';
import { marker } from './lines/marker.ts';
import { numberingNotices } from './outline/numbering-notices.ts';
import { closingSections } from './outline/closing.ts';
import { decodeOutline, type Labelled } from './outline/outline.ts';
import { gapNotices, pageNotices } from './lines/page-notices.ts';
import { readRecipients } from './letterhead/recipients.ts';
import { completeIssuers, readReferences } from './values/references.ts';
import { sectionTree } from './outline/section-tree.ts';
import type { SourceLine } from './lines/source-line.ts';
import { readTables } from './tables/tables.ts';

/** A list or a table after the signature is an appendix, whether or not it is called one. */
function asAppendix(lines: readonly SourceLine[], labelled: readonly Labelled[]): readonly Labelled[] {
  const [first] = lines;
  if (!first || labelled.some(({ line }) => line === first)) return [];
  return [{ line: first, marker: marker('appendix', 1, 'Phụ lục', 0, 0) }];
}

/** A title is short and has no stop; what has one, or more words, is an item. */
const TITLE_WORDS = 14;

function titleRank(text: string, isLast: boolean): 'roman' | 'number' | undefined {
  if (isCapitals(text)) return 'roman';
  return isLast || /[.;:,/]$/u.test(text) || text.split(' ').length > TITLE_WORDS ? undefined : 'number';
}

/**
 * Of a text that labels nothing each paragraph is an item, or all of it would be lost, and those that look like titles are titles. A
 * label left over among them is none.
 */
function asItems(body: readonly SourceLine[], decoded: readonly Labelled[]): readonly Labelled[] {
  const lengths = new Map(decoded.map(({ line, marker: { length } }) => [line, length]));
  const starts = body.flatMap((line, at) => (startsParagraph(body[at - 1], line) ? [at] : []));
  return starts.flatMap((at, place) => {
    const line = body[at];
    if (!line) return [];
    const isOneLine = (starts[place + 1] ?? body.length) === at + 1;
    const isLast = place + 1 === starts.length;
    const title = isOneLine ? titleRank(line.text, isLast) : undefined;
    return [{ line, marker: marker(title ?? 'dash', 0, '', lengths.get(line) ?? 0, 0) }];
  });
}

/** So few of the paragraphs have labels where somebody took them off. */
const LEFT_OVER = 0.12;

function labelsNothing(body: readonly SourceLine[], decoded: readonly Labelled[]): boolean {
  const paragraphs = body.filter((line, at) => startsParagraph(body[at - 1], line)).length;
  return decoded.length <= LEFT_OVER * paragraphs;
}

interface Outlined {
  readonly decoded: readonly Labelled[];
  readonly sections: readonly Section[];
}

function outlined(transcript: Transcript, parts: Anatomy): Outlined {
  const lines = [...parts.body, ...parts.appendices];
  const tables = readTables(lines, transcript);
  const tabular = (line: SourceLine): boolean =>
    tables.some(({ lines: [first, last] }) => line.number >= first && line.number <= last);
  const decoded = decodeOutline(lines.filter((line) => !tabular(line)));
  const untabled = parts.body.filter((line) => !tabular(line));
  const own = labelsNothing(untabled, decoded) ? asItems(untabled, decoded) : decoded;
  const labelled = [...own, ...asAppendix(parts.appendices, decoded)];
  return { decoded, sections: sectionTree(lines, labelled, tables) };
}

/** The tree of sections alone. */
export function readSections(transcript: Transcript, { parts }: Layout): readonly Section[] {
  return outlined(transcript, parts).sections;
}

export function parse(transcript: Transcript, layout = layoutOf(transcript)): Document {
  const { parts, issuing } = layout;
  const { decoded, sections } = outlined(transcript, parts);
  const articles = issuing ? outlined(transcript, issuing).sections : [];
  const cited = readReferences([...parts.opening, ...parts.body, ...parts.closing]);
  const metadata = readMetadata(parts, cited, transcript);
  const closing = closingSections(parts.closing);
  return {
    metadata,
    references: completeIssuers(cited, metadata),
    bases: readLegalBases(parts.opening),
    recipients: readRecipients(parts.ending),
    deadlines: readDeadlines(sections),
    sections,
    ...(closing.length > 0 && { closing }),
    ...(articles.length > 0 && { articles }),
    notices: [
      ...pageNotices(transcript),
      ...gapNotices(transcript),
      ...impossibleDates(layout.lines),
      ...incompleteNotices(layout, transcript),
      ...lackingParts(layout),
      ...numberingNotices(decoded),
    ],
  };
}
