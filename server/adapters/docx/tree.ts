// Parts of XML as trees: a Word file is read block by block, each small enough to be held whole.
import { Failure } from '../../failure.ts';
import { readXml } from './xml.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

/** Deeper nesting than any writer makes; what is walked by recursion must end. */
const DEEPEST = 400;

export interface BlockHandler {
  /** An element that is no block: a table, a row, a frame around blocks. */
  enter(name: string): void;
  leave(name: string): void;
  block(element: Element): void;
}

/** Calls the handler in document order; an element named in `blocks` comes whole, with all that it holds. */
export function readBlocks(bytes: Uint8Array, blocks: ReadonlySet<string>, handler: BlockHandler): void {
  const open: Growing[] = [];
  let depth = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (++depth > DEEPEST) throw new Failure('damaged');
      if (open.length === 0 && !blocks.has(name)) return handler.enter(name);
      const element: Growing = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close(name) {
      depth--;
      const element = open.pop();
      if (element === undefined) handler.leave(name);
      else if (open.length === 0) handler.block(element);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
  });
}

/** The whole part, for parts that are small: styles, relations, the data of a diagram. */
export function readTree(bytes: Uint8Array): Element {
  const top: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [top];
  readXml(bytes, {
    open(name, attributes) {
      if (open.length > DEEPEST) throw new Failure('damaged');
      const element: Growing = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close() {
      open.pop();
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
  });
  return top;
}

export function elementsOf({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elementsOf(element).find((each) => each.name === name);
}

/** The element itself and all below it with this name, in order. */
export function allBelow(element: Element, name: string): readonly Element[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...elementsOf(element).flatMap((each) => allBelow(each, name))];
}

/** What newer programs draw, each by the prefix of its names; a choice that asks for anything else is not theirs to show. */
const KNOWN_DRAWINGS = /^(?:w14|w15|w16\w*|wp14|wps|wpg|wpc|wpi|a14|cx\d*|aink|am3d|v2)$/;

/** The children; of `AlternateContent` those of the one choice that is shown, or of the older twin. */
export function shownOf(element: Element): readonly Element[] {
  const children = elementsOf(element);
  if (element.name !== 'AlternateContent') return children.filter(({ name }) => name !== 'Fallback');
  const choice = children.find(
    ({ name, attributes }) =>
      name === 'Choice' &&
      (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => KNOWN_DRAWINGS.test(prefix)),
  );
  const shown = choice ?? children.find(({ name }) => name === 'Fallback');
  return shown ? elementsOf(shown) : [];
}

export function textOf(element: Element): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

/** `<w:vanish/>` and `<w:vanish w:val="1"/>` say yes; undefined where the property is not there. */
export function isOn(properties: Element | undefined, name: string): boolean | undefined {
  const property = child(properties, name);
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? '1');
}
