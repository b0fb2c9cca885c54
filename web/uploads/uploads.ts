// The files on their way to the service, whatever view is open: sent a few at a time, kept over a reload until answered.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/ask.ts';
import { getDocument, restoreDocument, uploadDocument } from '../api/documents.ts';
import { sentence } from '../sentence.ts';
import {
  beginUpload,
  endUpload,
  forgetUpload,
  keepSent,
  keepUpload,
  keptSent,
  keptUploads,
  type Upload,
} from './kept-uploads.ts';
import { sendAll } from './send-all.ts';
import { withoutZips } from './zip-files.ts';

interface Waiting {
  readonly upload: Upload;
  readonly file: File;
}

export class Uploads implements ReactiveController {
  rows: readonly Upload[] = [];
  /** How many answers came: a list that sees it change asks anew. */
  answered = 0;
  /** Of the files that are on their way together. */
  batch = { sent: 0, of: 0 };

  readonly #host: ReactiveControllerHost;
  #count = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
    addEventListener('dc-back', this.#back);
    void this.#resume();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('dc-back', this.#back);
  }

  /** Small files go first: typed plans are read while scans are still on their way. */
  async send(chosen: readonly File[], campaign: string | null): Promise<void> {
    const files = (await withoutZips(chosen)).toSorted((a, b) => a.size - b.size);
    const waiting = files.map((file) => ({ upload: this.#upload(file.name, 'waiting', { campaign }), file }));
    this.#set([...this.rows, ...waiting.map(({ upload }) => upload)]);
    // All are kept before the first is sent: whoever reloads meanwhile loses none.
    await Promise.all(waiting.map(({ upload, file }) => keepUpload(upload, file)));
    await this.#sendAll(waiting);
  }

  /** Tells that a document went out of sight, with the way back. */
  async tellRemoved(name: string, document: string): Promise<void> {
    const upload = this.#upload(name, 'removed', { document });
    this.#set([...this.rows, upload]);
    await keepUpload(upload, null);
  }

  async restore(upload: Upload): Promise<void> {
    if (upload.document === null) return;
    try {
      await restoreDocument(upload.document);
      await this.dismiss(upload.key);
    } catch (cause) {
      this.#replace({ ...upload, message: sentence(cause) });
    }
    this.#tellAnswered();
  }

  async restoreAll(): Promise<void> {
    const removed = this.rows.filter(({ state }) => state === 'removed');
    await sendAll(removed, (upload) => this.restore(upload));
  }

  /** What came back by another way, out of the trash or sent anew, needs no way back any more. */
  async lookForBroughtBack(): Promise<void> {
    const removed = this.rows.filter(({ state }) => state === 'removed');
    await Promise.all(
      removed.map(async ({ key, document }) => {
        const stored = document === null ? undefined : await getDocument(document).catch(() => undefined);
        if (stored?.removed === false) await this.dismiss(key);
      }),
    );
  }

  /** One that the service did not hear, or refused and may take by now. */
  async sendAgain(key: string): Promise<void> {
    const kept = (await keptUploads()).find(({ upload }) => upload.key === key);
    const upload = this.rows.find((row) => row.key === key);
    if (upload === undefined) return;
    if (kept?.file) await this.#sendAll([{ upload, file: kept.file }]);
    else await this.#answer({ ...upload, state: 'lost' });
  }

  async dismiss(key: string): Promise<void> {
    this.#set(this.rows.filter((row) => row.key !== key));
    await forgetUpload(key);
  }

  /** All that were answered: one that the service did not hear is nowhere but here. */
  async dismissAll(): Promise<void> {
    const done = this.rows.filter(({ state }) => !isOnItsWay(state));
    await Promise.all(done.map(({ key }) => this.dismiss(key)));
  }

  async #resume(): Promise<void> {
    const kept = await keptUploads();
    const rows = kept.map(({ upload, file }): Upload => {
      return isOnItsWay(upload.state) ? { ...upload, state: file === null ? 'lost' : 'waiting' } : upload;
    });
    this.#set([...rows, ...this.rows.filter(({ key }) => !rows.some((row) => row.key === key))]);
    void this.lookForBroughtBack();
    const waiting = kept.flatMap(({ file }, at) => {
      const upload = rows[at];
      return upload?.state === 'waiting' && file !== null ? [{ upload, file }] : [];
    });
    // Those sent before the reload are of the same batch.
    const sent = waiting.length === 0 ? 0 : keptSent();
    this.#tally({ sent: this.batch.sent + sent, of: this.batch.of + sent });
    await this.#sendAll(waiting);
  }

  /** The service is there again. */
  readonly #back = (): void => void this.#sendUnsent();

  /** Rows without their files stay as they are. */
  async #sendUnsent(): Promise<void> {
    const unsent = this.rows.filter(({ state }) => state === 'unsent');
    if (unsent.length === 0) return;
    const files = new Map((await keptUploads()).map(({ upload, file }) => [upload.key, file]));
    await this.#sendAll(
      unsent.flatMap((upload) => {
        const file = files.get(upload.key);
        return file == null ? [] : [{ upload, file }];
      }),
    );
  }

