// Letters and decisions of offices that the model has read nothing of, misread as one plan was and restored with the channel
// of another: how far restoration carries beyond the plans at hand.
import { seededRandom } from '../noise/random.ts';
import { normalize } from '../../language/normalize.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import { learnChannel } from '../../language/restore/train/learn-channel.ts';
import { pairsByLine } from '../../language/restore/train/learn.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';
import { withoutPlan, type Material } from '../training/leave-one-out.ts';
import { misread } from './misread.ts';
import { syllableAccuracy, type Accuracy } from '../measures/syllable-accuracy.ts';
import { wrapText } from '../samples/wrap-text.ts';
import { isOfUnseenOffice } from '../training/training-files.ts';

/** Characters to a printed line. */
const LINE = 84;
/** Lines to a document. */
const DOCUMENT = 330;

export interface UnseenOffice {
  /** The plan whose misreadings were learned to make the noise; it is restored without. */
  readonly noise: string;
  readonly raw: Accuracy;
  readonly restored: Accuracy;
}

/** `lines` of a corpus, one paragraph each; `restore` keeps the number of lines. */
export function unseenOffices(
  lines: readonly string[],
  model: RestorationModel,
  material: Material,
  restore: (text: string, model: RestorationModel) => string,
): readonly UnseenOffice[] {
  const printed = lines
    .filter((_, at) => isOfUnseenOffice(at))
    .flatMap((paragraph) => wrapText(unifyTonePlacement(normalize(paragraph)), LINE));
  return material.plans.map(({ name, noisy, gold }, at) => {
    const truth = printed.slice(at * DOCUMENT, (at + 1) * DOCUMENT);
    const channel = learnChannel(pairsByLine(noisy, gold));
    const random = seededRandom(at + 1);
    const read = truth.map((line) => misread(line, channel, 1, random));
    const restored = restore(read.join('\n'), withoutPlan(model, material, name)).split('\n');
    return { noise: name, raw: syllableAccuracy(truth, read), restored: syllableAccuracy(truth, restored) };
  });
}
