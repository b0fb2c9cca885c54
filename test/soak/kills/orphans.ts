// What lies in the program's folder and belongs to nothing, and whether the engine finds its own store sound.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './program.ts';

/** What a dead life left of its uploads goes in the first moments of the next one; longer than this, nobody sweeps. */
const SWEPT_MS = 10 * 60_000;

export async function untilSwept(place: Place): Promise<void> {
  const until = performance.now() + SWEPT_MS;
  while (draftsIn(place).length > 0 && performance.now() < until) await pause(50);
}

function draftsIn({ folder }: Place): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('draft-'));
}

export function orphansIn(place: Place): readonly string[] {
  const found = draftsIn(place).map((name) => `left behind: ${name}`);
  if (place.databaseUrl !== undefined) return found;
  const database = new DatabaseSync(join(place.folder, 'store.sqlite'), { readOnly: true });
  try {
    const sound = JSON.stringify(database.prepare('pragma integrity_check').all());
    const strays = database.prepare('pragma foreign_key_check').all();
    return [
      ...found,
      ...(sound.includes('"ok"') ? [] : [sound]),
      ...strays.map((stray) => `belongs to nothing: ${JSON.stringify(stray)}`),
    ];
  } finally {
    database.close();
  }
}
