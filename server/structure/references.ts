// Lines → the documents they cite, each once, with all that is said of it and where it is first cited.
import type { Reference } from '../model/document.ts';
import { readCitations } from './citations.ts';
import { linesBetween, runningText } from './running-text.ts';
import type { SourceLine } from './source-lines.ts';

function merge(known: Reference, again: Reference): Reference {
  return { ...known, date: known.date ?? again.date, issuer: known.issuer ?? again.issuer };
}

/** In order of first citation. */
export function readReferences(lines: readonly SourceLine[]): readonly Reference[] {
  const running = runningText(lines);
  const found = new Map<string, Reference>();
  for (const { kind, number, date, issuer, start, end } of readCitations(running.text)) {
    const reference = { kind, number, date, issuer, lines: linesBetween(running, start, end) };
    const known = found.get(number);
    found.set(number, known ? merge(known, reference) : reference);
  }
  return [...found.values()];
}
