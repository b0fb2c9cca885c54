// Where a command's results go: stdout, or the file or folder that was named.
import { writeFile } from 'node:fs/promises';
import { Failure } from '../failure.ts';

// A write tells of its own fault (`print`). Without a listener the stream's own event would end the command with a stack: `doichieu parse
// FILE | head`, or a service whose terminal was closed.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const codeOf = (cause: unknown): string | undefined => (cause as NodeJS.ErrnoException).code;

/**
 * Resolves when the pipe or file has taken it all: leaving before would cut long output. Whoever read the pipe may have read enough and
 * gone (`| head`): the command goes on with what it has to do, and is no failure. Throws Failure `storage-full`.
 */
export async function print(result: string | Uint8Array): Promise<void> {
  const whole = typeof result === 'string' && !result.endsWith('\n') ? `${result}\n` : result;
  try {
    await new Promise<void>((done, fail) => {
      process.stdout.write(whole, (cause) => (cause ? fail(cause) : done()));
    });
  } catch (cause) {
    if (codeOf(cause) !== 'EPIPE') throw notWritten(cause, 'Không ghi được kết quả.');
  }
}

/** Into the file, or printed where none was named. Throws Failure `not-found` where the file cannot be written, `storage-full`. */
export async function deliver(result: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined) return print(result);
  try {
    await writeFile(file, result);
  } catch (cause) {
    throw notWritten(cause, `Không ghi được tệp ${file}.`);
  }
}

/** What a fault of the file system while writing is told as. */
export function notWritten(cause: unknown, detail: string): Failure {
  const code = codeOf(cause);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new Failure('storage-full', { cause })
    : new Failure('not-found', { detail, cause });
}
