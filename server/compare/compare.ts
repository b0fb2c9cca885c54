// Template × plan → comparison: every criterion judged once, with its evidence, and the findings that follow.
import type { Comparison, CriterionResult, Finding, Status } from '../model/comparison.ts';
import type { Document, Metadata } from '../model/document.ts';
import type { Criterion, Template } from '../model/template.ts';
import type { Transcript } from '../model/transcript.ts';
import { align } from './alignment/align.ts';
import { applicable } from './template/applies.ts';
import { asksOf } from './alignment/matchings.ts';
import { darkPages, doubtedPages } from './judgement/dark-pages.ts';
import { titleOf } from './template/demand.ts';
import { explain, nameOf, placesOf, type Home } from './findings/explain.ts';
import { findingsOf } from './findings/findings.ts';
import { homesIn } from './findings/expected-sections.ts';
import { blocksOf } from './passages/passages.ts';
import { summarize } from './findings/summarize.ts';
import type { Places } from './passages/tokens.ts';
import { evidenceOf, verdictOf, type Reading, type Verdict } from './judgement/verdict.ts';
import { WORDING } from './findings/wording.vi.ts';

export interface Plan {
  readonly transcript: Transcript;
  readonly document: Document;
}

function namesOf(metadata: Metadata): Places {
  return { commune: metadata.place ?? undefined, province: metadata.province ?? undefined };
}

function changedFacts(
  criterion: Criterion,
  { evidence, facts }: Verdict,
  paged: boolean,
): readonly Finding[] {
  const [place] = placesOf(evidence, paged);
  if (!place) return [];
  return facts.changed.map(({ asked, found }) => ({
    kind: 'changed-fact',
    severity: 'medium',
    criterion: criterion.path,
    message: WORDING.changedFact(nameOf(criterion), asked, found, place),
    lines: place.lines,
  }));
}

/** Other titles, but the place where the criterion's neighbours are answered: it stands at home. */
function atHome(readings: readonly Reading[], home: Home): readonly Reading[] {
  return readings.map(({ demand, alignment }) => {
    const stands = alignment.passages.some(({ block }) => block.path.startsWith(`${home.path}.`));
    return { demand, alignment: stands ? { ...alignment, context: 1, amongNeighbours: true } : alignment };
  });
}

/** Pure. Criteria that apply to the plan's issuer, in the template's order. */
export function compare(template: Template, plan: Plan): Comparison {
  const wanted = applicable(template.criteria, plan.document.metadata);
  const here = namesOf(plan.document.metadata);
  const there = namesOf(template.metadata);
  const blocks = blocksOf(plan.document, plan.transcript, here);
  const { asked, criterionOf, plan: index } = asksOf(wanted, blocks, here, there);
  const alignments = align(asked, index);
  const readings = wanted.map((_, group) =>
    asked.flatMap(({ demand }, at) => {
      const alignment = alignments[at];
      return criterionOf[at] === group && alignment ? [{ demand, alignment }] : [];
    }),
  );
  const sameProvince =
    there.province === undefined || here.province === undefined || here.province === there.province;
  const firstVerdicts = wanted.map((criterion, at) =>
    verdictOf(criterion, readings[at] ?? [], { sameProvince }),
  );
  const firstHomeOf = homesIn(plan.document, wanted, firstVerdicts, here, there);
  const verdicts = firstVerdicts.map((verdict, at) => {
    const criterion = wanted[at];
    const home = firstHomeOf(at);
    // One with a title of its own, an office or a phase, is known by that and not by its neighbours.
    if (verdict.status !== 'missing' || !criterion || !home || titleOf(criterion) !== '') return verdict;
    return verdictOf(criterion, atHome(readings[at] ?? [], home), { sameProvince });
  });
  const homeOf = homesIn(plan.document, wanted, verdicts, here, there);
  const dark = darkPages(plan.transcript);
  const paged = plan.transcript.pages.length > 1;
  const criteria = wanted.flatMap((criterion, at): readonly CriterionResult[] => {
    const verdict = verdicts[at];
    const reading = verdict && readings[at]?.[verdict.chosen];
    if (!verdict || !reading) return [];
    const doubted = verdict.status === 'missing' ? doubtedPages(verdicts, at, dark) : [];
    // What cannot be read cannot be called missing.
    const status: Status = doubted.length > 0 ? 'unclear' : verdict.status;
    const explained = explain({
      criterion,
      demand: reading.demand,
      alignment: reading.alignment,
      status,
      evidence: verdict.evidence,
      absentValues: verdict.facts.absent,
      denial: verdict.denial,
      darkPages: doubted,
      paged,
      home: homeOf(at),
    });
    const { path, heading, text, fields, lines } = criterion;
    const { coverage, margin, ambiguous } = reading.alignment;
    const { evidence } = verdict;
    const row = fields ? { fields } : {};
    const [closest] = status === 'missing' ? evidenceOf(reading.alignment) : [];
    const nearest = closest ? { nearest: closest } : {};
    const judged = { status, coverage, margin, ambiguous, evidence, ...nearest };
    return [{ path, heading, text, ...row, lines, ...judged, ...explained }];
  });
  const changes = wanted.flatMap((criterion, at) => {
    const verdict = verdicts[at];
    return verdict ? changedFacts(criterion, verdict, paged) : [];
  });
  const { references, bases = [], recipients = [], deadlines = [] } = plan.document;
  return {
    template: template.metadata,
    templateName: template.name,
    templateRelease: template.version,
    plan: plan.document.metadata,
    details: { bases, references, recipients, deadlines },
    summary: summarize(wanted, criteria),
    criteria,
    findings: findingsOf({ ...template, criteria: wanted }, plan, index, criteria, changes, homeOf),
  };
}
