// The trained model that ships with the project, read from its file in one go.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { loadModel, type RestorationModel } from '../../language/restore/model/model.ts';

export const MODEL_FILE = new URL('../../../corpus/language/restoration.bin', import.meta.url);

/** Throws where the file is missing or of another format than the code expects. */
export async function loadShippedModel(): Promise<RestorationModel> {
  return loadModel(alignedCopy(await promisify(brotliDecompress)(await readFile(MODEL_FILE))));
}

/** Small buffers share memory with others and may start anywhere. */
function alignedCopy(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}
