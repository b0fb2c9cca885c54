// Page headers and footers of a Word file → those that are no furniture: a letterhead above the first page, the
// recipients or the signature below the last.
import { fold } from '../../language/fold.ts';
import type { Piece } from '../../language/legacy/by-font.ts';
import { decodeByFont } from '../../language/legacy/by-font.ts';
import { readBody, type BodyTools, type Sections } from './body.ts';
import { child, elementsOf, isOn, type Element } from './tree.ts';

type Lines = readonly (readonly Piece[])[];

export interface Margins {
  readonly above: Lines;
  readonly below: Lines;
}

const LETTERHEAD =
  /cong hoa xa hoi|doc lap|uy ban nhan dan|hoi dong nhan dan|\bso ?: ?\S|ngay .{1,8} thang|\bubnd\b/;
const ENDING = /noi nhan|^(?:tm|kt|tl|tuq|q)\.|chu tich|luu: ?vt/m;

/** Characters of a line of a letterhead at most; a sentence that names the office is longer. */
const LETTERHEAD_LINE = 45;

function isShort(line: readonly Piece[]): boolean {
  return line.reduce((sum, { text }) => sum + text.length, 0) <= LETTERHEAD_LINE;
}

function wordsOf(lines: Lines): string {
  return fold(decodeByFont(lines).join('\n'));
}

/** Of the kinds of header that a section has, the one on its first page. */
function partOf(
  section: Element | undefined,
  which: 'header' | 'footer',
  tools: BodyTools,
): string | undefined {
  const references = section ? elementsOf(section).filter(({ name }) => name === `${which}Reference`) : [];
  const target = (type: string): string | undefined => {
    const id = references.find(({ attributes }) => (attributes['type'] ?? 'default') === type)?.attributes[
      'id'
    ];
    return id === undefined ? undefined : tools.file.relations(tools.part).get(id)?.target;
  };
  const first = isOn(section, 'titlePg') === true || child(section, 'titlePg') ? target('first') : undefined;
  return first ?? target('default') ?? target('first');
}

function linesOf(section: Element | undefined, which: 'header' | 'footer', tools: BodyTools): Lines {
  const part = partOf(section, which, tools);
  const xml = part === undefined ? undefined : tools.file.part(part);
  if (part === undefined || !xml) return [];
  const { items } = readBody(xml, { ...tools, part });
  return items.flatMap((item) => (item.kind === 'line' ? [item.pieces] : []));
}

/** Lines at either end of the body among which a letterhead or a signature would stand. */
const END_LINES = 12;

/** `body`: the lines between them; what stands at its ends already is not said twice. */
export function marginsOf({ first, last }: Sections, body: Lines, tools: BodyTools): Margins {
  const kept = (lines: Lines, wanted: RegExp, near: Lines): Lines => {
    const text = wordsOf(lines);
    const known = wordsOf(near);
    const isKnown = (line: string): boolean => known.includes(line);
    return wanted.test(text) && !text.split('\n').every(isKnown) ? lines : [];
  };
  // "XÃ TÂN SƠN" stands in many a sentence: only where a letterhead would be, it is one.
  return {
    above: kept(linesOf(first, 'header', tools), LETTERHEAD, body.slice(0, END_LINES).filter(isShort)),
    below: kept(linesOf(last, 'footer', tools), ENDING, body.slice(-END_LINES)),
  };
}
