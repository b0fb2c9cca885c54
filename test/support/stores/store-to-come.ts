// A store that is still being opened, already given to those who cannot wait: each of its promises waits for it.
import { Kysely, PostgresDialect } from 'kysely';
import { openPool, type Pool } from '../../../server/adapters/postgres/pool.ts';
import type { Database } from '../../../server/adapters/sql/database.ts';
import type { Schema } from '../../../server/adapters/sql/schema.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import type { TaskQueue } from '../../../server/ports/tasks.ts';
import type { TestStore } from './test-store.ts';

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** `url`: of its database. */
export function storeToCome(opening: Promise<TestStore>, url: string): TestStore {
  const pool = async (): Promise<Pool> => {
    await opening;
    return openPool(url, () => undefined);
  };
  const db: Database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const store = opening.then((opened) => opened.store);
  store.catch(() => undefined);
  const tasks = store.then((opened) => opened.tasks);
  tasks.catch(() => undefined);
  const hearing =
    (name: 'watch' | 'follow') =>
    (hear: () => void): (() => void) => {
      const ending = tasks.then((queue) => queue[name]?.(hear));
      return () => void ending.then((end) => end?.());
    };
  const ofStore = (name: string): unknown => {
    if (name === 'atomically') return async (work: never) => (await store).atomically(work);
    const records = methodsOf(store.then((opened) => opened[name as keyof PlanStore] as unknown as Methods));
    if (name !== 'tasks') return records;
    const heard: Pick<TaskQueue, 'watch' | 'follow'> = { watch: hearing('watch'), follow: hearing('follow') };
    return new Proxy(records, { get: (of, method: string) => heard[method as 'watch'] ?? of[method] });
  };
  const rooms = new Map<string, unknown>();
  return {
    store: new Proxy({} as PlanStore, {
      get: (_, name: string) => rooms.get(name) ?? rooms.set(name, ofStore(name)).get(name),
      // A copy of the store holds what it is asked for.
      ownKeys: () => ROOMS,
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
    db,
    async close() {
      await db.destroy();
      await (await opening).close();
    },
  };
}

const ROOMS: readonly (keyof PlanStore)[] = [
  ...(['documents', 'templates', 'comparisons', 'matrix', 'campaigns', 'settings'] as const),
  ...(['tasks', 'index', 'audit', 'atomically'] as const),
];

function methodsOf(coming: Promise<Methods>): Methods {
  coming.catch(() => undefined);
  const known = new Map<string, Methods[string]>();
  return new Proxy({} as Methods, {
    get(_, name: string) {
      const method =
        known.get(name) ?? (async (...args: readonly unknown[]) => (await coming)[name]?.(...args));
      known.set(name, method);
      return method;
    },
    set: (_, name: string, method: Methods[string]) => known.set(name, method) === known,
  });
}
