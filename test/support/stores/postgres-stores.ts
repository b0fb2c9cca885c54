// Stores on one PostgreSQL for the tests of a file: the server is started once, and each test finds its tables empty.
import { afterAll, beforeAll } from 'vitest';
import {
  openPostgresStore,
  type PostgresStore,
  type PostgresStoreOptions,
} from '../../../server/adapters/postgres/store.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

export interface PostgresForTests {
  /** The first closes the others' database to what was in it before. */
  openEmpty(options?: PostgresStoreOptions): Promise<PostgresStore>;
  /** Another process on the same store. */
  openAgain(options?: PostgresStoreOptions): Promise<PostgresStore>;
  readonly url: string;
  readonly server: PostgresServer;
}

export function postgresForTests(): PostgresForTests {
  let server: PostgresServer | undefined;
  let url = '';
  let isNew = true;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
  });
  afterAll(() => server?.close());
  const running = (): PostgresServer => {
    if (server === undefined) throw new Error('PostgreSQL is not running yet');
    return server;
  };
  return {
    get url() {
      return url;
    },
    get server() {
      return running();
    },
    async openEmpty(options) {
      if (!isNew) await running().empty(url);
      isNew = false;
      return openPostgresStore(url, options);
    },
    openAgain: (options) => openPostgresStore(url, options),
  };
}
