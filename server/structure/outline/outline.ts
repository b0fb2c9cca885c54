// Lines → which of them begin an item, as the cheapest tree whose ordinals run. A beam search over the labels each line may carry.
import { stepBetween, type Marker } from '../lines/marker.ts';
import { readMarkers } from '../lines/markers.ts';
import { isCapitals } from '../../language/capitals.ts';
import type { SourceLine } from '../lines/source-line.ts';

export interface Labelled {
  readonly line: SourceLine;
  readonly marker: Marker;
}

interface Open {
  readonly marker: Marker;
  readonly below: Open | undefined;
  readonly key: string;
}

interface Hypothesis {
  readonly cost: number;
  readonly top: Open | undefined;
  /** Articles run through all chapters, so the last one counts wherever it stood. */
  readonly article: Marker | undefined;
  readonly last: { readonly labelled: Labelled; readonly before: Hypothesis['last'] } | undefined;
}

/** Hypotheses kept a line. 8 already gave the same trees on the plans looked at. */
const BEAM = 32;

// Costs are in one currency: about the surprise, in nats, of what they name.
/** A label read as running text, by how hard it is to mistake. */
const IGNORED: Readonly<Record<string, number>> = {
  dash: 4,
  plus: 5,
  number: 4.5,
  letter: 5,
  headed: 3,
  'headed-inner': 3,
};
const IGNORED_OTHER = 5.5;
const OPENS_AT_FIRST = 0.1;
const OPENS_LATER = 2;
const SKIPPED = 0.6;
const SKIPS_AT_ALL = 1.4;
const MOST_SKIPPED_DECIMALS = 3;
const DOUBLED = 2.5;
const RESTARTS = 4;
/** A dash, plus or letter before any numbered part: the legal bases of the opening, not the outline. */
const LIST_AT_ROOT = 4;
const PREFIX_DISAGREES = 2;
/** The line before runs to the margin without an end: a label here is rather a wrapped word. */
const AFTER_UNENDED = 1;
const SMALL_LETTER_AFTER_UNENDED = 3;
const SMALL_LETTER = 0.4;
/** A word or two after such a dash are the end of a compound: chính trị / - Xã hội. */
const CRUMB_AFTER_UNENDED = 1.5;
const CRUMB_WORDS = 3;

const ENDS = /[.;:!?…”"»)]$/u;

function startCost(previous: SourceLine | undefined, rest: string): number {
  const small = /^[\p{Ll}\d]/u.test(rest);
  if (!previous || ENDS.test(previous.text) || isCapitals(previous.text)) return small ? SMALL_LETTER : 0;
  if (previous.short || previous.last) return small ? SMALL_LETTER : 0;
  const crumb = rest.split(' ').length <= CRUMB_WORDS && !ENDS.test(rest) && !isCapitals(rest);
  return AFTER_UNENDED + (small ? SMALL_LETTER_AFTER_UNENDED : 0) + (crumb ? CRUMB_AFTER_UNENDED : 0);
}

/** A figure in parentheses hangs on the dash before it rather than ending its list. */
const CLOSES_DASH = 0.5;

function closingCost(marker: Marker, top: Open | undefined): number {
  return marker.kind === 'enclosed' && marker.ordinal === 1 && top?.marker.kind === 'dash' ? CLOSES_DASH : 0;
}

function childCost(marker: Marker, top: Open | undefined): number {
  if (!top && (marker.kind === 'dash' || marker.kind === 'plus' || marker.kind === 'letter'))
    return LIST_AT_ROOT;
  if (marker.ordinal <= 1) return OPENS_AT_FIRST;
  return OPENS_LATER + SKIPPED * (marker.ordinal - 1);
}

function siblingCost(marker: Marker, before: Marker): number {
  if (marker.ordinal === 0) return 0;
  if (marker.prefix.join('.') !== before.prefix.join('.')) return PREFIX_DISAGREES;
  const step = stepBetween(before.ordinal, marker.ordinal);
  if (step === 1) return 0;
  if (step > 1) {
    // A label that repeats its parent's number is surer of itself than its place in the row.
    const most = marker.kind === 'decimal' ? MOST_SKIPPED_DECIMALS : Number.POSITIVE_INFINITY;
    return SKIPS_AT_ALL + SKIPPED * Math.min(most, step - 1);
  }
  return step === 0 ? DOUBLED : RESTARTS;
}

function prefixCost(marker: Marker, parent: Open | undefined): number {
  if (marker.kind !== 'decimal' || !parent) return 0;
  return marker.prefix.at(-1) === parent.marker.ordinal ? 0 : PREFIX_DISAGREES;
}

function enter(hypothesis: Hypothesis, line: SourceLine, marker: Marker, start: number): Hypothesis {
  let top = hypothesis.top;
  while (top && top.marker.rank > marker.rank) top = top.below;
  const sibling = top?.marker.rank === marker.rank ? top : undefined;
  const parent = sibling ? sibling.below : top;
  const article = marker.kind === 'article' ? hypothesis.article : undefined;
  const before = sibling?.marker ?? article;
  const place = before ? siblingCost(marker, before) : childCost(marker, parent) + prefixCost(marker, parent);
  const key = `${parent?.key ?? ''}/${marker.rank}:${marker.ordinal}`;
  return {
    cost: hypothesis.cost + place + marker.cost + start + closingCost(marker, hypothesis.top),
    top: { marker, below: parent, key },
    article: marker.kind === 'article' ? marker : hypothesis.article,
    last: { labelled: { line, marker }, before: hypothesis.last },
  };
}

function ignoreCost(markers: readonly Marker[], previous: SourceLine | undefined, line: SourceLine): number {
  const costs = markers.map((marker) => {
    const strength = IGNORED[marker.kind] ?? IGNORED_OTHER;
    return strength - 2 * marker.cost - 2 * startCost(previous, line.text.slice(marker.length));
  });
  return Math.max(0, ...costs);
}

function prune(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const best = new Map<string, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const key = hypothesis.top?.key ?? '';
    const rival = best.get(key);
    if (!rival || hypothesis.cost < rival.cost) best.set(key, hypothesis);
  }
  return [...best.values()].toSorted((a, b) => a.cost - b.cost).slice(0, BEAM);
}

/** `lines` carry text and no furniture. The labelled lines come in order. */
export function decodeOutline(lines: readonly SourceLine[]): readonly Labelled[] {
  let beam: readonly Hypothesis[] = [{ cost: 0, top: undefined, article: undefined, last: undefined }];
  lines.forEach((line, index) => {
    const markers = readMarkers(line.text);
    if (markers.length === 0) return;
    const previous = lines[index - 1];
    const ignored = ignoreCost(markers, previous, line);
    const starts = markers.map((marker) => startCost(previous, line.text.slice(marker.length)));
    const next = beam.flatMap((hypothesis) => [
      { ...hypothesis, cost: hypothesis.cost + ignored },
      ...markers.map((marker, at) => enter(hypothesis, line, marker, starts[at] ?? 0)),
    ]);
    beam = prune(next);
  });
  const labelled: Labelled[] = [];
  for (let link = beam[0]?.last; link; link = link.before) labelled.push(link.labelled);
  return labelled.toReversed();
}
