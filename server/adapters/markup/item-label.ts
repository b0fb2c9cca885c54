// The label that a browser counts for an item of a list.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { formatted } from '../docx/numbering.ts';
import { listStyleOf } from './html-style.ts';
import { attribute, type Sheet } from './style-sheet.ts';

type Element = DefaultTreeAdapterTypes.Element;

const FORMATS: Readonly<Record<string, string>> = {
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
};

/** As a style sheet names them. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/upper-roman/, 'upperRoman'],
  [/lower-roman/, 'lowerRoman'],
  [/upper-(?:alpha|latin)/, 'upperLetter'],
  [/lower-(?:alpha|latin)/, 'lowerLetter'],
  [/decimal-leading-zero/, 'decimalZero'],
  [/decimal/, 'decimal'],
  [/disc|circle|square|["'“]/, 'bullet'],
  [/none/, 'none'],
];

/** The numbering of Word that counts as the style of that name does; undefined for those unknown. */
export function styleFormat(name: string): string | undefined {
  return STYLES.find(([pattern]) => pattern.test(name))?.[1];
}

function formatOf(list: Element, sheet: Sheet): string {
  const said = listStyleOf(list, sheet);
  const styled = said === undefined ? undefined : styleFormat(said);
  if (styled !== undefined) return styled;
  return list.tagName === 'ol' ? (FORMATS[attribute(list, 'type') ?? '1'] ?? 'decimal') : 'bullet';
}

/** `I. `, `a) `, `- `; "" for what is in no list. */
export function itemLabel(item: Element, sheet: Sheet): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list)) return '';
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return '';
  const own = listStyleOf(item, sheet);
  const format = own === undefined ? formatOf(list, sheet) : (styleFormat(own) ?? 'decimal');
  if (format === 'none') return '';
  if (format === 'bullet') return '- ';
  const items = list.childNodes.filter((node): node is Element => node.nodeName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  let count = Number(attribute(list, 'start') ?? (step > 0 ? 1 : items.length)) - step;
  for (const each of items) {
    count = Number(attribute(each, 'value') ?? count + step);
    if (each === item) break;
  }
  if (!Number.isInteger(count) || count < 1) return '- ';
  return `${formatted(count, format)}${format === 'lowerLetter' ? ')' : '.'} `;
}
