// argv → what the command prints. Results go to stdout, progress and failures to stderr; exit codes are failure.ts's.
// Each command loads what it needs when it runs: all of it together took a third of a second.
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check/check.ts';
import { readPlan, readTemplate, type ReadingSetup } from './files.ts';
import { deliver, print } from './output.ts';
import { addCareCommands } from './care/commands.ts';
import { readConfig, type Config } from '../config.ts';
import { Failure } from '../failure.ts';
import type { Status } from '../model/comparison.ts';
import { ROUND_FORMATS, type RoundFormat } from '../report/round/export.ts';
import { EXPORT_FORMATS, exportComparison, type ExportFormat } from '../report/export.ts';
import { RESTORED_FORMATS } from '../report/restored/export.ts';
import { textAs, type TextOptions } from './text-as.ts';
import {
  openService,
  openWorker,
  VERSION,
  wireReading,
  wireApplication,
  type OpenApplication,
} from '../wire.ts';

const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => cancel.abort(new Failure('cancelled')));
}

async function withReading(work: (reading: ReadingSetup) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const readingTools = await wireReading(config);
  try {
    await work({ readingTools, config, signal: cancel.signal });
  } finally {
    await readingTools.close();
  }
}

async function withApplication(
  work: (application: OpenApplication, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  const application = await wireApplication(config);
  try {
    await work(application, config);
  } finally {
    await application.close();
  }
}

function whole(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('phải là số nguyên không âm.');
  return number;
}

const json = (value: object): string => JSON.stringify(value, null, 2);

function refuseOnTerminal(format: string, output: string | undefined): void {
  if (output !== undefined || !process.stdout.isTTY) return;
  throw new Failure('usage', { detail: `Dạng ${format} cần --output TỆP.` });
}

const program = new Command('doichieu')
  .description('Đối chiếu kế hoạch của xã, phường với mẫu của tỉnh.')
  .version(VERSION)
  .exitOverride()
  .addHelpText('after', '\nFILE là - thì đọc từ đầu vào chuẩn. Tiến độ và lỗi in ra stderr.');

program
  .command('text')
  .description('in văn bản đã đọc và phục hồi dấu')
  .argument('<FILE>', 'kế hoạch: PDF, Word, ODT, RTF, TXT, PNG, JPEG hoặc TIFF')
  .option('--keep-lines', 'giữ nguyên từng dòng của tệp thay vì nối lại thành đoạn')
  .option('--template <FILE>', 'dựa vào một văn bản sạch cùng loại')
  .addOption(
    new Option('--format <FORMAT>', 'dạng kết quả').choices(['txt', ...RESTORED_FORMATS]).default('txt'),
  )
  .option('-o, --output <FILE>', 'ghi vào tệp thay vì in ra')
  .action((file: string, options: TextOptions) =>
    withReading(async (reading) => {
      const { format, output } = options;
      if (format !== 'txt') refuseOnTerminal(format, output);
      const sibling = options.template === undefined ? undefined : await readPlan(options.template, reading);
      await deliver(await textAs(options, file, reading, sibling), output);
    }),
  );

program
  .command('parse')
  .description('in cấu trúc văn bản: thông tin chung và cây mục (JSON)')
  .argument('<FILE>', 'kế hoạch')
  .action((file: string) =>
    withReading(async (reading) => {
      const { document } = await readPlan(file, reading);
      const { documentJson } = await import('../report/json.ts');
      await print(json(documentJson(document)));
    }),
  );

interface CompareOptions {
  readonly format: 'json' | ExportFormat;
  readonly output?: string;
}

program
  .command('compare')
  .description('đối chiếu một kế hoạch với mẫu')
  .argument('<TEMPLATE>', 'kế hoạch của tỉnh, hoặc tệp mẫu .yaml')
  .argument('<PLAN>', 'kế hoạch cần kiểm tra')
  .addOption(
    new Option('--format <FORMAT>', 'dạng kết quả').choices(['json', ...EXPORT_FORMATS]).default('json'),
  )
  .option('-o, --output <FILE>', 'ghi vào tệp thay vì in ra')
  .action((templateFile: string, planFile: string, options: CompareOptions) =>
    withReading(async (reading) => {
      const { format, output } = options;
      if (format !== 'json' && format !== 'md') refuseOnTerminal(format, output);
      const { template, sibling } = await readTemplate(templateFile, reading);
      const plan = await readPlan(planFile, reading, sibling);
      const [{ compareTo }, { comparisonJson }, { review }, { loadJudgement }] = await Promise.all([
        import('../pipeline.ts'),
        import('../report/json.ts'),
        import('../review/review.ts'),
        import('../adapters/files/judgement-file.ts'),
      ]);
      const comparison = compareTo(template, plan, await loadJudgement());
      const result =
        format === 'json'
          ? json(comparisonJson(comparison))
          : await exportComparison(review(comparison, template, new Map()), format);
      await deliver(result, output);
    }),
  );

interface CheckCommandOptions extends CheckOptions {
  readonly format: 'json' | RoundFormat;
  readonly output?: string;
  readonly letters?: string;
  readonly sender?: string;
}

program
  .command('check')
  .description('kiểm tra cả đợt: bảng tổng hợp các đơn vị, ai chưa gửi, công văn cho từng đơn vị')
  .argument('<TEMPLATE>', 'kế hoạch của tỉnh, hoặc tệp mẫu .yaml')
  .argument('<FILE...>', 'các kế hoạch, hoặc thư mục chứa chúng')
  .option('--province <NAME>', 'mọi xã, phường, đặc khu của tỉnh này phải gửi')
  .option('--units <FILE>', 'danh sách đơn vị phải gửi (.txt, .csv, .xlsx)')
  .option('--deadline <DATE>', 'hạn gửi, như 2026-03-15 hoặc 15/3/2026')
  .addOption(
    new Option('--format <FORMAT>', 'dạng kết quả').choices(['json', ...ROUND_FORMATS]).default('json'),
  )
  .option('-o, --output <FILE>', 'ghi vào tệp thay vì in ra')
  .option('--letters <FOLDER>', 'ghi công văn đôn đốc, công văn từng đơn vị và báo cáo vào thư mục này')
  .option(
    '--sender <FILE>',
    'cơ quan gửi công văn (.yaml: superior, office, symbol, place, authority, position, signer, recipients, replyBy, contact)',
  )
  .action((templateFile: string, files: string[], options: CheckCommandOptions) =>
    withReading(async (reading) => {
      const { format, output, letters, sender } = options;
      if (format === 'xlsx') refuseOnTerminal(format, output);
      const [{ checkRound }, { readSender, writeLetters }, { exportRound }] = await Promise.all([
        import('./check/check.ts'),
        import('./check/write-letters.ts'),
        import('../report/round/export.ts'),
      ]);
      // Before the work of minutes that would be lost over it.
      const said = sender === undefined ? {} : await readSender(sender);
      const round = await checkRound(templateFile, files, options, reading);
      if (letters !== undefined) {
        const count = await writeLetters(letters, round, said, new Date());
        process.stderr.write(`Đã ghi ${count} văn bản vào ${letters}.\n`);
      }
      const result = await exportRound(round, format);
      await deliver(result, output);
    }),
  );

program
  .command('ingest')
  .description('đưa tệp vào kho và đọc')
  .argument('<FILE...>', 'các tệp cần đọc')
  .action((files: string[]) =>
    withApplication(async (application, config) => {
      const [{ newWorkerName }, { ingest }] = await Promise.all([
        import('../adapters/node/node-worker-name.ts'),
        import('./ingest.ts'),
      ]);
      const options = { worker: newWorkerName(), config, signal: cancel.signal };
      for await (const { file, id, status, message, exit } of ingest(files, application, options)) {
        await print(`${status}\t${id ?? '-'}\t${file}`);
        if (message !== null) process.stderr.write(`${file}: ${message}\n`);
        process.exitCode ||= exit;
      }
    }),
  );

interface SearchOptions {
  readonly round?: string;
  readonly kind?: string;
  readonly template?: string;
  readonly criterion?: string;
  readonly status?: Status;
  readonly province?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly limit: number;
  readonly offset: number;
  readonly json?: true;
}

program
  .command('search')
  .description('tìm trong các kế hoạch đã đọc, có dấu hoặc không dấu')
  .argument('<QUERY...>', 'từ cần tìm')
  .option('--criterion <ID>', 'chỉ một tiêu chí của mẫu, ví dụ II.6')
  .option('--template <ID>', 'tiêu chí của mẫu này; để trống thì của mẫu mới nhất')
  .addOption(new Option('--status <STATUS>', 'mức đáp ứng').choices(['met', 'partial', 'missing', 'unclear']))
  .option('--round <ID>', 'chỉ các kế hoạch của đợt kiểm tra này')
  .option('--kind <NAME>', 'chỉ một loại văn bản')
  .option('--province <NAME>', 'chỉ một tỉnh')
  .option('--issuer <NAME>', 'chỉ một cơ quan')
  .option('--year <YEAR>', 'chỉ một năm', whole)
  .option('--limit <N>', 'số kết quả', whole, 20)
  .option('--offset <N>', 'bỏ qua N kết quả đầu', whole, 0)
  .option('--json', 'in JSON')
  .action((words: string[], { limit, offset, json: asJson, ...filter }: SearchOptions) =>
    withApplication(async (application) => {
      const [{ search }, { searchText }] = await Promise.all([
        import('../search/search.ts'),
        import('./search-text.ts'),
      ]);
      const results = await search(application.store, { q: words.join(' '), ...filter }, { limit, offset });
      await print(asJson === true ? json(results) : searchText(results));
    }),
  );

addCareCommands(program, { withApplication, print, signal: cancel.signal });

program
  .command('serve')
  .description('mở trang web và dịch vụ (như npm start)')
  .option('--no-work', 'chỉ mở trang web; tiến trình worker làm việc đọc và đối chiếu')
  .action(async ({ work }: { readonly work: boolean }) => {
    const service = await openService(readConfig(process.env), { work: work ? 'here' : 'elsewhere' });
    process.stderr.write(`Đối Chiếu đang chạy ở ${service.url} (Ctrl+C để dừng)\n`);
    // By itself Node keeps it when it ends, and a service that is killed or loses its power would start anew as slowly as at first.
    flushCompileCache();
    if (service.warning !== undefined) process.stderr.write(`${service.warning}\n`);
    const { setupCode: code } = service;
    if (code !== undefined)
      process.stderr.write(`Chưa có ai. Mở trang và lập người quản trị bằng mã thiết lập: ${code}\n`);
    if (!cancel.signal.aborted) await once(cancel.signal, 'abort');
    await service.close();
  });

program
  .command('worker')
  .description('chỉ đọc và đối chiếu, không mở trang web: thêm sức cho kho PostgreSQL (DATABASE_URL)')
  .action(async () => {
    const worker = await openWorker(readConfig(process.env));
    process.stderr.write('Đối Chiếu đang làm việc (Ctrl+C để dừng)\n');
    if (!cancel.signal.aborted) await once(cancel.signal, 'abort');
    await worker.close();
  });

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : new Failure('usage').exit;
  const failure: unknown = cancel.signal.aborted ? cancel.signal.reason : error;
  if (!(failure instanceof Failure)) throw error;
  process.stderr.write(`${failure.message}\n`);
  return failure.exit;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
