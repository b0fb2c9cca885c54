// A transcript and a person's corrections of it → the transcript as it then reads, every span moved along.
import { pageAt, type Correction, type Span, type Transcript } from '../model/transcript.ts';

export interface Edit {
  /** Of the transcript as it stands; within one line. */
  readonly span: Span;
  readonly text: string;
  /** The person's correction of just this place is taken back: `text` stood there before, and is as doubtful again as it was. */
  readonly isUndo?: boolean;
}

/** Throws RangeError where an edit lies outside the text, crosses a line or overlaps another. */
export function amend(transcript: Transcript, edits: readonly Edit[]): Transcript {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start);
  check(transcript.text, ordered);
  const move = mover(ordered);
  const moved = <Part extends { readonly span: Span }>(part: Part): Part => ({
    ...part,
    span: { start: move(part.span.start, 'start'), end: move(part.span.end, 'end') },
  });
  const touched = (span: Span): boolean =>
    ordered.some((edit) => edit.span.start < span.end && span.start < edit.span.end);
  const written = ordered.flatMap((edit) =>
    correctionsOf(transcript, edit).map((correction) => ({
      ...correction,
      span: shifted(correction.span, move(edit.span.start, 'start')),
    })),
  );
  return {
    ...transcript,
    text: splice(transcript.text, ordered),
    pages: transcript.pages.map(moved),
    origins: transcript.origins.map(moved),
    corrections: [
      ...transcript.corrections.filter(({ span }) => !touched(span)).map(moved),
      ...written,
    ].toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** What is to be told of the place of an edit once it is done; spans from the edit's start. */
function correctionsOf({ text, corrections }: Transcript, edit: Edit): readonly Correction[] {
  const { start, end } = edit.span;
  const own = corrections.find(({ span }) => span.start === start && span.end === end);
  if (edit.isUndo === true && own?.was?.text === edit.text) return own.was.corrections;
  const stood = text.slice(start, end);
  const inside = corrections
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map((one) => ({ ...one, span: shifted(one.span, -start) }));
  const others = candidatesOf(stood, inside).filter((other) => other !== edit.text);
  return [
    {
      span: { start: 0, end: edit.text.length },
      read: readOf(stood, inside),
      confidence: 1,
      reason: 'person',
      candidates: [edit.text, ...others],
      was: { text: stood, corrections: inside },
    },
  ];
}

/** What the source said where `text` stands; the corrections' spans from its start. */
export function readOf(text: string, corrections: readonly Correction[]): string {
  return splice(
    text,
    corrections.map(({ span, read }) => ({ span, text: read })),
  );
}

/** Of a word with the punctuation around it. */
function candidatesOf(text: string, [first, ...more]: readonly Correction[]): readonly string[] {
  if (first === undefined || more.length > 0) return [text];
  return first.candidates.map((candidate) => splice(text, [{ span: first.span, text: candidate }]));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Where a word that a person put right stood, told so that it can be found again in another reading of the page. */
export interface Anchor {
  readonly page: number;
  readonly offset: number;
  readonly read: string;
  readonly text: string;
  /** What was put right, or confirmed, is taken back. */
  readonly isUndo?: boolean;
}

export function anchorOf(transcript: Transcript, edit: Edit): Anchor {
  const page = pageAt(transcript, edit.span.start);
  return {
    page: page?.number ?? 1,
    offset: edit.span.start - (page?.span.start ?? 0),
    read: transcript.text.slice(edit.span.start, edit.span.end),
    text: edit.text,
    ...(edit.isUndo === true && { isUndo: true }),
  };
}

/** Characters by which a word may have moved within its page between two readings; a line or two. */
const REACH = 200;

/**
 * The edits that the anchors, oldest first, mean in this transcript. An anchor whose word is not there any more gives none: the new
 * reading stands. One that changes what an earlier one wrote takes its place, or takes it back.
 */
export function locate(transcript: Transcript, anchors: readonly Anchor[]): readonly Edit[] {
  let edits: readonly Edit[] = [];
  for (const { page: number, offset, read, text, isUndo = false } of anchors) {
    const page = transcript.pages.find((one) => one.number === number);
    if (page === undefined || read === '') continue;
    const distance = (span: Span): number => Math.abs(span.start - page.span.start - offset);
    const free = occurrences(transcript.text, read, page.span).filter(
      (span) => !edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end),
    );
    const written = edits.flatMap(({ span, text: now }) =>
      now === read && span.start >= page.span.start && span.end <= page.span.end ? [span] : [],
    );
    const [nearest] = [...written, ...free]
      .filter((span) => distance(span) <= REACH)
      .toSorted((a, b) => distance(a) - distance(b));
    if (nearest === undefined) continue;
    const others = edits.filter(({ span }) => span !== nearest);
    const stood = transcript.text.slice(nearest.start, nearest.end);
    // A confirmation says the same word; said again it stands, and only an undo takes it back.
    const isBack = others.length < edits.length && text === stood && (text !== read || isUndo);
    edits = isBack ? others : [...others, { span: nearest, text }];
  }
  return edits;
}

function occurrences(text: string, word: string, within: Span): readonly Span[] {
  const found: Span[] = [];
  for (
    let at = text.indexOf(word, within.start);
    at >= 0 && at < within.end;
    at = text.indexOf(word, at + 1)
  ) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}

function check(text: string, ordered: readonly Edit[]): void {
  let last = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < last || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} of ${text.length}`);
    }
    if (text.slice(span.start, span.end).includes('\n') || /[\n\r]/.test(replacement)) {
      throw new RangeError(`edit ${span.start}-${span.end} crosses a line`);
    }
    last = span.end;
  }
}

/** Offsets inside a replaced word go to its start or end, whichever side of a span they are. */
function mover(ordered: readonly Edit[]): (offset: number, side: 'start' | 'end') => number {
  return (offset, side) => {
    let shift = 0;
    for (const { span, text } of ordered) {
      if (offset >= span.end && !(side === 'start' && offset === span.start)) {
        shift += text.length - (span.end - span.start);
      } else if (offset > span.start) {
        return span.start + shift + (side === 'end' ? text.length : 0);
      } else break;
    }
    return offset + shift;
  };
}

function splice(text: string, ordered: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: replacement } of ordered) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}
