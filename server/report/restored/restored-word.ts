// A document as it was read and put right → a Word file to hand on: letterhead and signature in their two columns, titles as Word's
// headings, paragraphs rejoined, tables as tables. What was not read is told where it would stand.
import { AlignmentType, HeadingLevel, Paragraph, Table, TableRow, WidthType } from 'docx';
import type { Document, Section } from '../../model/document.ts';
import type { Transcript } from '../../model/transcript.ts';
import { readParagraphs, type Paragraph as Read, type Zone } from '../../structure/paragraphs.ts';
import { documentName } from '../names.ts';
import {
  BODY,
  body,
  centred,
  columns,
  documentOf,
  HEAD,
  LEFT_SHARE,
  NUMBER,
  RECIPIENTS,
  RECIPIENTS_HEAD,
  rule,
  run,
  sectionOf,
  TEXT_WIDTH,
} from '../letters/stationery.ts';
import { tableCell, TABLE_BORDERS } from '../letters/tables.ts';
import { endingColumns, letterheadColumns } from './two-columns.ts';
import { RESTORED } from './wording.vi.ts';

type Block = Paragraph | Table;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
/** Notices of what is on the paper and not in the text. */
const NOT_READ: ReadonlySet<string> = new Set(['page-unreadable', 'content-not-read', 'incomplete-file']);
const BEFORE_TITLE = 240;

interface Title {
  readonly heading: string;
  readonly depth: number;
}

/** By the line that each begins on. */
function titlesOf(sections: readonly Section[], depth = 0): readonly (readonly [number, Title])[] {
  return sections.flatMap(({ titled, heading, fields, lines, children }) => [
    ...(titled && fields === undefined ? [[lines[0], { heading, depth }] as const] : []),
    ...titlesOf(children, depth + 1),
  ]);
}

/** Where text follows a title in one paragraph, as `1. Mục đích: …`, the whole is text. */
function titleIn(paragraph: Read, titles: ReadonlyMap<number, Title>): Title | undefined {
  const title = titles.get(paragraph.lines[0]);
  return title && paragraph.text.replace(/\s*:$/u, '').endsWith(title.heading) ? title : undefined;
}

function headBlocks(lines: readonly string[]): readonly Block[] {
  const { left, right, below } = letterheadColumns(lines);
  const addressees = below.map((line) => centred(line, {}, { spacing: { before: BEFORE_TITLE / 2 } }));
  if (left.length === 0 || right.length === 0) {
    return [...left, ...right].map((line) => centred(line, { size: HEAD, bold: true })).concat(addressees);
  }
  const width = Math.round(TEXT_WIDTH * LEFT_SHARE);
  const numberAt = left.findIndex((line) => /^S\S{1,2} ?:/u.test(line));
  const bodies = numberAt < 0 ? left : left.slice(0, numberAt);
  const rest = numberAt < 0 ? [] : left.slice(numberAt);
  const [date] = right.slice(2);
  return [
    columns(
      [
        ...bodies.map((line) => centred(line, { size: HEAD, bold: true })),
        rule(width, 0.35),
        ...rest.map((line, at) => centred(line, { size: at === 0 ? NUMBER : RECIPIENTS_HEAD })),
      ],
      [
        ...right.slice(0, 2).map((line, at) => centred(line, { size: at === 0 ? HEAD : BODY, bold: true })),
        rule(TEXT_WIDTH - width, 0.62),
        ...(date === undefined ? [] : right.slice(2).map((line) => centred(line, { italics: true }))),
      ],
      LEFT_SHARE,
    ),
    ...addressees,
  ];
}

function endBlocks(lines: readonly string[], signer: string | undefined): readonly Block[] {
  const { left, right } = endingColumns(lines, signer);
  const signs = right.map((line, at) =>
    // Room for the signature and the seal above the name.
    centred(line, { bold: true }, line === signer && at > 0 ? { spacing: { before: 1440 } } : {}),
  );
  if (left.length === 0) return signs;
  const recipients = left.map((line, at) =>
    at === 0 && !/^[-–—•+*]/u.test(line)
      ? new Paragraph({ children: [run(line, { size: RECIPIENTS_HEAD, bold: true, italics: true })] })
      : new Paragraph({ children: [run(line, { size: RECIPIENTS })] }),
  );
  const empty = new Paragraph({ spacing: { before: BEFORE_TITLE }, children: [] });
  return [empty, columns(recipients, signs.length > 0 ? signs : [new Paragraph({ children: [] })], 0.5)];
}

