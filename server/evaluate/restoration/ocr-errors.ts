// How many of an OCR engine's wrong words restoration puts right, and how many right ones it spoils.
import { alignStreams } from '../../language/restore/train/align-streams.ts';
import { fold } from '../../language/fold.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { restoreLines } from '../../language/restore/restore.ts';
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import { tokensOf } from '../measures/syllable-accuracy.ts';
import type { OcrPair } from '../training/training-files.ts';

export interface OcrErrors {
  readonly before: number;
  readonly removed: number;
  readonly introduced: number;
}

const WORD = /^\p{L}+$/u;

/** Only aligned words that are spelled with the clean word's letters, marks aside: others are other text. */
export function ocrErrors(pair: OcrPair, model: RestorationModel): OcrErrors {
  const lines = unifyTonePlacement(normalize(pair.noisy)).split('\n');
  const restored = restoreLines(
    lines.map((text) => ({ text, noise: 'ocr' as const })),
    model,
  );
  const read: string[] = [];
  const written: string[] = [];
  lines.forEach((line, at) => {
    const before = tokensOf(line);
    const after = tokensOf(restored[at]?.text ?? '');
    if (before.length !== after.length) return;
    read.push(...before);
    written.push(...after);
  });
  const truth = tokensOf(pair.clean.replace(/[#*_|]/g, ' '));
  let before = 0;
  let removed = 0;
  let introduced = 0;
  for (const { noisy, clean } of alignStreams(read, truth)) {
    const [was, is, should] = [read[noisy] ?? '', written[noisy] ?? '', truth[clean] ?? ''];
    if (!WORD.test(should) || fold(was).length !== fold(should).length) continue;
    if (was !== should) before++;
    if (was !== should && is === should) removed++;
    if (was === should && is !== should) introduced++;
  }
  return { before, removed, introduced };
}
