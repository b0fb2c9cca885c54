// The only file that names concrete adapters.
import { createPageReader } from './adapters/file-reader.ts';
import { loadShippedModel } from './adapters/model-file.ts';
import { createTesseract } from './adapters/tesseract.ts';
import type { Config } from './config.ts';
import type { RestorationModel } from './language/restore/model.ts';
import type { PageReader } from './ports.ts';

/** What reading files needs, and no store. */
export interface Desk {
  readonly reader: PageReader;
  readonly model: RestorationModel;
  close(): Promise<void>;
}

export async function wireDesk(config: Config): Promise<Desk> {
  const ocr = createTesseract({ workers: config.parallel });
  const reader = createPageReader({ ocr, limits: config.limits });
  return { reader, model: await loadShippedModel(), close: () => reader.close() };
}
