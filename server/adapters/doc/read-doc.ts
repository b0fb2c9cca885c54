// A binary Word file (.doc, 97 to 2003) → the parts of a newer one that says the same. word-extractor was tried and left:
// it gives text without the lists that Word counts, so every "I." and "1." of a plan is lost.
import { Failure } from '../../failure.ts';
import { sectionOf, type Parts } from '../wordml/parts.ts';
import { createWriter, escaped, type Writer } from '../wordml/writer.ts';
import { fieldXml, formXml, inlinePicture, shapesOf, shapeXml } from './inserted.ts';
import { numberingOf } from './lists.ts';
import { lettersOf, paragraphOf, styleOf, type Letters, type Paragraph } from './properties.ts';
import { sprmsOf } from './sprms.ts';
import { AT, openDoc, plc, type DocFile } from './streams.ts';
import { fontsOf, stylesOf } from './styles.ts';
import { piecesOf, runAt, runsOf, type Run } from './text.ts';

type Notes = Record<'footnote' | 'endnote', ReadonlyMap<number, number>>;

interface Field {
  code: string;
  form: string;
  isOpen: boolean;
}

interface Character {
  readonly sign: string;
  readonly byte: number;
}

/** Everything that all stories of the file are read with. */
interface Tools {
  readonly file: DocFile;
  readonly characters: (from: number, to: number) => Generator<Character & { readonly at: number }>;
  readonly letters: (byte: number, style: number) => Letters;
  readonly paragraph: (byte: number) => Paragraph & { readonly style: number };
}

const [CELL, PARAGRAPH, LINE, PAGE, COLUMN] = ['\u0007', '\r', '\u000B', '\f', '\u000E'];
const [FIELD, RESULT, FIELD_END] = ['\u0013', '\u0014', '\u0015'];
const [PICTURE, NOTE, DRAWN] = ['\u0001', '\u0002', '\u0008'];
const PLAIN: Readonly<Record<string, string>> = {
  '\u001E': '-',
  '\u001F': '\u00AD',
  '\t': '\t',
  [LINE]: '\n',
};
/** Signs of a note's own number and of what parts notes from text: below the space none is a letter. */
const isUnshown = (sign: string): boolean => sign < ' ';

function toolsOf(file: DocFile): Tools {
  const pieces = piecesOf(file);
  const letterRuns = runsOf(file, 'letters');
  const paragraphRuns = runsOf(file, 'paragraphs');
  const styles = stylesOf(file);
  const fonts = fontsOf(file);
  const known = new Map<Run | undefined, Map<number, Letters>>();
  const shapes = new Map<Run | undefined, Paragraph & { readonly style: number }>();
  return {
    file,
    *characters(from, to) {
      for (const { first, text, from: byte, width } of pieces) {
        const end = Math.min(text.length, to - first);
        for (let at = Math.max(0, from - first); at < end; at++) {
          yield { at: first + at, sign: text.charAt(at), byte: byte + at * width };
        }
      }
    },
    letters(byte, style) {
      const run = runAt(letterRuns, byte);
      const byStyle = known.get(run) ?? new Map<number, Letters>();
      known.set(run, byStyle);
      const found = byStyle.get(style);
      if (found) return found;
      const own = sprmsOf(run?.properties ?? Buffer.alloc(0));
      const named = styleOf(own);
      const below = [...styles.letters(style), ...(named === undefined ? [] : styles.letters(named))];
      const letters = lettersOf(below, own, fonts, styles.font);
      byStyle.set(style, letters);
      return letters;
    },
    paragraph(byte) {
      const run = runAt(paragraphRuns, byte);
      const found = shapes.get(run);
      if (found) return found;
      const properties = run?.properties ?? Buffer.alloc(0);
      const style = properties.length >= 2 ? properties.readUInt16LE(0) : 0;
      const sprms = [...styles.paragraph(style), ...sprmsOf(properties.subarray(2))];
      const paragraph = { ...paragraphOf(sprms), style };
      shapes.set(run, paragraph);
      return paragraph;
    },
  };
}

