// The file that was sent, opened again: only if it still is what was sent.
import { Failure } from '../../failure.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Content, OpenFile } from '../../ports/reading.ts';
import type { Application } from '../application.ts';

/**
 * Rejects with Failure `original-lost`, which the document then tells until the file is sent again, or where the file was
 * never kept with what was wrong with it.
 */
export async function originalOf(
  { store, originals }: Application,
  document: StoredDocument,
): Promise<Content> {
  if (document.original === 'never') throw new Failure(document.fault?.code ?? 'original-lost');
  const found = await originals.find(document.id);
  const state = typeof found === 'string' ? found : 'kept';
  if (state !== document.original) await store.documents.setOriginal(document.id, state);
  if (typeof found === 'string') throw new Failure('original-lost');
  return found;
}

export async function openOriginal(
  application: Application,
  document: StoredDocument,
  signal: AbortSignal,
): Promise<OpenFile> {
  return application.reader.open(await originalOf(application, document), document.name, signal);
}
