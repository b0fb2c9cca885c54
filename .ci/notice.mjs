// package-lock.json → NOTICE: every package that the program runs with or builds its page from, its licence, and whose it is.
// `--check` writes nothing and fails where the file tells something else, or where a licence is none that we take.
// Plain JavaScript beside quiet-lock.mjs; the lock, other than node_modules, also knows the packages of other machines.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);
/** Licences that one kind of package may have, and why that is no burden. */
const NAMED = [
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    why: 'libvips is a library of its own file, loaded when the program runs, and can be replaced by another build.',
  },
  {
    licence: 'OFL-1.1',
    packages: /^@(?:fontsource|expo-google-fonts)\//,
    why: 'A typeface, handed on unchanged under its own name; documents in which it is set owe it nothing.',
  },
];

/** Letters; one typeface tells it again of each of its cuts. */
const LONGEST_OWNER = 110;

/** Packages reached from our dependencies, as Node would find them; what only developing needs is left out. */
function shippedPackages(lock) {
  const found = new Map();
  const visit = (from, entry) => {
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies, ...requiredPeers(entry) };
    for (const name of Object.keys(wanted)) {
      const path = pathOf(lock, from, name);
      if (path === undefined || found.has(path)) continue;
      const reached = lock.packages[path];
      found.set(path, reached);
      visit(path, reached);
    }
  };
  visit('', lock.packages['']);
  return [...found]
    .map(([path, { name, version, license, os, cpu }]) => ({
      name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? '',
      path,
      isElsewhere: os !== undefined || cpu !== undefined,
    }))
    .toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

function requiredPeers({ peerDependencies = {}, peerDependenciesMeta = {} }) {
  const isRequired = ([name]) => peerDependenciesMeta[name]?.optional !== true;
  return Object.fromEntries(Object.entries(peerDependencies).filter(isRequired));
}

function pathOf(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isTaken({ name, licence }) {
  const isFine = (one) =>
    PERMISSIVE.has(one) || NAMED.some((named) => named.licence === one && named.packages.test(name));
  const terms = licence.replace(/[()]/g, '');
  return terms.includes(' OR ') ? terms.split(' OR ').some(isFine) : terms.split(' AND ').every(isFine);
}

/** The first line that says whose it is; packages for one kind of machine are not all installed, and say it with their parent. */
function ownerOf(root, { path, isElsewhere }) {
  const folder = join(root, path);
  if (isElsewhere || !existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file === undefined) return '';
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
  const line = lines.find((text) => /^\W*copyright\W.*\d{4}/i.test(text) && !/\[yyyy\]/.test(text));
  return (
    line
      ?.replace(/^[^\p{L}]+/u, '')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_OWNER)
      .trim() ?? ''
  );
}

function noticeOf(root, packages) {
  const told = packages.map((entry) => {
    const owner = ownerOf(root, entry);
    return `${entry.name} ${entry.version} (${entry.licence})${owner && ` – ${owner}`}`;
  });
  return `Đối Chiếu
Licensed under the Apache License, version 2.0 (LICENSE).

It runs with these packages, each under its own licence; their texts lie in their folders of node_modules, and of what the page is
built from in dist/web/licences.md. Written by \`npm run notice\`.

${NAMED.map(({ licence, why }) => `${licence}: ${why}`).join('\n')}

${[...new Set(told)].join('\n')}
`;
}

const root = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.');
const isCheck = process.argv.includes('--check');
const packages = shippedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const refused = packages.filter((entry) => !isTaken(entry));
for (const { name, version, licence } of refused) {
  console.error(
    `${name} ${version}: ${licence || 'no licence told'} is not among those taken (.ci/notice.mjs)`,
  );
}
const file = join(root, 'NOTICE');
const notice = noticeOf(root, packages);
const isStale = isCheck && (!existsSync(file) || readFileSync(file, 'utf8') !== notice);
if (isStale) console.error('NOTICE tells other packages than package-lock.json: npm run notice');
if (!isCheck) writeFileSync(file, notice);
if (refused.length > 0 || isStale) process.exitCode = 1;
