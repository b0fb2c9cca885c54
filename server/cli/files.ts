// The files a command names → their bytes, plans read and understood, templates; progress on stderr.
import { access, constants, readFile, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import type { Page } from '../model/page.ts';
import type { Template } from '../model/template.ts';
import type { Transcript } from '../model/transcript.ts';
import type * as Pipeline from '../pipeline.ts';
import type { LanguageTools, Understood } from '../pipeline.ts';
import type { Content } from '../ports/reading.ts';
import type { ReadingTools } from '../wire.ts';

/** What reads, under which settings, and what stops it. */
export interface ReadingSetup {
  readonly readingTools: ReadingTools;
  readonly config: Config;
  readonly signal: AbortSignal;
}

/** `-` is standard input. Rejects with Failure `not-found`, `unsupported-type` or `too-large` before more than `limit` bytes are held. */
export async function bytesOf(file: string, limit: number): Promise<Uint8Array> {
  const content = await contentOf(file, limit);
  return content instanceof Uint8Array ? content : readFile(content.path);
}

/** Piece by piece. */
export async function chunksOf(file: string, limit: number): Promise<AsyncIterable<Uint8Array>> {
  const content = await contentOf(file, limit);
  return content instanceof Uint8Array ? Readable.from([content]) : createReadStream(content.path);
}

/** The same, without holding a file of the disk. */
export async function contentOf(file: string, limit: number): Promise<Content> {
  if (file === '-') return bytesOfStdin(limit);
  try {
    const found = await stat(file);
    if (found.size > limit) throw new Failure('too-large');
    // A pipe has no size and can be read once only.
    if (!found.isFile()) return await readFile(file);
    await access(file, constants.R_OK);
    return { path: file, size: found.size };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EISDIR') throw new Failure('unsupported-type', { detail: `${file} là thư mục.`, cause });
    const detail = code === 'ENOENT' ? `Không có tệp ${file}.` : `Không mở được tệp ${file}.`;
    throw new Failure('not-found', { detail, cause });
  }
}

async function bytesOfStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Failure('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : basename(file);
}

/** One line that is written over on a terminal, a line each elsewhere; silent for a single page. */
export function tellProgress(name: string, read: number, count: number): void {
  if (count <= 1) return;
  const line = `${name}: trang ${read}/${count}`;
  process.stderr.write(process.stderr.isTTY ? `\r${line}${read === count ? '\n' : ''}` : `${line}\n`);
}

function tellFault(name: string, page: number, fault: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\n' : ''}${name}: bỏ qua trang ${page}. ${fault}\n`);
}

/**
 * Reads the file's pages and gives what `work` makes of them. `sibling`: a clean plan of the same kind to lean on.
 * `meanwhile`: called once the file's thread starts.
 */
async function withPages<T>(
  file: string,
  reading: ReadingSetup,
  sibling: Understood | undefined,
  work: (pipeline: typeof Pipeline, pages: readonly Page[], tools: LanguageTools | undefined) => T,
  meanwhile?: () => Promise<unknown>,
): Promise<T> {
  const { readingTools, config, signal } = reading;
  const content = await contentOf(file, config.limits.fileBytes);
  const opening = readingTools.reader.open(content, nameOf(file), signal);
  // What makes sense of pages loads while the file's thread starts; the model where a page asks for it.
  const [open, pipeline] = await Promise.all([opening, import('../pipeline.ts'), meanwhile?.()]);
  let tools: Promise<LanguageTools> | undefined;
  let count = 0;
  const onPage = (page: Page): void => {
    const { number, fault } = page;
    tellProgress(nameOf(file), ++count, open.pageCount);
    if (fault !== undefined && open.pageCount > 1) tellFault(nameOf(file), number, fault);
    if (pipeline.isClean(page)) return;
    tools ??= toolsOf(reading, sibling);
    // Whoever reads to the end hears of it.
    tools.catch(() => undefined);
  };
  const pages = pipeline.readFilePages(open, { parallel: config.parallel, signal, onPage });
  // The thread ends while the text is made sense of.
  const closed = pages.then(
    () => open.close(),
    () => open.close(),
  );
  try {
    const read = await pages;
    // Its threads take more than the text of hundreds of pages.
    await readingTools.releaseEngine();
    return work(pipeline, read, await tools);
  } finally {
    await closed;
  }
}

export async function readPlan(
  file: string,
  reading: ReadingSetup,
  sibling?: Understood,
): Promise<Understood> {
  return withPages(file, reading, sibling, ({ understand }, pages, tools) => understand(pages, tools));
}

/** The text alone, which takes a third less. `meanwhile`: see `withPages`. */
export async function readText(
  file: string,
  reading: ReadingSetup,
  sibling?: Understood,
  meanwhile?: () => Promise<unknown>,
): Promise<Transcript> {
  const work = ({ restore }: typeof Pipeline, pages: readonly Page[], tools?: LanguageTools): Transcript =>
    restore(pages, tools);
  return withPages(file, reading, sibling, work, meanwhile);
}

/** A PDF of the file's pages in which the restored text is found. Rejects with Failure `no-pictures`. */
export async function layeredPdf(
  file: string,
  reading: ReadingSetup,
  sibling?: Understood,
): Promise<Uint8Array> {
  if (file === '-') throw new Failure('usage', { detail: 'Dạng pdf cần một tệp, không đọc đầu vào chuẩn.' });
  const { pageLayers } = await import('../text/page-layers.ts');
  const layers = await withPages(file, reading, sibling, ({ restore }, pages, tools) =>
    pageLayers(pages, restore(pages, tools)),
  );
  if (layers === undefined) throw new Failure('no-pictures');
  const { readingTools, config, signal } = reading;
  const content = await contentOf(file, config.limits.fileBytes);
  const open = await readingTools.reader.open(content, nameOf(file), signal);
  try {
    return await open.layered(layers, signal);
  } finally {
    await open.close();
  }
}

/** A clean sibling helps the restoration of the next plan; see language/restore/adaptation.ts. */
async function toolsOf({ readingTools }: ReadingSetup, sibling?: Understood): Promise<LanguageTools> {
  const model = await readingTools.model;
  if (sibling === undefined) return { model };
  const { leanOn } = await import('../pipeline.ts');
  return { model, adaptation: leanOn([sibling]) };
}

/** A plan, whose leaves become criteria and on which the next plan may lean, or criteria written as YAML. */
export async function readTemplate(
  file: string,
  reading: ReadingSetup,
): Promise<{ readonly template: Template; readonly sibling?: Understood }> {
  if (['.yaml', '.yml'].includes(extname(file).toLowerCase())) {
    const { parseTemplate } = await import('../compare/template/template-file.ts');
    const source = new TextDecoder().decode(await bytesOf(file, reading.config.limits.fileBytes));
    return { template: parseTemplate(source) };
  }
  const sibling = await readPlan(file, reading);
  const { templateOf } = await import('../pipeline.ts');
  return { template: templateOf(sibling), sibling };
}
