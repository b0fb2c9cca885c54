// Document → template: its leaves become criteria; titles, lead-ins that demand nothing, pointers to appendices and what
// takes stock of the past are left out.
import type { Document, Section } from '../../model/document.ts';
import type { Criterion, Template } from '../../model/template.ts';
import type { Transcript } from '../../model/transcript.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import { readQuantities, type Quantity } from '../../structure/values/quantities.ts';
import { pastActivities } from '../passages/past-activities.ts';

/** Shorter ones are titles, such as “Khen thưởng tổng kết vào năm 2030”. */
const LEAD_IN_WORDS = 10;
/** A date or a year alone belongs to a citation or a title as often as not. */
const SETTING: ReadonlySet<Quantity['kind']> = new Set(['deadline', 'month', 'period', 'percent']);

/** A lead-in (“… chia thành các giai đoạn:”) demands something where it sets a time or a figure. */
function leadsWithValue(section: Section): boolean {
  if (/^\((?:Ban hành )?[Kk]èm theo/u.test(section.text)) return false;
  const leadIn = section.text === '' ? section.heading : section.text;
  if (leadIn.split(' ').length < LEAD_IN_WORDS) return false;
  return readQuantities(leadIn).some(({ kind }) => SETTING.has(kind));
}

/** Words of a sentence that only sends the reader on to an appendix. */
const POINTER_WORDS = 30;
const POINTS =
  /(?:nêu|ghi|quy định|chi tiết|cụ thể|thực hiện|phân công|có)? ?(?:tại|theo|ở) (?:các |bảng )?Phụ lục/u;

function onlyPoints({ text }: Section): boolean {
  return (
    POINTS.test(text) &&
    text.split(' ').length <= POINTER_WORDS &&
    !/[.;] /u.test(text) &&
    ownQuantities(text).length === 0
  );
}

function demands(section: Section): boolean {
  if (onlyPoints(section)) return false;
  if (section.children.length > 0 && !section.fields) return leadsWithValue(section);
  return section.text !== '';
}

function criterionOf(section: Section, context: readonly string[]): Criterion {
  const text = section.text === '' ? section.heading : section.text;
  return {
    id: section.path,
    path: section.path,
    heading: section.heading,
    context,
    text,
    ...(section.fields && { fields: section.fields }),
    lines: section.ownLines,
    wordings: [],
    values: ownQuantities(section.fields ? rowText(section) : text).map((value) => value.text),
    required: true,
    appliesTo: [],
    weight: 1,
  };
}

/** Pure; the transcript gives the name where the document has no title. */
export function templateFromDocument(document: Document, transcript: Transcript): Template {
  const criteria: Criterion[] = [];
  const past = pastActivities(document);
  const visit = (section: Section, above: readonly string[]): void => {
    if (past.takesStock(section)) return;
    if (demands(section)) criteria.push(criterionOf(section, above));
    const context = section.titled ? [...above, section.heading] : above;
    for (const child of section.children) visit(child, context);
  };
  for (const section of document.sections) visit(section, []);
  const { metadata, references } = document;
  const name = metadata.title ?? metadata.kind ?? transcript.text.trim().split('\n')[0] ?? '';
  return { name, version: metadata.number ?? metadata.date ?? '1', metadata, references, criteria };
}
