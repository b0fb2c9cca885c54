// The engine that recognises pictures of text, loaded when the first one comes.
import type { Config } from '../config.ts';
import type { Priority } from '../adapters/node/priority.ts';
import type { OcrEngine } from '../ports/reading.ts';

export interface ReleasableEngine extends OcrEngine {
  releaseEngine(): Promise<void>;
}

/** The engine that the settings ask for, opened with the first picture. */
export async function engineOf(
  config: Pick<Config, 'limits' | 'ocr' | 'parallel'>,
  priority: Priority,
): Promise<ReleasableEngine> {
  const options = { workers: config.parallel, pageMs: config.limits.pageMs, priority };
  if (config.ocr === 'native') {
    const { createNativeTesseract } = await import('../adapters/tesseract/native.ts');
    // Its processes end with each picture.
    return { ...(await createNativeTesseract(options)), releaseEngine: () => Promise.resolve() };
  }
  return withFirstPicture(async () =>
    (await import('../adapters/tesseract/tesseract.ts')).createTesseract(options),
  );
}

/** A typed page needs no engine. */
function withFirstPicture(load: () => Promise<OcrEngine>): ReleasableEngine {
  let engine: Promise<OcrEngine> | undefined;
  const releaseEngine = async (): Promise<void> => {
    const released = engine;
    engine = undefined;
    await (await released)?.close();
  };
  return {
    recognize: async (...picture) => (await (engine ??= load())).recognize(...picture),
    releaseEngine,
    close: releaseEngine,
  };
}
