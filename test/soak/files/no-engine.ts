// Stands for recognition where a soak is about the readers alone.
import type { OcrEngine } from '../../../server/ports/reading.ts';

export const NO_ENGINE: OcrEngine = { recognize: async () => [], close: async () => undefined };
