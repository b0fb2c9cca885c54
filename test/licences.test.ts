import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'doichieu-licences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function notice(root: string, ...options: readonly string[]): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, '.ci/notice.mjs'), root, ...options], {
    encoding: 'utf8',
  });
  return { status, said: stderr };
}

it('tells in NOTICE every package that is shipped, under a licence that we take', () => {
  expect(notice(ROOT, '--check')).toEqual({ status: 0, said: '' });
});

it('refuses a licence that asks for more than naming it, or none, and passes over what only developing needs', () => {
  const shipped = { a: '1', b: '1', c: '1', '@img/sharp-libvips-x': '1' };
  const lock = {
    packages: {
      '': { dependencies: shipped, devDependencies: { d: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        license: '(MIT OR GPL-3.0-only)',
        dependencies: { e: '1' },
        peerDependencies: { d: '1' },
        peerDependenciesMeta: { d: { optional: true } },
      },
      'node_modules/a/node_modules/e': { version: '2.0.0', license: 'MIT AND LGPL-3.0-or-later' },
      'node_modules/b': { version: '1.0.0', license: 'AGPL-3.0-only' },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
      'node_modules/@img/sharp-libvips-x': { version: '1.0.0', license: 'LGPL-3.0-or-later' },
    },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const { status, said } = notice(folder);
  expect(status).toBe(1);
  expect(said.match(/^\S+ \d/gm)).toEqual(['b 1', 'c 1', 'e 2']);
  expect(readFileSync(join(folder, 'NOTICE'), 'utf8')).not.toMatch(/^d /m);
  expect(notice(folder, '--check').said).not.toContain('npm run notice');
});

it('ships nothing of the databases that natural can also write to', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly name?: string }>;
  };
  // An empty package stands in their place: its entry tells its own name.
  const names = Object.entries(packages).map(
    ([path, { name }]) => name ?? path.split('node_modules/').at(-1),
  );
  expect(names.filter((name) => /^(@redis\/|mongodb$|wordnet)/.test(name ?? ''))).toEqual([]);
});
