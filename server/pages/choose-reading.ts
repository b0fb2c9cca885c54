// Which reading of a page to trust: its text layer judged as Vietnamese, never by its length, against recognition.
import { joinSpacedLetters, mayBeSpaced, wordLengths } from '../language/letter-spacing.ts';
import { judge } from '../language/quality.ts';
import { isSignatureStamp } from '../language/signature-stamp.ts';
import type { Line, Page, PageSource, Quality, Raster, Reading, ReadingReason, Word } from '../model/page.ts';

/** Text typed in a word processor is well-formed to 0.97 and more; a layer below that over a picture came from OCR. */
const TYPED_WELL_FORMED = 0.97;
/** Typed pages of names and foreign words are well-formed to 0.96; below, the file may give some letters as others. */
const TYPED_SHAPED = 0.955;
/** Words below which the share says nothing. */
const ENOUGH_WORDS = 40;
/** By so much a recognition must be better formed to take the place of a layer that is good for the most part. */
const BETTER_FORMED = 0.03;
/** Inside a word: what a file gives for a letter that it does not know. */
const NO_LETTER = /\p{L}\uFFFD|\uFFFD\p{L}/u;
/** A picture without text over this share of the page may hold a part of the document. */
const PART_UNREAD = 0.2;
/** Fewer words than this beside a picture are a stamp or a page number, whatever they say. */
const FEW_WORDS = 12;
/** Recognition must find this many times the layer's words before a layer is taken to cover a part only. */
const MANY_MORE = 1.2;
/** A recognition with fewer than this share of the layer's words has lost a part of the page. */
const MUCH_LOST = 0.5;

/** Words below which a typed text cannot show by them that its letters were lost: “Cao 50 m2”, or a mark of a footnote behind a word. */
const TOO_FEW = { withMarks: 20, without: 8 } as const;
/** Of so few words one may be foreign. */
const TYPED_FEW_WELL_FORMED = 0.75;

/** What was typed is no layer of a scan: with a handful of words it is taken as it stands. */
function asTyped(quality: Quality): Quality {
  const isFew = quality.words < (quality.accented > 0 ? TOO_FEW.withMarks : TOO_FEW.without);
  const isTyped = isFew && quality.verdict === 'garbled' && quality.wellFormed >= TYPED_FEW_WELL_FORMED;
  return isTyped ? { ...quality, verdict: 'good' } : quality;
}

/** Letters that stood apart as one word. Cells of a table are parted by tabs, and their letters are their own. */
function withWholeWords(line: Line): Line {
  if (line.text.includes('\t') || !mayBeSpaced(line.text)) return line;
  if (line.words.length === 0) return { ...line, text: joinSpacedLetters(line.text) };
  let at = 0;
  const words = wordLengths(line.words.map(({ text }) => text)).map((length) => {
    const letters = line.words.slice(at, (at += length));
    const [only] = letters;
    return only && length === 1 ? only : wholeWord(letters);
  });
  return { text: words.map(({ text }) => text).join(' '), words };
}

function wholeWord(letters: readonly Word[]): Word {
  return {
    text: letters.map(({ text }) => text).join(''),
    box: {
      left: Math.min(...letters.map(({ box }) => box.left)),
      top: Math.min(...letters.map(({ box }) => box.top)),
      right: Math.max(...letters.map(({ box }) => box.right)),
      bottom: Math.max(...letters.map(({ box }) => box.bottom)),
    },
    confidence: Math.min(...letters.map(({ confidence }) => confidence)),
  };
}

export function readingOf(source: PageSource, read: readonly Line[]): Reading {
  const lines = read.map(withWholeWords);
  const quality = judge(lines.map((line) => line.text).join('\n'));
  return { source, lines, quality: source === 'file' ? asTyped(quality) : quality };
}

/** What is known of a page beside its layer. */
export interface Surroundings {
  /** Share of the page under pictures on which the layer has hardly a word, 0..1. */
  readonly unreadShare: number;
  /** One picture covers the page, so that the layer was written by some recognition. */
  readonly overScan: boolean;
}

/** Whether the page's picture is to be recognised, and why. */
export function layerVerdict(
  layer: Reading,
  { unreadShare, overScan }: Surroundings,
): { readonly recognize: boolean; readonly reason: ReadingReason } {
  const { quality } = layer;
  if (layer.lines.length === 0) return { recognize: true, reason: 'text-layer-is-empty' };
  const text = layer.lines.map((line) => line.text).join('\n');
  if (unreadShare >= PART_UNREAD) {
    const isStamp = isSignatureStamp(text) || quality.words < FEW_WORDS;
    return { recognize: true, reason: isStamp ? 'text-layer-is-a-stamp' : 'text-layer-covers-part' };
  }
  const garbled =
    quality.verdict === 'garbled' ||
    // Glyph numbers without a letter among them: a font that does not say what its glyphs are.
    quality.verdict === 'empty' ||
    quality.verdict === 'foreign' ||
    (overScan && quality.wellFormed < TYPED_WELL_FORMED) ||
    (quality.wellFormed < TYPED_SHAPED && quality.words >= ENOUGH_WORDS) ||
    NO_LETTER.test(text);
  return garbled
    ? { recognize: true, reason: 'text-layer-is-garbled' }
    : { recognize: false, reason: 'text-layer-is-good' };
}

/** The page with its chosen reading first. A recognition that is worse than the layer it should replace is kept second. */
export function choosePage(
  number: number,
  raster: Raster | undefined,
  layer: Reading | undefined,
  recognised: Reading | undefined,
  reason: ReadingReason,
): Page {
  if (layer === undefined || layer.lines.length === 0) {
    const only = recognised ?? layer ?? readingOf('ocr', []);
    return { number, raster, readings: [only], reason: layer && recognised ? reason : 'only-source' };
  }
  if (recognised === undefined) return { number, raster, readings: [layer], reason };
  return prefersLayer(layer, recognised, reason)
    ? { number, raster, readings: [layer, recognised], reason: 'text-layer-is-good' }
    : { number, raster, readings: [recognised, layer], reason };
}

function prefersLayer(layer: Reading, recognised: Reading, reason: ReadingReason): boolean {
  const good = (reading: Reading): number => reading.quality.wellFormed * reading.quality.words;
  if (reason === 'text-layer-is-a-stamp') return recognised.quality.words === 0 && layer.quality.words > 0;
  if (reason === 'text-layer-covers-part') {
    return layer.quality.verdict === 'good' && good(recognised) < good(layer) * MANY_MORE;
  }
  if (layer.quality.verdict === 'good' && layer.quality.wellFormed < TYPED_WELL_FORMED) {
    return recognised.quality.wellFormed < layer.quality.wellFormed + BETTER_FORMED;
  }
  // A garbled layer splits words, so that it counts more of them: only a recognition that lost half is distrusted.
  return (
    recognised.quality.wellFormed < layer.quality.wellFormed ||
    recognised.quality.words < layer.quality.words * MUCH_LOST
  );
}
