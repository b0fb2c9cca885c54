// Environment → frozen Config. The only reader of process.env; reports all faults at once.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly pages: number;
  /** Pixels of one decoded page image. */
  readonly pixels: number;
  /** Milliseconds for one page. */
  readonly pageMs: number;
}

/** Who may come in: whoever sits at this machine, or people with accounts. */
export type AuthConfig =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'accounts';
      /** undefined: kept in a file of the data folder. */
      readonly secret: string | undefined;
      readonly idleSeconds: number;
      /** Sign-in of the office, by OpenID Connect. */
      readonly directory:
        | {
            readonly issuer: string;
            readonly clientId: string;
            readonly clientSecret: string;
            readonly name: string;
          }
        | undefined;
    };

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded store; of one in PostgreSQL, of what each machine holds for itself. */
  readonly dataDir: string;
  /** PostgreSQL, where the store is shared by several machines. */
  readonly databaseUrl: string | undefined;
  /** Folder of originals and pictures that all machines share; else they lie with the store. */
  readonly filesDir: string | undefined;
  readonly ocr: 'tesseract.js' | 'native';
  /** Pages read at once. */
  readonly parallel: number;
  readonly limits: Limits;
  readonly auth: AuthConfig;
  /** What is written to stderr, a JSON object a line: faults, or every request too; never what is in a document. */
  readonly log: 'silent' | 'error' | 'info';
  /** Copies by the clock; undefined: none. */
  readonly backup: { readonly folder: string; readonly everyHours: number } | undefined;
  /** Folder that files are taken from as uploads are; undefined: none. */
  readonly inbox: string | undefined;
  /** As browsers call the service from elsewhere; undefined: by host and port. */
  readonly url: string | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

/** Throws Failure `bad-config` or `public-address`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const value = env[name];
    if (value === undefined || value === '') return fallback;
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      faults.push(`${name} phải là số nguyên từ ${least} đến ${most}.`);
    }
    return number;
  };
  const ocr = env['DOICHIEU_OCR'] ?? 'tesseract.js';
  if (ocr !== 'tesseract.js' && ocr !== 'native')
    faults.push('DOICHIEU_OCR phải là tesseract.js hoặc native.');
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl)) {
    faults.push('DATABASE_URL phải có dạng postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY_CHỦ/TÊN.');
  }
  const filesDir = env['DOICHIEU_FILES'] || undefined;
  const everyHours = whole('DOICHIEU_BACKUP_HOURS', 24, 1, 720);
  const log = env['DOICHIEU_LOG'] || 'error';
  if (!['silent', 'error', 'info'].includes(log))
    faults.push('DOICHIEU_LOG phải là silent, error hoặc info.');
  const host = env['HOST'] ?? '127.0.0.1';
  const url = env['DOICHIEU_URL'] || undefined;
  if (url !== undefined && !/^https?:\/\/[^/]+\/?$/.test(url)) {
    faults.push('DOICHIEU_URL phải là địa chỉ http hoặc https, không có đường dẫn.');
  }
  const config: Config = {
    host,
    port: whole('PORT', 8787, 0, 65535),
    dataDir: resolve(env['DOICHIEU_DATA'] ?? 'data'),
    databaseUrl,
    filesDir: filesDir && resolve(filesDir),
    ocr: ocr === 'native' ? 'native' : 'tesseract.js',
    parallel: whole('DOICHIEU_PARALLEL', Math.min(8, availableParallelism()), 1, 64),
    limits: {
      fileBytes: whole('DOICHIEU_MAX_MB', 200, 1, 4096) * 1024 * 1024,
      pages: whole('DOICHIEU_MAX_PAGES', 2000, 1, 100_000),
      pixels: whole('DOICHIEU_MAX_MEGAPIXELS', 120, 1, 2000) * 1_000_000,
      pageMs: whole('DOICHIEU_PAGE_SECONDS', 120, 1, 3600) * 1000,
    },
    auth: readAuth(env, whole, faults),
    backup: env['DOICHIEU_BACKUP'] ? { folder: resolve(env['DOICHIEU_BACKUP']), everyHours } : undefined,
    inbox: env['DOICHIEU_INBOX'] ? resolve(env['DOICHIEU_INBOX']) : undefined,
    log: log === 'silent' || log === 'info' ? log : 'error',
    url,
  };
  if (faults.length > 0) throw new Failure('bad-config', { detail: faults.join(' ') });
  if (!LOOPBACK.has(host) && config.auth.kind === 'none') throw new Failure('public-address');
  return Object.freeze(config);
}

/** What whoever starts the service is told where passwords can be read on their way. */
export function warningOf({ auth, host, url }: Config): string | undefined {
  if (auth.kind === 'none' || LOOPBACK.has(host) || url?.startsWith('https:') === true) return undefined;
  return 'Cảnh báo: mật khẩu đi qua mạng không mã hóa. Đặt máy chủ HTTPS phía trước (server/deploy/nginx.conf) và DOICHIEU_URL=https://… của nó.';
}

/** Shorter secrets can be guessed from one cookie. */
const SECRET_LETTERS = 32;

function readAuth(
  env: Readonly<Record<string, string | undefined>>,
  whole: (name: string, fallback: number, least: number, most: number) => number,
  faults: string[],
): AuthConfig {
  const kind = env['DOICHIEU_AUTH'] || 'none';
  if (kind !== 'none' && kind !== 'accounts') faults.push('DOICHIEU_AUTH phải là none hoặc accounts.');
  const idleSeconds = whole('DOICHIEU_SESSION_HOURS', 12, 1, 720) * 3600;
  if (kind !== 'accounts') return { kind: 'none' };
  const secret = env['DOICHIEU_SECRET'] || undefined;
  if (secret !== undefined && secret.length < SECRET_LETTERS) {
    faults.push(`DOICHIEU_SECRET phải có ít nhất ${SECRET_LETTERS} ký tự.`);
  }
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT', 'SECRET'].map(
    (name) => env[`DOICHIEU_OIDC_${name}`] || undefined,
  );
  const isWhole = issuer !== undefined && clientId !== undefined && clientSecret !== undefined;
  if (!isWhole && (issuer ?? clientId ?? clientSecret) !== undefined) {
    faults.push('DOICHIEU_OIDC_ISSUER, DOICHIEU_OIDC_CLIENT và DOICHIEU_OIDC_SECRET phải đặt cùng nhau.');
  }
  if (issuer !== undefined && !URL.canParse(issuer)) faults.push('DOICHIEU_OIDC_ISSUER phải là một địa chỉ.');
  if (isWhole && !env['DOICHIEU_URL']) {
    faults.push('Đăng nhập qua cơ quan cần DOICHIEU_URL, địa chỉ mà trình duyệt quay lại.');
  }
  const name = env['DOICHIEU_OIDC_NAME'] || 'tài khoản cơ quan';
  const directory = isWhole ? { issuer, clientId, clientSecret, name } : undefined;
  return { kind, secret, idleSeconds, directory };
}
