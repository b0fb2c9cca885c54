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

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded store. */
  readonly dataDir: string;
  readonly ocr: 'tesseract.js' | 'native';
  /** Pages read at once. */
  readonly parallel: number;
  readonly limits: Limits;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

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
  const host = env['HOST'] ?? '127.0.0.1';
  const config: Config = {
    host,
    port: whole('PORT', 8787, 0, 65535),
    dataDir: resolve(env['DOICHIEU_DATA'] ?? 'data'),
    ocr: ocr === 'native' ? 'native' : 'tesseract.js',
    parallel: whole('DOICHIEU_PARALLEL', Math.min(8, availableParallelism()), 1, 64),
    limits: {
      fileBytes: whole('DOICHIEU_MAX_MB', 200, 1, 4096) * 1024 * 1024,
      pages: whole('DOICHIEU_MAX_PAGES', 2000, 1, 100_000),
      pixels: whole('DOICHIEU_MAX_MEGAPIXELS', 120, 1, 2000) * 1_000_000,
      pageMs: whole('DOICHIEU_PAGE_SECONDS', 120, 1, 3600) * 1000,
    },
  };
  if (faults.length > 0) throw new Failure('bad-config', { detail: faults.join(' ') });
  if (!LOOPBACK.has(host)) throw new Failure('public-address');
  return Object.freeze(config);
}
