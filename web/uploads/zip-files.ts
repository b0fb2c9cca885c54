// A zip among files chosen → the files in it. Word and Excel files are zips of their own kind and stay whole.
import type { Unzipped } from 'fflate';
import { isDebris } from '../../server/usecases/documents/debris.ts';

/** Bytes that are unpacked in the browser; a larger zip goes to the service, which says what it makes of it. */
const MOST_BYTES = 200 * 1024 * 1024;

export async function withoutZips(files: readonly File[]): Promise<readonly File[]> {
  const all = await Promise.all(files.map((file) => (isZip(file) ? filesIn(file) : Promise.resolve([file]))));
  return all.flat();
}

function isZip({ name, size }: File): boolean {
  return /\.zip$/iu.test(name) && size > 0 && size <= MOST_BYTES;
}

/**
 * What cannot be unpacked is sent as it is, and refused with its reason. All at once: the library's other way is a worker made of
 * text, which the page's policy refuses.
 */
async function filesIn(file: File): Promise<readonly File[]> {
  const { unzipSync } = await import('fflate');
  const entries = unpacked(unzipSync, new Uint8Array(await file.arrayBuffer()));
  if (entries === null) return [file];
  const found = Object.entries(entries).flatMap(([path, content]) => {
    const name = path.split('/').at(-1) ?? '';
    // Folders, and what systems put beside files.
    const isOwn = name !== '' && !isDebris(name) && !path.startsWith('__MACOSX/');
    return isOwn ? [new File([Uint8Array.from(content)], name, { lastModified: file.lastModified })] : [];
  });
  return found.length === 0 ? [file] : found;
}

function unpacked(unzip: (bytes: Uint8Array) => Unzipped, bytes: Uint8Array): Unzipped | null {
  try {
    return unzip(bytes);
  } catch {
    return null;
  }
}
