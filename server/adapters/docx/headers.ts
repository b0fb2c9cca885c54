// Page headers and footers of a Word file → those that are no furniture: a letterhead above the first page, the
// recipients or the signature below the last.
import { fold } from '../../language/fold.ts';
import type { Piece } from '../../language/legacy/by-font.ts';
import { decodeByFont } from '../../language/legacy/by-font.ts';
import { readBody, type BodyTools, type Item, type Sections } from './body.ts';
import { ENDING, LETTERHEAD } from './margin-words.ts';
import { child, elementsOf, isOn, type Element } from './tree.ts';

type Lines = readonly (readonly Piece[])[];

/** Lines that are no furniture, and what is told of the margins whatever their lines are. */
export interface Margins {
  readonly above: readonly Item[];
  readonly below: readonly Item[];
}

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

function itemsOf(
  section: Element | undefined,
  which: 'header' | 'footer',
  tools: BodyTools,
): readonly Item[] {
  const part = partOf(section, which, tools);
  const xml = part === undefined ? undefined : tools.file.part(part);
  return part === undefined || !xml ? [] : readBody(xml, { ...tools, part, isMargin: true }).items;
}

/** Lines at either end of the body among which a letterhead or a signature would stand. */
const END_LINES = 12;

/** `body`: the lines between them; what stands at its ends already is not said twice. */
export function marginsOf({ first, last }: Sections, body: Lines, tools: BodyTools): Margins {
  const kept = (items: readonly Item[], wanted: RegExp, near: Lines): readonly Item[] => {
    const lines = items.flatMap((item) => (item.kind === 'line' ? [item.pieces] : []));
    const text = wordsOf(lines);
    const known = wordsOf(near);
    const isKnown = (line: string): boolean => known.includes(line);
    const isWanted = wanted.test(text) && !text.split('\n').every(isKnown);
    // Logos and bands of colour in the margins are furniture, too.
    return items.filter((item) =>
      item.kind === 'remark' ? item.mayBeMark !== true : isWanted && item.kind === 'line',
    );
  };
  // "XÃ TÂN SƠN" stands in many a sentence: only where a letterhead would be, it is one.
  return {
    above: kept(itemsOf(first, 'header', tools), LETTERHEAD, body.slice(0, END_LINES).filter(isShort)),
    below: kept(itemsOf(last, 'footer', tools), ENDING, body.slice(-END_LINES)),
  };
}
