// The letter to one unit: what its plan lacks and half says, the province's own words beside it, and what to add.
import type { Paragraph } from 'docx';
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import type { Metadata } from '../../model/document.ts';
import type { MatrixRow } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import { letterFacts, type LetterFacts, type LetterItem } from './letter-facts.ts';
import {
  dayText,
  formalName,
  fullName,
  lowerFirst,
  shortName,
  templateShortName,
  templateWholeName,
} from './names.ts';
import {
  addressees,
  body,
  documentOf,
  heading,
  LAST,
  letterhead,
  run,
  sectionOf,
  signature,
} from './stationery.ts';
import { LETTERS } from './wording.vi.ts';

export interface LetterContext {
  readonly template: Template;
  readonly settings: LetterSettings;
  /** ISO day. */
  readonly today: string;
}

/** a, b, c, d, đ, e, …; then two letters, as no plan is asked 22² things. */
const LETTERS_IN_ORDER = 'abcdđeghiklmnopqrstuvxy';

function letterAt(at: number): string {
  const count = LETTERS_IN_ORDER.length;
  const last = LETTERS_IN_ORDER.charAt(at % count);
  return at < count ? last : `${letterAt(Math.floor(at / count) - 1)}${last}`;
}

function itemParagraphs(item: LetterItem, at: number): readonly Paragraph[] {
  const { heading: name, place, demand, said, advice, decided } = item;
  const where = place === null ? '' : ` (${place} ở kế hoạch của tỉnh)`;
  return [
    body([run(`${letterAt(at)}) ${name}`, { italics: true }), run(`${where}.`)], { keepNext: true }),
    // Where the heading is the demand itself it would be read twice; where it is its beginning, the whole is still quoted.
    ...(demand.replace(/[.;:,]+$/u, '') === name ? [] : [body(LETTERS.demand(demand))]),
    ...(said === null ? [] : [body(LETTERS.said(said.place, said.text))]),
    ...(decided === null ? [] : [body(decided)]),
    body(LETTERS.advice(advice)),
  ];
}

function groups(facts: LetterFacts): readonly Paragraph[] {
  const parts: readonly (readonly [title: string, content: readonly Paragraph[]])[] = [
    [LETTERS.missing, facts.missing.flatMap(itemParagraphs)],
    [LETTERS.partial, facts.partial.flatMap(itemParagraphs)],
    [LETTERS.changed, facts.changed.map((message) => body(`- ${message}`))],
    [
      LETTERS.unread,
      [
        ...(facts.incomplete ? [body(LETTERS.incomplete)] : []),
        ...(facts.unread.length === 0 ? [] : [body(LETTERS.unreadWhy)]),
        ...facts.unread.map(({ heading: name, place }) =>
          body(`- ${name}${place === null ? '' : ` (${place})`};`),
        ),
      ],
    ],
  ];
  return parts
    .filter(([, content]) => content.length > 0)
    .flatMap(([title, content], at) => [heading(`${at + 1}. ${title}`), ...content]);
}

function supplement(row: MatrixRow, facts: LetterFacts, context: LetterContext): readonly Paragraph[] {
  const { template, settings } = context;
  const unit = formalName(row.unit.name);
  const metadata = row.plan?.metadata;
  const plan = metadata ? fullName({ ...metadata, issuer: metadata.issuer ?? row.unit.name }) : 'kế hoạch';
  const summary = row.summary;
  const of = row.cells.size;
  return [
    body(LETTERS.reviewed(templateWholeName(template), settings.office, plan)),
    body(LETTERS.result(of, summary?.met ?? 0, facts.missing.length, facts.partial.length)),
    ...groups(facts),
    ...(settings.contact === null ? [] : [body(LETTERS.contact(settings.contact))]),
    body(LETTERS.ask(unit, settings.office, replyDay(settings)), LAST),
  ];
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6: a document's kind has a capital where it is a certain one. */
function named(metadata: Metadata): string {
  const name = shortName(metadata);
  return name.includes(' số ') ? name : lowerFirst(name);
}

const replyDay = ({ replyBy }: LetterSettings): string | null => (replyBy === null ? null : dayText(replyBy));

function again(row: MatrixRow, facts: LetterFacts, context: LetterContext): readonly Paragraph[] {
  const { template, settings } = context;
  const { office } = settings;
  const metadata = row.plan?.metadata ?? null;
  const name = templateWholeName(template);
  return [
    body(
      facts.kind === 'resend' || metadata === null
        ? LETTERS.unreadable(office, row.plan?.name ?? '', name, facts.fault)
        : LETTERS.otherPlan(
            office,
            fullName({ ...metadata, issuer: metadata.issuer ?? row.unit.name }),
            name,
          ),
    ),
    ...(settings.contact === null ? [] : [body(LETTERS.contact(settings.contact))]),
    body(LETTERS.askAgain(formalName(row.unit.name), office, replyDay(settings)), LAST),
  ];
}

/** Bytes of a .docx; undefined where there is nothing to write. */
export async function unitLetter(row: MatrixRow, context: LetterContext): Promise<Uint8Array | undefined> {
  const facts = letterFacts(row);
  if (facts === null) return undefined;
  const { template, settings, today } = context;
  const about =
    facts.kind === 'supplement' && row.plan?.metadata
      ? LETTERS.aboutSupplement(named(row.plan.metadata))
      : LETTERS.aboutResend(templateShortName(template));
  const content = facts.kind === 'supplement' ? supplement(row, facts, context) : again(row, facts, context);
  return documentOf(about, [
    sectionOf([
      letterhead({ settings, symbol: settings.symbol, about, today }),
      ...addressees([formalName(row.unit.name)]),
      ...content,
      signature(settings, [LETTERS.asAbove]),
    ]),
  ]);
}
