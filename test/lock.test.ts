// What npm says while it installs: quiet on an older Node, which only runs npm, because the packages are held here against the
// Node that runs the program.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { satisfies } from 'semver';
import { afterAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const QUIET_LOCK = join(ROOT, '.ci/quiet-lock.mjs');

interface Package {
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const folder = mkdtempSync(join(tmpdir(), 'doichieu-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('holds no engines in the lock, which npm would hold against the Node that runs npm', () => {
  const { packages } = read<Lock>(join(ROOT, 'package-lock.json'));
  const asking = Object.entries(packages).filter(([, entry]) => entry.engines !== undefined);
  expect(asking.map(([path]) => path)).toEqual([]);
});

it('takes engines out of the lock whenever npm has changed what is installed, and leaves everything else', () => {
  const { scripts } = read<Package>(join(ROOT, 'package.json'));
  expect(scripts?.dependencies).toBe('node .ci/quiet-lock.mjs');
  const lock = join(folder, 'package-lock.json');
  const written = {
    name: 'x',
    lockfileVersion: 3,
    packages: {
      '': { name: 'x' },
      'node_modules/y': { version: '1.0.0', engines: { node: '>=24' }, dev: true },
    },
  };
  writeFileSync(lock, JSON.stringify(written));
  execFileSync(process.execPath, [QUIET_LOCK, lock]);
  expect(read(lock)).toEqual({
    ...written,
    packages: { '': { name: 'x' }, 'node_modules/y': { version: '1.0.0', dev: true } },
  });
});

it('brings a Node that every installed package accepts', () => {
  const { packages } = read<Lock>(join(ROOT, 'package-lock.json'));
  const brought = read<{ version: string }>(join(ROOT, 'node_modules/node/package.json')).version;
  expect(process.versions.node).toBe(brought);
  const refusing = Object.keys(packages)
    .map((path) => join(ROOT, path, 'package.json'))
    // Packages for other machines are in the lock, but not installed.
    .filter((path) => existsSync(path))
    .map((path) => [path, read<Package>(path).engines?.node] as const)
    .filter(([, range]) => range !== undefined && !satisfies(brought, range));
  expect(refusing).toEqual([]);
});
