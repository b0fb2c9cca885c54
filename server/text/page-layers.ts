// Pages and their restored text → the layer of each page; undefined where the source has no pages to look at.
import type { Page } from '../model/page.ts';
import type { LayerWord, PageLayer } from '../model/page-layer.ts';
import type { Transcript } from '../model/transcript.ts';

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

function linesOn(transcript: Transcript, number: number): PageLayer['lines'] {
  const page = transcript.pages.find((one) => one.number === number);
  if (page === undefined) return [];
  const lines: LayerWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { span, box, page: on } of transcript.origins) {
    if (on !== number) continue;
    const text = transcript.text.slice(span.start, span.end);
    if (end < 0 || transcript.text.slice(end, span.start).includes('\n')) lines.push([]);
    lines.at(-1)?.push({ text, box });
    end = span.end;
  }
  return lines;
}

export function pageLayers(pages: readonly Page[], transcript: Transcript): readonly PageLayer[] | undefined {
  const layers: PageLayer[] = [];
  for (const page of pages) {
    if (page.raster === undefined) return undefined;
    const lines = linesOn(transcript, page.number);
    layers.push({ number: page.number, raster: page.raster, own: ownTextOf(page), lines });
  }
  return layers;
}
