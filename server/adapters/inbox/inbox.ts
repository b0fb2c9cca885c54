// DOICHIEU_INBOX: a folder that scanners and shares put files into. What stops changing comes in as an upload does and goes to done/ or
// failed/; what stands in the way of the service rather than in the file (a full disk, a lock) waits for the next look.
import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Application } from '../../usecases/application.ts';
import { takeIn, type IncomingBytes } from '../../usecases/documents/take-in.ts';
import { putAway } from './put-away.ts';
import { DONE, FAILED, settledFiles, stampOf, type InboxFile } from './settled-files.ts';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

/** Milliseconds between looks. */
const LOOK_MS = 3000;
/** Milliseconds for which a file that cannot be opened is tried again. */
const LOCKED_MS = 10 * 60_000;
/** Files of a zip: each is looked up among all of them. */
const MOST_ENTRIES = 2000;
/** How the audit names who sent it. */
export const INBOX_ACTOR = 'thư mục nhận';
/** Statuses of failures that are the file's own. */
const OF_THE_FILE: ReadonlySet<number> = new Set([413, 415, 422]);

export interface InboxSetup {
  readonly folder: string;
  /** Bytes of one file at most. */
  readonly fileBytes: number;
  readonly onFault: (fault: unknown) => void;
}

export interface Inbox {
  /** Takes what has settled; the same as the clock does. */
  look(signal: AbortSignal): Promise<void>;
}

/** Rejects where the folder is not there or cannot be written to. */
export async function createInbox(
  application: Application,
  { folder, fileBytes, onFault }: InboxSetup,
): Promise<Inbox> {
  await mkdir(join(folder, DONE), { recursive: true });
  await mkdir(join(folder, FAILED), { recursive: true });
  const settled = settledFiles(folder, application.now);
  /** Since when a file could not be opened, and what is dealt with and could not be moved; by stamp. */
  const locked = new Map<string, number>();
  const dealtWith = new Set<string>();
  /** The same trouble is told once. */
  const told = new Set<string>();

  const tell = (fault: unknown, key: string): void => {
    if (!told.has(key)) onFault(fault);
    told.add(key);
  };

  const submitOne = async (
    name: string,
    bytes: IncomingBytes['bytes'],
    signal: AbortSignal,
    isWhole?: () => Promise<boolean>,
  ): Promise<'taken' | 'changed' | Failure> => {
    const file = {
      name,
      bytes,
      limit: fileBytes,
      role: 'plan',
      urgency: 'sent',
      actor: INBOX_ACTOR,
    } as const;
    try {
      return (await takeIn(application, file, signal, isWhole)) === undefined ? 'changed' : 'taken';
    } catch (cause) {
      if (cause instanceof Failure && OF_THE_FILE.has(cause.status)) return cause;
      throw cause;
    }
  };

  /** Reasons against it; none: it is in. undefined: not yet. */
  const reasonsOf = async (
    { name, kind, stamp }: InboxFile,
    signal: AbortSignal,
  ): Promise<readonly string[] | undefined> => {
    if (kind === 'link') return ['Đây là một liên kết, không phải tệp. Hãy chép tệp vào thư mục.'];
    const path = join(folder, name);
    const entries = await entriesOf(path, fileBytes);
    if (entries !== undefined && entries.length > MOST_ENTRIES) {
      return [`Tệp nén có hơn ${MOST_ENTRIES} tệp. Hãy giải nén rồi chép các tệp vào thư mục.`];
    }
    if (entries !== undefined && entries.length > 0) {
      const reasons: string[] = [];
      for (const entry of entries) {
        if (entry.size > fileBytes) reasons.push(`${entry.name}: ${new Failure('too-large').message}`);
        else {
          const outcome = await submitOne(entry.name, once(entry), signal);
          if (outcome instanceof Failure) reasons.push(`${entry.name}: ${outcome.message}`);
        }
      }
      return reasons.length === 0 || reasons.length === entries.length
        ? reasons
        : [...reasons, 'Các tệp khác trong tệp nén đã được nhận.'];
    }
    const isWhole = async (): Promise<boolean> => (await stampOf(path)) === stamp;
    const outcome = await submitOne(basename(name), createReadStream(path), signal, isWhole);
    if (outcome === 'changed') return undefined;
    return outcome === 'taken' ? [] : [outcome.message];
  };

  const deal = async (file: InboxFile, signal: AbortSignal): Promise<void> => {
    const { name, stamp } = file;
    if (dealtWith.has(stamp)) return;
    let reasons: readonly string[] | undefined;
    try {
      reasons = await reasonsOf(file, signal);
      locked.delete(stamp);
    } catch (cause) {
      if (signal.aborted) return;
      tell(cause, stamp);
      if (!isLock(cause)) return;
      const at = application.now().getTime();
      const since = locked.get(stamp) ?? at;
      locked.set(stamp, since);
      if (at - since < LOCKED_MS) return;
      reasons = ['Không mở được tệp: tệp đang bị khóa hoặc không có quyền đọc.'];
    }
    if (reasons === undefined) return;
    dealtWith.add(stamp);
    await putAway(folder, name, reasons).catch((cause: unknown) => tell(cause, stamp));
  };

  return {
    async look(signal) {
      try {
        for (const file of await settled.look()) {
          if (signal.aborted) return;
          await deal(file, signal);
        }
        told.delete('folder');
      } catch (cause) {
        tell(cause, 'folder');
      }
    },
  };
}

/** By the clock, until what it gives is called: it resolves when nothing of it is under way any more. */
export function watchInbox(inbox: Inbox): () => Promise<void> {
  const ending = new AbortController();
  let working: Promise<void> = Promise.resolve();
  let isAtIt = false;
  const look = (): void => {
    if (isAtIt) return;
    isAtIt = true;
    working = inbox.look(ending.signal).finally(() => {
      isAtIt = false;
    });
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await working;
  };
}

/** A larger zip goes in as it is, and is refused as that. */
async function entriesOf(path: string, most: number) {
  if (!/\.zip$/iu.test(path) || (await stat(path)).size > most) return undefined;
  return zipEntries(await readFile(path));
}

async function* once(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  yield await entry.unpack().catch((cause: unknown) => {
    throw new Failure('damaged', { cause });
  });
}

function isLock(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  return ['EACCES', 'EPERM', 'EBUSY', 'ETXTBSY'].includes(code);
}
