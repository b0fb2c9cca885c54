// Transcript → its lines and the parts of a document they make up: what every later step begins with.
import type { Transcript } from '../../model/transcript.ts';
import { sourceLines } from '../lines/source-lines.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { anatomy, type Anatomy } from './anatomy.ts';

export interface Layout {
  readonly lines: readonly SourceLine[];
  readonly parts: Anatomy;
}

export function layoutOf(transcript: Transcript): Layout {
  const lines = sourceLines(transcript);
  return { lines, parts: anatomy(lines) };
}
