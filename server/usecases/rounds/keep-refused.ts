// A file sent to a round that cannot be opened: kept as one that failed, so that its unit is not taken for one that sent nothing.
import type { Failure, FailureCode } from '../../failure.ts';
import { announce, arrive } from '../documents/incoming.ts';
import type { SubmittedFile } from '../documents/submit.ts';
import { directoryOf } from '../../round/directory.ts';
import { findUnit } from '../../round/find-unit.ts';
import type { Application } from '../application.ts';
import { joinRound } from './open-round.ts';

/**
 * What is wrong with the file itself. An empty file is none of them: all empty files are one document, which can be
 * only one unit's; nor is one that is too large, of which only the beginning came.
 */
const OF_THE_FILE: readonly FailureCode[] = [
  'damaged',
  'encrypted',
  'no-pages',
  'too-many-pages',
  'too-slow',
  'unsupported-type',
];

/** Gives the document's id; null where the file is not kept. */
export async function keepRefused(
  application: Application,
  { id, name, content, role, actor }: SubmittedFile,
  { code, message }: Failure,
  round: string,
): Promise<string | null> {
  const { store, originals, places, now } = application;
  const campaign = await store.campaigns.get(round);
  if (campaign === undefined || role !== 'plan' || !OF_THE_FILE.includes(code)) return null;
  const directory = directoryOf(
    await store.campaigns.units(round),
    places().namesAnywhere,
    campaign.province,
  );
  const found = findUnit({ metadata: null, fileName: name, marksSure: false }, directory);
  // Folders hold other things than plans; only a name tells that such a file is meant for the round.
  if (code === 'unsupported-type' && found.kind !== 'found') return null;
  if ((await store.documents.get(id)) === undefined) await announce(application, id);
  await originals.keep(id, content);
  return store.atomically(async (records) => {
    const bytes = content instanceof Uint8Array ? content.length : content.size;
    const { document } = await records.documents.add({
      id,
      name,
      mediaType: 'application/octet-stream',
      bytes,
      pageCount: 0,
      role,
      status: 'failed',
    });
    if (document.removed) await records.documents.restore(id);
    await records.documents.setStatus(id, 'failed', { code, message });
    await joinRound(records, places(), campaign, [id]);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'document.submit',
      subject: id,
      detail: { name, role, refused: code },
    });
    await arrive(records, id);
    return id;
  });
}
