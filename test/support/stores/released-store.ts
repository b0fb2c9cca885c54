// A store as a released version left it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

const STORES = resolve(import.meta.dirname, '../../stores');

/** Unpacked into the folder, which is given back. */
export function storeOf(version: string, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(STORES, `${version}.zip`))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}
