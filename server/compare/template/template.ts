// Document → template: what it demands becomes criteria; titles, lead-ins that demand nothing, pointers to appendices, sections
// that ask nothing and what takes stock of the past are left out.
import { fold } from '../../language/fold.ts';
import type { Document, Piece, Section } from '../../model/document.ts';
import type { Criterion, Template } from '../../model/template.ts';
import type { Transcript } from '../../model/transcript.ts';
import { firstClause } from '../../structure/outline/first-clause.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import { pastActivities } from '../passages/past-activities.ts';
import { bodyOf } from './applies.ts';
import { asksNothing, isPriceList } from './asks-nothing.ts';
import { basisOf, bids } from './duty.ts';
import { closingDemands, demandingLeadIns } from './lead-ins.ts';

/** Words of a sentence that only sends the reader on to an appendix. */
const POINTER_WORDS = 30;
const POINTS =
  /(?:nêu|ghi|quy định|chi tiết|cụ thể|thực hiện|phân công|có)? ?(?:tại|theo|ở|có|tiết) (?:các |bảng )?[Pp]hụ lục/u;

function onlyPoints(text: string): boolean {
  return (
    POINTS.test(text) &&
    text.split(' ').length <= POINTER_WORDS &&
    !/[.;] /u.test(text) &&
    ownQuantities(text).length === 0
  );
}

/** “Đơn vị chủ trì: …”, “Thời gian thực hiện: …” under a task says more of it. */
const SAYS_MORE =
  /^(?:(?:don vi|co quan|bo phan|nguoi|cap)(?: (?:chu tri|phoi hop|thuc hien|phu trach|tham muu|va|chiu trach nhiem|chinh))*|thoi (?:gian|han)(?: (?:thuc hien|hoan thanh))?|kinh phi(?: thuc hien)?|san pham|ket qua(?: dau ra)?|dia diem|hinh thuc|phan cong|ghi chu) ?(?:\([^)]*\))? ?:/;

/** A paragraph that is a demand of its own has a clause of its own. */
const OWN_WORDS = 6;

/** Of a list whose labels were lost most paragraphs bid something, and the others are items like them. */
const FEWEST_ITEMS = 3;
const BIDDING = 0.5;

function isUnlabelledList(pieces: readonly Piece[]): boolean {
  const items = pieces.filter(
    ({ label, text }) => label === '' && text.split(' ').length >= OWN_WORDS && /^\p{Lu}.*[.;]$/su.test(text),
  );
  const bidding = items.filter(({ text }) => stands(text)).length;
  return items.length >= FEWEST_ITEMS && items.length === pieces.length && bidding >= BIDDING * items.length;
}

/** Paragraphs that say more of the one before, or only lead to the next, are taken together. */
function gathered(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  const isList = isUnlabelledList(pieces);
  let isOpen = false;
  for (const piece of pieces) {
    const before = result.at(-1);
    const isItem = isList ? !SAYS_MORE.test(fold(piece.text)) : stands(piece.text);
    const more = before && piece.label === '' && (isOpen || !isItem);
    if (before && more) {
      const lines = [before.lines[0], Math.max(before.lines[1], piece.lines[1])] as const;
      result[result.length - 1] = { ...before, text: `${before.text} ${piece.text}`, lines };
    } else {
      result.push(piece);
    }
    isOpen = piece.text.endsWith(':') && piece.label === '';
  }
  return result;
}

/** Over duties that are numbered in a row, “có nhiệm vụ:” bids nothing; a whole sentence of aims does. */
const LEAD_WORDS = 30;

function withoutLeads(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(
    ({ label, text }, at) =>
      label !== '' || !pieces[at + 1]?.label || !text.endsWith(':') || text.split(' ').length >= LEAD_WORDS,
  );
}

function stands(text: string): boolean {
  return (
    text.split(' ').length >= OWN_WORDS &&
    !SAYS_MORE.test(fold(text)) &&
    (bids(text) || ownQuantities(text).length > 0)
  );
}

