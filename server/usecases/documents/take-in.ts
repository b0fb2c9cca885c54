// A file that comes in byte by byte → a document, within the limit on its bytes.
import type { Application } from '../application.ts';
import { submit, type Submitted, type SubmittedFile } from './submit.ts';

export interface IncomingBytes extends Omit<SubmittedFile, 'id' | 'content'> {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Of the file at most. */
  readonly limit: number;
}

/**
 * Rejects as `submit` does, and with Failure `too-large`. `isWhole` is asked once all bytes are there; undefined where it says no:
 * nothing was taken in then.
 */
export async function takeIn(
  application: Application,
  { bytes, limit, ...file }: IncomingBytes,
  signal: AbortSignal,
  isWhole: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Submitted | undefined> {
  const received = await application.originals.receive(bytes, limit);
  try {
    if (!(await isWhole())) return undefined;
    return await submit(application, { ...received, ...file }, signal);
  } finally {
    await received.discard();
  }
}
