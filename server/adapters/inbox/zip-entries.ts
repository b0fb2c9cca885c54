// A zip → the files in it, one after another; as the page unpacks those that are dropped on it.
import { unzip, unzipSync } from 'fflate';
import { isDebris } from '../../usecases/documents/debris.ts';

export interface ZipEntry {
  /** Without the folders it lies in. */
  readonly name: string;
  /** Bytes once unpacked, as the zip says. */
  readonly size: number;
  /** In a thread of its own where it is large. Rejects where it cannot be unpacked. */
  unpack(): Promise<Uint8Array>;
}

/** undefined: no zip, or none that can be opened. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name: path, originalSize: size }) => {
        const name = path.split(/[\\/]/).at(-1) ?? '';
        // Folders, and what systems put beside files.
        if (name === '' || isDebris(name) || path.startsWith('__MACOSX/')) return false;
        entries.push({ name, size, unpack: () => unpacked(bytes, path) });
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return entries;
}

function unpacked(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    unzip(bytes, { filter: ({ name }) => name === path }, (error, files) => {
      const found = error === null ? files[path] : undefined;
      if (found === undefined) reject(error ?? new Error(`no ${path} in the zip`));
      else resolve(found);
    });
  });
}
