// Template × plan → comparison: every criterion judged once, with its evidence, and the findings that follow.
import type { Comparison, CriterionResult, Evidence, Finding } from '../model/comparison.ts';
import type { Document, Metadata } from '../model/document.ts';
import type { Criterion, Template } from '../model/template.ts';
import type { Transcript } from '../model/transcript.ts';
import { align, type Alignment } from './align.ts';
import { contextLikeness, titleKeys, titleLikeness } from './context.ts';
import { explain } from './explain.ts';
import { demandOf, demandText, titleOf } from './demand.ts';
import { compareFacts, type FactComparison } from './facts.ts';
import { findingsOf } from './findings.ts';
import { homesIn } from './homes.ts';
import { judge } from './judge.ts';
import { blocksOf } from './passages.ts';
import { indexPlan } from './plan-index.ts';
import { summarize } from './summarize.ts';
import { tokenize, type Places } from './tokens.ts';
import { weigherOver } from './weights.ts';
import { WORDING } from './wording.vi.ts';

export interface Plan {
  readonly transcript: Transcript;
  readonly document: Document;
}

function placesOf(metadata: Metadata): Places {
  return { commune: metadata.place ?? undefined, province: metadata.province ?? undefined };
}

/** Passages that touch are one piece of evidence. */
function evidenceOf(alignment: Alignment): readonly Evidence[] {
  const pieces: Evidence[] = [];
  let lastBlock = -1;
  for (const passage of alignment.passages) {
    const before = pieces.at(-1);
    if (before && lastBlock === passage.blockAt) {
      const lines = [before.lines[0], Math.max(before.lines[1], passage.lines[1])] as const;
      pieces[pieces.length - 1] = { ...before, lines, text: `${before.text} ${passage.text}` };
    } else {
      const { lines, page, text } = passage;
      pieces.push({ path: passage.block.path, lines, page, text });
    }
    lastBlock = passage.blockAt;
  }
  return pieces;
}

/** Below this, nothing on a page may be called missing. */
const LEGIBLE = 0.5;

function darkPages(transcript: Transcript): readonly number[] {
  return transcript.pages.filter((page) => page.legibility < LEGIBLE).map((page) => page.number);
}

const NO_FACTS: FactComparison = { changed: [], absent: [] };

/** Values are looked for in the whole of the items that hold the evidence. */
function blockText(alignment: Alignment): string {
  return [...new Set(alignment.passages.map((passage) => passage.block))]
    .map((block) => block.text)
    .join('\n');
}

function changedFacts(
  criterion: Criterion,
  evidence: readonly Evidence[],
  facts: FactComparison,
): readonly Finding[] {
  const place = evidence[0];
  if (!place) return [];
  return facts.changed.map(({ asked, found }) => ({
    kind: 'changed-fact',
    severity: 'medium',
    criterion: criterion.path,
    message: WORDING.changedFact(criterion.heading, asked, found, place),
    lines: place.lines,
  }));
}

/** Pure. Criteria keep the template's order. */
export function compare(template: Template, plan: Plan): Comparison {
  const here = placesOf(plan.document.metadata);
  const there = placesOf(template.metadata);
  const index = indexPlan(blocksOf(plan.document, plan.transcript, here));
  const items = [
    ...template.criteria.map((criterion) => tokenize(demandText(criterion), there)),
    ...index.blocks.map((block) => block.tokens),
  ];
  const weigher = weigherOver(items.map((tokens) => tokens.map((token) => token.key)));
  const titles = index.blocks.map((block) => new Set(titleKeys(block.context, here).flat()));
  const headings = index.blocks.map((block) => titleKeys([block.heading], here).flat());
  const asked = template.criteria.map((criterion) => {
    const wanted = titleKeys(criterion.context, there);
    const own = titleKeys([titleOf(criterion)], there).flat();
    return {
      demand: demandOf(criterion, there, weigher),
      context: titles.map((keys) => contextLikeness(wanted, keys)),
      titles: headings.map((keys) => titleLikeness(own, keys)),
    };
  });
  const alignments = align(asked, index);
  const homeOf = homesIn(plan.document, here, there);
  const dark = darkPages(plan.transcript);
  const sameProvince =
    there.province === undefined || here.province === undefined || here.province === there.province;
  const changes: Finding[] = [];
  const criteria = template.criteria.flatMap((criterion, at): readonly CriterionResult[] => {
    const alignment = alignments[at];
    const demand = asked[at]?.demand;
    if (!alignment || !demand) return [];
    const worded = judge(alignment);
    const facts =
      worded === 'missing' ? NO_FACTS : compareFacts(demand.text, blockText(alignment), { sameProvince });
    const judged = worded === 'met' && facts.absent.length > 0 ? 'partial' : worded;
    // What cannot be read cannot be called missing.
    const status = judged === 'missing' && dark.length > 0 ? 'unclear' : judged;
    const evidence = status === 'met' || status === 'partial' ? evidenceOf(alignment) : [];
    changes.push(...changedFacts(criterion, evidence, facts));
    const home = homeOf(criterion);
    const explained = explain({
      criterion,
      demand,
      alignment,
      status,
      evidence,
      absentValues: facts.absent,
      darkPages: dark,
      home,
    });
    const { path, heading, text, lines } = criterion;
    const { coverage, margin } = alignment;
    return [{ path, heading, text, lines, status, coverage, margin, evidence, ...explained }];
  });
  return {
    template: template.metadata,
    plan: plan.document.metadata,
    summary: summarize(template.criteria, criteria),
    criteria,
    findings: findingsOf(template, plan.document, index, criteria, changes),
  };
}
