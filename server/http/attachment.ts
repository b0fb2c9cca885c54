// A file's name → the Content-Disposition header that saves it under that name (RFC 6266).
import { fold } from '../language/fold.ts';

export function attachment(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\s]+/gu, '-');
  const ascii = fold(safe.normalize('NFC')).replace(/[^\w.-]+/gu, '-');
  const whole = encodeURIComponent(safe).replace(/['()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
