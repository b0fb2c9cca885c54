// A text → the kind of data or program it is, where it is none that people write for people: its braces, commas and keys
// would be taken for prose.

const JSON_START = /^\s*(?:\{\s*"|\[\s*(?:[{["]|-?\d))/;
const JSON_LINE = /^\s*\{\s*".*\}\s*,?\s*$/;
const KEYED = /^\s*(?:-\s+)?["']?[A-Za-z_][\w.-]{0,40}["']?\s*:(?:\s|$)/;
const QUOTED_ITEM = /^\s*-\s+(?:"|').*(?:"|')\s*$/;
const ASSIGNED = /^\s*[A-Za-z_][\w.-]{0,40}\s*=/;
const SECTION = /^\s*\[[\w .-]+\]\s*$/;
const SQL = /^\s*(?:insert\s+into|create\s+table|select\s.{1,200}\sfrom|update\s+\w+\s+set)\b/im;
const TEX = /\\(?:documentclass|begin\{document\})/;
const CODE =
  /^\s*(?:const|let|var|function|import|export|def|class|package|using|#include|public\s+class)\b.*[{;(=[]\s*$/m;
const CALENDAR = /^\s*BEGIN:(VCALENDAR|VCARD)/;
/** Of all lines that say something. */
const MOSTLY = 0.6;
const LEAST_LINES = 3;
const LEAST_FIELDS = 3;

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.length < LEAST_LINES ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;
}

function isJson(text: string, lines: readonly string[]): boolean {
  if (!JSON_START.test(text)) return false;
  if (share(lines, JSON_LINE) > MOSTLY) return true;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    // Cut short, or with comments: then most of its lines are keys or strings.
    return share(lines, /^\s*(?:[{}[\]],?|"[^"]*"\s*:.*|".*",?)\s*$/) > MOSTLY;
  }
}

/** Fields of a line parted by `sign` outside of quotes. */
function fieldsOf(line: string, sign: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length;
}

/** Every line has as many fields as its first, and some are in quotes or all are short. */
function isSeparated(lines: readonly string[]): boolean {
  return [',', ';', '|'].some((sign) => {
    const wanted = fieldsOf(lines[0] ?? '', sign);
    if (wanted < LEAST_FIELDS || lines.length < LEAST_LINES) return false;
    return lines.every((line) => fieldsOf(line, sign) === wanted) && /"/.test(lines.join(''));
  });
}

/** What people call it; undefined for what may be a letter. */
export function structuredKind(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (isJson(text, lines)) return 'dữ liệu JSON';
  if (CALENDAR.test(text)) return 'lịch hoặc danh thiếp (.ics, .vcf)';
  if (share(lines, SQL) > 0 && SQL.test(lines[0] ?? '')) return 'lệnh SQL';
  if (TEX.test(text)) return 'mã nguồn LaTeX';
  if (SECTION.test(lines[0] ?? '') && share(lines, ASSIGNED) > MOSTLY) return 'tệp cấu hình (INI)';
  if (share(lines, ASSIGNED) > MOSTLY) return 'tệp cấu hình (khóa = giá trị)';
  if (share(lines, KEYED) + share(lines, QUOTED_ITEM) > MOSTLY && share(lines, QUOTED_ITEM) > 0)
    return 'dữ liệu YAML';
  if (isSeparated(lines)) return 'bảng dữ liệu CSV';
  return CODE.test(lines[0] ?? '') ? 'mã nguồn chương trình' : undefined;
}
