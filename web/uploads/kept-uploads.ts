// Uploads as the browser keeps them, so that a reload loses neither a file that was not sent yet nor the answer about one that was.
import { clear, createStore, del, entries, set } from 'idb-keyval';

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

export async function keepUpload(upload: Upload, file: File | null): Promise<void> {
  try {
    await set(upload.key, { upload, file } satisfies Kept, store);
  } catch {
    // The file is too large for what the browser grants; its name is not.
    await set(upload.key, { upload, file: null } satisfies Kept, store).catch(() => undefined);
  }
}

export async function forgetUpload(key: string): Promise<void> {
  await del(key, store).catch(() => undefined);
}

/** When a person leaves: the next at this machine is neither to see their files nor to send them under another name. */
export async function forgetAllUploads(): Promise<void> {
  await clear(store).catch(() => undefined);
}

/** In the order in which they came. Without a database (a private window) nothing is kept. */
export async function keptUploads(): Promise<readonly Kept[]> {
  const found = await entries<string, Kept>(store).catch(() => []);
  return found.map(([, kept]) => kept).toSorted((a, b) => a.upload.key.localeCompare(b.upload.key));
}
