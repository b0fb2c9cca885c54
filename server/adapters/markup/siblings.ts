// Where an element of a web page stands among those beside it. Counted once for each parent: a page may have very many.
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

interface Standing {
  /** Elements with one parent, in their order. */
  readonly all: readonly Element[];
  readonly at: ReadonlyMap<Element, number>;
}

const known = new WeakMap<object, Standing>();

function standing({ parentNode }: Element): Standing {
  if (parentNode === null) return { all: [], at: new Map() };
  const before = known.get(parentNode);
  if (before) return before;
  const all = parentNode.childNodes.filter((node): node is Element => 'tagName' in node);
  const found = { all, at: new Map(all.map((each, at) => [each, at])) };
  known.set(parentNode, found);
  return found;
}

/** From the nearest on, `most` of them. */
export function siblingsBefore(element: Element, most: number): readonly Element[] {
  const { all, at } = standing(element);
  const place = at.get(element) ?? 0;
  return all.slice(Math.max(0, place - most), place).toReversed();
}

/** `which`: of first-child, last-child, only-child. */
export function isChild(element: Element, which: string): boolean {
  const { all, at } = standing(element);
  const place = at.get(element);
  const isFirst = place === 0;
  const isLast = place === all.length - 1;
  if (which === 'only-child') return isFirst && isLast;
  return which === 'first-child' ? isFirst : isLast;
}
