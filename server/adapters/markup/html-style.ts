// What the style of an element of a web page says of its text: its font, and whether it is shown.
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export interface Look {
  readonly font: string | undefined;
  readonly isHidden: boolean;
  readonly capitals: boolean;
}

/** Of the page's own sheets, by their selectors: `.MsoNormal`, `p.MsoNormal`, `p`. */
export type Sheet = ReadonlyMap<string, string>;

const RULE = /([^{}]{1,400})\{([^{}]{0,4000})\}/g;
const FONT = /(?:^|[;\s])(?:mso-(?:ascii|hansi)-)?font-family\s*:\s*["']?([^"',;]+)/i;
const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const CAPITALS = /(?:^|[;\s])text-transform\s*:\s*uppercase/i;
const CONDITIONAL = /\/\*|<!--|-->/g;

export function readSheet(css: string): Sheet {
  const rules = new Map<string, string>();
  for (const [, selectors = '', body = ''] of css.replace(CONDITIONAL, ' ').matchAll(RULE)) {
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      if (/^[a-z0-9]*(?:\.[\w-]+)?$/.test(name)) rules.set(name, `${rules.get(name) ?? ''};${body}`);
    }
  }
  return rules;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function lookOf(element: Element, sheet: Sheet, around: Look): Look {
  const classes = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const selectors = [
    element.tagName,
    ...classes.flatMap((name) => [`.${name}`, `${element.tagName}.${name}`]),
  ];
  const sheets = selectors.map((selector) => sheet.get(selector) ?? '');
  const style = [...sheets, attribute(element, 'style') ?? ''].join(';');
  const face = element.tagName === 'font' ? attribute(element, 'face') : undefined;
  return {
    font:
      FONT.exec(attribute(element, 'style') ?? '')?.[1]?.trim() ??
      face ??
      FONT.exec(style)?.[1]?.trim() ??
      around.font,
    isHidden: around.isHidden || HIDDEN.test(style) || attribute(element, 'hidden') !== undefined,
    capitals: around.capitals || CAPITALS.test(style),
  };
}
