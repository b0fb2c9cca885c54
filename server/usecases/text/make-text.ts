// Pages → the document's text as it is to be stored: restored, with what people put right still right.
import type { Page } from '../../model/page.ts';
import type { Understood } from '../../pipeline.ts';
import { amend, locate } from '../../text/amend.ts';
import type { Application } from '../application.ts';

/** Corrections are put back where their words still stand. */
export async function makeText(
  { store, stages }: Application,
  document: string,
  pages: readonly Page[],
  signal: AbortSignal,
): Promise<Understood> {
  const text = await stages.understand(pages, signal);
  const edits = locate(text.transcript, await store.documents.amendments(document));
  if (edits.length === 0) return text;
  const transcript = amend(text.transcript, edits);
  return { transcript, document: await stages.parse(transcript, signal) };
}
