// What a page's sheets write before and after its elements: Google Docs saves the labels of lists as counters there
// (`li:before { content: "" counter(muc, upper-roman) ". " }`) and the list itself without any.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { formatted } from '../docx/numbering.ts';
import { styleFormat } from './item-label.ts';
import { attribute, styleOf, type Sheet } from './style-sheet.ts';

type Element = DefaultTreeAdapterTypes.Element;

const COUNTER = /(?:^|[;\s])counter-(reset|increment|set)\s*:\s*([^;!]+)/gi;
const COUNTED = /([\w-]+)(?:\s+(-?\d{1,6}))?/g;
const CONTENT = /(?:^|[;\s])content\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'!])*)/gi;
const PIECES =
  /"([^"]*)"|'([^']*)'|counters?\(\s*([\w-]+)\s*(?:,\s*(?:"[^"]*"|'[^']*')\s*)?(?:,\s*([\w-]+)\s*)?\)|attr\(\s*([\w-]+)\s*\)/gi;
const ESCAPED = /\\([\da-f]{1,6})\s?|\\(.)/gi;
/** The pictures of icon fonts, which are no letters. */
const ICON = /\p{Co}/gu;
/** As the signs of lists, they say no more than that an item begins. */
const BULLET = /^\s*[●○■▪•◦➢❖✓-]\s*$/u;

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined
      ? (letter ?? '')
      : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)),
  );
}

/** Elements are to be asked in the order in which they stand: counters run through the page. */
export class GeneratedText {
  private readonly sheet: Sheet;
  private readonly counters = new Map<string, number>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Counts the element, whose style is given, and gives what is written before its text. */
  before(element: Element, style: string): string {
    this.count(style);
    const text = this.content(element, 'before');
    return BULLET.test(text) ? '- ' : text;
  }

  after(element: Element): string {
    return this.content(element, 'after');
  }

  /** First what is set back, then what is counted on, as a browser does. */
  private count(style: string): void {
    const said = [...style.matchAll(COUNTER)].map(
      ([, verb = '', names = '']) => [verb.toLowerCase(), names] as const,
    );
    for (const wanted of ['reset', 'increment', 'set']) {
      for (const [, names] of said.filter(([verb]) => verb === wanted).slice(-1)) {
        if (/^\s*none\b/i.test(names)) continue;
        for (const [, name = '', number] of names.matchAll(COUNTED)) {
          const by = Number(number ?? (wanted === 'increment' ? 1 : 0));
          this.counters.set(name, wanted === 'increment' ? (this.counters.get(name) ?? 0) + by : by);
        }
      }
    }
  }

  private content(element: Element, place: 'before' | 'after'): string {
    const style = styleOf(element, this.sheet, place);
    if (style === '' || /(?:^|[;\s])display\s*:\s*none/i.test(style)) return '';
    this.count(style);
    const written = [...style.matchAll(CONTENT)].at(-1)?.[1] ?? '';
    const pieces = [...written.matchAll(PIECES)].map(([, double, single, counter, format, named]) => {
      if (counter !== undefined) return this.counted(counter, format);
      if (named !== undefined) return attribute(element, named.toLowerCase()) ?? '';
      return unescaped(double ?? single ?? '');
    });
    return pieces.join('').replace(ICON, '');
  }

  private counted(name: string, style = 'decimal'): string {
    const count = this.counters.get(name) ?? 0;
    const format = styleFormat(style.toLowerCase()) ?? 'decimal';
    if (format === 'none') return '';
    if (format === 'bullet') return '-';
    return count < 1 ? String(count) : formatted(count, format);
  }
}
