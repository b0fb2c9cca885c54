// A document's restored text as a file to hand on.
import type { Document } from '../../model/document.ts';
import type { Transcript } from '../../model/transcript.ts';
import { MEDIA_TYPES } from '../export.ts';

export const RESTORED_FORMATS = ['docx'] as const;
export type RestoredFormat = (typeof RESTORED_FORMATS)[number];

export const RESTORED_TYPES: Readonly<Record<RestoredFormat, string>> = { docx: MEDIA_TYPES.docx };

/** Loading the library takes a fifth of a second, which nothing else should wait for. */
export async function exportRestored(
  transcript: Transcript,
  document: Document,
  format: RestoredFormat,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./restored-word.ts')).restoredWord(transcript, document);
  }
}
