// Pages and their restored text → the layer of each page, none over one that could not be read; undefined where the source has no
// pages to look at.
import type { Page } from '../model/page.ts';
import type { LayerWord, PageLayer } from '../model/page-layer.ts';
import type { Span, Transcript } from '../model/transcript.ts';

function ownTextOf({ readings: [chosen], reason }: Page): PageLayer['own'] {
  if (chosen.source !== 'ocr') return 'right';
  switch (reason) {
    case 'only-source':
    case 'text-layer-is-a-stamp':
    case 'text-layer-is-empty':
      return 'stamp';
    default:
      return 'wrong';
  }
}

function linesOn(
  transcript: Transcript,
  number: number,
  isWanted: (word: Span) => boolean = () => true,
): PageLayer['lines'] {
  const page = transcript.pages.find((one) => one.number === number);
  if (page === undefined) return [];
  const lines: LayerWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { span, box, page: on } of transcript.origins) {
    if (on !== number || !isWanted(span)) continue;
    const text = transcript.text.slice(span.start, span.end);
    if (end < 0 || transcript.text.slice(end, span.start).includes('\n')) lines.push([]);
    lines.at(-1)?.push({ text, box });
    end = span.end;
  }
  return lines;
}

/** A few words, which lie far apart: each is a line of its own. */
function amendedOn(transcript: Transcript, number: number): PageLayer['amended'] {
  const { corrections } = transcript;
  const wasAmended = ({ start, end }: Span): boolean =>
    corrections.some(({ span }) => span.start < end && start < span.end);
  return linesOn(transcript, number, wasAmended).flat();
}

export function pageLayers(pages: readonly Page[], transcript: Transcript): readonly PageLayer[] | undefined {
  if (pages.every(({ raster }) => raster === undefined)) return undefined;
  return pages.map((page): PageLayer => {
    const { number, raster } = page;
    if (raster === undefined) return { number, raster, own: 'right', lines: [], amended: [] };
    const own = ownTextOf(page);
    const amended = own === 'right' ? amendedOn(transcript, number) : [];
    return { number, raster, own, lines: linesOn(transcript, number), amended };
  });
}
