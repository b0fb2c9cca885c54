// The label that a browser counts for an item of a list.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { formatted } from '../docx/numbering.ts';
import { attribute } from './html-style.ts';

type Element = DefaultTreeAdapterTypes.Element;

const FORMATS: Readonly<Record<string, string>> = {
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
};

/** `I. `, `a) `, `- `; "" for what is in no list. */
export function itemLabel(item: Element): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list)) return '';
  if (list.tagName !== 'ol') return list.tagName === 'ul' ? '- ' : '';
  const items = list.childNodes.filter((node): node is Element => node.nodeName === 'li');
  let count = Number(attribute(list, 'start') ?? 1) - 1;
  for (const each of items) {
    count = Number(attribute(each, 'value') ?? count + 1);
    if (each === item) break;
  }
  const format = FORMATS[attribute(list, 'type') ?? '1'] ?? 'decimal';
  if (!Number.isInteger(count) || count < 1) return '- ';
  return `${formatted(count, format)}${format === 'lowerLetter' ? ')' : '.'} `;
}
