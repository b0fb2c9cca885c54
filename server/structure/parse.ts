// Transcript → document: letterhead, references, outline and what the author got wrong in it.
import type { Document } from '../model/document.ts';
import type { Transcript } from '../model/transcript.ts';
import { anatomy } from './anatomy.ts';
import { readDeadlines } from './deadlines.ts';
import { readLegalBases } from './legal-bases.ts';
import { readMetadata } from './letterhead.ts';
import { marker } from './markers.ts';
import { numberingNotices } from './numbering-notices.ts';
import { decodeOutline, type Labelled } from './outline.ts';
import { pageNotices } from './page-notices.ts';
import { readRecipients } from './recipients.ts';
import { completeIssuers, readReferences } from './references.ts';
import { sectionTree } from './section-tree.ts';
import { sourceLines, type SourceLine } from './source-lines.ts';
import { readTables } from './tables.ts';

/** A list or a table after the signature is an appendix, whether or not it is called one. */
function asAppendix(lines: readonly SourceLine[], labelled: readonly Labelled[]): readonly Labelled[] {
  const [first] = lines;
  if (!first || labelled.some(({ line }) => line === first)) return [];
  return [{ line: first, marker: marker('appendix', 1, 'Phụ lục', 0, 0) }];
}

export function parse(transcript: Transcript): Document {
  const parts = anatomy(sourceLines(transcript));
  const outlined = [...parts.body, ...parts.appendices];
  const tables = readTables(outlined, transcript);
  const tabular = (line: SourceLine): boolean =>
    tables.some(({ lines: [first, last] }) => line.number >= first && line.number <= last);
  const decoded = decodeOutline(outlined.filter((line) => !tabular(line)));
  const labelled = [...decoded, ...asAppendix(parts.appendices, decoded)];
  const cited = readReferences([...parts.opening, ...parts.body, ...parts.closing]);
  const metadata = readMetadata(parts, cited, transcript);
  const sections = sectionTree(outlined, labelled, tables);
  return {
    metadata,
    references: completeIssuers(cited, metadata),
    bases: readLegalBases(parts.opening),
    recipients: readRecipients(parts.ending),
    deadlines: readDeadlines(sections),
    sections,
    notices: [...pageNotices(transcript), ...numberingNotices(decoded)],
  };
}
