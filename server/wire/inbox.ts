// The watched folder, where the settings name one.
import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import type { Application } from '../usecases/application.ts';

/** Gives what ends it. Rejects with Failure `bad-config` where the folder is not there, or the program's own files lie in it or about it. */
export async function startInbox(
  application: Application,
  { inbox, dataDir, filesDir, backup, limits }: Config,
  onFault: (fault: unknown) => void,
): Promise<(() => Promise<void>) | undefined> {
  if (inbox === undefined) return undefined;
  const folder = await realpath(inbox).catch((cause: unknown) => {
    throw new Failure('bad-config', { detail: `DOICHIEU_INBOX: không có thư mục ${inbox}.`, cause });
  });
  for (const own of [dataDir, filesDir, backup?.folder]) {
    if (own === undefined) continue;
    const place = await realpath(own).catch(() => resolve(own));
    if (isWithin(folder, place) || isWithin(place, folder)) {
      throw new Failure('bad-config', {
        detail: `DOICHIEU_INBOX không được trùng, nằm trong hay chứa thư mục của chương trình (${own}).`,
      });
    }
  }
  const { createInbox, watchInbox } = await import('../adapters/inbox/inbox.ts');
  return watchInbox(await createInbox(application, { folder, fileBytes: limits.fileBytes, onFault }));
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !/^\.\.[\\/]/.test(way) && !/^(?:[a-z]:|[\\/])/iu.test(way));
}
