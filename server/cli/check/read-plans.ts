// Plan files → plans of a round: read, understood and compared by as many threads as there are cores. Each fails alone.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline as pump } from 'node:stream/promises';
import { Failure } from '../../failure.ts';
import { review } from '../../review/review.ts';
import type { RoundPlan } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import { isClean, readFilePages } from '../../pipeline.ts';
import { bytesOf, contentOf, type ReadingSetup } from '../files.ts';
import type { Checked, Checking } from '../../adapters/pipeline-thread/pool.ts';
import type { PlanFile } from './plan-files.ts';

const TEXT = /\.txt$/iu;

export interface ReadPlansOptions extends ReadingSetup {
  readonly template: Template;
  readonly checking: Checking;
  /** Of one file: with many files in hand one page of each keeps the engine busy, and none waits out its time behind others. */
  readonly pagesAtOnce: number;
  /** Hears of each plan when it is done. */
  onPlan(plan: RoundPlan, done: number): void;
  onTwin(file: string, twin: string): void;
}

/** In the order of the files; the same content twice is one plan. */
export async function readPlans(
  files: readonly PlanFile[],
  options: ReadPlansOptions,
): Promise<readonly RoundPlan[]> {
  const { parallel } = options.config;
  const plans = new Map<number, RoundPlan>();
  const names = new Map<string, string>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++;
      const file = files[at];
      if (!file) return;
      const id = await idOf(file.path);
      const twin = names.get(id);
      if (twin !== undefined) {
        options.onTwin(file.name, twin);
        continue;
      }
      names.set(id, file.name);
      const plan = await readPlan({ ...file, id, arrival: at }, options);
      plans.set(at, plan);
      options.onPlan(plan, plans.size);
    }
  };
  // One file more than there are threads, so that none waits for the next to be read.
  await Promise.all(Array.from({ length: Math.min(parallel + 1, files.length) }, work));
  return [...plans].toSorted(([a], [b]) => a - b).map(([, plan]) => plan);
}

/** Every empty file is one of its own: each of a unit that has sent nothing that can be read. */
async function idOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    if ((await stat(path)).size === 0) return path;
    await pump(createReadStream(path), hash);
  } catch {
    // Whoever opens it says why it cannot be read.
    return path;
  }
  return hash.digest('hex');
}

interface NumberedFile extends PlanFile {
  readonly id: string;
  readonly arrival: number;
}

/** undefined: no text file, or one with a fault, which the reader of all files tells better. */
async function checkedText(
  { path }: NumberedFile,
  { checking, config, signal }: ReadPlansOptions,
): Promise<(Checked & { readonly isClean: boolean }) | undefined> {
  if (!TEXT.test(path)) return undefined;
  const bytes = await bytesOf(path, config.limits.fileBytes);
  return checking.checkText({ bytes, name: path, limits: config.limits }, signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    if (cause instanceof Failure && cause.code !== 'too-slow') return undefined;
    throw cause;
  });
}

async function readPlan(file: NumberedFile, options: ReadPlansOptions): Promise<RoundPlan> {
  const { readingTools, config, signal, checking, template } = options;
  const { id, name, arrival } = file;
  const unknown = { id, name, arrival, receivedOn: null, metadata: null, comparison: null, marksSure: false };
  try {
    const content = await contentOf(file.path, config.limits.fileBytes);
    const text = await checkedText(file, options);
    if (text !== undefined) {
      const { metadata, isClean: marksSure } = text;
      const comparison = review(text.comparison, template, new Map());
      return { ...unknown, state: 'ready', fault: null, metadata, marksSure, comparison };
    }
    const open = await readingTools.reader.open(content, file.path, signal);
    try {
      const pages = await readFilePages(open, { parallel: options.pagesAtOnce, signal });
      const { metadata, comparison } = await checking.check(pages, signal);
      return {
        ...unknown,
        state: 'ready',
        fault: null,
        metadata,
        marksSure: pages.every(isClean),
        comparison: review(comparison, template, new Map()),
      };
    } finally {
      await open.close();
    }
  } catch (cause) {
    signal.throwIfAborted();
    // A fault of the program in one plan leaves the others their matrix; it is told in full on stderr.
    if (!(cause instanceof Failure)) process.stderr.write(`${name}: ${String((cause as Error).stack)}\n`);
    const { code, message } = cause instanceof Failure ? cause : new Failure('internal', { cause });
    return { ...unknown, state: 'failed', fault: { code, message } };
  }
}
