// Transcript → document: letterhead, references, outline and what the author got wrong in it.
import type { Document } from '../model/document.ts';
import type { Transcript } from '../model/transcript.ts';
import { anatomy } from './anatomy.ts';
import { readMetadata } from './letterhead.ts';
import { numberingNotices } from './numbering-notices.ts';
import { decodeOutline } from './outline.ts';
import { completeIssuers, readReferences } from './references.ts';
import { sectionTree } from './section-tree.ts';
import { sourceLines } from './source-lines.ts';

export function parse(transcript: Transcript): Document {
  const parts = anatomy(sourceLines(transcript));
  const outlined = [...parts.body, ...parts.appendices];
  const labelled = decodeOutline(outlined);
  const cited = readReferences([...parts.opening, ...parts.body, ...parts.closing]);
  const metadata = readMetadata(parts, cited, transcript);
  return {
    metadata,
    references: completeIssuers(cited, metadata),
    sections: sectionTree(outlined, labelled),
    notices: numberingNotices(labelled),
  };
}
