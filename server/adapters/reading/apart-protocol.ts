// What passes between the service and the process that reads one file apart; everything in it can be cloned.
import type { Config } from '../../config.ts';
import type { PageLayer } from '../../model/page-layer.ts';
import type { Content } from '../../ports/reading.ts';
import type { ToldFailure } from './protocol.ts';

/** What of the settings reading needs. */
export type ReadingSettings = Pick<Config, 'limits' | 'ocr' | 'parallel'>;

export interface ApartFile {
  readonly name: string;
  readonly content: Content;
  readonly settings: ReadingSettings;
}

export type ApartTask =
  | { readonly ask: 'open' }
  | { readonly ask: 'read'; readonly number: number; readonly need?: 'every-reading' | undefined }
  | { readonly ask: 'picture'; readonly number: number }
  | { readonly ask: 'layered'; readonly layers: readonly PageLayer[] };

/** The file comes with the first request of a process. */
export type ApartRequest = { readonly id: number; readonly file?: ApartFile } & ApartTask;

export type ApartReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: ToldFailure }
  | { readonly id: number; readonly bug: string };
