// Texts restored with the shipped model, as the tests of this folder ask for them.
import { loadShippedModel } from '../../../server/adapters/files/model-file.ts';
import type { Noise } from '../../../server/language/restore/words/restore-line.ts';
import { restoreLines } from '../../../server/language/restore/restore.ts';

export const model = await loadShippedModel();

export function restore(text: string, noise: Noise = 'garbled'): string {
  return restoreLines(
    text.split('\n').map((line) => ({ text: line, noise })),
    model,
  )
    .map((line) => line.text)
    .join('\n');
}