/** Whole paragraphs: what ends one says how all of it is set. */
function* paragraphsOf(
  { characters, paragraph }: Tools,
  from: number,
  to: number,
): Generator<{
  readonly signs: readonly (Character & { readonly at: number })[];
  readonly shape: ReturnType<Tools['paragraph']>;
}> {
  let signs: (Character & { readonly at: number })[] = [];
  for (const each of characters(from, to)) {
    signs.push(each);
    if (![PARAGRAPH, CELL, PAGE].includes(each.sign)) continue;
    yield { signs, shape: paragraph(each.byte) };
    signs = [];
  }
  const last = signs.at(-1);
  if (last) yield { signs, shape: paragraph(last.byte) };
}

/** `inserted`: what hangs on a character of the body. */
function writeStory(
  writer: Writer,
  tools: Tools,
  [from, to]: readonly [number, number],
  inserted: (sign: string, at: number) => string,
): void {
  const fields: Field[] = [];
  const { file } = tools;
  const put = (text: string, { setting, isSymbols, symbol }: Letters): void => {
    const open = fields.find(({ isOpen }) => !isOpen);
    if (open) {
      open.code += text;
    } else if (symbol) {
      writer.inner(`<sym font="${escaped(symbol.font)}" char="${symbol.code.toString(16)}"/>`, setting);
    } else if (isSymbols && setting.font !== undefined && text !== '\n' && text !== '\t') {
      const code = text.codePointAt(0)?.toString(16) ?? '20';
      writer.inner(`<sym font="${escaped(setting.font)}" char="${code}"/>`, setting);
    } else writer.text(text, setting);
  };
  const openResult = (field: Field): void => {
    field.isOpen = true;
    if (fields.every(({ isOpen }) => isOpen)) writer.inner(fieldXml(field.code, field.form));
  };
  const special = (sign: string, at: number, letters: Letters): boolean => {
    const top = fields.at(-1);
    if (sign === FIELD) fields.push({ code: '', form: '', isOpen: false });
    else if (sign === RESULT && top) openResult(top);
    else if (sign === FIELD_END && top) {
      if (!top.isOpen) openResult(top);
      fields.pop();
      if (fields.every(({ isOpen }) => isOpen)) writer.inner('<fldChar fldCharType="end"/>');
    } else if (sign === PICTURE && letters.isSpecial && letters.picture !== undefined) {
      if (letters.isData && top && !top.isOpen) top.form = formXml(file, letters.picture);
      else if (!letters.isData) writer.inner(inlinePicture(file, letters.picture), letters.setting);
    } else if ((sign === NOTE || sign === DRAWN) && letters.isSpecial) {
      const xml = inserted(sign, at);
      if (xml !== '') writer.inner(xml, letters.setting);
    } else return false;
    return true;
  };
  for (const { signs, shape } of paragraphsOf(tools, from, to)) {
    let hasText = false;
    let hasDeleted = false;
    let mark: Letters['setting'] = {};
    let depth = shape.depth;
    let end = '';
    for (const { sign, byte, at } of signs) {
      const letters = tools.letters(byte, shape.style);
      if ([PARAGRAPH, CELL, PAGE].includes(sign)) {
        mark = letters.setting;
        end = sign;
        continue;
      }
      const custom = sign === NOTE ? '' : inserted('', at);
      if (custom !== '') writer.inner(custom, letters.setting);
      if (special(sign, at, letters)) {
        hasText = true;
        continue;
      }
      const text = PLAIN[sign] ?? (sign === COLUMN ? '\n' : isUnshown(sign) && !letters.symbol ? '' : sign);
      if (text === '') continue;
      if (letters.setting.deleted) hasDeleted = true;
      else hasText = true;
      put(text, letters);
    }
    if (end === CELL) depth = Math.max(1, depth);
    const endsCell = (end === CELL && !shape.endsRow) || shape.endsInnerCell;
    if (shape.endsRow && depth > 0) {
      writer.endRow(depth, { shades: shape.shades });
      continue;
    }
    const deleted = depth === 0 && (mark.deleted === true || (hasDeleted && !hasText));
    writer.endParagraph({
      depth,
      list: shape.list,
      isShaded: shape.isShaded,
      isDropCap: shape.isDropCap,
      mark: { hidden: mark.hidden, deleted },
    });
    if (endsCell) writer.endCell(depth);
  }
}

