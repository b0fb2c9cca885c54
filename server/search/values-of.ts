// An understood document and its passages → the values that are asked for as values, each with the passage that states it.
import { fold } from '../language/fold.ts';
import type { Deadline, Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { StatedValue } from '../model/stated-value.ts';

export function valuesOf(document: Document, passages: readonly Passage[]): readonly StatedValue[] {
  const at = ([first]: readonly [number, number]): number =>
    passages.findIndex(({ lines }) => lines[0] <= first && first <= lines[1]);
  const deadlines = document.deadlines.flatMap((deadline): readonly StatedValue[] => {
    const days = daysOf(deadline);
    // A section of several lines may set it in a later one; its path is the surer guide.
    const own = passages.findIndex(({ path }) => path !== '' && path === deadline.path);
    const passage = own < 0 ? at(deadline.lines) : own;
    return days === undefined || passage < 0 ? [] : [{ kind: 'deadline', passage, ...days }];
  });
  const citations = document.references.flatMap((reference): readonly StatedValue[] => {
    const passage = at(reference.lines);
    const name = fold(reference.kind);
    return passage < 0 ? [] : [{ kind: 'citation', passage, name, number: fold(reference.number ?? '') }];
  });
  // A law is cited by its name.
  const laws = document.bases.flatMap(({ text, lines }): readonly StatedValue[] => {
    const passage = at(lines);
    const isLaw = /\b(?:bo )?luat\s/.test(fold(text));
    return passage < 0 || !isLaw ? [] : [{ kind: 'citation', passage, name: 'luat', number: '' }];
  });
  return [...deadlines, ...citations, ...laws];
}

function daysOf({
  kind,
  value,
}: Deadline): { readonly day: string; readonly date: string | null } | undefined {
  if (kind !== 'day') return undefined;
  const full = /^\d{4}-(\d\d-\d\d)$/.exec(value);
  if (full?.[1] !== undefined) return { day: full[1], date: value };
  const yearless = /^(\d\d)\/(\d\d)$/.exec(value);
  return yearless === null ? undefined : { day: `${yearless[2]}-${yearless[1]}`, date: null };
}
