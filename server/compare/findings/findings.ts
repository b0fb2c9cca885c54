// Results → findings: what an officer acts on, the gravest first.
import type { CriterionResult, Finding } from '../../model/comparison.ts';
import type { Document, Section } from '../../model/document.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { pastActivities } from '../passages/past-activities.ts';
import type { Scope } from '../scope/scope.ts';
import { saying, told } from '../../wording/say.ts';
import { asksNothing } from '../template/asks-nothing.ts';
import { bids } from '../template/duty.ts';
import { adviceFor, nameOf } from './explain.ts';
import type { ExpectedSections } from './expected-sections.ts';
import type { PlanIndex } from '../passages/plan-index.ts';
import { parentFindings } from './parent-plan.ts';

const GRAVITY = { high: 0, medium: 1, low: 2 } as const;
/** Shorter items that answer nothing are titles and list crumbs. */
const EXTRA_TOKENS = 12;

/** What lacks or is half done, criterion by criterion. */
export function criterionFindings(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
  expectedAt: ExpectedSections,
): readonly Finding[] {
  return results.flatMap((result, at): readonly Finding[] => {
    const { path, lines, said, reason } = result;
    const criterion = criteria[at];
    const required = criterion?.required ?? true;
    const heading = criterion ? nameOf(criterion) : result.heading;
    const label = lines === null ? saying('handWritten', path) : saying('place', path);
    if (result.status === 'missing') {
      const nothing = saying('nothing');
      const advice = criterion ? adviceFor(criterion, expectedAt(at), nothing) : nothing;
      return [
        {
          kind: 'missing-criterion',
          severity: required ? 'high' : 'medium',
          criterion: result.id,
          ...told(saying('missingCriterion', heading, label, advice)),
          lines,
        },
      ];
    }
    if (result.status === 'partial') {
      return [
        {
          kind: 'partial-criterion',
          severity: required ? 'medium' : 'low',
          criterion: result.id,
          ...told(saying('partialCriterion', heading, label, said?.reason ?? reason)),
          lines,
        },
      ];
    }
    return [];
  });
}

/** A titled part of the template of which the plan has nothing. */
function missingSections(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
): readonly Finding[] {
  const parts = new Map<string, { heading: string; all: number; missing: number }>();
  results.forEach((result, at) => {
    const criterion = criteria[at];
    const steps = result.path.split('.');
    criterion?.context.forEach((heading, depth) => {
      const path = steps.slice(0, depth + 1).join('.');
      if (path === result.path) return;
      const part = parts.get(path) ?? { heading, all: 0, missing: 0 };
      part.all++;
      if (result.status === 'missing') part.missing++;
      parts.set(path, part);
    });
  });
  const lost = [...parts].filter(([, part]) => part.all >= 2 && part.missing === part.all);
  return lost
    .filter(([path]) => !lost.some(([outer]) => outer !== path && path.startsWith(`${outer}.`)))
    .map(([path, part]) => ({
      kind: 'missing-section',
      severity: 'high',
      criterion: path,
      ...told(saying('missingSection', part.heading, path, part.all)),
      lines: null,
    }));
}

/** Sends the reader on to the appendix, which is looked at by itself. */
const POINTS = /(?:tại|theo|ở|có) (?:các |bảng )?Phụ lục/u;

/** Extra sections named; of more the number is told. */
const NAMED_EXTRAS = 5;

/** What the plan sets itself beyond the template, told once: sections that bid something and answer nothing. */
function extraSections(
  { document, blocks }: PlanIndex,
  results: readonly CriterionResult[],
): readonly Finding[] {
  const used = new Set(results.flatMap(({ evidence }) => evidence.map(({ path }) => path)));
  const long = new Set(blocks.filter(({ tokens }) => tokens.length >= EXTRA_TOKENS).map(({ path }) => path));
  const past = pastActivities(document);
  const isUsed = (section: Section): boolean => used.has(section.path) || section.children.some(isUsed);
  const bidsItself = (section: Section): boolean =>
    (long.has(section.path) &&
      !POINTS.test(section.text) &&
      (section.fields !== undefined || bids(section.text))) ||
    section.children.some(bidsItself);
  const extras: Section[] = [];
  const visit = (section: Section): void => {
    if (past.takesStock(section) || asksNothing(section)) return;
    if (isUsed(section)) section.children.forEach(visit);
    else if (bidsItself(section)) extras.push(section);
  };
  document.sections.forEach(visit);
  const [first] = extras;
  if (!first) return [];
  const named = extras.slice(0, NAMED_EXTRAS).map(({ heading, path }) => ({ heading, path }));
  const said = told(saying('extraSections', named, extras.length));
  return [{ kind: 'extra-section', severity: 'low', criterion: null, ...said, lines: first.lines }];
}

function noticed(document: Document): readonly Finding[] {
  return document.notices.map(({ code, message, lines }): Finding => {
    const isCut = code === 'incomplete-file';
    return {
      kind: isCut ? 'incomplete-file' : 'numbering',
      severity: isCut ? 'high' : 'low',
      criterion: null,
      message,
      lines,
    };
  });
}

function format({ formFaults }: PlanIndex): readonly Finding[] {
  return formFaults.map(({ message, lines }) => ({
    kind: 'format',
    severity: 'low',
    criterion: null,
    message,
    lines,
  }));
}

export function findingsOf(
  template: Template,
  plan: PlanIndex,
  scope: Scope,
  results: readonly CriterionResult[],
  facts: readonly Finding[],
  expectedAt: ExpectedSections,
): readonly Finding[] {
  if (scope === 'another-subject') {
    const said = told(saying('anotherSubject', plan.document.metadata.title, template.name));
    return [
      { kind: 'another-subject', severity: 'high', criterion: null, ...said, lines: null },
      ...noticed(plan.document),
    ];
  }
  return [
    ...missingSections(template.criteria, results),
    ...facts,
    ...criterionFindings(template.criteria, results, expectedAt),
    ...parentFindings(template, plan.document),
    ...format(plan),
    ...noticed(plan.document),
    ...extraSections(plan, results),
  ].toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
