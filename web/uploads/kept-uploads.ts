// Uploads as the browser keeps them, so that a reload loses neither a file that was not sent yet nor the answer about one that was.
import { clear, createStore, del, entries, get, set } from 'idb-keyval';

/** A file on its way, one that was refused or known already, or a document just taken out of sight. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  /** unsent: the service was not reached; lost: the browser had no room to keep the file, and the page was left before it was sent. */
  readonly state: 'waiting' | 'sending' | 'unsent' | 'refused' | 'duplicate' | 'removed' | 'lost';
  readonly message: string;
  /** What was removed, to bring it back; what a duplicate is. */
  readonly document: string | null;
  /** The round that it was sent to. */
  readonly campaign: string | null;
}

interface Kept {
  readonly upload: Upload;
  readonly file: File | null;
}

const store = createStore('doichieu', 'uploads');
/** Keys of those whose sending was begun. A store of their own: to mark one there would write its file once more. */
const begun = createStore('doichieu-begun', 'uploads');
/** Of this window: how many of the files on their way together were answered. */
const SENT = 'doichieu.uploads.sent';

export async function keepUpload(upload: Upload, file: File | null): Promise<void> {
  try {
    await set(upload.key, { upload, file } satisfies Kept, store);
  } catch {
    // The file is too large for what the browser grants; its name is not.
    await set(upload.key, { upload, file: null } satisfies Kept, store).catch(() => undefined);
  }
}

/** Whether its sending was begun before: the service may have it, and only its answer was not heard. */
export async function beginUpload(key: string): Promise<boolean> {
  try {
    const isAgain = (await get<true>(key, begun)) === true;
    await set(key, true, begun);
    return isAgain;
  } catch {
    return false;
  }
}

/** It was answered, whatever the answer. */
export async function endUpload(key: string): Promise<void> {
  await del(key, begun).catch(() => undefined);
}

export function keepSent(sent: number): void {
  if (sent === 0) sessionStorage.removeItem(SENT);
  else sessionStorage.setItem(SENT, String(sent));
}

export function keptSent(): number {
  return Number(sessionStorage.getItem(SENT)) || 0;
}

export async function forgetUpload(key: string): Promise<void> {
  await Promise.all([del(key, store).catch(() => undefined), endUpload(key)]);
}

/** When a person leaves: the next at this machine is neither to see their files nor to send them under another name. */
export async function forgetAllUploads(): Promise<void> {
  keepSent(0);
  await Promise.all([store, begun].map((one) => clear(one).catch(() => undefined)));
}

/** In the order in which they came. Without a database (a private window) nothing is kept. */
export async function keptUploads(): Promise<readonly Kept[]> {
  const found = await entries<string, Kept>(store).catch(() => []);
  return found.map(([, kept]) => kept).toSorted((a, b) => a.upload.key.localeCompare(b.upload.key));
}
