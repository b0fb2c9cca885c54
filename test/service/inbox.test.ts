// The program with a watched folder: what is put there is read without anyone at the page, before and after it is killed.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PLAN } from '../http/calls.ts';
import { startService } from '../support/service/service-process.ts';
import { until } from '../support/service/standing-clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-watched-'));
  mkdirSync(join(folder, 'inbox'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('takes what lies there when it starts and what comes later, and ends when it is told to', async () => {
  const inbox = join(folder, 'inbox');
  writeFileSync(join(inbox, 'truoc.txt'), PLAN);
  const options = { folder: join(folder, 'data'), env: { DOICHIEU_INBOX: inbox } };
  const service = await startService(options);
  await until(() => existsSync(join(inbox, 'done/truoc.txt')));
  await service.killAndRestart();
  writeFileSync(join(inbox, 'sau.txt'), `${PLAN}\n3. Báo cáo hằng quý`);
  await until(() => existsSync(join(inbox, 'done/sau.txt')));
  const { documents } = (await (await fetch(`${service.url}/api/documents`)).json()) as {
    readonly documents: readonly { readonly name: string }[];
  };
  expect(documents.map(({ name }) => name).toSorted()).toEqual(['sau.txt', 'truoc.txt']);
  await service.close();
});
