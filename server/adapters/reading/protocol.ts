// What passes between the reader and the thread in which an untrusted file is opened.
import type { Detail, FailureCode } from '../../failure.ts';
import type { Limits } from '../../config.ts';
import type { PageLayer } from '../../model/page-layer.ts';
import type { FileBytes } from '../files/file-bytes.ts';
import type { Priority } from '../node/priority.ts';

export interface Opening {
  /** As it was sent: what it promises is held against what a text's bytes are once they are decoded. */
  readonly name: string;
  readonly bytes: FileBytes;
  readonly limits: Limits;
  /** Of the thread once pages are read; a person waits for pictures. */
  readonly priority?: Priority;
}

/** What a file was recognised as, and what it holds. */
export interface Opened {
  readonly mediaType: string;
  readonly pageCount: number;
}

export type Request = {
  readonly id: number;
  readonly ask: 'open' | 'prepare' | 'prepare-every-reading' | 'picture' | 'layered';
  readonly number: number;
  /** With `layered`. */
  readonly layers?: readonly PageLayer[];
};

/** A Failure as it is put together anew at the other end, in whichever language is asked for. */
export interface ToldFailure {
  readonly code: FailureCode;
  readonly detail?: Detail | undefined;
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: ToldFailure }
  | { readonly id: number; readonly bug: string };
