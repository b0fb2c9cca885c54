// What was filled into a PDF form or written over the page (FreeText): its text and its place, from the values
// themselves, for many writers leave the appearance to the reader.
import type { PdfPage } from './library.ts';

export interface Filled {
  readonly lines: readonly string[];
  /** Left, low, right, high, in points of the page. */
  readonly rect: readonly [number, number, number, number];
  readonly size: number;
}

interface Annotation {
  readonly id?: string;
  readonly hasAppearance?: boolean;
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly contentsObj?: { readonly str: string };
  readonly textContent?: readonly string[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly file?: { readonly filename?: string };
}

const HIDDEN_FLAG = 2;
const NO_VIEW_FLAG = 32;
/** Of the height of a field of one line, where the font fits itself. */
const FITTED = 0.7;
const LARGEST_FITTED = 12;

function values(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function textOf(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, options = [] } = annotation;
  if (subtype === 'FreeText') {
    const own = annotation.contentsObj?.str ?? '';
    return own === '' ? (annotation.textContent ?? []).join('\n') : own;
  }
  if (annotation.password === true) return '';
  if (fieldType === 'Tx') return values(fieldValue).join('\n');
  if (fieldType === 'Ch') {
    const shown = (value: string): string =>
      options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
    return values(fieldValue).map(shown).join(', ');
  }
  if (fieldType === 'Btn' && annotation.pushButton !== true) {
    const on = annotation.checkBox === true ? annotation.exportValue : annotation.buttonValue;
    return on !== undefined && values(fieldValue).includes(on) ? '☒' : '';
  }
  return '';
}

function isShown({ annotationFlags = 0, hidden = false }: Annotation): boolean {
  return !hidden && (annotationFlags & (HIDDEN_FLAG | NO_VIEW_FLAG)) === 0;
}

export interface Annotated {
  readonly filled: readonly Filled[];
  /** Upper edges of notes over the page whose words are in no form that can be read. */
  readonly unread: readonly number[];
  /** Of files pinned to the page. */
  readonly files: readonly string[];
  /** Ids of stamps and drawings over the page, which may hold words. */
  readonly drawn: ReadonlySet<string>;
  /** What marks of readers say, and how high they stand. */
  readonly comments: readonly { readonly text: string; readonly high: number }[];
}

/** Marks that readers leave on a page, with what they say of it; a stamp says it in sight. */
const MARKS = new Set(
  'Text Highlight Underline StrikeOut Squiggly Caret Square Circle Line Polygon PolyLine Ink'.split(' '),
);
/** Of what a mark says as much is told. */
const TOLD = 80;

/** These have their own way to be read or told, or show nothing on paper but a sign. */
const NOT_DRAWN = new Set(['Widget', 'FreeText', 'FileAttachment', 'Link', 'Popup', 'Text']);

export async function annotatedOf(page: PdfPage): Promise<Annotated> {
  const annotations = (await page.getAnnotations({ intent: 'display' })) as readonly Annotation[];
  const filled: Filled[] = [];
  const files: string[] = [];
  const unread: number[] = [];
  const comments: { text: string; high: number }[] = [];
  const drawn = new Set<string>();
  for (const annotation of annotations) {
    const { subtype, rect = [] } = annotation;
    const said = (annotation.contentsObj?.str ?? '').replace(/\s+/gu, ' ').trim();
    if (subtype !== undefined && MARKS.has(subtype) && said !== '' && isShown(annotation)) {
      const text = said.length > TOLD ? `${said.slice(0, TOLD)}…` : said;
      comments.push({ text, high: Math.max(rect[1] ?? 0, rect[3] ?? 0) });
    }
    if (subtype === 'FileAttachment') files.push(annotation.file?.filename ?? 'không tên');
    const isDrawn = subtype !== undefined && !NOT_DRAWN.has(subtype) && annotation.hasAppearance === true;
    if (isDrawn && annotation.id !== undefined && isShown(annotation)) drawn.add(annotation.id);
    if ((subtype !== 'Widget' && subtype !== 'FreeText') || !isShown(annotation)) continue;
    const lines = textOf(annotation)
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== '');
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
    if (lines.length === 0) {
      if (subtype === 'FreeText') unread.push(Math.max(y0, y1));
      continue;
    }
    const [left, low] = [Math.min(x0, x1), Math.min(y0, y1)];
    const [right, high] = [Math.max(x0, x1), Math.max(y0, y1)];
    const given = annotation.defaultAppearanceData?.fontSize ?? 0;
    const fitted = Math.min(LARGEST_FITTED, (high - low) * FITTED);
    filled.push({ lines, rect: [left, low, right, high], size: given > 0 ? given : fitted });
  }
  return { filled, unread, files, comments, drawn };
}
