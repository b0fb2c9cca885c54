// A person's correction of a word → the other places of the document that were read and stand as that one did, each with what it would
// become. They are offered, never applied: a person looks at every place.
import { isSyllable } from '../language/syllable.ts';
import { recase, type Casing } from '../language/restore/words/casing.ts';
import { kindOf } from '../language/restore/words/tokens.ts';
import { pageAt, type Correction, type Span, type Transcript } from '../model/transcript.ts';
import { readOf } from './amend.ts';
import { coreOf, isName, isNegation } from './doubt.ts';

export interface Proposal {
  /** Of the text as it stands, without the punctuation around the word. */
  readonly span: Span;
  readonly page: number;
  readonly text: string;
  readonly becomes: string;
  /** What stands before and after it in its line. */
  readonly before: string;
  readonly after: string;
  /** Whether it is likely enough to be chosen beforehand. */
  readonly isLikely: boolean;
}

/** UTF-16 units of the line that are shown on either side. */
const CONTEXT = 60;
/** Where the machine was surer than this of its own correction, the words around it spoke for it; or of its reading, the picture. */
const SURE = 0.8;
/** A letter alone may be a label, a speck or a sign of a list. */
const LEAST_LETTERS = 2;
const ROMAN = /^[IVXLCDM]+$/;

interface Place {
  readonly span: Span;
  /** Without punctuation, as the source said and as it stands. */
  readonly read: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly corrections: readonly Correction[];
}

/** `corrected` is the span of a person's correction; nothing is offered for anything else, nor for figures, dates, symbols and labels. */
export function propose(transcript: Transcript, corrected: Span): readonly Proposal[] {
  const { text } = transcript;
  const correction = transcript.corrections.find(
    ({ span, was }) => was !== undefined && span.start === corrected.start && span.end === corrected.end,
  );
  if (correction?.was === undefined) return [];
  const source = {
    read: coreOf(correction.read),
    stood: coreOf(correction.was.text),
    now: coreOf(text.slice(corrected.start, corrected.end)),
  };
  if (source.stood === source.now || source.now === '' || /\d/.test(source.now)) return [];
  if (!isWording(source.read) || !isWording(source.stood) || !isWord(source.now)) return [];
  const places = placesOf(transcript);
  const around = places.find(({ span }) => span.start < corrected.end && corrected.start < span.end);
  const isOfName = [source.stood, source.now].some((form) =>
    isName(form, wordBefore(around), wordAfter(around)),
  );
  // Read badly here alone: where it was read well, and is a word, the same letters are most likely what is printed.
  const wasUnsure = readingOf(transcript, corrected) < SURE;
  return places.flatMap((place): Proposal[] => {
    const becomes = replacementAt(place, source, isOfName);
    if (becomes === undefined || becomes === place.text) return [];
    const isSure =
      place.corrections.some(({ reason, confidence }) => reason !== 'kept' && confidence >= SURE) ||
      (wasUnsure && isSyllable(place.text) && readingOf(transcript, place.span) >= SURE);
    return [
      {
        span: place.span,
        page: pageAt(transcript, place.span.start)?.number ?? 1,
        text: place.text,
        becomes,
        before: place.before.slice(-CONTEXT).trimStart(),
        after: place.after.slice(0, CONTEXT).trimEnd(),
        isLikely: !isSure && !isNegation(place.text) && !isNegation(becomes),
      },
    ];
  });
}

/** How well the least sure word of it was read, 0..1; 0 where no engine says. */
function readingOf({ origins }: Transcript, { start, end }: Span): number {
  const here = origins.filter(({ span }) => span.start < end && start < span.end);
  return here.length === 0 ? 0 : Math.min(...here.map(({ confidence }) => confidence));
}

/** undefined: another reading, or one that a person has looked at. */
function replacementAt(
  place: Place,
  { read, stood, now }: { readonly read: string; readonly stood: string; readonly now: string },
  isOfName: boolean,
): string | undefined {
  if (place.corrections.some(({ reason }) => reason === 'person')) return undefined;
  if (place.read === read && place.text === stood) return now;
  // A name in another casing is another word.
  if (isOfName || isName(place.text, wordBefore(place), wordAfter(place))) return undefined;
  if (lower(place.read) !== lower(read) || lower(place.text) !== lower(stood)) return undefined;
  const casing = casingOf(place.text);
  const isPlain = casingOf(stood) !== undefined && casingOf(now) !== undefined;
  return casing === undefined || !isPlain ? undefined : recase(lower(now), casing);
}

/** Words between spaces, but for those that are all punctuation or part of a longer correction. */
function placesOf({ text, corrections }: Transcript): readonly Place[] {
  let first = 0;
  return [...text.matchAll(/\S+/g)].flatMap((match): Place[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((corrections[first]?.span.end ?? Infinity) <= start) first++;
    const here: Correction[] = [];
    for (let at = first; (corrections[at]?.span.start ?? Infinity) < end; at++) {
      const correction = corrections[at];
      if (correction === undefined) break;
      if (correction.span.start < start || correction.span.end > end) return [];
      here.push(correction);
    }
    const core = coreOf(match[0]);
    if (core === '') return [];
    const lead = start + match[0].indexOf(core);
    const inside = here.map((one) => ({
      ...one,
      span: { start: one.span.start - start, end: one.span.end - start },
    }));
    const span = { start: lead, end: lead + core.length };
    const lineEnd = text.indexOf('\n', span.end);
    return [
      {
        span,
        read: coreOf(readOf(match[0], inside)),
        text: core,
        before: text.slice(text.lastIndexOf('\n', start) + 1, span.start),
        after: text.slice(span.end, lineEnd < 0 ? text.length : lineEnd),
        corrections: here,
      },
    ];
  });
}

function isWord(form: string): boolean {
  return form.split(/\s+/).every((part) => kindOf(part) === 'word');
}

function isWording(form: string): boolean {
  return form.length >= LEAST_LETTERS && isWord(form) && !ROMAN.test(form);
}

function lower(form: string): string {
  return form.toLowerCase();
}

/** undefined: mixed, as in `KHCNvà`. */
function casingOf(form: string): Casing | undefined {
  return (['lower', 'title', 'upper'] as const).find((casing) => recase(lower(form), casing) === form);
}

function wordBefore(place: Place | undefined): string {
  return place?.before.trimEnd().split(/\s+/).at(-1) ?? '';
}

function wordAfter(place: Place | undefined): string {
  return place?.after.replace(/^\S*\s+/, '').split(/\s+/)[0] ?? '';
}
