// Whether the plan cites the provincial plan it implements, and is dated after it.
import { fold } from '../../language/fold.ts';
import type { Finding, Saying } from '../../model/comparison.ts';
import type { Document, Metadata } from '../../model/document.ts';
import type { CitedDocument, Template } from '../../model/template.ts';
import { saying, told } from '../../wording/say.ts';

/** Issued by a province itself, not by one of its departments or communes. */
function isProvincial(issuer: string | null): boolean {
  return /^(?:ubnd|hdnd|tinh uy|thanh uy) (?:tinh|thanh pho|tp)|^(?:ubnd|hdnd) tinh|^van phong ubnd tinh/.test(
    fold(issuer ?? ''),
  );
}

function isPlan({ kind, number }: CitedDocument): boolean {
  return kind === 'Kế hoạch' && number !== null && /KH/u.test(number);
}

/** What the plan has to cite: the template itself where that is the province's, else what the template cites. */
function parentsOf({ metadata, references }: Template): readonly string[] {
  const { number, issuer } = metadata;
  if (number !== null && isProvincial(issuer)) return [number];
  return references.flatMap((reference) =>
    isPlan(reference) && isProvincial(reference.issuer) && reference.number !== null
      ? [reference.number]
      : [],
  );
}

function sameProvince(a: Metadata, b: Metadata): boolean {
  return a.province !== null && a.province === b.province;
}

/** `other`: the number of the plan that is cited in its place. */
function parentFault(asked: string | undefined, other: string | undefined, isCited: boolean): Saying {
  if (asked !== undefined && !isCited) return saying('parentNotCited', asked);
  return asked !== undefined && other !== undefined
    ? saying('otherParentCited', asked, other)
    : saying('noParentCited');
}

export function parentFindings(template: Template, document: Document): readonly Finding[] {
  const { metadata, references } = document;
  const cited = references.filter((reference) => isPlan(reference) && isProvincial(reference.issuer));
  const findings: Finding[] = [];
  const asked = sameProvince(template.metadata, metadata) ? parentsOf(template) : [];
  const [first] = asked;
  const known =
    asked.length === 0 || references.some(({ number }) => number !== null && asked.includes(number));
  if (!isProvincial(metadata.issuer) && (!known || (asked.length === 0 && cited.length === 0))) {
    const other = cited[0]?.number ?? undefined;
    findings.push({
      kind: 'format',
      severity: 'medium',
      criterion: null,
      ...told(parentFault(first, other, cited.length > 0)),
      lines: cited[0]?.lines ?? null,
    });
  }
  for (const parent of cited) {
    const { date } = metadata;
    if (
      date === null ||
      parent.date === null ||
      date.slice(0, parent.date.length) >= parent.date.slice(0, date.length)
    )
      continue;
    findings.push({
      kind: 'format',
      severity: 'high',
      criterion: null,
      ...told(saying('datedBeforeParent', date, parent.number ?? '', parent.date)),
      lines: parent.lines,
    });
  }
  return findings;
}
