import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { startInbox } from '../../../server/wire/inbox.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';

let folder: string;
let application: FakeApplication;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-start-inbox-'));
  application = fakeApplication();
  for (const name of ['data', 'data/inner', 'files', 'inbox', 'outer/data', 'outer/backup'])
    mkdirSync(join(folder, name), { recursive: true });
  symlinkSync(join(folder, 'data/inner'), join(folder, 'way-in'));
});

afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(inbox: string, more: Readonly<Record<string, string>> = {}) {
  const env = { DOICHIEU_DATA: join(folder, 'data'), DOICHIEU_FILES: join(folder, 'files'), ...more };
  const config = readConfig(inbox === '' ? env : { ...env, DOICHIEU_INBOX: join(folder, inbox) });
  return startInbox(application.services, config, (fault) => {
    throw fault;
  });
}

it('watches a folder of its own, and ends', async () => {
  const end = await start('inbox');
  await end?.();
  expect(await start('')).toBeUndefined();
});

it.each([
  ['in the store', 'data/inner', {}],
  ['that leads into the store', 'way-in', {}],
  ['that is the store', 'data', {}],
  ['of originals', 'files', {}],
  ['about the store', 'outer', { DOICHIEU_DATA: 'outer/data' }],
  ['about the backups', 'outer', { DOICHIEU_BACKUP: 'outer/backup' }],
  ['that is not there', 'nowhere', {}],
])('refuses a folder %s', async (_, inbox, more) => {
  const paths = Object.fromEntries(Object.entries(more).map(([name, path]) => [name, join(folder, path)]));
  await expect(start(inbox, paths)).rejects.toMatchObject({ code: 'bad-config' });
});