interface Demanded {
  readonly section: Section;
  /** Titles above, from the root. */
  readonly context: readonly string[];
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly lines: Criterion['lines'];
}

function criterionOf({ section, context, path, heading, text, lines }: Demanded): Criterion {
  const { fields } = section;
  return {
    id: path,
    path,
    heading,
    context,
    text,
    basis: basisOf(text, fields),
    ...(fields && { fields }),
    lines,
    wordings: [],
    values: ownQuantities(fields ? rowText(section) : text).map((value) => value.text),
    required: true,
    appliesTo: [],
    weight: 1,
  };
}

/** One piece is the item itself; of several the first keeps the item's path, the others are told from it. */
function fromPieces(
  section: Section,
  context: readonly string[],
  pieces: readonly Piece[],
): readonly Demanded[] {
  const [only] = pieces;
  const { path, heading, titled, ownLines } = section;
  if (pieces.length === 1 && only && only.lines[0] <= ownLines[0] + 1 && only.lines[1] === ownLines[1]) {
    return [{ section, context, path, heading, text: only.text, lines: ownLines }];
  }
  const above = titled ? [...context, heading] : context;
  return pieces.map((piece, at): Demanded => {
    const part = piece.label === '' ? `¶${at + 1}` : piece.label;
    const isFirst = at === 0 && piece.label === '';
    return {
      section,
      context: isFirst ? context : above,
      path: isFirst ? path : `${path}.${part}`,
      heading: isFirst ? heading : firstClause(piece.text),
      text: piece.text,
      lines: piece.lines,
    };
  });
}

/** “- Đơn vị chủ trì: …”, “- Thời gian thực hiện: …” as items below a task are parts of it. */
function takesIn({ text, children }: Section): boolean {
  return (
    children.length > 0 &&
    stands(text) &&
    children.every((child) => child.children.length === 0 && SAYS_MORE.test(fold(child.text)))
  );
}

function withItems(section: Section, context: readonly string[]): Demanded {
  const { path, heading, text, lines, children } = section;
  return {
    section,
    context,
    path,
    heading,
    text: [text, ...children.map((child) => child.text)].join(' '),
    lines,
  };
}

function demandedOf(section: Section, context: readonly string[]): readonly Demanded[] {
  const { text, children, fields, pieces, path, heading, ownLines: lines } = section;
  if (onlyPoints(text)) return [];
  if (children.length > 0 && !fields) return fromPieces(section, context, demandingLeadIns(section));
  if (text === '') return [];
  // A lead-in whose list stands under other labels demands nothing itself.
  if (text.endsWith(':') && ownQuantities(text).length === 0 && !fields) return [];
  const several = fields ? [] : withoutLeads(gathered(pieces ?? []));
  return several.length > 1 || several[0]?.label
    ? fromPieces(section, context, several)
    : [{ section, context, path, heading, text, lines }];
}

/** Pure; the transcript gives the name where the document has no title. */
export function templateFromDocument(document: Document, transcript: Transcript): Template {
  const demanded: Demanded[] = [];
  const past = pastActivities(document);
  const visit = (sections: readonly Section[], above: readonly string[]): void => {
    if (isPriceList(sections)) return;
    for (const section of sections) {
      if (past.takesStock(section) || asksNothing(section)) continue;
      if (takesIn(section)) {
        demanded.push(withItems(section, above));
        continue;
      }
      demanded.push(...demandedOf(section, above));
      visit(section.children, section.titled ? [...above, section.heading] : above);
    }
  };
  visit(document.sections, []);
  const body = bodyOf(document.metadata);
  const isOwn = body === 'xã' || body === 'phường';
  for (const section of document.closing ?? []) {
    if (closingDemands(section.text, isOwn)) demanded.push(...demandedOf(section, []));
  }
  const { metadata, references } = document;
  const name = metadata.title ?? metadata.kind ?? transcript.text.trim().split('\n')[0] ?? '';
  const criteria = demanded.map(criterionOf);
  return { name, version: metadata.number ?? metadata.date ?? '1', metadata, references, criteria };
}
