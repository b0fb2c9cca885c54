// A person corrects words; the structure follows at once, the index and the comparisons behind it.
import { Failure } from '../../failure.ts';
import type { Amendment } from '../../model/stored/document.ts';
import { amend, anchorOf, type Edit } from '../../text/amend.ts';
import type { Application } from '../application.ts';
import { storeText } from './store-text.ts';

/** Gives the new revision. Rejects with Failure `not-found`, `not-ready`, `conflict` (the text is not at `revision` any more), `invalid-request`. */
export async function correctWords(
  application: Application,
  change: {
    readonly document: string;
    readonly revision: number;
    readonly edits: readonly Edit[];
    readonly actor: string;
  },
  signal: AbortSignal,
): Promise<number> {
  const { store, stages } = application;
  const document = await store.documents.get(change.document);
  if (document === undefined) throw new Failure('not-found');
  const text = await store.documents.text(change.document);
  if (text === undefined) throw new Failure('not-ready');
  if (text.revision !== change.revision) throw new Failure('conflict');
  const transcript = amended(text.transcript, change.edits);
  const structure = await stages.parse(transcript, signal);
  const { actor } = change;
  const at = application.now().toISOString();
  const amendments = change.edits.map((edit): Amendment => ({
    ...anchorOf(text.transcript, edit),
    actor,
    at,
  }));
  const words = amendments.map(({ page, read, text: now }, at) => ({
    page,
    read,
    now,
    ...(change.edits[at]?.isUndo === true ? { undo: true } : {}),
  }));
  return store.atomically((records) =>
    storeText(
      records,
      { ...document, revision: text.revision },
      { transcript, document: structure },
      { amendments, audit: { at, actor, action: 'words.correct', detail: { words } }, urgency: 'asked' },
    ),
  );
}

function amended(transcript: Parameters<typeof amend>[0], edits: readonly Edit[]) {
  try {
    return amend(transcript, edits);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new Failure('invalid-request', {
        detail: {
          vi: 'Chỗ sửa nằm ngoài văn bản, chồng nhau hoặc qua nhiều dòng.',
          en: 'A correction lies outside the text, over another one, or runs over several lines.',
        },
        cause,
      });
    }
    throw cause;
  }
}
