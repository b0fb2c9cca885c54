// A drawn slot as a lesson: its picture, and what may be said of each step of the network's result.
import { COLUMNS_A_STEP, NONE } from '../../pages/figures/network.ts';
import { HEIGHT, slotPicture, type SlotPicture } from '../../pages/figures/slot-picture.ts';
import type { DrawnSlot } from './slot-drawing.ts';

/** A picture, and of each step which classes would be right, one bit a class. */
export interface Lesson {
  readonly picture: SlotPicture;
  readonly right: Uint16Array;
}

/** The step in a figure's middle must name it; those beside it may. */
export function lessonOf({ bitmap, figures }: DrawnSlot): Lesson {
  const picture = slotPicture(bitmap);
  const steps = picture.width / COLUMNS_A_STEP;
  const right = new Uint16Array(steps).fill(1 << NONE);
  const stepOf = (middle: number): number => Math.floor((middle * HEIGHT) / bitmap.height / COLUMNS_A_STEP);
  for (const { value, middle } of figures) {
    for (const beside of [-1, 1]) {
      const step = stepOf(middle) + beside;
      if (step >= 0 && step < steps) right[step] = (right[step] ?? 0) | (1 << (value + 1));
    }
  }
  for (const [at, { value, middle }] of figures.entries()) {
    const step = stepOf(middle);
    if (step >= 0 && step < steps) right[step] = 1 << (value + 1);
    // Between two alike there must be none, or they read as one.
    const before = figures[at - 1];
    if (before?.value === value && stepOf(before.middle) === step - 2) right[step - 1] = 1 << NONE;
  }
  return { picture, right };
}
