// A person corrected a word: where else the same reading stands.
import { Failure } from '../../failure.ts';
import type { Span } from '../../model/transcript.ts';
import { propose, type Proposal } from '../../text/propose.ts';
import type { Application } from '../application.ts';

/** Rejects with Failure `not-found`, `not-ready`, `conflict` (the text is not at `revision` any more). */
export async function proposeWords(
  { store }: Pick<Application, 'store'>,
  asked: { readonly document: string; readonly revision: number; readonly corrected: Span },
): Promise<readonly Proposal[]> {
  const document = await store.documents.get(asked.document);
  if (document === undefined) throw new Failure('not-found');
  const text = await store.documents.text(asked.document);
  if (text === undefined) throw new Failure('not-ready');
  if (text.revision !== asked.revision) throw new Failure('conflict');
  return propose(text.transcript, asked.corrected);
}
