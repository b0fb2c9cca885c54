// What of a folder is taken for a plan: every kind that can be read, and kinds that are refused with a sentence.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planFiles } from '../../server/cli/check/plan-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plans-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('takes every kind that is read, whatever its ending, and tells what it leaves', async () => {
  const plans = [
    'a.docm',
    'b.dotx',
    'c.doc',
    'd.ott',
    'e.HTML',
    'f.eml',
    'g.gif',
    'h.jp2',
    'i.rtf',
    'k.pdf',
    'l.mht',
  ];
  for (const name of [...plans, 'x.yaml', 'y.exe', '~$a.docm']) await writeFile(join(folder, name), 'x');
  const left: string[] = [];
  const found = await planFiles([folder], [], (name) => left.push(name));
  expect(found.map(({ name }) => name).toSorted()).toEqual(plans.toSorted());
  expect(left.toSorted()).toEqual(['x.yaml', 'y.exe']);
});
