// How a letter calls documents, offices, days and what is demanded: in full where it names them first, as Nghị định 30/2020/NĐ-CP asks.
import type { Metadata } from '../../model/document.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { firstClause, wholeFirstClause } from '../../structure/outline/first-clause.ts';

/** `UBND xã Cam Lộ` → `Ủy ban nhân dân xã Cam Lộ` */
export function formalName(name: string): string {
  return name.replace(/\bUBND\b/gu, 'Ủy ban nhân dân');
}

/** `2026-02-05` → `05/02/2026`; `2026-02` → `02/2026`. */
export function dayText(iso: string): string {
  return iso.split('-').toReversed().join('/');
}

function dateText(date: string): string {
  return date.length === 'YYYY-MM'.length ? `tháng ${dayText(date)}` : `ngày ${dayText(date)}`;
}

/** `Kế hoạch số 27/KH-UBND`; a number whose figures were not read says nothing. */
export function shortName({ kind, number }: Metadata): string {
  const known = number === null || number.startsWith('…') ? null : number;
  return [kind ?? 'Kế hoạch', known && `số ${known}`].filter(Boolean).join(' ');
}

/** `Kế hoạch số 27/KH-UBND ngày 26/02/2026 của Ủy ban nhân dân xã Cam Lộ` */
export function fullName(metadata: Metadata): string {
  const { date, issuer } = metadata;
  return [shortName(metadata), date && dateText(date), issuer && `của ${formalName(issuer)}`]
    .filter(Boolean)
    .join(' ');
}

/** A template that was written as criteria has no number and goes by its name. */
export function templateName({ name, metadata }: Template): string {
  return metadata.number === null ? name : fullName(metadata);
}

export function templateShortName({ name, metadata }: Template): string {
  return metadata.number === null ? name : shortName(metadata);
}

/** With its subject, as a document is named the first time. */
export function templateWholeName(template: Template): string {
  const { number, title } = template.metadata;
  const name = templateName(template);
  return number === null || title === null ? name : `${name} về ${lowerFirst(title)}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where a list cuts the beginning of what is demanded with “…”, paper has room for the whole clause. Without its closing sign. */
export function wholeHeading({ heading, text }: Pick<Criterion, 'heading' | 'text'>): string {
  const whole = heading === firstClause(text) ? wholeFirstClause(text) : heading;
  return whole
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;:,]+$/u, '');
}
