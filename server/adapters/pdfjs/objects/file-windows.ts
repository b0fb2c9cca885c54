// A file of any size looked through from front to back: a few windows of it are held, never the whole.
import type { ByteReader } from '../../files/file-bytes.ts';

export interface FileWindows {
  readonly size: number;
  /** Where the word, in latin1, stands next; -1 where it does not. */
  indexOf(word: string, from: number): number;
  /** In latin1. Nothing beyond the end. */
  letters(from: number, to: number): string;
  part(from: number, to: number): Buffer;
}

const WINDOW_BYTES = 1024 * 1024;
/** Whoever looks for several words is at several places at once. */
const HELD = 4;

export function inWindows(bytes: ByteReader): FileWindows {
  const { size } = bytes;
  const held = new Map<number, Buffer>();
  const read = (from: number, to: number): Buffer => Buffer.from(bytes.read(from, to).buffer);
  const window = (number: number): Buffer => {
    const known = held.get(number);
    if (known) return known;
    const from = number * WINDOW_BYTES;
    const fresh = read(from, Math.min(size, from + WINDOW_BYTES));
    const [oldest] = held.keys();
    if (held.size === HELD && oldest !== undefined) held.delete(oldest);
    held.set(number, fresh);
    return fresh;
  };
  const part = (from: number, to: number): Buffer => {
    const end = Math.min(size, to);
    if (!(from < end)) return Buffer.alloc(0);
    const number = Math.floor(from / WINDOW_BYTES);
    const start = number * WINDOW_BYTES;
    return end <= start + WINDOW_BYTES ? window(number).subarray(from - start, end - start) : read(from, end);
  };
  return {
    size,
    part,
    letters: (from, to) => part(from, to).toString('latin1'),
    indexOf(word, from) {
      for (let at = from; at < size;) {
        const number = Math.floor(at / WINDOW_BYTES);
        const start = number * WINDOW_BYTES;
        const found = window(number).indexOf(word, at - start, 'latin1');
        if (found >= 0) return start + found;
        // Half in this window, half in the next.
        const next = start + WINDOW_BYTES;
        const seam = Math.max(from, next - word.length + 1);
        const across = part(seam, next + word.length - 1).indexOf(word, 0, 'latin1');
        if (across >= 0) return seam + across;
        at = next;
      }
      return -1;
    },
  };
}
