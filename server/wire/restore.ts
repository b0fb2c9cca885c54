// A backup → an empty store, on the engine that the settings name.
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../adapters/backup/manifest.ts';
import { readBackup } from '../adapters/backup/restore.ts';
import type { Config } from '../config.ts';
import { moveToPostgres } from './store.ts';

/** Rejects with Failure `not-empty` or `damaged`; with `bad-config` where the database holds another store. */
export async function restoreInto(
  config: Config,
  file: string,
  options: { readonly signal: AbortSignal; readonly onFault: (fault: unknown) => void },
): Promise<Manifest> {
  const { dataDir, filesDir, databaseUrl } = config;
  if (databaseUrl === undefined) return readBackup(file, dataDir, filesDir);
  await mkdir(dataDir, { recursive: true });
  const folder = await mkdtemp(join(dataDir, '.restore-'));
  try {
    const from = { dataDir: join(folder, 'store'), filesDir: undefined };
    const manifest = await readBackup(file, from.dataDir);
    // By what it holds: the same backup goes on where it was cut short.
    await moveToPostgres(config, databaseUrl, { ...options, from, sourceName: `backup ${manifest.store}` });
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
