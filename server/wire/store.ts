// Where all is kept, as the settings say: in one SQLite file and a folder beside it, or in PostgreSQL for many machines.
import about from '../../package.json' with { type: 'json' };
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Moved, MoveOptions } from '../adapters/move/move-store.ts';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import type { BlobStore, OriginalStore } from '../ports/files.ts';
import type { Slice } from '../ports/lists.ts';
import type { PlanStore } from '../ports/store.ts';
import type { WriteBackup } from '../usecases/care/back-up.ts';
import type { Surroundings } from '../http/services.ts';
import type { SearchRequest, SearchResults } from '../search/search.ts';
import type { Database } from '../adapters/sql/database.ts';

export interface OpenStore {
  readonly store: PlanStore;
  /** For accounts, whose tables lie beside the records. */
  readonly db: Database;
  readonly originals: OriginalStore;
  /** Pages already drawn. */
  readonly pictures: BlobStore;
  readonly surroundings: Surroundings;
  /** Everything that is kept, into one file. */
  readonly writeBackup: WriteBackup;
  /** Beside everything else that is asked of the store. */
  search(request: SearchRequest, slice: Slice): Promise<SearchResults>;
  close(): Promise<void>;
}

/** Rejects with Failure `store-damaged`, `store-unreachable` or `bad-config`. */
export function openStore(config: Config, onFault: (fault: unknown) => void): Promise<OpenStore> {
  return config.databaseUrl === undefined
    ? openEmbedded(config)
    : openShared(config, config.databaseUrl, onFault);
}

function embeddedFile(config: Config): string {
  return join(config.dataDir, 'store.sqlite');
}

async function openEmbedded(config: Config): Promise<OpenStore> {
  const [{ openSqliteStore }, { startSearchThread }, { surroundingsOf }, { makeFolder }, folders] =
    await Promise.all([
      import('../adapters/sqlite/store.ts'),
      import('../adapters/sqlite/search-client.ts'),
      import('../adapters/node/surroundings.ts'),
      import('../adapters/files/durable-folder.ts'),
      foldersBelow(config.filesDir ?? config.dataDir),
    ]);
  const file = embeddedFile(config);
  await makeFolder(config.dataDir);
  // A new and empty store beside the files of an old one would show a person that all is gone.
  if (!existsSync(file) && !(await folders.originals.list()[Symbol.asyncIterator]().next()).done) {
    throw new Failure('store-damaged', { detail: `Không thấy tệp ${file}, dù các tệp gốc vẫn còn.` });
  }
  const opened = openSqliteStore(file);
  const thread = startSearchThread(file);
  return {
    ...folders,
    ...opened,
    surroundings: surroundingsOf(config.dataDir, 'SQLite'),
    writeBackup: async (target, now) => {
      const { writeBackup } = await import('../adapters/backup/backup.ts');
      return writeBackup(
        { database: file, originals: folders.originals, version: about.version },
        target,
        now,
      );
    },
    search: (request, slice) => thread.search(request, slice),
    async close() {
      await thread.close();
      await opened.close();
    },
  };
}

async function openShared(
  config: Config,
  url: string,
  onFault: (fault: unknown) => void,
): Promise<OpenStore> {
  const [{ openPostgresStore }, { search }, { createOriginalTable }, { createPictureTable }, { roomIn }] =
    await Promise.all([
      import('../adapters/postgres/store.ts'),
      import('../search/search.ts'),
      import('../adapters/postgres/originals.ts'),
      import('../adapters/postgres/pictures.ts'),
      import('../adapters/postgres/room.ts'),
    ]);
  const opened = await openPostgresStore(url, { onFault });
  const { db } = opened;
  const files =
    config.filesDir === undefined
      ? {
          originals: createOriginalTable(db, join(config.dataDir, 'cache')),
          pictures: createPictureTable(db),
        }
      : await foldersBelow(config.filesDir);
  const surroundings = {
    engine: 'PostgreSQL',
    startedAt: new Date().toISOString(),
    room: () => roomIn(db),
    freeBytes: () => Promise.resolve(null),
  };
  return {
    ...opened,
    ...files,
    surroundings,
    writeBackup: async (target, now) => {
      const { writeSharedBackup } = await import('../adapters/backup/backup.ts');
      return writeSharedBackup({ db, originals: files.originals, version: about.version }, target, now);
    },
    search: (request, slice) => search(opened.store, request, slice),
  };
}

export interface MoveToPostgresOptions extends Pick<MoveOptions, 'signal' | 'onPart'> {
  /** Where the embedded store lies; where the settings say, if it is not told. */
  readonly from?: Pick<Config, 'dataDir' | 'filesDir'>;
  /** Its name, by which a move cut short is taken up again; its file, if it is not told. */
  readonly sourceName?: string;
  readonly onFault: (fault: unknown) => void;
}

/** The embedded store → an empty database. Rejects with what opening either rejects with, and with `bad-config` and `conflict`. */
export async function moveToPostgres(
  config: Config,
  url: string,
  { onFault, from, sourceName, ...options }: MoveToPostgresOptions,
): Promise<Moved> {
  const embedded = { ...config, ...from };
  const file = embeddedFile(embedded);
  if (!existsSync(file)) throw new Failure('not-found', { detail: `Không có kho ở ${file}.` });
  const { moveStore } = await import('../adapters/move/move-store.ts');
  const source = await openEmbedded(embedded);
  try {
    const target = await openShared(config, url, onFault);
    try {
      return await moveStore(source, target, { ...options, sourceName: sourceName ?? file });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Of this machine, or shared by all. */
async function foldersBelow(root: string): Promise<Pick<OpenStore, 'originals' | 'pictures'>> {
  const [{ createOriginalDirectory }, { createBlobDirectory }] = await Promise.all([
    import('../adapters/files/original-directory.ts'),
    import('../adapters/files/blob-directory.ts'),
  ]);
  return {
    originals: createOriginalDirectory(join(root, 'files')),
    pictures: createBlobDirectory(join(root, 'pictures')),
  };
}
