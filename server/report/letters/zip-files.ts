// Files as they come → the bytes of a .zip as it grows, so that no more than one file is held.
import { Zip, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  /** With its folder: `don-vi/xa-cam-lo.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `today`: ISO day. Word files are packed already, so they are stored as they are. */
export async function* zipFiles(files: AsyncIterable<ZippedFile>, today: string): AsyncIterable<Uint8Array> {
  let grown: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    fault ??= error;
    grown.push(chunk);
  });
  const taken = (): readonly Uint8Array[] => {
    const chunks = grown;
    grown = [];
    if (fault !== null) throw fault;
    return chunks;
  };
  for await (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    // Days in a zip begin in 1980 and say nothing here.
    entry.mtime = `${today}T00:00:00`;
    zip.add(entry);
    entry.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
