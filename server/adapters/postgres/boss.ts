// pg-boss as the queue uses it: a queue for each kind of task, whose jobs carry the id of a task.
import { PgBoss, type Db } from 'pg-boss';
import type { Database } from '../sql/database.ts';
import type { TaskKind } from '../../model/task.ts';

/** Seconds without a sign of life after which a claim ends; pg-boss takes no fewer than ten. */
export const LEASE_SECONDS = 20;
/** Seconds between looks for claims that ended. */
const SUPERVISE_SECONDS = 5;
/** pg-boss ends what takes longer than a day; it is taken up again where it was. */
const LONGEST_SECONDS = 24 * 60 * 60;
/** Seconds that a task may wait, ten years, and that a finished one is kept there: the table of tasks remembers it. */
const WAIT_SECONDS = 10 * 365 * 24 * 60 * 60;
const KEPT_SECONDS = 60 * 60;
/** How often a task is tried is counted in the table of tasks, from its last page on; pg-boss counts over its whole life. */
const RETRIES = 1_000_000;
const CONNECTIONS = 2;

/** reading: once for a document, waiting or in hand. others: once waiting and once in hand, as what waits saw a later change. */
const POLICY: Readonly<Record<TaskKind, 'exclusive' | 'stately'>> = {
  read: 'exclusive',
  follow: 'stately',
  compare: 'stately',
  wording: 'stately',
  letters: 'stately',
};
export const KINDS = Object.keys(POLICY) as readonly TaskKind[];

export interface BossOptions {
  readonly url: string;
  readonly onFault: (fault: unknown) => void;
}

export async function startBoss({ url, onFault }: BossOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'doichieu',
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', onFault);
  await boss.start();
  for (const kind of KINDS) {
    await boss.createQueue(kind, {
      policy: POLICY[kind],
      heartbeatSeconds: LEASE_SECONDS,
      expireInSeconds: LONGEST_SECONDS,
      retentionSeconds: WAIT_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
      retryLimit: RETRIES,
    });
  }
  return boss;
}

/** What pg-boss does within the transaction of `db`, or on one of its connections. */
export function withinOf(db: Database): Db {
  return {
    async executeSql(text, values) {
      const query = {
        sql: text,
        parameters: values ?? [],
        query: { kind: 'RawNode' },
        queryId: { queryId: 'boss' },
      };
      const { rows } = await db.executeQuery(query as unknown as Parameters<Database['executeQuery']>[0]);
      return { rows: [...rows] };
    },
  };
}

/** How many jobs a command reached; its type does not tell. */
export function reached(answer: object): number {
  return (answer as { readonly affected: number }).affected;
}
