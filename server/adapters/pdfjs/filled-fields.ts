// What was filled into a PDF form or written over the page (FreeText): its text and its place, from the values
// themselves, for many writers leave the appearance to the reader.
import type { PdfPage } from './library.ts';
import { captionOf } from './objects/captions.ts';
import type { RawObjects } from './objects/raw-objects.ts';

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
  /** As its own markup has it, flattened. */
  readonly richText?: { readonly str?: string } | null;
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

function saidIn({ contentsObj, richText }: Annotation): string {
  const own = contentsObj?.str ?? '';
  return own === '' ? (richText?.str ?? '') : own;
}

/** As much as is told, on one line. */
function shortened(text: string): string {
  const said = text.replace(/\s+/gu, ' ').trim();
  return said.length > TOLD ? `${said.slice(0, TOLD)}…` : said;
}

function textOf(annotation: Annotation): string {
  if (annotation.subtype !== 'FreeText') return fieldText(annotation);
  const own = saidIn(annotation);
  return own === '' ? (annotation.textContent ?? []).join('\n') : own;
}

function fieldText(annotation: Annotation): string {
  const { fieldType, fieldValue, options = [] } = annotation;
  if (annotation.password === true) return '';
  if (fieldType === 'Tx') return values(fieldValue).join('\n');
  if (fieldType === 'Ch') {
    const shown = (value: string): string =>
      options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
    return values(fieldValue).map(shown).join(', ');
  }
  if (fieldType === 'Btn' && annotation.pushButton !== true) {
    const on = annotation.checkBox === true ? annotation.exportValue : annotation.buttonValue;
    return on !== undefined && values(fieldValue).includes(on) ? '☒' : '☐';
  }
  return '';
}

function isShown({ annotationFlags = 0, hidden = false }: Annotation): boolean {
  return !hidden && (annotationFlags & (HIDDEN_FLAG | NO_VIEW_FLAG)) === 0;
}

export interface Annotated {
  /** Values of the form. */
  readonly filled: readonly Filled[];
  /** Notes and captions in sight, which may lie over print. */
  readonly written: readonly Filled[];
  /** Upper edges of notes over the page whose words are in no form that can be read. */
  readonly unread: readonly number[];
  /** Of files pinned to the page. */
  readonly files: readonly string[];
  /** Ids of stamps and drawings over the page, which may hold words. */
  readonly drawn: ReadonlySet<string>;
  /** Those of them that are stamps, with their places. */
  readonly stamps: ReadonlyMap<string, Filled['rect']>;
  /** What marks of readers say, and how high they stand. */
  readonly comments: readonly Said[];
  /** Values of fields, and notes, that are not shown. */
  readonly unseen: readonly Said[];
  /** Upper edges of marks that strike words out, and of films, sounds and models. */
  readonly struck: readonly number[];
  readonly films: readonly number[];
  /** Of strokes that say nothing in words: handwriting, a line through a paragraph. */
  readonly strokes: readonly number[];
  /** Of places that are marked to be blacked out. */
  readonly redacted: readonly number[];
}

export interface Said {
  readonly text: string;
  readonly high: number;
}

/** Marks that readers leave on a page, with what they say of it; a stamp says it in sight. */
const MARKS = [
  'Text',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
  'Square',
  'Circle',
  'Line',
  'Polygon',
  'PolyLine',
  'Ink',
];
/** Of what a mark says as much is told. */
const TOLD = 80;

/** Drawn by hand, or a line that may run through words; frames and clouds around them say nothing. */
const STROKES = ['Ink', 'Line', 'PolyLine'];
const FILMS = ['RichMedia', 'Screen', 'Movie', 'Sound', '3D'];
/** What is hidden and has no word is a number of the form's own. */
const TELLING = /\p{L}{2}\P{L}+\p{L}{2}/u;
/** These have their own way to be read or told, or show nothing on paper but a sign. */
const NOT_DRAWN = ['FreeText', 'FileAttachment', 'Link', 'Popup', 'Text'];

