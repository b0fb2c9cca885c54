// Lines → the documents they cite, each once, with all that is said of it and where it is first cited.
import type { Metadata, Reference } from '../../model/document.ts';
import { readCitations } from './citations.ts';
import { linesBetween, runningText } from '../lines/running-text.ts';
import type { SourceLine } from '../lines/source-line.ts';

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

/** “UBND tỉnh” of a plan from Nghệ An is UBND tỉnh Nghệ An; “UBND xã” is the issuer itself. */
export function completeIssuers(references: readonly Reference[], metadata: Metadata): readonly Reference[] {
  const { province, place } = metadata;
  return references.map((reference) => {
    const bare = /^(UBND|HĐND) (tỉnh|thành phố|Thành phố|xã|phường|Phường)$/u.exec(reference.issuer ?? '');
    if (!bare?.[1] || !bare[2]) return reference;
    const level = bare[2].toLowerCase();
    const name = level === 'tỉnh' || level === 'thành phố' ? province : place;
    return name === null ? reference : { ...reference, issuer: `${bare[1]} ${level} ${name}` };
  });
}
