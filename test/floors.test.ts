// Imports only go towards the core: each file may import from its own floor and those before it. Within a floor no two rooms
// import each other, and rooms and files stay small.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SERVER = join(ROOT, 'server');
const TEST = join(ROOT, 'test');
const WEB = join(ROOT, 'web');

const FLOORS = [
  ['model', 'failure', 'access'],
  ['language', 'wording'],
  ['ports'],
  ['pages'],
  ['text'],
  ['structure'],
  ['compare'],
  ['review'],
  ['round'],
  ['report', 'search'],
  ['pipeline'],
  ['usecases'],
  ['worker', 'evaluate'],
  ['http'],
  ['adapters', 'config'],
  ['wire'],
  ['cli'],
];

function floorOf(file: string): number {
  const room = relative(SERVER, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  );
}

/** Folders from the root down to the file's own. */
function foldersOf(file: string): readonly string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, depth) => steps.slice(0, depth + 1).join('/'));
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Of each folder, which of its entries imports which: an inner folder counts as one entry with all that is in it. An import
 * is an arrow in the folder where its two ends part.
 */
function arrowsByFolder(files: readonly string[], root: string): ReadonlyMap<string, Arrows> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const file of files) {
    for (const target of importsOf(file)) {
      const [from, to] = [relative(root, file), relative(root, target)];
      if (to.startsWith('..')) continue;
      const shared =
        ['', ...foldersOf(from)].findLast((folder) => folder === '' || to.startsWith(`${folder}/`)) ?? '';
      const depth = shared === '' ? 0 : shared.split('/').length;
      const [one, other] = [from.split('/')[depth] ?? '', to.split('/')[depth] ?? ''];
      if (one === other) continue;
      const arrows = folders.get(shared) ?? new Map<string, Set<string>>();
      arrows.set(one, (arrows.get(one) ?? new Set()).add(other));
      folders.set(shared, arrows);
    }
  }
  return folders;
}

/** Entries that can be reached from themselves, as `folder: one, other`; undefined where there are none. */
function circleIn(folder: string, arrows: Arrows): string | undefined {
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(arrows.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(arrows.get(next) ?? []));
    }
    return seen;
  };
  const circular = [...arrows.keys()].filter((entry) => reachable(entry).has(entry)).toSorted();
  return circular.length === 0 ? undefined : `${folder}: ${circular.join(', ')}`;
}

const MOST_FILES = 15;
const MOST_LINES = 300;

describe('floors', () => {
  const files = filesBelow(SERVER);

  it('every file of the server stands on a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0).map((file) => relative(SERVER, file))).toEqual([]);
  });

  it('no file imports from a floor above its own', () => {
    // evaluate's entry points are programs of their own and wire what they measure.
    const programs =
      /^evaluate\/(main|bench|training\/train|training\/train-figures|decision\/train-judgement|restoration\/footprint)\.ts$/;
    const climbs = files
      .filter((file) => !programs.test(relative(SERVER, file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith(SERVER) && floorOf(target) > floorOf(file))
          .map((target) => `${relative(SERVER, file)} → ${relative(SERVER, target)}`),
      );
    expect(climbs).toEqual([]);
  });

  it('no code outside adapters, config and the programs touches files, clocks, chance or the environment', () => {
    const pure = /^(model|language|pages|text|structure|compare|review|round|report|search)\//;
    const impure = /from 'node:(?!util|buffer|events)|process\.env|Math\.random|Date\.now|new Date\(\)/;
    const found = files
      .filter((file) => pure.test(relative(SERVER, file)) && impure.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SERVER, file));
    expect(found).toEqual([]);
  });

  it('no two entries of a folder import each other, types counted', () => {
    const circles = [...arrowsByFolder(files, SERVER)].flatMap(
      ([folder, arrows]) => circleIn(folder, arrows) ?? [],
    );
    expect(circles).toEqual([]);
  });

  it('measures with nothing that belongs to the tests', () => {
    const borrowed = files.filter((file) => importsOf(file).some((target) => target.startsWith(TEST)));
    expect(borrowed.map((file) => relative(SERVER, file))).toEqual([]);
  });

  const house = [...files, ...filesBelow(WEB), ...filesBelow(TEST)];

  it(`no folder holds more than ${MOST_FILES} files beside its inner rooms`, () => {
    const counts = Map.groupBy(house, dirname);
    const crowded = [...counts].filter(([, inside]) => inside.length > MOST_FILES);
    const named = crowded.map(([folder, inside]) => [relative(ROOT, folder), inside.length] as const);
    expect(named).toEqual([]);
  });

  it(`no file has more than ${MOST_LINES} lines`, () => {
    const long = house
      .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > MOST_LINES)
      .map((file) => relative(ROOT, file));
    expect(long).toEqual([]);
  });
});