  async #sendAll(waiting: readonly Waiting[]): Promise<void> {
    this.#tally({ ...this.batch, of: this.batch.of + waiting.length });
    await sendAll(waiting, async ({ upload, file }) => {
      await alone(upload.key, () => this.#send(upload, file));
      const sent = this.batch.sent + 1;
      this.#tally(sent === this.batch.of ? { sent: 0, of: 0 } : { ...this.batch, sent });
    });
  }

  #tally(batch: Uploads['batch']): void {
    this.batch = batch;
    keepSent(batch.sent);
    this.#host.requestUpdate();
  }

  /** They are kept, and still whoever leaves should know that not all were sent. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.batch.of > 0) event.preventDefault();
  };

  async #send(waiting: Upload, file: File): Promise<void> {
    const upload: Upload = { ...waiting, state: 'sending' };
    this.#replace(upload);
    const isAgain = await beginUpload(upload.key);
    try {
      const { duplicate, id } = await uploadDocument(file, 'plan', upload.campaign);
      await endUpload(upload.key);
      // What was cut off after it had arrived is known to the service by its own first sending.
      if (duplicate && !isAgain) await this.#answer({ ...upload, state: 'duplicate', document: id });
      else await this.dismiss(upload.key);
      await this.lookForBroughtBack();
    } catch (cause) {
      const isUnheard = cause instanceof ApiError && cause.code === 'offline';
      if (!isUnheard) await endUpload(upload.key);
      const state = isUnheard ? 'unsent' : 'refused';
      await this.#answer({ ...upload, state, message: sentence(cause) }, file);
    }
    this.#tellAnswered();
  }

  async #answer(upload: Upload, file: File | null = null): Promise<void> {
    this.#replace(upload);
    await keepUpload(upload, file);
  }

  #upload(name: string, state: Upload['state'], more: Partial<Upload>): Upload {
    const order = String(++this.#count).padStart(6, '0');
    const key = `${new Date().toISOString()} ${order}`;
    return { key, name, state, message: '', document: null, campaign: null, ...more };
  }

  #replace(upload: Upload): void {
    this.#set(this.rows.map((row) => (row.key === upload.key ? upload : row)));
  }

  #set(rows: readonly Upload[]): void {
    this.rows = rows;
    this.#host.requestUpdate();
  }

  #tellAnswered(): void {
    this.answered++;
    this.#host.requestUpdate();
  }
}

function isOnItsWay(state: Upload['state']): boolean {
  return state === 'waiting' || state === 'sending' || state === 'unsent';
}

/** Two windows resume the same kept file: the one that comes first sends it. Locks exist on https and localhost alone. */
async function alone(key: string, task: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return task();
  await locks.request(`doichieu.upload.${key}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await task();
  });
}
