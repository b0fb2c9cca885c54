#!/usr/bin/env node
// argv → what the command prints. Results go to stdout, progress and failures to stderr.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command, CommanderError, Option } from 'commander';
import { parseTemplate } from './compare/template-file.ts';
import { readConfig } from './config.ts';
import { Failure } from './failure.ts';
import type { Template } from './model/template.ts';
import {
  compareTo,
  leanOn,
  readPages,
  templateOf,
  understand,
  type LanguageTools,
  type Understood,
} from './pipeline.ts';
import { comparisonJson, documentJson } from './report/json.ts';
import { comparisonMarkdown } from './report/markdown.ts';
import { wireDesk, type Desk } from './wire.ts';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort(new Failure('cancelled')));
process.once('SIGTERM', () => cancel.abort(new Failure('cancelled')));

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Failure('not-found', { detail: `Không có tệp ${file}.`, cause });
    if (code === 'EISDIR') throw new Failure('unsupported-type', { detail: `${file} là thư mục.`, cause });
    throw new Failure('not-found', { detail: `Không mở được tệp ${file}.`, cause });
  }
}

/** One line that is written over on a terminal, a line a page elsewhere. Silent for a single page. */
function progressOf(name: string, pageCount: number): () => void {
  let read = 0;
  return () => {
    read += 1;
    if (pageCount === 1) return;
    const line = `${name}: trang ${read}/${pageCount}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${read === pageCount ? '\n' : ''}` : `${line}\n`);
  };
}

async function readPlan(file: string, desk: Desk, tools: LanguageTools): Promise<Understood> {
  const name = file === '-' ? 'stdin' : basename(file);
  const config = readConfig(process.env);
  const open = await desk.reader.open(await bytesOf(file), name, cancel.signal);
  try {
    const onPage = progressOf(name, open.pageCount);
    return understand(
      await readPages(open, { parallel: config.parallel, signal: cancel.signal, onPage }),
      tools,
    );
  } finally {
    await open.close();
  }
}

/** Clean text of a sibling helps the restoration of the next plan; see language/restore/adaptation.ts. */
function toolsOf(desk: Desk, sibling?: Understood): LanguageTools {
  return sibling === undefined ? { model: desk.model } : { model: desk.model, adaptation: leanOn([sibling]) };
}

async function readTemplate(file: string, desk: Desk): Promise<{ template: Template; tools: LanguageTools }> {
  if (['.yaml', '.yml'].includes(extname(file).toLowerCase())) {
    const source = new TextDecoder().decode(await bytesOf(file));
    return { template: parseTemplate(source), tools: toolsOf(desk) };
  }
  const plan = await readPlan(file, desk, toolsOf(desk));
  return { template: templateOf(plan), tools: toolsOf(desk, plan) };
}

async function withDesk(work: (desk: Desk) => Promise<string>): Promise<void> {
  const desk = await wireDesk(readConfig(process.env));
  try {
    const output = await work(desk);
    // A pipe takes what it can at once; leaving before it drained would cut long output.
    if (!process.stdout.write(output.endsWith('\n') ? output : `${output}\n`))
      await once(process.stdout, 'drain');
  } finally {
    await desk.close();
  }
}

const program = new Command('doichieu')
  .description('Đối chiếu kế hoạch của xã, phường với mẫu của tỉnh.')
  .version('0.1.0')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', '\nFILE là - thì đọc từ đầu vào chuẩn.');

program
  .command('text')
  .description('in văn bản đã đọc và phục hồi dấu')
  .argument('<FILE>', 'kế hoạch: PDF, DOCX, TXT, PNG, JPEG hoặc TIFF')
  .option('--keep-lines', 'mỗi dòng của tệp .txt ra đúng một dòng')
  .option('--template <FILE>', 'dựa vào một văn bản sạch cùng loại')
  .action((file: string, options: { keepLines?: true; template?: string }) =>
    withDesk(async (desk) => {
      const sibling =
        options.template === undefined ? undefined : await readPlan(options.template, desk, toolsOf(desk));
      const { transcript } = await readPlan(file, desk, toolsOf(desk, sibling));
      return transcript.text;
    }),
  );

program
  .command('parse')
  .description('in cấu trúc văn bản: thông tin chung và cây mục (JSON)')
  .argument('<FILE>')
  .action((file: string) =>
    withDesk(async (desk) =>
      JSON.stringify(documentJson((await readPlan(file, desk, toolsOf(desk))).document), null, 2),
    ),
  );

program
  .command('compare')
  .description('đối chiếu một kế hoạch với mẫu')
  .argument('<TEMPLATE>', 'kế hoạch của tỉnh, hoặc tệp mẫu .yaml')
  .argument('<PLAN>', 'kế hoạch cần kiểm tra')
  .addOption(new Option('--format <FORMAT>', 'dạng kết quả').choices(['json', 'md']).default('json'))
  .action((templateFile: string, planFile: string, options: { format: 'json' | 'md' }) =>
    withDesk(async (desk) => {
      const { template, tools } = await readTemplate(templateFile, desk);
      const comparison = compareTo(template, await readPlan(planFile, desk, tools));
      return options.format === 'md'
        ? comparisonMarkdown(comparison)
        : JSON.stringify(comparisonJson(comparison), null, 2);
    }),
  );

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const failure = cancel.signal.aborted ? cancel.signal.reason : error;
  if (failure instanceof Failure) {
    process.stderr.write(`${failure.message}\n`);
    return failure.exit;
  }
  throw error;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
