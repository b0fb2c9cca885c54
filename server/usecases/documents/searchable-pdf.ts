// The pages as they were sent, with the restored text found in them.
import { Failure } from '../../failure.ts';
import type { StoredDocument, StoredText } from '../../model/stored/document.ts';
import { pageLayers } from '../../text/page-layers.ts';
import type { Application } from '../application.ts';
import { openOriginal } from './open-original.ts';

/** Bytes of a PDF. Rejects with Failure `no-pictures` or `original-lost`. */
export async function searchablePdf(
  application: Application,
  document: StoredDocument,
  { transcript }: StoredText,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const layers = pageLayers(await application.store.documents.pages(document.id), transcript);
  if (layers === undefined) throw new Failure('no-pictures');
  const file = await openOriginal(application, document, signal);
  try {
    return await file.layered(layers, signal);
  } finally {
    await file.close();
  }
}
