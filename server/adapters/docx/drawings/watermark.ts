// A drawing behind the text of a page ("DỰ THẢO" aslant over the sheet) → its words: they are seen on paper and are no part
// of what the document says.
import { fold } from '../../../language/fold.ts';
import { LETTERHEAD } from '../margin-words.ts';
import { shownOf, textOf, type Element } from '../tree.ts';
import type { Told } from './drawing.ts';

/** What Word and its kin call the drawings of their own menu. */
const NAMED = /watermark/i;
/** `z-index:-251658752`: below the text. */
const BELOW = /(?:^|;)\s*z-index:\s*-/;
const LONGEST = 60;

function everyShown(element: Element): readonly Element[] {
  return [element, ...shownOf(element).flatMap(everyShown)];
}

function isNamed({ attributes }: Element): boolean {
  return ['id', 'name', 'title', 'descr', 'alt'].some((key) => NAMED.test(attributes[key] ?? ''));
}

function isBelowText({ name, attributes }: Element): boolean {
  return (name === 'anchor' && attributes['behindDoc'] === '1') || BELOW.test(attributes['style'] ?? '');
}

function wordsOf(shown: readonly Element[]): string {
  const wordArt = shown.flatMap(({ name, attributes }) =>
    name === 'textpath' ? [attributes['string'] ?? ''] : [],
  );
  const typed = shown.filter(({ name }) => name === 't').map(textOf);
  return [...wordArt, ...typed].join(' ').replace(/\s+/gu, ' ').trim();
}

/**
 * What is told of the drawing where it is a watermark; else undefined. `isMargin`: it stands in a page header or footer,
 * where letters drawn as a picture or laid under the text are one whatever they are called, but for a letterhead.
 */
export function watermarkOf(drawing: Element, isMargin: boolean): Told | undefined {
  const shown = everyShown(drawing);
  const words = wordsOf(shown);
  const isDrawn = shown.some(({ name }) => name === 'textpath');
  const isUnder =
    isMargin && (isDrawn || shown.some(isBelowText)) && words.length > 0 && words.length <= LONGEST;
  if (!shown.some(isNamed) && !(isUnder && !LETTERHEAD.test(fold(words)))) return undefined;
  return {
    code: 'hidden-text',
    message:
      words === ''
        ? 'Có hình chìm (watermark) dưới văn bản, không được đọc.'
        : `Có chữ chìm (watermark) dưới văn bản, không được tính: “${words}”.`,
  };
}
