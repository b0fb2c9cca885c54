// An RTF file → the parts of a Word file that says the same. RTF is Word's own properties written as words, so most of it
// is handed over one to one.
import { Failure } from '../../failure.ts';
import { createWriter, escaped, type Writer } from '../wordml/writer.ts';
import { sectionOf, type Parts } from '../wordml/parts.ts';
import { decodeBytes, isWrittenInUtf8, UTF8 } from './code-pages.ts';
import { ENTERED, SKIPPED } from './destinations.ts';
import { commentXml, equationXml, fieldXml, objectXml, pictureXml, shapePropertyXml } from './inserted.ts';
import { changed, PARAGRAPH, START, type State } from './properties.ts';
import { CHARACTERS, readGroup, skipGroup, textOf, unicode, wordOf, type Group } from './group.ts';
import { coloursOf, fontsOf, listsOf, type Font } from './tables.ts';
import { tokensOf } from './tokens.ts';

/** Groups within groups; the deepest of Word's own files has thirty. */
const DEEPEST = 500;

export function readRtf(bytes: Uint8Array): Parts {
  const tokens = tokensOf(bytes);
  // As programs write it that know nothing of code pages.
  const isUtf8 = isWrittenInUtf8(bytes);
  let page: number | undefined;
  let fonts: ReadonlyMap<number, Font> = new Map();
  let usualFont: number | undefined;
  let colours: readonly (string | undefined)[] = [];
  let listTable: Group = { parts: [] };
  let lists = listsOf(listTable, listTable, undefined);
  let header: string | undefined;
  let footer: string | undefined;
  const notes = { footnote: '', endnote: '' };
  let noteCount = 0;

  const body = createWriter();
  let writer: Writer = body;
  let state = START;
  const states: State[] = [];
  let toSkip = 0;
  /** Bytes of one font that are decoded together: a sign may have two. */
  let waiting: number[] = [];
  let label = '';
  /** Whether the paragraph has text that counts, and text that was struck out. */
  let hasText = false;
  let hasDeleted = false;
  let shades: (string | undefined)[] = [];
  let shade: string | undefined;

  const fontNow = (): Font | undefined => fonts.get(state.font ?? usualFont ?? -1);
  const put = (text: string): void => {
    if (text === '') return;
    if (label !== '' && state.list === undefined) writer.text(`${label} `, { font: fontNow()?.name });
    label = '';
    if (state.setting.deleted) hasDeleted = true;
    else hasText = true;
    const font = fontNow();
    const setting = { ...state.setting, font: font?.name };
    if (!font?.isSymbols) return writer.text(text, setting);
    for (const sign of text) {
      const code = sign.codePointAt(0)?.toString(16) ?? '20';
      writer.inner(`<sym font="${escaped(font.name)}" char="${code}"/>`, setting);
    }
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const found = Uint8Array.from(waiting);
    waiting = [];
    put(decodeBytes(found, isUtf8 ? UTF8 : (fontNow()?.page ?? page)));
  };
  const endParagraph = (depth = state.depth): void => {
    if (label !== '' && state.list === undefined) writer.text(label, {});
    label = '';
    // A paragraph of which nothing is left is gone with its number.
    const deleted = state.setting.deleted === true || (hasDeleted && !hasText);
    hasText = hasDeleted = false;
    const list = state.list === undefined ? undefined : { id: String(state.list), level: state.level };
    writer.endParagraph({
      depth,
      list,
      isShaded: state.isShaded,
      isDropCap: state.isDropCap,
      mark: { hidden: state.setting.hidden, deleted: deleted && depth === 0 },
    });
  };
  const endCell = (depth: number): void => {
    endParagraph(depth);
    writer.endCell(depth);
  };
  /** Blocks of their own: a note, a text box, a page's head. */
  const enclosed = (use: (xml: string) => void): void => {
    const [outer, outerLabel] = [writer, label];
    writer = createWriter();
    label = '';
    state = {
      ...state,
      ...PARAGRAPH,
      end: () => {
        if (writer.isOpen()) endParagraph();
        const xml = writer.finish();
        writer = outer;
        label = outerLabel;
        use(xml);
      },
    };
  };
  const note = (): void => {
    let kind: keyof typeof notes = 'footnote';
    noteKind = (found) => (kind = found);
    enclosed((xml) => {
      const id = ++noteCount;
      notes[kind] += `<${kind} id="${id}">${xml}</${kind}>`;
      writer.inner(`<${kind}Reference id="${id}"/>`);
      hasText = true;
    });
  };
  let noteKind = (_kind: keyof typeof notes): void => undefined;

  const insert = (xml: string): void => {
    if (xml === '') return;
    writer.inner(xml);
    hasText = true;
  };

  /** The first word of a group says where what is in it goes. Returns whether the group has been read. */
  const destination = (word: string, isStarred: boolean): boolean => {
    switch (word) {
      case 'fonttbl':
        fonts = fontsOf(readGroup(tokens), page);
        return true;
      case 'colortbl':
        colours = coloursOf(readGroup(tokens));
        return true;
      case 'listtable':
        listTable = readGroup(tokens);
        return true;
      case 'listoverridetable':
        lists = listsOf(listTable, readGroup(tokens), page);
        return true;
      case 'listtext':
      case 'pntext': {
        const group = readGroup(tokens);
        const isSymbols = fonts.get(wordOf(group, 'f')?.value ?? -1)?.isSymbols === true;
        const text = textOf(group, page).trim();
        label = isSymbols || /^[\u00B7\u0080-\u009F\uE000-\uF8FF]$/.test(text) ? '-' : text;
        return true;
      }
      case 'fldinst':
        insert(fieldXml(readGroup(tokens), page));
        return true;
      case 'field':
        state = { ...state, end: () => writer.inner('<fldChar fldCharType="end"/>') };
        return false;
      case 'sp':
        insert(shapePropertyXml(readGroup(tokens), page));
        return true;
      case 'moMath':
        insert(`<oMath>${equationXml(readGroup(tokens), page)}</oMath>`);
        return true;
      case 'upr':
        // Twice the same: in a code page, then in Unicode.
        tokens.next();
        skipGroup(tokens);
        return false;
      case 'pict':
        insert(pictureXml(readGroup(tokens)));
        return true;
      case 'objclass':
        insert(objectXml(readGroup(tokens), page));
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        enclosed((xml) => writer.inner(`<pict><txbxContent>${xml}</txbxContent></pict>`));
        return false;
      case 'annotation':
        insert(commentXml(readGroup(tokens), page));
        return true;
      case 'footnote':
        note();
        return false;
      case 'header':
      case 'headerf':
      case 'headerr':
        enclosed((xml) => (header = word === 'headerf' ? xml : (header ?? xml)));
        return false;
      case 'footer':
      case 'footerf':
      case 'footerr':
        enclosed((xml) => (footer = xml));
        return false;
    }
    if (SKIPPED.has(word) || /^(?:header|footer)l$/.test(word) || (isStarred && !ENTERED.has(word))) {
      skipGroup(tokens);
      return true;
    }
    return false;
  };

  const control = (word: string, value: number | undefined): void => {
    switch (word) {
      case 'u':
        put(unicode(value));
        toSkip = state.perSign;
        return;
      case 'ansicpg':
        page = value;
        return;
      case 'deff':
        usualFont = value;
        return;
      case 'trowd':
        shades = [];
        return;
      case 'clcbpat':
        shade = colours[value ?? 0];
        return;
      case 'cellx':
        shades.push(shade);
        shade = undefined;
        return;
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        if (word === 'par' || writer.isOpen()) endParagraph();
        return;
      case 'cell':
        return endCell(1);
      case 'nestcell':
        return endCell(Math.max(2, state.depth));
      case 'row':
        return writer.endRow(1, { shades });
      case 'nestrow':
        return writer.endRow(Math.max(2, state.depth));
      case 'ftnalt':
        noteKind('endnote');
        return;
      default:
        put(CHARACTERS[word] ?? '');
    }
  };
  const follow = (word: string, value: number | undefined): void => {
    const next = changed(state, word, value, { colours, lists: lists.ids });
    if (next) state = next;
    else control(word, value);
  };

  let isFirst = false;
  let isStarred = false;
  for (let next = tokens.next(); next.done !== true; next = tokens.next()) {
    const token = next.value;
    if (token.kind === 'bytes') {
      const kept = token.bytes.subarray(Math.min(toSkip, token.bytes.length));
      toSkip -= token.bytes.length - kept.length;
      for (const byte of kept) waiting.push(byte);
      isFirst = isStarred = false;
      continue;
    }
    flush();
    if (token.kind === 'open') {
      if (states.length >= DEEPEST) throw new Failure('damaged');
      states.push(state);
      state = { ...state, end: undefined };
      isFirst = true;
      isStarred = false;
      toSkip = 0;
    } else if (token.kind === 'close') {
      state.end?.();
      const outer = states.pop();
      if (outer === undefined || states.length === 0) break;
      state = outer;
      isFirst = false;
      toSkip = 0;
    } else if (toSkip > 0 && token.word !== 'u' && token.word !== 'uc') {
      toSkip--;
    } else if (token.word === '*') {
      isStarred = true;
    } else if (isFirst && destination(token.word, isStarred)) {
      state = states.pop() ?? state;
      isFirst = false;
    } else {
      isFirst = false;
      follow(token.word, token.value);
    }
  }
  flush();
  // The last brace is missing, and with it what stood before.
  const isCut = states.length > 0;
  if (writer.isOpen()) endParagraph();
  const section = sectionOf({ header, footer });
  return {
    isCut,
    document: `<document><body>${body.finish()}${section}</body></document>`,
    numbering: lists.xml,
    footnotes: `<footnotes>${notes.footnote}</footnotes>`,
    endnotes: `<endnotes>${notes.endnote}</endnotes>`,
    header: header === undefined ? undefined : `<hdr>${header}</hdr>`,
    footer: footer === undefined ? undefined : `<ftr>${footer}</ftr>`,
  };
}
