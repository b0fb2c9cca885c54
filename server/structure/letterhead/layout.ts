// Transcript → its lines and the parts of a document they make up: what every later step begins with.
import type { Transcript } from '../../model/transcript.ts';
import { sourceLines } from '../lines/source-lines.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { anatomy, type Anatomy } from './anatomy.ts';
import { annexedPlanAt } from './annexed-plan.ts';

export interface Layout {
  readonly lines: readonly SourceLine[];
  readonly parts: Anatomy;
  /** Of the decision that issues the plan as its annex: its own parts. */
  readonly issuing?: Anatomy;
}

/** Letterhead, bases and signature of the document that issues, body of the plan that it issues. */
function joined(issuing: Anatomy, annex: Anatomy): Anatomy {
  const { letterhead, kind, title, opening, ending } = issuing;
  const { body, closing, appendices } = annex;
  return {
    letterhead,
    kind,
    title,
    opening: [...opening, ...annex.opening],
    body,
    closing,
    ending: ending.length > 0 ? ending : annex.ending,
    appendices,
  };
}

export function layoutOf(transcript: Transcript): Layout {
  const lines = sourceLines(transcript);
  const from = annexedPlanAt(lines);
  if (from !== undefined) {
    const issuing = anatomy(lines.filter(({ number }) => number < from));
    const annex = anatomy(lines.filter(({ number }) => number >= from));
    if (annex.body.length > 0) return { lines, parts: joined(issuing, annex), issuing };
  }
  return { lines, parts: anatomy(lines) };
}
