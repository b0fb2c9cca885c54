// One file → its restored text: as paragraphs, line for line, or as a file to hand on.
import type { Understood } from '../pipeline.ts';
import type * as Paragraphs from '../structure/paragraphs.ts';
import type { RestoredFormat } from '../report/restored/export.ts';
import { layeredPdf, readPlan, readText, type ReadingSetup } from './files.ts';

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
  if (format === 'pdf') return layeredPdf(file, reading, sibling);
  if (format === 'docx') {
    const understood = await readPlan(file, reading, sibling);
    const { restoredWord } = await import('../report/restored/restored-word.ts');
    return restoredWord(understood);
  }
  if (keepLines === true) return (await readText(file, reading, sibling)).text;
  // Asked for at once it would load before the file's thread starts, which would wait for it.
  const load = (): Promise<typeof Paragraphs> => import('../structure/paragraphs.ts');
  const transcript = await readText(file, reading, sibling, load);
  const { paragraphs } = await load();
  return paragraphs(transcript).join('\n');
}
