// A file sent to a round that cannot be opened: kept as one that failed, so that its unit is not taken for one that sent nothing.
import { createHash } from 'node:crypto';
import type { Failure, FailureCode } from '../../failure.ts';
import { announce, arrive } from '../documents/incoming.ts';
import type { SubmittedFile } from '../documents/submit.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import { directoryOf } from '../../round/directory.ts';
import { findUnit } from '../../round/find-unit.ts';
import type { Application } from '../application.ts';
import { joinRound } from './open-round.ts';

/** What is wrong with the file itself. */
const OF_THE_FILE: readonly FailureCode[] = [
  'damaged',
  'encrypted',
  'no-pages',
  'too-many-pages',
  'too-slow',
  'unsupported-type',
];

/** All empty files are one hash, and of one too large only the beginning came: there is nothing to keep but that it was sent. */
const WITHOUT_BYTES: readonly FailureCode[] = ['empty', 'too-large'];

/** `content` and `id` are undefined where the bytes did not all come. */
export type RefusedFile = Pick<SubmittedFile, 'name' | 'role' | 'actor'> &
  Partial<Pick<SubmittedFile, 'id' | 'content'>>;

/** Gives the document's id; null where the file is not kept. */
export async function keepRefused(
  application: Application,
  { id, name, content, role, actor }: RefusedFile,
  { code, message }: Failure,
  round: string,
): Promise<string | null> {
  const { store, originals, places, now } = application;
  const campaign = await store.campaigns.get(round);
  if (campaign === undefined || role !== 'plan') return null;
  const keepsBytes = id !== undefined && content !== undefined && OF_THE_FILE.includes(code);
  if (!keepsBytes && !WITHOUT_BYTES.includes(code)) return null;
  // Folders hold other things than plans; only a name tells that such a file is meant for the round.
  const needsName = !keepsBytes || code === 'unsupported-type';
  if (needsName && !(await isNamed(application, campaign, name))) return null;
  const document = keepsBytes ? id : idWithoutBytes(round, name);
  if (keepsBytes) {
    if ((await store.documents.get(id)) === undefined) await announce(application, id);
    await originals.keep(id, content);
  }
  return store.atomically(async (records) => {
    const bytes = !keepsBytes ? 0 : content instanceof Uint8Array ? content.length : content.size;
    const { document: known } = await records.documents.add({
      id: document,
      name,
      mediaType: 'application/octet-stream',
      bytes,
      pageCount: 0,
      role,
      status: 'failed',
    });
    if (known.removed) await records.documents.restore(document);
    if (!keepsBytes) await records.documents.setOriginal(document, 'never');
    await records.documents.setStatus(document, 'failed', { code, message });
    await joinRound(records, places(), campaign, [document]);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'document.submit',
      subject: document,
      detail: { name, role, refused: code },
    });
    if (keepsBytes) await arrive(records, document);
    return document;
  });
}

async function isNamed({ store, places }: Application, { id, province }: Campaign, name: string) {
  const directory = directoryOf(await store.campaigns.units(id), places().namesAnywhere, province);
  return findUnit({ metadata: null, fileName: name, marksSure: false }, directory).kind === 'found';
}

/** Of the same name sent to the same round once more it is the same document. */
function idWithoutBytes(round: string, name: string): string {
  return createHash('sha256').update(`${round}\0${name}`).digest('hex');
}
