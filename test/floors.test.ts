// Imports only go towards the core: each file may import from its own floor and those before it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SERVER = resolve(import.meta.dirname, '../server');

const FLOORS = [
  ['model', 'failure'],
  ['language'],
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
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  );
}

describe('floors', () => {
  const files = filesBelow(SERVER);

  it('every file of the server stands on a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0).map((file) => relative(SERVER, file))).toEqual([]);
  });

  it('no file imports from a floor above its own', () => {
    // evaluate's entry points are programs of their own and wire what they measure.
    const programs =
      /^evaluate\/(main|bench|training\/train|training\/train-figures|restoration\/footprint)\.ts$/;
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
});