/** Columns as wide as what stands in them, none so narrow that its words break. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  const count = Math.max(...rows.map((cells) => cells.length));
  const LEAST = 6;
  const lengths = Array.from({ length: count }, (_, column) =>
    Math.max(
      LEAST,
      Math.sqrt(rows.reduce((sum, cells) => sum + (cells[column] ?? '').length ** 2, 0) / rows.length),
    ),
  );
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const widths = lengths.map((length) => Math.round((length / whole) * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_BORDERS,
    rows: rows.map(
      (cells) => new TableRow({ children: widths.map((width, at) => tableCell(width, cells[at] ?? '')) }),
    ),
  });
}

function textBlock(paragraph: Read, title: Title | undefined): Paragraph {
  if (title === undefined) return body(paragraph.text);
  const heading = LEVELS[Math.min(title.depth, LEVELS.length - 1)] ?? HeadingLevel.HEADING_6;
  return body([run(paragraph.text, { bold: true })], { heading, keepNext: true });
}

const SET_TOGETHER: ReadonlySet<Zone> = new Set(['letterhead', 'ending']);

/** Neighbours that make up one thing: a letterhead, an ending, a table. */
function together(one: Read, other: Read): boolean {
  if (one.cells || other.cells) return one.cells !== undefined && other.cells !== undefined;
  return one.zone === other.zone && SET_TOGETHER.has(one.zone);
}

function groupsOf(paragraphs: readonly Read[], breaks: ReadonlySet<number>): readonly (readonly Read[])[] {
  const groups: Read[][] = [];
  for (const paragraph of paragraphs) {
    const before = groups.at(-1)?.at(-1);
    if (before && together(before, paragraph) && !breaks.has(paragraph.lines[0])) {
      groups.at(-1)?.push(paragraph);
    } else groups.push([paragraph]);
  }
  return groups;
}

function blocksOf(
  group: readonly Read[],
  titles: ReadonlyMap<number, Title>,
  document: Document,
): readonly Block[] {
  const [first] = group;
  if (first === undefined) return [];
  if (first.cells) return [tableOf(group.map(({ cells = [] }) => cells))];
  const texts = group.map(({ text }) => text);
  switch (first.zone) {
    case 'letterhead':
      return headBlocks(texts);
    case 'ending':
      return endBlocks(texts, document.metadata.signer?.name);
    case 'kind':
      return [
        centred(
          first.text,
          { bold: true },
          { heading: HeadingLevel.TITLE, spacing: { before: BEFORE_TITLE } },
        ),
      ];
    case 'title':
      return [centred(first.text, { bold: true }, { spacing: { after: BEFORE_TITLE / 2 } })];
    default:
      return group.map((paragraph) => textBlock(paragraph, titleIn(paragraph, titles)));
  }
}

interface Understood {
  readonly transcript: Transcript;
  readonly document: Document;
}

/** Bytes of a .docx. */
export async function restoredWord({ transcript, document }: Understood): Promise<Uint8Array> {
  const titles = new Map([...titlesOf(document.articles ?? []), ...titlesOf(document.sections)]);
  const waiting = document.notices.filter(({ code }) => NOT_READ.has(code));
  const paragraphs = readParagraphs(transcript);
  const breaks = new Set(
    waiting.flatMap(({ lines: [line] }) => paragraphs.find(({ lines }) => lines[0] >= line)?.lines[0] ?? []),
  );
  const told = ({ message }: (typeof waiting)[number]): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      children: [run(RESTORED.notRead(message), { italics: true })],
    });
  const children: Block[] = [];
  const rest = [...waiting].toSorted((a, b) => a.lines[0] - b.lines[0]);
  for (const group of groupsOf(paragraphs, breaks)) {
    const from = group[0]?.lines[0] ?? 0;
    while ((rest[0]?.lines[0] ?? Number.POSITIVE_INFINITY) <= from)
      children.push(...rest.splice(0, 1).map(told));
    children.push(...blocksOf(group, titles, document));
  }
  children.push(...rest.map(told));
  return documentOf(documentName(document.metadata), [sectionOf(children)]);
}
