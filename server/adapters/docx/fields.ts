// Fields of Word, whose code is not on the page but whose result is; and form fields, whose value may stand in neither.
import { symbol } from '../../language/symbol-fonts.ts';
import { allBelow, child, type Element } from './tree.ts';

export interface Field {
  code: string;
  /** The code has ended and the result has begun. */
  inResult: boolean;
  hasResult: boolean;
  /** Writes the text that stands within the code: it is shown only where the code never ends. */
  readonly held: (() => void)[];
  /** Of a form field: what it shows where it has no result. */
  readonly shown: string | undefined;
}

function isChecked(box: Element): boolean {
  const own = child(box, 'checked') ?? child(box, 'default');
  return own !== undefined && !['0', 'false', 'off'].includes(own.attributes['val'] ?? '1');
}

/** `begin` is the `fldChar` that opens the field. */
export function fieldFrom(begin: Element): Field {
  const data = child(begin, 'ffData');
  const box = child(data, 'checkBox');
  const list = child(data, 'ddList');
  const entries = list ? allBelow(list, 'listEntry').map(({ attributes }) => attributes['val'] ?? '') : [];
  const chosen = Number(
    child(list, 'result')?.attributes['val'] ?? child(list, 'default')?.attributes['val'] ?? 0,
  );
  const shown = box ? (isChecked(box) ? '☒' : '☐') : list ? (entries[chosen] ?? '') : undefined;
  return { code: '', inResult: false, hasResult: false, held: [], shown };
}

/** Fields that have no result, whose code says what they show. */
const SIGN = /^SYMBOL\s+(0x[\da-f]+|\d+)\b(?:.*?\\f\s+(?:"([^"]+)"|(\S+)))?/i;
const BUTTON = /^(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.+)$/i;
const FRACTION = /^EQ\s+\\f\s*\(([^,;()]+)[,;]([^,;()]+)\)$/i;

/** Fields that show something for which no result is kept. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/^EQ\s/i, 'Có công thức (trường EQ) ở đây chưa được đọc.'],
  [/^(?:AUTONUM|LISTNUM)/i, 'Có số thứ tự do Word tự đếm (trường AUTONUM hoặc LISTNUM) ở đây chưa được đọc.'],
  [/^SHAPE\b/i, 'Có đối tượng nhúng ở đây chưa được đọc.'],
  [/^(?:INCLUDETEXT|RD)\s/i, 'Có phần lấy từ tệp khác (INCLUDETEXT) ở đây chưa được đọc.'],
];

export interface Ended {
  readonly text: string;
  /** Set where the field shows something that cannot be read. */
  readonly unread: string | undefined;
}

/** What stands on the page beside the field's result. */
export function endOf({ code, hasResult, shown }: Field): Ended {
  if (shown !== undefined) return { text: hasResult ? '' : shown, unread: undefined };
  const trimmed = code.trim();
  const fraction = FRACTION.exec(trimmed);
  if (fraction) return { text: `${fraction[1]?.trim()}/${fraction[2]?.trim()}`, unread: undefined };
  if (!hasResult) {
    const [, number, quoted, font = quoted ?? ''] = SIGN.exec(trimmed) ?? [];
    if (number !== undefined) return { text: symbol(font, Number(number).toString(16)), unread: undefined };
    const [, label] = BUTTON.exec(trimmed) ?? [];
    if (label !== undefined) return { text: label, unread: undefined };
  }
  return { text: '', unread: hasResult ? undefined : UNREAD.find(([shown]) => shown.test(trimmed))?.[1] };
}
