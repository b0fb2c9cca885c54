// What the style of an element of a web page says of its text: its font, and whether it is shown.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, styleOf, type Sheet } from './style-sheet.ts';

type Element = DefaultTreeAdapterTypes.Element;

export interface Look {
  readonly font: string | undefined;
  readonly isHidden: boolean;
  /** As white as the paper, on nothing that has a colour. */
  readonly isWhite: boolean;
  readonly isOnColour: boolean;
  readonly isStruck: boolean;
  readonly capitals: boolean;
  /** Its own lines, whatever element it is; what it holds is not so by that. */
  readonly isBlock: boolean;
}

const FONT = /(?:^|[;\s])(?:mso-(?:ascii|hansi)-)?font-family\s*:\s*["']?([^"',;]+)/i;
/** Also of no size, of no opacity, or moved off the page. */
const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none\s*!|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{4,}px)/i;
const COLOUR = /(?:^|[;\s])color\s*:\s*([^;!]+)/gi;
const BACKGROUND = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)/gi;
const WHITE =
  /^(?:white|snow|#fff|#ffff|#f[a-f\d]f[a-f\d]f[a-f\d](?:[a-f\d]{2})?|rgba?\(\s*25[0-5]\s*[, ]\s*25[0-5]\s*[, ]\s*25[0-5]\b.*\)|transparent)$/i;
const LIST_STYLE = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;!]+)/gi;
const CAPITALS = /(?:^|[;\s])text-transform\s*:\s*uppercase/i;
const STRUCK = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i;
const DISPLAY = /(?:^|[;\s])display\s*:\s*([^;!]+)/gi;
const OWN_LINES = /^(?:block|flex|grid|table|list-item|flow-root)$/i;
/** The last rule for it counts. */
function lastSaid(style: string, pattern: RegExp): string | undefined {
  return [...style.matchAll(pattern)].at(-1)?.[1]?.trim();
}

/** What its style says of the labels of a list: `upper-roman`; undefined where it says nothing. */
export function listStyleOf(element: Element, sheet: Sheet): string | undefined {
  return lastSaid(styleOf(element, sheet), LIST_STYLE)?.toLowerCase();
}

/** White words on a ground of another colour are seen. */
function colours(element: Element, style: string, around: Look): Pick<Look, 'isWhite' | 'isOnColour'> {
  const ground = lastSaid(style, BACKGROUND) ?? attribute(element, 'bgcolor');
  const own =
    lastSaid(style, COLOUR) ?? (element.tagName === 'font' ? attribute(element, 'color') : undefined);
  return {
    isWhite: own === undefined ? around.isWhite : WHITE.test(own) && !/^transparent$/i.test(own),
    isOnColour:
      ground === undefined
        ? around.isOnColour
        : !WHITE.test(ground) && !/^(?:none|inherit|initial)/i.test(ground),
  };
}

export function lookOf(element: Element, sheet: Sheet, around: Look): Look {
  const style = styleOf(element, sheet);
  const { isWhite, isOnColour } = colours(element, style, around);
  const display = lastSaid(style, DISPLAY) ?? '';
  const face = element.tagName === 'font' ? attribute(element, 'face') : undefined;
  return {
    font:
      FONT.exec(attribute(element, 'style') ?? '')?.[1]?.trim() ??
      face ??
      FONT.exec(style)?.[1]?.trim() ??
      around.font,
    isWhite,
    isOnColour,
    isStruck: around.isStruck || ['s', 'strike'].includes(element.tagName) || STRUCK.test(style),
    isHidden:
      around.isHidden ||
      HIDDEN.test(style) ||
      /^none$/i.test(display) ||
      attribute(element, 'hidden') !== undefined,
    capitals: around.capitals || CAPITALS.test(style),
    isBlock: OWN_LINES.test(display),
  };
}