/** Of a story that holds many: their limits, one after another. */
function storiesAt(
  file: DocFile,
  index: number,
  start: number,
  size: number,
): readonly (readonly [number, number])[] {
  const { positions } = plc(file.at(index), size);
  return positions
    .slice(0, -1)
    .map((position, at) => [start + position, start + (positions[at + 1] ?? position)] as const);
}

const NOTE_BYTES = 2;
const BOX_BYTES = 22;
const BOX_SHAPE = 14;
/** Of a section's heads and feet, behind the six stories of what parts notes from text. */
const HEADS = { oddHeader: 7, oddFooter: 9, firstHeader: 10, firstFooter: 11 } as const;

function hasText(xml: string): boolean {
  return /<(?:t|sym)[ >]/.test(xml);
}

function partsOf(file: DocFile): Parts {
  const tools = toolsOf(file);
  const { body, footnotes, heads, remarks, endnotes } = file.counts;
  const from = { footnotes: body, heads: body + footnotes, endnotes: body + footnotes + heads + remarks };
  const nothing = (): string => '';
  const blocks = (limits: readonly [number, number] | undefined): string => {
    if (!limits) return '';
    const writer = createWriter();
    writeStory(writer, tools, limits, nothing);
    return writer.finish();
  };
  const numbered = (index: number): ReadonlyMap<number, number> =>
    new Map(
      plc(file.at(index), NOTE_BYTES)
        .positions.slice(0, -1)
        .map((position, at) => [position, at + 1]),
    );
  const notes: Notes = {
    footnote: numbered(AT.footnoteReferences),
    endnote: numbered(AT.endnoteReferences),
  };
  const notesXml = (kind: keyof Notes, index: number, start: number): string => {
    const stories = storiesAt(file, index, start, 0).slice(0, notes[kind].size);
    const each = stories.map((limits, at) => `<${kind} id="${at + 1}">${blocks(limits)}</${kind}>`);
    return `<${kind}s>${each.join('')}</${kind}s>`;
  };
  const boxes = plc(file.at(AT.boxes), BOX_BYTES);
  const boxStories = storiesAt(file, AT.boxes, from.endnotes + endnotes, BOX_BYTES);
  const boxOf = new Map(boxes.entries.map((entry, at) => [entry.readUInt32LE(BOX_SHAPE), boxStories[at]]));
  const shapes = shapesOf(file);
  const inserted = (sign: string, at: number): string => {
    for (const kind of ['footnote', 'endnote'] as const) {
      const id = notes[kind].get(at);
      if (id !== undefined && sign !== DRAWN) return `<${kind}Reference id="${id}"/>`;
    }
    const shape = sign === DRAWN ? shapes.get(at) : undefined;
    if (!shape) return '';
    const limits = boxOf.get(shape.id);
    boxOf.delete(shape.id);
    return limits ? `<pict><txbxContent>${blocks(limits)}</txbxContent></pict>` : shapeXml(shape);
  };

  const writer = createWriter();
  writeStory(writer, tools, [0, body], inserted);
  // Of shapes in groups, which hang on no character themselves.
  const unplaced = [...boxOf.values()].map(blocks).filter(hasText);
  const headStories = storiesAt(file, AT.heads, from.heads, 0);
  const head = (...indexes: readonly number[]): string | undefined =>
    indexes.map((index) => blocks(headStories[index])).find(hasText);
  const margin = {
    header: head(HEADS.firstHeader, HEADS.oddHeader),
    footer: head(HEADS.oddFooter, HEADS.firstFooter),
  };
  return {
    document: `<document><body>${writer.finish()}${unplaced.join('')}${sectionOf(margin)}</body></document>`,
    numbering: numberingOf(file),
    footnotes: notesXml('footnote', AT.footnoteTexts, from.footnotes),
    endnotes: notesXml('endnote', AT.endnoteTexts, from.endnotes),
    header: margin.header && `<hdr>${margin.header}</hdr>`,
    footer: margin.footer && `<ftr>${margin.footer}</ftr>`,
  };
}

/** Throws Failure `encrypted`, `unsupported-type` for Word 95 and older, `damaged` where a structure points outside. */
export function readDoc(bytes: Uint8Array): Parts {
  try {
    return partsOf(openDoc(bytes));
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('damaged', { cause });
  }
}
