// OCR by the `tesseract` program of the machine, asked for with DOICHIEU_OCR=native: the same model as the built-in
// engine, about a third faster, one process a bitmap.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../failure.ts';
import type { Line } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Layout, OcrEngine } from '../../ports/reading.ts';
import { deadline, machineClock } from '../node/clock.ts';
import { letGiveWay, type Priority } from '../node/priority.ts';
import { linesOfHocr } from './hocr.ts';
import {
  asPgm,
  believableDpi,
  MODEL_FOLDER,
  MODES,
  PAGE_MS,
  PARAMETERS,
  type TesseractOptions,
} from './setup.ts';

const PROGRAM = 'tesseract';

function run(
  args: readonly string[],
  input: Buffer,
  priority: Priority,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, args, {
      signal,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'ignore'],
      // One page a core: the program's own threads only get in each other's way.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    if (priority === 'behind') letGiveWay(child.pid);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`tesseract ended with ${code}`));
    });
    // A program that ends before it has read everything says why by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

async function present(): Promise<boolean> {
  return new Promise((resolve) => execFile(PROGRAM, ['--version'], (error) => resolve(error === null)));
}

/** Rejects with Failure `bad-config` where the machine has no such program. */
export async function createNativeTesseract({
  workers,
  pageMs = PAGE_MS,
  clock = machineClock,
  priority = 'usual',
}: TesseractOptions): Promise<OcrEngine> {
  if (!(await present())) {
    throw new Failure('bad-config', {
      detail: 'DOICHIEU_OCR=native cần lệnh tesseract trên máy. Cài tesseract hoặc bỏ biến này.',
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-ocr-'));
  await writeFile(
    join(folder, 'vie.traineddata'),
    gunzipSync(await readFile(join(MODEL_FOLDER, 'vie.traineddata.gz'))),
  );
  const settings = Object.entries(PARAMETERS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let free = Math.max(1, workers);
  const waiting: (() => void)[] = [];

  const recognize = async (
    bitmap: GreyBitmap,
    signal: AbortSignal,
    layout: Layout,
  ): Promise<readonly Line[]> => {
    const late = deadline(clock, pageMs);
    const limit = AbortSignal.any([signal, late.signal]);
    const args = [
      'stdin',
      'stdout',
      '--tessdata-dir',
      folder,
      '-l',
      'vie',
      '--oem',
      '1',
      '--psm',
      MODES[layout],
    ];
    const options = [
      ...args,
      '--dpi',
      believableDpi(bitmap.dpi),
      ...settings,
      '-c',
      'tessedit_create_hocr=1',
    ];
    try {
      return linesOfHocr(await run(options, asPgm(bitmap), priority, limit));
    } catch (cause) {
      signal.throwIfAborted();
      throw new Failure(limit.aborted ? 'too-slow' : 'page-unreadable', { cause });
    } finally {
      late.callOff();
    }
  };

  return {
    async recognize(bitmap, signal, layout = 'page', onTurn) {
      signal.throwIfAborted();
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        onTurn?.();
        return await recognize(bitmap, signal, layout);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
