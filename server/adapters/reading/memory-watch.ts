// Ends a thread that takes more memory than its file may: a heap limit alone does not see buffers, and those are what
// a decompression bomb fills.
import type { Worker } from 'node:worker_threads';

/** Between two looks. A thread inflating at full speed takes some 50 MB meanwhile. */
const LOOK_MS = 100;
/** Libraries, fonts and a file of the largest size, before any pixel. */
const BASE_BYTES = 256 * 1024 * 1024;
/**
 * A pixel of colour, unpacked and copied. With twelve, room for a buffer that doubles, twenty pictures of 81 megapixels on
 * one page took 2 GB before they were refused: the library unpacks all pictures of a page at once.
 */
const BYTES_PER_PIXEL = 6;

/** Calls `onExceeded` once, at the first look that finds the thread above its share. Returns how to stop watching. */
export function watchMemory(thread: Worker, pixels: number, onExceeded: () => void): () => void {
  const most = BASE_BYTES + pixels * BYTES_PER_PIXEL;
  const look = async (): Promise<void> => {
    const { external_memory: buffers, used_heap_size: heap } = await thread.getHeapStatistics();
    if (buffers + heap <= most) return;
    clearInterval(timer);
    onExceeded();
  };
  // A thread that has just ended has nothing to be watched for.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
