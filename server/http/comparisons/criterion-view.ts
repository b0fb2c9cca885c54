// One criterion of a comparison with everything a person needs to judge it: both passages where they stand, and their differences.
import { Failure } from '../../failure.ts';
import type { Evidence, Language } from '../../model/comparison.ts';
import type { StoredComparison } from '../../model/stored/comparison.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { passageAt, placesOf } from './places.ts';
import type { Services } from '../services.ts';
import { showComparison } from './view.ts';

export async function criterionDetail(
  services: Services,
  stored: StoredComparison,
  id: string,
  language: Language,
) {
  const { store, stages } = services;
  const comparison = await showComparison(services, stored, language);
  const criterion = comparison.criteria.find((one) => one.id === id);
  if (criterion === undefined) throw new Failure('not-found');
  const plan = await store.documents.text(stored.document);
  const source = comparison.templateDocument;
  const template = source === null ? undefined : await store.documents.text(source);
  const none = { before: [], lines: [], after: [] };
  const shown = (evidence: Evidence) => {
    const { before, lines, after } = plan ? passageAt(plan.transcript, evidence.lines) : none;
    return {
      ...evidence,
      places: plan ? placesOf(plan.transcript, evidence.lines) : [],
      before,
      lineTexts: lines,
      after,
      diff: stages.wordDiff(rowText(criterion), evidence.text),
    };
  };
  return {
    criterion,
    findings: comparison.findings.filter((finding) => finding.criterion === id),
    template: {
      document: source,
      places: template && criterion.lines ? placesOf(template.transcript, criterion.lines) : [],
      ...(template && criterion.lines ? passageAt(template.transcript, criterion.lines) : none),
    },
    evidence: criterion.evidence.map(shown),
    nearest: criterion.nearest ? shown(criterion.nearest) : null,
    history: (await store.comparisons.verdicts(stored.id))
      .filter((event) => event.criterion === id)
      .map(({ kind, status, note, actor, at }) => ({ kind, status, note, actor, at })),
  };
}
