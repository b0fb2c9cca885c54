// After the soak: every document once, no page read twice, every comparison there, and the progress that was told true.
import { createHash } from 'node:crypto';
import type { Followed } from './followed-jobs.ts';
import { ask, type Connect } from './queries.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was sent, held against what is there afterwards. */
export async function check(open: Connect, files: readonly Upload[], url: string, followed: Followed) {
  const faults: string[] = [];
  const expect = (is: boolean, sentence: string): void => {
    if (!is) faults.push(sentence);
  };
  const sent = new Set(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')));
  const documents = await ask<{
    id: string;
    status: string;
    fault: string | null;
    page_count: string;
    pages: string;
  }>(
    open,
    `select d.id, d.status, d.fault, d.page_count, count(p.number) as pages
     from documents d left join pages p on p.document = d.id where d.role = 'plan' group by d.id`,
  );
  expect(documents.length === sent.size, `${sent.size} files were sent and ${documents.length} are there`);
  for (const { id, status, fault, page_count: count, pages } of documents) {
    expect(sent.has(id), `${id} was never sent`);
    expect(status === 'ready', `${id} is ${status}: ${fault}`);
    expect(pages === count, `${id} has ${pages} of ${count} pages`);
  }
  const twice = await ask<{ document: string; number: string }>(
    open,
    'select document, number from soak_writes group by document, number having count(*) > 1',
  );
  for (const { document, number } of twice) faults.push(`page ${number} of ${document} was read twice`);
  const comparisons = await ask<{ document: string }>(
    open,
    `select c.document from comparisons c join documents d on d.id = c.document
     where c.document_revision = d.revision and d.role = 'plan'`,
  );
  expect(
    comparisons.length === sent.size,
    `${comparisons.length} of ${sent.size} plans are compared as they now read`,
  );
  const tasks = await ask<{ kind: string; subject: string; status: string; done: string; total: string }>(
    open,
    `select kind, subject, status, done, total from tasks where status <> 'done' or (kind = 'read' and done <> total)`,
  );
  for (const { kind, subject, status, done, total } of tasks) {
    faults.push(`the ${kind} of ${subject} is ${status} at ${done} of ${total}`);
  }
  const jobs = await ask<{ count: string }>(
    open,
    `select count(*) from pgboss.job where state < 'completed'`,
  );
  expect(jobs[0]?.count === '0', `${jobs[0]?.count} jobs are left in pg-boss`);
  const listed = (await (await fetch(`${url}/api/documents?limit=1`)).json()) as {
    readonly compared: { readonly compared: number; readonly plans: number };
  };
  expect(
    listed.compared.compared === sent.size && listed.compared.plans === sent.size,
    `the service tells ${listed.compared.compared} of ${listed.compared.plans} compared`,
  );
  faults.push(...followed.faults());
  const pages = documents.reduce((sum, document) => sum + Number(document.pages), 0);
  return { documents: documents.length, pages, comparisons: comparisons.length, faults };
}
