// An OpenDocument text (.odt, .ott) → the parts of a Word file that says the same.
import { Failure } from '../../failure.ts';
import type { Package } from '../docx/package.ts';
import { allBelow, child, elementsOf, readTree, textOf, type Element } from '../docx/tree.ts';
import { sectionOf, type Parts } from '../wordml/parts.ts';
import { createWriter, escaped, type Setting, type Writer } from '../wordml/writer.ts';
import { readFields } from './fields.ts';
import { readLists, type ListPlace, type Lists } from './lists.ts';
import { isFilled, readStyles, type Styles } from './styles.ts';

interface Notes {
  footnote: string;
  endnote: string;
  count: number;
}

interface Tools {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly notes: Notes;
  /** What the fields of its form show, by their ids. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Not on the page: what was struck out, who wrote what beside it, the readings of ruby, the number that a note repeats. */
const UNSEEN = new Set(
  (
    'tracked-changes annotation-end ruby-text note-citation sequence-decls variable-decls user-field-decls ' +
    'forms desc title index-title-template'
  ).split(' '),
);
const POINTS: Readonly<Record<string, number>> = { cm: 28.35, mm: 2.835, in: 72, pt: 1, px: 0.75 };

/** What was written beside the text, without who wrote it and when. */
function commentXml(annotation: Element): string {
  const said = elementsOf(annotation).filter(({ name }) => name === 'p' || name === 'list');
  return `<commentReference text="${escaped(said.map(textOf).join(' ').trim())}"/>`;
}

/** `17.5cm` in points. */
function points(length: string | undefined): number {
  const match = /^([\d.]+)(cm|mm|in|pt|px)$/.exec(length ?? '');
  return match ? Number(match[1]) * (POINTS[match[2] ?? ''] ?? 0) : 0;
}

/** Inside lists: which one, how deep, and whether the item has shown its number. */
interface Item {
  place: ListPlace | undefined;
}

/** Writes blocks one after another to one place: the body, a cell, a note, a text box. */
function blocksTo(writer: Writer, { styles, lists, notes, fields }: Tools): (parent: Element) => void {
  let depth = 0;
  const items: Item[] = [];
  let listStyle: string | undefined;
  let listId: string | undefined;
  let listDepth = 0;

  const enclosed = (parent: Element): string => {
    const inner = createWriter();
    blocksTo(inner, { styles, lists, notes, fields })(parent);
    return inner.finish();
  };
  const note = (element: Element): void => {
    const kind = element.attributes['note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const body = child(element, 'note-body');
    const id = ++notes.count;
    const xml = body ? enclosed(body) : '';
    notes[kind] += `<${kind} id="${id}">${xml}</${kind}>`;
    writer.inner(`<${kind}Reference id="${id}"/>`);
  };
  const drawing = (element: Element): void => {
    for (const each of elementsOf(element)) {
      const { width, height } = element.attributes;
      if (each.name === 'text-box') writer.inner(`<pict><txbxContent>${enclosed(each)}</txbxContent></pict>`);
      else if (each.name === 'object' || each.name === 'object-ole') {
        const isEquation = allBelow(each, 'math').length > 0;
        writer.inner(`<object><OLEObject ProgID="${isEquation ? 'Equation' : 'OpenDocument'}"/></object>`);
        return; // Beside it stands its picture.
      } else if (each.name === 'image') {
        const style = `width:${points(width)}pt;height:${points(height)}pt`;
        writer.inner(`<pict><shape style="${style}"><imagedata/></shape></pict>`);
      }
    }
    // Any other shape holds its paragraphs itself.
    const own = elementsOf(element).filter(({ name }) => ['p', 'h', 'list', 'table'].includes(name));
    if (own.length > 0) {
      writer.inner(`<pict><txbxContent>${enclosed({ ...element, children: own })}</txbxContent></pict>`);
    }
    for (const each of elementsOf(element)) if (SHAPES.test(each.name)) drawing(each);
  };
  const put = (text: string, setting: Setting): void => {
    const { font = '' } = setting;
    if (!SYMBOL_FONT.test(font)) return writer.text(text, setting);
    for (const sign of text) {
      const code = (sign.codePointAt(0) ?? 0).toString(16);
      writer.inner(`<sym font="${escaped(font)}" char="${code}"/>`, setting);
    }
  };
  const inline = (element: Element, setting: Setting): void => {
    for (const each of element.children) {
      if (typeof each === 'string') {
        put(each.replace(/[\t\r\n ]+/g, ' '), setting);
        continue;
      }
      if (UNSEEN.has(each.name)) continue;
      if (each.name === 's') writer.text(' ', setting);
      else if (each.name === 'tab') writer.text('\t', setting);
      else if (each.name === 'line-break') writer.text('\n', setting);
      else if (each.name === 'fieldmark') put(boxOf(each), setting);
      else if (each.name === 'note') note(each);
      else if (each.name === 'control') put(fields.get(each.attributes['control'] ?? '') ?? '', setting);
      else if (each.name === 'annotation') writer.inner(commentXml(each));
      else if (SHAPES.test(each.name)) drawing(each);
      else if (each.name === 'span')
        inline(each, styles.letters('text', each.attributes['style-name'], setting));
      else inline(each, isHiddenField(each) ? { ...setting, hidden: true } : setting);
    }
  };
  const paragraph = (element: Element): void => {
    const style = element.attributes['style-name'];
    const setting = styles.letters('paragraph', style, {});
    inline(element, setting);
    const item = items.at(-1);
    const level = Number(element.attributes['outline-level'] ?? 1) - 1;
    const isCounted = element.name === 'h' && element.attributes['is-list-header'] !== 'true';
    const heading = isCounted && lists.outline !== undefined ? { id: lists.outline, level } : undefined;
    const list = items.length > 0 ? item?.place : heading;
    if (item) item.place = undefined;
    writer.endParagraph({
      depth,
      list,
      isShaded: isFilled(styles.shade('paragraph', style)),
      mark: { hidden: setting.hidden },
    });
  };
  const list = (element: Element): void => {
    const {
      'style-name': named,
      'continue-numbering': continues,
      'continue-list': after,
      id,
    } = element.attributes;
    const [outerStyle, outerId] = [listStyle, listId];
    const own = named ?? (listDepth === 0 ? styles.list(firstStyle(element)) : undefined);
    if (own !== undefined && own !== listStyle) {
      listStyle = own;
      listId = lists.begin(own, after ?? (continues === 'true' ? true : undefined), id);
    }
    listDepth++;
    for (const each of elementsOf(element)) {
      const level = listDepth - 1;
      const start = each.attributes['start-value'];
      if (start !== undefined && listId !== undefined) listId = lists.restart(listId, level, Number(start));
      const place = each.name === 'list-item' && listId !== undefined ? { id: listId, level } : undefined;
      items.push({ place });
      blocks(each);
      items.pop();
    }
    listDepth--;
    [listStyle, listId] = [outerStyle, outerId];
  };
  const table = (element: Element): void => {
    depth++;
    const outer = items.splice(0);
    const row = (each: Element): void => {
      const cells = elementsOf(each).filter(
        ({ name }) => name === 'table-cell' || name === 'covered-table-cell',
      );
      for (const cell of cells) {
        blocks(cell);
        writer.endCell(depth);
      }
      const shades = cells.map(({ attributes }) => styles.shade('table-cell', attributes['style-name']));
      writer.endRow(depth, { shades });
    };
    const rows = (parent: Element): void => {
      for (const each of elementsOf(parent)) {
        if (each.name === 'table-row') row(each);
        else if (/^table-(?:header-rows|rows|row-group)$/.test(each.name)) rows(each);
      }
    };
    rows(element);
    depth--;
    items.push(...outer);
    // Two tables in a row are two.
    writer.endParagraph({ depth });
  };
  const blocks = (parent: Element): void => {
    for (const each of elementsOf(parent)) {
      if (UNSEEN.has(each.name)) continue;
      if (each.name === 'p' || each.name === 'h') paragraph(each);
      else if (each.name === 'control') {
        put(fields.get(each.attributes['control'] ?? '') ?? '', {});
        writer.endParagraph({ depth });
      } else if (each.name === 'list') list(each);
      else if (each.name === 'table') table(each);
      else if (SHAPES.test(each.name)) {
        drawing(each);
        writer.endParagraph({ depth });
      } else if (each.attributes['display'] === 'none') hidden(each);
      else if (!each.name.endsWith('-source')) blocks(each);
    }
  };
  /** A section that is not shown: its words, for them to be told. */
  const hidden = (section: Element): void => {
    writer.text(allText(section), { hidden: true });
    writer.endParagraph({ depth });
  };
  return blocks;
}

const SHAPES = /^(?:frame|g|custom-shape|rect|line|ellipse|circle|polygon|polyline|path|connector|caption)$/;

const SYMBOL_FONT = /^(?:symbol|wingdings)/i;

/** A box to tick or a list to choose from, which Word's form fields have become. */
function boxOf(mark: Element): string {
  if (mark.attributes['type']?.endsWith('FORMDROPDOWN')) {
    const given = (named: RegExp): readonly string[] =>
      elementsOf(mark).flatMap(({ attributes: { name = '', value = '' } }) =>
        named.test(name) ? [value] : [],
      );
    return given(/ListEntry$/)[Number(given(/(?:Selected|Result)$/)[0] ?? 0)] ?? '';
  }
  if (!mark.attributes['type']?.endsWith('FORMCHECKBOX')) return '';
  const isTicked = elementsOf(mark).some(
    ({ attributes: { name, value } }) => name === 'Checkbox_Checked' && value === 'true',
  );
  return isTicked ? '☒' : '☐';
}

function isHiddenField({ name, attributes }: Element): boolean {
  return name === 'hidden-text' || (name === 'hidden-paragraph' && attributes['is-hidden'] === 'true');
}

function allText(element: Element): string {
  return element.children.map((each) => (typeof each === 'string' ? each : `${allText(each)} `)).join('');
}

function firstStyle(element: Element): string | undefined {
  return allBelow(element, 'p')[0]?.attributes['style-name'];
}

/** Of the page style that the text begins with. */
function marginsOf(body: Element, trees: readonly Element[], tools: Tools): Pick<Parts, 'header' | 'footer'> {
  const pages = trees.flatMap((tree) => allBelow(tree, 'master-page'));
  const asked = allBelow(body, 'p').slice(0, 1).concat(allBelow(body, 'h').slice(0, 1));
  const name = asked.map(({ attributes }) => tools.styles.masterPage(attributes['style-name'])).find(Boolean);
  const page = pages.find(({ attributes }) => attributes['name'] === (name ?? 'Standard')) ?? pages[0];
  const xml = (...names: readonly string[]): string | undefined => {
    const margin = names
      .map((each) => child(page, each))
      .find((each) => each && each.attributes['display'] !== 'false');
    if (!margin) return undefined;
    const writer = createWriter();
    blocksTo(writer, tools)(margin);
    return writer.finish();
  };
  const [header, footer] = [xml('header-first', 'header'), xml('footer', 'footer-first')];
  return {
    header: header === undefined ? undefined : `<hdr>${header}</hdr>`,
    footer: footer === undefined ? undefined : `<ftr>${footer}</ftr>`,
  };
}

/** Throws Failure `encrypted`, or `damaged` where there is no text. */
export function readOdt(file: Package): Parts {
  const manifest = file.part('META-INF/manifest.xml');
  if (manifest && allBelow(readTree(manifest), 'encryption-data').length > 0) throw new Failure('encrypted');
  const content = file.part('content.xml');
  if (!content) throw new Failure('damaged');
  const shared = file.part('styles.xml');
  const trees = [readTree(content), ...(shared ? [readTree(shared)] : [])];
  const body = trees
    .flatMap((tree) => allBelow(tree, 'body'))
    .flatMap((each) => child(each, 'text') ?? [])[0];
  if (!body) throw new Failure('damaged');
  const notes: Notes = { footnote: '', endnote: '', count: 0 };
  const tools: Tools = {
    styles: readStyles(trees),
    lists: readLists(trees),
    notes,
    fields: readFields(body),
  };
  const writer = createWriter();
  blocksTo(writer, tools)(body);
  const margins = marginsOf(body, trees, tools);
  return {
    document: `<document><body>${writer.finish()}${sectionOf(margins)}</body></document>`,
    numbering: tools.lists.xml(),
    footnotes: `<footnotes>${notes.footnote}</footnotes>`,
    endnotes: `<endnotes>${notes.endnote}</endnotes>`,
    ...margins,
  };
}
