// Layouts in which the same paragraphs come from other clerks, programs and scanners: other labels, wraps, blank lines, tables.
import { isCapitals } from '../../language/capitals.ts';
import { LETTERS } from '../../structure/lines/letters.ts';
import { romanNumeral } from '../../structure/lines/roman.ts';
import { wrapText } from '../samples/wrap-text.ts';
import type { LabelKind, LaidParagraph } from './laid-paragraph.ts';

export interface Layout {
  readonly name: string;
  /** Templates with it are told apart from plans with it: what joins items makes other demands. */
  readonly plansOnly?: true;
  readonly lay: (paragraphs: readonly LaidParagraph[]) => string;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const USUAL_WIDTH = 84;
const PAGE_LINES = 38;

type Relabel = (label: NonNullable<LaidParagraph['label']>, text: string) => string;

const asPrinted: Relabel = ({ printed }, text) => `${printed} ${text}`;

interface Pressed {
  readonly width?: number;
  readonly between?: 'paragraphs' | 'lines' | 'nothing';
  readonly relabel?: Relabel;
}

/** Head, title and signature keep their lines. */
const LINED: ReadonlySet<LaidParagraph['zone']> = new Set(['letterhead', 'kind', 'ending']);

function press(paragraphs: readonly LaidParagraph[], how: Pressed = {}): string {
  const { width = USUAL_WIDTH, between = 'paragraphs', relabel = asPrinted } = how;
  const lines: string[] = [];
  paragraphs.forEach(({ zone, text, label, cells }, at) => {
    const next = paragraphs[at + 1];
    const said = label ? relabel(label, text) : text;
    const own = cells ? [cells.join('\t')] : wrapText(said, width);
    lines.push(...(between === 'lines' && !cells ? own.flatMap((line) => [line, '']) : own));
    const together = LINED.has(zone) && next?.zone === zone;
    const rows = cells !== undefined && next?.cells !== undefined;
    if (between === 'paragraphs' && !together && !rows) lines.push('');
  });
  return `${lines.join('\n')}\n`;
}

const labelling = (name: string, forms: Partial<Record<LabelKind, (ordinal: number) => string>>): Layout => ({
  name,
  lay: (paragraphs) =>
    press(paragraphs, {
      relabel: (label, text) => {
        const form = forms[label.kind];
        return form ? `${form(label.ordinal)} ${text}`.trim() : asPrinted(label, text);
      },
    }),
});

const none = (): string => '';
const letter = (at: number): string => LETTERS[at - 1] ?? 'y';

/** A title in capitals as a bold line has it. */
function smallTitle(text: string): string {
  return isCapitals(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

function withTitles(
  change: (paragraph: LaidParagraph, next: LaidParagraph | undefined) => string,
): Layout['lay'] {
  return (paragraphs) =>
    press(paragraphs.map((paragraph, at) => ({ ...paragraph, text: change(paragraph, paragraphs[at + 1]) })));
}

/** Items that follow one another without items below become the rows of a table. */
function tabled(paragraphs: readonly LaidParagraph[]): string {
  const isItem = (paragraph: LaidParagraph | undefined): boolean =>
    paragraph?.label !== undefined && ['dash', 'letter', 'plus'].includes(paragraph.label.kind);
  const result: LaidParagraph[] = [];
  let row = 0;
  paragraphs.forEach((paragraph, at) => {
    if (!isItem(paragraph)) {
      row = 0;
      result.push(paragraph);
      return;
    }
    const alone = !isItem(paragraphs[at - 1]) && !isItem(paragraphs[at + 1]);
    if (alone) {
      result.push(paragraph);
      return;
    }
    const { zone } = paragraph;
    if (row === 0) result.push({ zone, text: '', cells: ['TT', 'Nội dung công việc', 'Đơn vị thực hiện'] });
    row++;
    result.push({ zone, text: '', cells: [String(row), paragraph.text, ''] });
  });
  return press(result);
}

/** Dashes run on in the paragraph that they stand under. */
function runOn(paragraphs: readonly LaidParagraph[]): string {
  const result: LaidParagraph[] = [];
  for (const paragraph of paragraphs) {
    const before = result.at(-1);
    const joins = paragraph.label?.kind === 'dash' && before?.label && !before.cells;
    if (joins) result[result.length - 1] = { ...before, text: `${before.text} ${paragraph.text}` };
    else result.push(paragraph);
  }
  return press(result);
}

/** Pages of a scan: numbers on lines of their own, the two halves of the letterhead in one line. */
function scanned(paragraphs: readonly LaidParagraph[]): string {
  const head = paragraphs.filter(({ zone }) => zone === 'letterhead').map(({ text }) => text);
  const half = Math.ceil(head.length / 2);
  const flat = head
    .slice(0, half)
    .map((text, at) => ({ zone: 'letterhead', text: `${text} ${head[half + at] ?? ''}`.trim() }) as const);
  const lines = press([...flat, ...paragraphs.filter(({ zone }) => zone !== 'letterhead')], {
    width: 70,
    between: 'nothing',
  }).split('\n');
  return lines
    .map((line, at) => (at > 0 && at % PAGE_LINES === 0 ? `\n${at / PAGE_LINES + 1}\n\n${line}` : line))
    .join('\n');
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'the same labels, wrapped anew', lay: (paragraphs) => press(paragraphs) },
  { name: 'lines of 60 signs', lay: (paragraphs) => press(paragraphs, { width: 60 }) },
  { name: 'lines of 110 signs', lay: (paragraphs) => press(paragraphs, { width: 110 }) },
  { name: 'a line a paragraph', lay: (paragraphs) => press(paragraphs, { width: Infinity }) },
  {
    name: 'a line a paragraph, no blank lines',
    lay: (paragraphs) => press(paragraphs, { width: Infinity, between: 'nothing' }),
  },
  { name: 'no blank lines', lay: (paragraphs) => press(paragraphs, { between: 'nothing' }) },
  { name: 'a blank line after each line', lay: (paragraphs) => press(paragraphs, { between: 'lines' }) },
  { name: 'pages of a scan', lay: scanned },
  labelling('1/ and a/', { number: (at) => `${at}/`, letter: (at) => `${letter(at)}/` }),
  labelling('1) and a.', { number: (at) => `${at})`, letter: (at) => `${letter(at)}.` }),
  labelling('(1) and (a)', { number: (at) => `(${at})`, letter: (at) => `(${letter(at)})` }),
  labelling('1- and a-', { number: (at) => `${at}-`, letter: (at) => `${letter(at)}-` }),
  labelling('A. for I.', { roman: (at) => `${LATIN[at - 1]?.toUpperCase()}.` }),
  labelling('I/ for I.', { roman: (at) => `${romanNumeral(at)}/` }),
  labelling('I - for I.', { roman: (at) => `${romanNumeral(at)} -` }),
  labelling('Phần I. for I.', { roman: (at) => `Phần ${romanNumeral(at)}.` }),
  labelling('letters with f and j', { letter: (at) => `${LATIN[at - 1]})` }),
  labelling('letters for dashes', { dash: (at) => `${letter(at)})` }),
  labelling('dots for dashes', { dash: () => '•', plus: () => 'o' }),
  labelling('stars for dashes', { dash: () => '*', letter: () => '*' }),
  labelling('long dashes without a space', { dash: () => '–' }),
  labelling('all numbers 1.', { number: () => '1.' }),
  labelling('dashes for letters', { letter: () => '-' }),
  labelling('no labels of items', { letter: none, dash: none, plus: none, enclosed: none }),
  labelling('no labels at all', {
    part: none,
    roman: none,
    number: none,
    decimal: none,
    letter: none,
    dash: none,
    plus: none,
    enclosed: none,
  }),
  {
    name: 'a tab after the label',
    lay: (paragraphs) =>
      press(paragraphs, { width: Infinity, relabel: ({ printed }, text) => `${printed}\t${text}` }),
  },
  {
    name: 'titles in small letters',
    lay: withTitles(({ zone, text }) => (zone === 'body' ? smallTitle(text) : text)),
  },
  {
    name: 'titles in capitals',
    lay: withTitles(({ zone, text, label }, next) =>
      zone === 'body' && label?.kind === 'number' && next?.label && !/[.;]$/u.test(text)
        ? text.toUpperCase()
        : text,
    ),
  },
  { name: 'items in tables', lay: tabled },
  { name: 'dashes run on', plansOnly: true, lay: runOn },
];
