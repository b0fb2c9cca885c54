// A transcript and a person's corrections of it → the transcript as it then reads, every span moved along.
import { pageAt, type Correction, type Span, type Transcript } from '../model/transcript.ts';

export interface Edit {
  /** Of the transcript as it stands; within one line. */
  readonly span: Span;
  readonly text: string;
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
  const byPerson = ordered.map((edit): Correction => {
    const earlier = transcript.corrections.find(
      ({ span }) => span.start === edit.span.start && span.end === edit.span.end,
    );
    const stood = transcript.text.slice(edit.span.start, edit.span.end);
    return {
      span: { start: move(edit.span.start, 'start'), end: move(edit.span.end, 'end') },
      read: earlier?.read ?? stood,
      confidence: 1,
      reason: 'person',
      candidates: [edit.text, ...(earlier?.candidates ?? [stood]).filter((other) => other !== edit.text)],
    };
  });
  return {
    ...transcript,
    text: splice(transcript.text, ordered),
    pages: transcript.pages.map(moved),
    origins: transcript.origins.map(moved),
    corrections: [
      ...transcript.corrections.filter(({ span }) => !touched(span)).map(moved),
      ...byPerson,
    ].toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** Where a word that a person put right stood, told so that it can be found again in another reading of the page. */
export interface Anchor {
  readonly page: number;
  readonly offset: number;
  readonly read: string;
  readonly text: string;
}

export function anchorOf(transcript: Transcript, edit: Edit): Anchor {
  const page = pageAt(transcript, edit.span.start);
  return {
    page: page?.number ?? 1,
    offset: edit.span.start - (page?.span.start ?? 0),
    read: transcript.text.slice(edit.span.start, edit.span.end),
    text: edit.text,
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
  for (const { page: number, offset, read, text } of anchors) {
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
    const isBack = others.length < edits.length && text === stood && text !== read;
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
