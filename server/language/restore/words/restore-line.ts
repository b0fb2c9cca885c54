// A line to be restored, and what became of it on its way into the text.
import type { Alternative } from '../../../model/page.ts';

/** garbled: an engine without Vietnamese. ocr: one with it, of real words gone wrong. stripped: the marks were taken off. */
export type Noise = 'garbled' | 'ocr' | 'stripped';

export type LineNoise = Noise | 'none';

export interface RestoreLine {
  readonly text: string;
  /** 'none': the line is good; it stays, and tells its neighbours what they are about. */
  readonly noise: LineNoise;
  /** 0..1 for each token between blanks, where an engine gave them. */
  readonly confidences?: readonly number[];
  /** What else each such token may say, where an engine told. */
  readonly alternatives?: readonly (readonly Alternative[])[];
}
