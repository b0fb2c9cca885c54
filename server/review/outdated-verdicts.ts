// A verdict stands when its criterion is reworded afterwards: a person gave it, and only a person takes it back. But it answered
// another demand, so it is marked and asked again. Taking it away lost a day's work to one comma.
import type { Verdict } from '../model/review.ts';
import type { StoredTemplate } from '../model/stored/template.ts';

/** Newest first. */
type Versions = readonly Pick<StoredTemplate, 'createdAt' | 'proposed' | 'template'>[];

/** The standing verdicts, those marked whose criterion asks in other words than when they were given. */
export function markOutdated(
  standing: ReadonlyMap<string, Verdict>,
  versions: Versions,
): ReadonlyMap<string, Verdict> {
  const inForce = versions.filter(({ proposed }) => !proposed);
  if (inForce.length < 2) return standing;
  return new Map(
    [...standing].map(([criterion, verdict]) => [
      criterion,
      isOutdated(criterion, verdict, inForce) ? { ...verdict, outdated: true } : verdict,
    ]),
  );
}

/** Criteria that were asked in several wordings; no verdict on another is outdated. */
export function rewordedCriteria(versions: Versions): ReadonlySet<string> {
  const demands = new Map<string, string>();
  const reworded = new Set<string>();
  for (const { proposed, template } of versions) {
    if (proposed) continue;
    for (const { id, text } of template.criteria) {
      const said = demands.get(id);
      if (said === undefined) demands.set(id, wordsOf(text));
      else if (said !== wordsOf(text)) reworded.add(id);
    }
  }
  return reworded;
}

function isOutdated(criterion: string, { at }: Verdict, versions: Versions): boolean {
  const now = demandIn(versions, criterion);
  const then = demandIn(
    versions.filter(({ createdAt }) => createdAt <= at),
    criterion,
  );
  return now !== undefined && then !== undefined && now !== then;
}

/** In the newest version that has it: one that was left out for a while asks what it asked before. */
function demandIn(versions: Versions, criterion: string): string | undefined {
  for (const { template } of versions) {
    const found = template.criteria.find(({ id }) => id === criterion);
    if (found !== undefined) return wordsOf(found.text);
  }
  return undefined;
}

/** Spaces and capitals ask nothing else. */
function wordsOf(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
}
