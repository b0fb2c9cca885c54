// The only file that names concrete adapters.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createPageReader } from './adapters/file-reader.ts';
import { loadShippedModel } from './adapters/model-file.ts';
import { createTesseract } from './adapters/tesseract.ts';
import { parseTemplate } from './compare/template-file.ts';
import type { Config } from './config.ts';
import { Failure } from './failure.ts';
import type { RestorationModel } from './language/restore/model.ts';
import type { Template } from './model/template.ts';
import { leanOn, readPages, templateOf, understand, type Understood } from './pipeline.ts';
import type { PageReader } from './ports.ts';

/** What reading a file on the command line needs; no store. */
export interface Desk {
  readonly reader: PageReader;
  readonly model: RestorationModel;
  close(): Promise<void>;
}

export async function wireDesk(config: Config): Promise<Desk> {
  const model = await loadShippedModel();
  const ocr = createTesseract({ workers: config.parallel });
  const reader = createPageReader({ ocr, limits: config.limits });
  return { reader, model, close: () => reader.close() };
}