/** An annotation on its place, with its lines of text as shown. */
interface Placed extends Annotation {
  readonly place: Filled['rect'];
  readonly lines: readonly string[];
}

function isButton({ pushButton = false }: Annotation): boolean {
  return pushButton;
}

function placed(annotation: Annotation, objects: () => RawObjects): Placed {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect ?? [];
  const { id, hasAppearance = false } = annotation;
  // What a button shows is drawn; where the writer left that to the reader, it is its caption.
  const text =
    isButton(annotation) && !hasAppearance && id !== undefined
      ? captionOf(objects(), id)
      : textOf(annotation);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return {
    ...annotation,
    place: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)],
    lines,
  };
}

const topOf = ({ place }: Placed): number => place[3];
const isOneOf = ({ subtype = '' }: Annotation, kinds: readonly string[]): boolean => kinds.includes(subtype);
const isField = (annotation: Annotation): boolean => isOneOf(annotation, ['Widget']);
const isNote = (annotation: Annotation): boolean => isOneOf(annotation, ['FreeText']);

function valueOf({ lines, place, defaultAppearanceData }: Placed): Filled {
  const given = defaultAppearanceData?.fontSize ?? 0;
  const fitted = Math.min(LARGEST_FITTED, (place[3] - place[1]) * FITTED);
  return { lines, rect: place, size: given > 0 ? given : fitted };
}

/** Of fields those alone whose value is in the appearance and nowhere else. */
function isDrawn(annotation: Placed): boolean {
  const { fieldType = '', hasAppearance = false, lines } = annotation;
  if (!hasAppearance || isOneOf(annotation, NOT_DRAWN)) return false;
  if (!isField(annotation)) return true;
  return (['Tx', 'Ch'].includes(fieldType) && lines.length === 0) || isButton(annotation);
}

function saidBy(annotation: Placed, text: string): readonly Said[] {
  const said = shortened(text);
  return said === '' ? [] : [{ text: said, high: topOf(annotation) }];
}

function hiddenBy(annotation: Placed): readonly Said[] {
  const text = isField(annotation) ? fieldText(annotation) : saidIn(annotation);
  return saidBy(annotation, text).filter((said) => TELLING.test(said.text));
}

export async function annotatedOf(page: PdfPage, objects: () => RawObjects): Promise<Annotated> {
  const given = (await page.getAnnotations({ intent: 'display' })) as readonly Annotation[];
  const annotations = given.map((each) => placed(each, objects));
  const shown = annotations.filter(isShown);
  const fields = shown.filter(isField);
  const notes = shown.filter(isNote);
  const drawn = shown.flatMap((each) =>
    each.id !== undefined && isDrawn(each) ? [[each.id, each] as const] : [],
  );
  return {
    filled: fields.filter((each) => each.lines.length > 0 && !isButton(each)).map(valueOf),
    written: [...notes, ...fields.filter(isButton)].filter(({ lines }) => lines.length > 0).map(valueOf),
    unread: notes.filter(({ lines }) => lines.length === 0).map(topOf),
    files: annotations
      .filter((each) => isOneOf(each, ['FileAttachment']))
      .map(({ file }) => file?.filename ?? 'không tên'),
    comments: shown.filter((each) => isOneOf(each, MARKS)).flatMap((each) => saidBy(each, saidIn(each))),
    drawn: new Set(drawn.map(([id]) => id)),
    stamps: new Map(
      drawn.filter(([, each]) => isOneOf(each, ['Stamp'])).map(([id, { place }]) => [id, place]),
    ),
    unseen: annotations.filter((each) => !isShown(each) && (isField(each) || isNote(each))).flatMap(hiddenBy),
    struck: shown.filter((each) => isOneOf(each, ['StrikeOut'])).map(topOf),
    films: annotations.filter((each) => isOneOf(each, FILMS)).map(topOf),
    strokes: shown
      .filter((each) => isOneOf(each, STROKES) && saidBy(each, saidIn(each)).length === 0)
      .map(topOf),
    redacted: shown.filter((each) => isOneOf(each, ['Redact'])).map(topOf),
  };
}
