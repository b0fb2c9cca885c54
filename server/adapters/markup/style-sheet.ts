// The sheets of a web page → what they say of an element. Tags, names and ids count, one inside another or behind another,
// and the first or last of its parent; a rule with anything else (`:nth-child(2)`, `[href]`) is left out. A library of selectors was not taken: css-select brings six packages
// for what these few lines do.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { isChild, siblingsBefore } from './siblings.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Where a rule writes: `li:before`. */
export type Place = '' | 'before' | 'after';

/** `p.note`, and how it stands to what follows it in the selector. */
interface Part {
  readonly tag: string;
  readonly names: readonly string[];
  readonly id: string;
  /** Before or after the element's own text, or '' for the element itself. */
  readonly place: Place;
  /** Of first-child, last-child, only-child. */
  readonly child: string | undefined;
  readonly holds: Holding;
}

/** What follows it in the selector stands anywhere inside it, is its child, comes right behind it, or later beside it. */
type Holding = ' ' | '>' | '+' | '~';

interface Rule {
  /** From the element itself outwards. */
  readonly parts: readonly Part[];
  /** Ids count before names, names before tags. */
  readonly weight: number;
  /** As the rules are written, of two with one weight the later counts. */
  readonly order: number;
  readonly body: string;
}

/** Rules by the id, name or tag of the element itself. */
export type Sheet = ReadonlyMap<string, readonly Rule[]>;

const RULE = /([^{}]{1,400})\{([^{}]{0,4000})\}/g;
/** Statements without a block: what follows them is a rule of its own. */
const STATEMENT = /@(?:import|charset|namespace)\b[^;{}]{0,400};/gi;
const CONDITIONAL = /\/\*|<!--|-->/g;
const PART =
  /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)(?::(first-child|last-child|only-child))?(?:::?(before|after))?$/;
/** Of elements behind one another so many are looked at: a page may have very many. */
const MOST_SIBLINGS = 200;
/** On paper, read aloud, on a telephone, at night: not what a browser shows. */
const ELSEWHERE = /\b(?:print|speech|max-(?:device-)?width|prefers-color-scheme\s*:\s*dark)\b/i;
const ON_SCREEN = /\b(?:screen|all)\b/i;
const INVERTED = /\bnot\b/i;

/** What `@media`, or the sheet's own `media`, asks for. */
export function isForScreen(media: string): boolean {
  return media.split(',').some((query) => {
    if (INVERTED.test(query)) return !ON_SCREEN.test(query);
    return !ELSEWHERE.test(query);
  });
}

/** Blocks for other media are cut out, with all rules within them. */
function screenOnly(css: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: head, 1: media = '', index } of css.matchAll(/@media\b([^{}]{0,400})\{/gi)) {
    if (index < from || isForScreen(media)) continue;
    let depth = 1;
    let end = index + head.length;
    for (; end < css.length && depth > 0; end++) {
      if (css[end] === '{') depth++;
      else if (css[end] === '}') depth--;
    }
    kept += css.slice(from, index);
    from = end;
  }
  return kept + css.slice(from);
}

function partOf(written: string, holds: Holding): Part | undefined {
  const [, tag = '*', rest = '', child, place = ''] = PART.exec(written) ?? [];
  if (written === '' || !PART.test(written)) return undefined;
  const marks = rest.match(/[.#][\w-]+/g) ?? [];
  const names = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
  return {
    tag,
    names,
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
    place: place as Place,
    child,
    holds,
  };
}

function partsOf(selector: string): readonly Part[] | undefined {
  const words = selector.replace(/[>+~]/g, ' $& ').trim().toLowerCase().split(/\s+/);
  const holding = (word: string | undefined): word is Holding => /^[>+~]$/.test(word ?? '');
  const parts = words.flatMap((word, at) => {
    const next = words[at + 1];
    return holding(word) ? [] : [partOf(word, holding(next) ? next : ' ')];
  });
  return parts.every((part) => part !== undefined) ? parts.toReversed() : undefined;
}

function keyOf({ id, names, tag }: Part): string {
  if (id !== '') return `#${id}`;
  return names[0] === undefined ? tag : `.${names[0]}`;
}

const weightOf = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, { id, names, tag, child }) =>
      sum + (id === '' ? 0 : 10_000) + (names.length + (child ? 1 : 0)) * 100 + (tag === '*' ? 0 : 1),
    0,
  );

export function readSheet(css: string): Sheet {
  const rules = new Map<string, Rule[]>();
  let order = 0;
  for (const [, selectors = '', body = ''] of screenOnly(
    css.replace(CONDITIONAL, ' ').replace(STATEMENT, ' '),
  ).matchAll(RULE)) {
    for (const selector of selectors.split(',')) {
      const parts = partsOf(selector);
      const own = parts?.[0];
      if (parts === undefined || own === undefined) continue;
      const key = keyOf(own);
      const rule = { parts, weight: weightOf(parts), order: order++, body };
      const before = rules.get(key);
      if (before) before.push(rule);
      else rules.set(key, [rule]);
    }
  }
  return rules;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function namesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function fits(element: Element, { tag, names, id, child }: Part): boolean {
  if (tag !== '*' && tag !== element.tagName) return false;
  if (id !== '' && attribute(element, 'id')?.toLowerCase() !== id) return false;
  if (child !== undefined && !isChild(element, child)) return false;
  if (names.length === 0) return true;
  const own = namesOf(element);
  return names.every((name) => own.includes(name));
}

function parentOf(element: Element): Element | undefined {
  const { parentNode } = element;
  return parentNode !== null && 'tagName' in parentNode ? parentNode : undefined;
}

function nextAround(element: Element, part: Part): Element | undefined {
  if (part.holds === '+' || part.holds === '~') {
    const before = siblingsBefore(element, part.holds === '+' ? 1 : MOST_SIBLINGS);
    return before.find((each) => fits(each, part));
  }
  let at = parentOf(element);
  while (at !== undefined && part.holds === ' ' && !fits(at, part)) at = parentOf(at);
  return at !== undefined && fits(at, part) ? at : undefined;
}

/** The nearest that fits is taken for each part: with tags, names and ids alone another would hardly fit better. */
function isInside(element: Element, parts: readonly Part[]): boolean {
  let at: Element | undefined = element;
  for (const part of parts) {
    at = nextAround(at, part);
    if (at === undefined) return false;
  }
  return true;
}

/**
 * All that is said of it, or of what is written before or after its text, the last counting: by weight, then as written,
 * then its own.
 */
export function styleOf(element: Element, sheet: Sheet, place: Place = ''): string {
  const id = attribute(element, 'id')?.toLowerCase();
  const keys = new Set(['*', element.tagName, ...namesOf(element).map((name) => `.${name}`), `#${id ?? ''}`]);
  const rules = [...keys].flatMap((key) => sheet.get(key) ?? []);
  const said = rules
    .filter(
      ({ parts: [own, ...around] }) =>
        own?.place === place && fits(element, own) && isInside(element, around),
    )
    .toSorted((a, b) => a.weight - b.weight || a.order - b.order);
  const own = place === '' ? (attribute(element, 'style') ?? '') : '';
  return [...said.map(({ body }) => body), own].join(';');
}
