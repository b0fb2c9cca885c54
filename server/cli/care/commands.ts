// Care of the store from the command line: is it whole, who may come in.
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { ROLES, type Role } from '../../access.ts';
import { isPostgresUrl, readConfig, type Config } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { OpenApplication } from '../../wire.ts';

export interface CareTools {
  readonly withApplication: (
    work: (application: OpenApplication, config: Config) => Promise<void>,
  ) => Promise<void>;
  readonly print: (result: string) => Promise<void>;
  readonly signal: AbortSignal;
}

export function addCareCommands(program: Command, { withApplication, print, signal }: CareTools): void {
  program
    .command('verify')
    .description('kiểm tra kho: từng tệp gốc còn nguyên không')
    .action(() =>
      withApplication(async (application) => {
        const { verifyStore } = await import('../../usecases/documents/verify-store.ts');
        const { documents, faulty, strangers } = await verifyStore(application, signal);
        for (const { id, name, original } of faulty) await print(`${original}\t${id}\t${name}`);
        for (const id of strangers) await print(`stranger\t${id}`);
        const count = faulty.length + strangers.length;
        process.stderr.write(`Đã kiểm tra ${documents} tệp gốc, ${count} tệp có vấn đề.\n`);
        if (faulty.length > 0) throw new Failure('original-lost');
        if (strangers.length > 0) {
          throw new Failure('store-damaged', { detail: 'Có tệp gốc mà kho không biết.' });
        }
      }),
    );

  program
    .command('move')
    .description('chuyển kho ở thư mục này sang PostgreSQL; đứt giữa chừng thì chạy lại. Dừng dịch vụ trước')
    .argument('<DATABASE_URL>', 'cơ sở dữ liệu trống: postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY_CHỦ/TÊN')
    .action(async (url: string) => {
      if (!isPostgresUrl(url)) throw new Failure('usage');
      const { moveToPostgres } = await import('../../wire/store.ts');
      const onPart = (part: string): void => void process.stderr.write(`${part} …\n`);
      const onFault = (fault: unknown): void => console.error(fault);
      const { tables, originals, missing } = await moveToPostgres(readConfig(process.env), url, {
        signal,
        onPart,
        onFault,
      });
      for (const { name, rows, sha256 } of tables) await print(`${name}\t${rows}\t${sha256}`);
      for (const id of missing) await print(`missing\t${id}`);
      process.stderr.write(`Đã chuyển ${originals} tệp gốc và ${tables.length} bảng; hai bên giống nhau.\n`);
    });

  program
    .command('backup')
    .description('sao lưu cả kho vào một tệp, kể cả khi dịch vụ đang chạy')
    .argument('<FILE>', 'tệp sẽ ghi (.tar)')
    .action((file: string) =>
      withApplication(async (application) => {
        const { backUp } = await import('../../usecases/care/back-up.ts');
        const { bytes, originals, missing } = await backUp(
          application,
          application.writeBackup,
          resolve(file),
          'dòng lệnh',
        );
        await print(`${bytes} byte, ${originals} tệp gốc`);
        if (missing > 0)
          throw new Failure('original-lost', { detail: `${missing} tệp gốc không sao lưu được.` });
      }),
    );

  program
    .command('restore')
    .description('khôi phục một bản sao lưu vào kho trống: DOICHIEU_DATA, hoặc DATABASE_URL')
    .argument('<FILE>', 'tệp của lệnh backup')
    .action(async (file: string) => {
      const { restoreInto } = await import('../../wire/restore.ts');
      const { at, version, originals, missing } = await restoreInto(readConfig(process.env), file, {
        signal,
        onFault: (fault) => console.error(fault),
      });
      // Opening brings it to this version; a store of a later one is refused here.
      await withApplication(async (application) => {
        const { verifyStore } = await import('../../usecases/documents/verify-store.ts');
        const { faulty, strangers } = await verifyStore(application, signal);
        if (faulty.length > missing || strangers.length > 0) throw new Failure('store-damaged');
      });
      await print(`Đã khôi phục bản ${version} lúc ${at}: ${originals} tệp gốc, đúng từng byte.`);
    });

  const user = program.command('user').description('tài khoản người dùng, khi không mở được trang');

  user
    .command('add')
    .description('thêm người dùng và in mật khẩu tạm')
    .argument('<NAME>', 'tên đăng nhập: chữ không dấu, số, dấu chấm, gạch dưới')
    .addOption(new Option('--role <ROLE>', 'vai trò').choices([...ROLES]).makeOptionMandatory())
    .option('--name <FULL NAME>', 'họ tên, như sẽ đứng dưới các kết luận')
    .action((username: string, options: { role: Role; name?: string }) =>
      withApplication(async (application) => {
        const { addUser } = await import('./user.ts');
        await print(await addUser(application, { username, ...options }));
      }),
    );

  user
    .command('password')
    .description('đặt lại mật khẩu, mở khóa và in mật khẩu tạm')
    .argument('<NAME>', 'tên đăng nhập')
    .action((username: string) =>
      withApplication(async (application) => {
        const { resetPassword } = await import('./user.ts');
        await print(await resetPassword(application, username));
      }),
    );
}
