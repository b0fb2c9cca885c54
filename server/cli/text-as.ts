// One file → its restored text: as paragraphs, line for line, or as a file to hand on.
import type { Understood } from '../pipeline.ts';
import { exportRestored, type RestoredFormat } from '../report/restored/export.ts';
import { readPlan, readText, type ReadingSetup } from './files.ts';

export interface TextOptions {
  readonly keepLines?: true;
  readonly template?: string;
  readonly format: 'txt' | RestoredFormat;
  readonly output?: string;
}

export async function textAs(
  { keepLines, format }: TextOptions,
  file: string,
  reading: ReadingSetup,
  sibling: Understood | undefined,
): Promise<string | Uint8Array> {
  if (format !== 'txt') {
    const { transcript, document } = await readPlan(file, reading, sibling);
    return exportRestored(transcript, document, format);
  }
  const transcript = await readText(file, reading, sibling);
  if (keepLines === true) return transcript.text;
  const { paragraphs } = await import('../structure/paragraphs.ts');
  return paragraphs(transcript).join('\n');
}
