// What a reader should find in a sample plan: a verdict for every criterion of the template, with the passages that carry it.
import { absentVerdicts } from './sample-source.ts';
import type { SampleSource, SampleStatus, SampleVerdict } from './sample-source.ts';
import type { TextLine } from './sample-text.ts';

export interface ExpectedEvidence {
  /** In the plan. */
  readonly path: string;
  /** Of the plan's file, 1-based and inclusive; null where the file has no lines of its own. */
  readonly lines: readonly [number, number] | null;
}

export interface ExpectedCriterion {
  readonly path: string;
  /** Statuses a careful officer would accept, the preferred one first. */
  readonly accepted: readonly SampleStatus[];
  readonly changed: { readonly from: string; readonly to: string } | null;
  readonly note: string;
  readonly evidence: readonly ExpectedEvidence[];
}

export interface ExpectedPlan {
  readonly metadata: {
    readonly kind: string;
    readonly number: string;
    readonly date: string;
    readonly issuer: string;
    readonly place: string;
    readonly province: string;
    readonly title: string;
    readonly signer: { readonly name: string; readonly position: string };
  };
  readonly references: readonly string[];
  readonly criteria: readonly ExpectedCriterion[];
  /** Contents of the plan's own. */
  readonly extra: readonly { readonly path: string; readonly about: string }[];
  readonly notices: readonly { readonly code: string; readonly about: string }[];
}

/** Paths of the template's demands: its leaves, and what its source names besides. */
export function criteriaOf({ front, paragraphs }: SampleSource): readonly string[] {
  const paths = paragraphs.filter(({ kind }) => kind !== 'none' && kind !== 'heads').map(({ path }) => path);
  return paths.filter(
    (path) => front.demands.includes(path) || !paths.some((other) => other.startsWith(`${path}.`)),
  );
}

function linesOfParagraph(lines: readonly TextLine[], paragraph: number): [number, number] | null {
  const numbers = lines.flatMap((line, at) => (line.paragraph === paragraph ? [at + 1] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

export function expectedOf(
  template: SampleSource,
  plan: SampleSource,
  lines: readonly TextLine[],
): ExpectedPlan {
  const said = new Map<string, { verdict: SampleVerdict; evidence: ExpectedEvidence[] }>();
  for (const [at, paragraph] of plan.paragraphs.entries()) {
    for (const verdict of paragraph.verdicts) {
      const evidence = { path: paragraph.path, lines: linesOfParagraph(lines, at) };
      const known = said.get(verdict.criterion);
      if (known === undefined) said.set(verdict.criterion, { verdict, evidence: [evidence] });
      else if (known.verdict.accepted.join() === verdict.accepted.join()) known.evidence.push(evidence);
      else throw new Error(`${plan.front.issuer}: two verdicts on ${verdict.criterion}`);
    }
  }
  for (const verdict of absentVerdicts(plan.front)) {
    if (said.has(verdict.criterion))
      throw new Error(`${plan.front.issuer}: two verdicts on ${verdict.criterion}`);
    said.set(verdict.criterion, { verdict, evidence: [] });
  }
  const paths = criteriaOf(template);
  const unknown = [...said.keys()].filter((path) => !paths.includes(path));
  const silent = paths.filter((path) => !said.has(path));
  if (unknown.length + silent.length > 0) {
    throw new Error(`${plan.front.issuer}: not criteria: ${unknown.join()}; no verdict: ${silent.join()}`);
  }
  const { number, date, issuer, place, province, title, signer, position } = plan.front;
  return {
    metadata: {
      kind: 'Kế hoạch',
      number,
      date,
      issuer,
      place,
      province,
      title,
      signer: { name: signer, position },
    },
    references: plan.front.references,
    criteria: paths.flatMap((path) => {
      const found = said.get(path);
      if (found === undefined) return [];
      const { accepted, note } = found.verdict;
      const [, from, to] = /^(\S.*?) → (.*\S)$/.exec(note) ?? [];
      const changed = from === undefined || to === undefined ? null : { from, to };
      return [{ path, accepted, changed, note, evidence: found.evidence }];
    }),
    extra: plan.front.extra,
    notices: plan.front.notices,
  };
}
