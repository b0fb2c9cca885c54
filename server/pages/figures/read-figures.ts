// Figures written by hand into a letterhead, read by a network of their own: the engine knows print only.
import type { Box, Line, Word } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { cutOut } from '../ink/cut-out.ts';
import { lineOf } from '../order/boxes.ts';
import type { CleanPage } from '../recognition/prepared.ts';
import { look, type FiguresNetwork } from './network.ts';
import { slotPicture } from './slot-picture.ts';
import { headsAnnex, printHeight, slotsOf, withLabels, type Slot, type SlotKind } from './slots.ts';
import { spellings, type Spelling } from './spelling.ts';

/**
 * Of what is cut out, in heights of the print: how tall, as figures are written larger than it, and how much of the printed
 * words is shown, by which the network knows where a slot ends. It is asked of each cut, as one may catch a stroke ill.
 */
const CUTS = [
  { tall: 1.7, shown: 0.8 },
  { tall: 1.5, shown: 0.7 },
  { tall: 1.9, shown: 0.9 },
] as const;
/** Below this the engine's own reading stays, with its own doubt. */
const LEAST = 0.5;
/** Of other readings, of what the chosen one has, and so many of them are kept. */
const LEAST_LIKELY = 0.01;
const MOST_ALTERNATIVES = 4;
/** A letterhead stands in the upper part of a page. */
const LETTERHEAD = 0.45;
/** Of documents of one year there are fewer than 100,000. */
const MOST_FIGURES = 5;

/** What may stand there; also asked of beginnings, as `0` and `3` of `03` and `31`. */
const POSSIBLE: Readonly<Record<SlotKind, RegExp>> = {
  number: new RegExp(`^\\d{0,${MOST_FIGURES}}$`),
  day: /^(?:|0|0[1-9]|[12]\d?|3[01]?|[4-9])$/,
  month: /^(?:|0|0[1-9]|1[0-2]?|[2-9])$/,
};

function clipped(box: Box, { width, height }: GreyBitmap): Box {
  return {
    left: Math.max(0, Math.round(box.left)),
    top: Math.max(0, Math.round(box.top)),
    right: Math.min(width, Math.round(box.right)),
    bottom: Math.min(height, Math.round(box.bottom)),
  };
}

function cutSlot(
  page: GreyBitmap,
  { before, after, height }: Slot,
  { tall, shown }: (typeof CUTS)[number],
): GreyBitmap {
  const middle = (before.box.top + before.box.bottom + after.box.top + after.box.bottom) / 4;
  const box = {
    left: Math.max(before.box.left, before.box.right - shown * height),
    top: middle - (tall * height) / 2,
    right: Math.min(after.box.right, after.box.left + shown * height),
    bottom: middle + (tall * height) / 2,
  };
  return cutOut(page, clipped(box, page)).bitmap;
}

/** What may stand in the slot by one cut of it, as shares of one. */
function spelled(slot: GreyBitmap, kind: SlotKind, network: FiguresNetwork): readonly Spelling[] {
  const possible = POSSIBLE[kind];
  const all = spellings(look(slotPicture(slot), network), (figures) => possible.test(figures));
  const whole = all.filter(({ figures }) => figures !== '0');
  const sum = whole.reduce((total, { probability }) => total + probability, 0);
  return whole.map(({ figures, probability }) => ({ figures, probability: probability / sum }));
}

/** What may stand in a slot of which there are several cuts, likeliest first, as shares of one; none: nothing is written. */
export function readSlot(
  cuts: readonly GreyBitmap[],
  kind: SlotKind,
  network: FiguresNetwork,
): readonly Spelling[] {
  const shares = new Map<string, number>();
  for (const { figures, probability } of cuts.flatMap((cut) => spelled(cut, kind, network))) {
    shares.set(figures, (shares.get(figures) ?? 0) + probability / cuts.length);
  }
  const all = [...shares].map(([figures, probability]) => ({ figures, probability }));
  const ranked = all.toSorted((a, b) => b.probability - a.probability);
  return ranked[0]?.figures === '' ? [] : ranked;
}

function wordOf(read: readonly [Spelling, ...Spelling[]], box: Box): Word {
  const [{ figures, probability }, ...others] = read;
  const alternatives = others
    .filter(({ figures: other }) => other !== '')
    .map((other) => ({ text: other.figures, likelihood: other.probability / probability }))
    .filter(({ likelihood }) => likelihood >= LEAST_LIKELY)
    .slice(0, MOST_ALTERNATIVES);
  return { text: figures, box, confidence: probability, ...(alternatives.length > 0 && { alternatives }) };
}

function wordsOf({ before, after }: Slot, read: readonly [Spelling, ...Spelling[]]): readonly Word[] {
  const box: Box = {
    left: before.box.right,
    top: Math.min(before.box.top, after.box.top),
    right: Math.max(before.box.right + 1, after.box.left),
    bottom: Math.max(before.box.bottom, after.box.bottom),
  };
  return [before, wordOf(read, box), after];
}

/** `45/KH-UBND` or `45KH-UBND`, which the engine had read rightly: printed in one, it stays one word. */
function inOne(figures: string, { kind, after }: Slot, read: Word | undefined): Word | undefined {
  const text = `${figures}${after.text}`;
  const isSame = kind === 'number' && read?.text.replace('/', '') === text.replace('/', '');
  return read && isSame ? { text, box: read.box, confidence: read.confidence } : undefined;
}

/** By the first of the pictures in which something is surely written. */
function bestOf(
  slot: Slot,
  pages: readonly GreyBitmap[],
  network: FiguresNetwork,
): readonly [Spelling, ...Spelling[]] | undefined {
  for (const page of pages) {
    const cuts = CUTS.map((cut) => cutSlot(page, slot, cut));
    const [best, ...others] = readSlot(cuts, slot.kind, network);
    if (best !== undefined && best.probability >= LEAST) return [best, ...others];
  }
  return undefined;
}

function readLine(line: Line, height: number, pages: readonly GreyBitmap[], network: FiguresNetwork): Line {
  const words = [...line.words];
  let isChanged = false;
  // From the right, so that the places of those before stay.
  for (const slot of slotsOf(line, height).toReversed()) {
    const read = bestOf(slot, pages, network);
    if (read === undefined) continue;
    const [first, last] = slot.words;
    const one = inOne(read[0].figures, slot, words[last]);
    if (one) words.splice(last, 1, one);
    else words.splice(first, last - first + 1, ...wordsOf(slot, read));
    isChanged = true;
  }
  return isChanged ? lineOf(words) : line;
}

/** Whether anything on a page may be filled in by hand: the letterhead of the first, the line over an annex on others. */
export function mayBeFilledIn(lines: readonly Line[], number: number): boolean {
  return number === 1 || lines.some(headsAnnex);
}

/**
 * The lines of a first page with the figures of its letterhead read anew where the engine was in doubt. `written`: its upper
 * part with the ink of pens left in it, where the page itself is without.
 */
export function readFigures(
  lines: readonly Line[],
  { bitmap: page, written }: Pick<CleanPage, 'bitmap' | 'written'>,
  network: FiguresNetwork,
): readonly Line[] {
  const isAbove = ({ words: [first] }: Line): boolean =>
    first !== undefined && first.box.top < LETTERHEAD * page.height;
  const letterhead = lines.filter(isAbove);
  const height = printHeight(letterhead);
  if (height === 0) return lines;
  const pages = written ? [written, page] : [page];
  const read = withLabels(letterhead, height).map((line) => readLine(line, height, pages, network));
  return [...read, ...lines.filter((line) => !isAbove(line))];
}
